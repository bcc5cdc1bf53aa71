import type { Files } from "../../../files/files.ts";
import { basename } from "../../../files/paths.ts";
import type { PomDependency } from "../maven/model.ts";

export interface SbtBuild {
  readonly name: string;
  readonly version: string;
  readonly scala: string;
  readonly mainClass?: string;
  readonly dependencies: readonly PomDependency[];
  /** Of project/plugins.sbt: "group:artifact" -> version. */
  readonly plugins: ReadonlyMap<string, string>;
  /** Names after enablePlugins: "PlayScala". */
  readonly enabled: readonly string[];
  /** Tasks that the build itself defines. */
  readonly tasks: readonly string[];
}

const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|\s)\/\/[^\n]*/g, "$1");

const text = `(?:"""([\\s\\S]*?)"""|"([^"]*)")`;

function setting(source: string, name: string): string | undefined {
  const match = new RegExp(
    `(?:^|[\\s(,])(?:ThisBuild\\s*/\\s*)?${name}(?:\\s+in\\s+ThisBuild)?\\s*:=\\s*${text}`,
    "m",
  ).exec(source);
  return match ? (match[1] ?? match[2]) : undefined;
}

/** "sbt-plugin" and all the others of project/*.sbt. */
function readPlugins(files: Files, folder: string): Map<string, string> {
  const plugins = new Map<string, string>();
  const project = `${folder}/project`;
  if (!files.is("directory", project)) return plugins;
  for (const { name } of files.list(project)) {
    if (!name.endsWith(".sbt")) continue;
    const source = withoutComments(files.text(`${project}/${name}`));
    for (const [, group, artifact, version] of source.matchAll(
      /addSbtPlugin\s*\(\s*"([^"]+)"\s*%\s*"([^"]+)"\s*%\s*"([^"]+)"/g,
    ))
      plugins.set(`${group}:${artifact}`, version!);
  }
  return plugins;
}

export const isPlay = ({ plugins, enabled }: SbtBuild): boolean =>
  enabled.some((name) => /^Play(?:Scala|Java|Service|MinimalJava)?$/.test(name)) &&
  ["org.playframework:sbt-plugin", "com.typesafe.play:sbt-plugin"].some((name) => plugins.has(name));

/** Is there a task stage? */
export const hasStage = (build: SbtBuild): boolean =>
  isPlay(build) ||
  build.tasks.includes("stage") ||
  (build.enabled.some((name) => /^Java(?:App|Server)(?:Packaging|lication.*)?$|Packager/.test(name)) &&
    ["com.github.sbt:sbt-native-packager", "com.typesafe.sbt:sbt-native-packager"].some((name) =>
      build.plugins.has(name),
    ));

export function readBuild(files: Files, folder: string): SbtBuild {
  const source = files
    .list(folder)
    .filter(({ name }) => name.endsWith(".sbt"))
    .map(({ name }) => withoutComments(files.text(`${folder}/${name}`)))
    .join("\n");
  const values = new Map(
    [...source.matchAll(/\bval\s+(\w+)\s*(?::\s*String\s*)?=\s*"([^"]*)"/g)].map(([, name, value]) => [
      name!,
      value!,
    ]),
  );
  const scala =
    setting(source, "scalaVersion") ??
    values.get(/scalaVersion\s*:=\s*(\w+)/.exec(source)?.[1] ?? "") ??
    "2.12.20";
  const suffix = scala.startsWith("3") ? "_3" : `_${scala.split(".").slice(0, 2).join(".")}`;
  const dependencies = [
    ...source.matchAll(
      /"([^"\s]+)"\s*(%%%?|%)\s*"([^"\s]+)"\s*%\s*(?:"([^"\s]+)"|(\w+))(?:\s*%\s*(?:"(\w+)"|(\w+)))?/g,
    ),
  ]
    .filter(([whole], index, all) => all.findIndex(([other]) => other === whole) === index)
    .map(([, group = "", cross = "", artifact = "", literal, named, scope, scopeName]): PomDependency => ({
      group,
      artifact: cross === "%" ? artifact : artifact + suffix,
      version: literal ?? values.get(named ?? "") ?? "",
      scope: /^test$/i.test(scope ?? scopeName ?? "") ? "test" : "compile",
      type: "jar",
      optional: false,
      exclusions: [],
    }));
  const main = /mainClass\s*(?:in\s+\w+\s*)?:=\s*Some\(\s*"([^"]+)"/.exec(source)?.[1];
  return {
    name: setting(source, "name") ?? basename(folder),
    version: setting(source, "version") ?? "0.1.0-SNAPSHOT",
    scala,
    ...(main !== undefined && { mainClass: main }),
    dependencies,
    plugins: readPlugins(files, folder),
    enabled: [...source.matchAll(/enablePlugins\s*\(([^)]*)\)/g)].flatMap(([, names]) =>
      names!.split(",").map((each) => each.trim()),
    ),
    tasks: [...source.matchAll(/(?:taskKey\[[^\]]*\]\s*\(\s*"(\w+)"|TaskKey\[[^\]]*\]\s*\(\s*"(\w+)")/g)].map(
      ([, a, b]) => (a ?? b)!,
    ),
  };
}
