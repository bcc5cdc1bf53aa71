import type { Files } from "../../../files/files.ts";
import { basename } from "../../../files/paths.ts";
import type { PomDependency } from "../maven/model.ts";
import { type Block, blocksNamed, readScript } from "./script.ts";

export interface Project {
  readonly folder: string;
  /** "build.gradle", "build.gradle.kts"; empty when there is none. */
  readonly script: string;
  readonly name: string;
  readonly group: string;
  readonly version: string;
  /** Plugins by id, with the version that is given. */
  readonly plugins: ReadonlyMap<string, string>;
  readonly dependencies: readonly (PomDependency & { readonly configuration: string })[];
  /** BOMs: "group:artifact:version". */
  readonly platforms: readonly string[];
  readonly mainClass?: string;
  /** Of the toolchain, or what sourceCompatibility says. */
  readonly release?: number;
  readonly toolchain: boolean;
  /** Tasks of the script's own, with what they depend on. */
  readonly tasks: ReadonlyMap<string, readonly string[]>;
  readonly repositories: boolean;
  /** Names of archives: "bootJar" -> "app.jar". */
  readonly archiveNames: ReadonlyMap<string, string>;
  /** Of the jar's manifest. */
  readonly manifestMain?: string;
}

const quoted = /(["'])((?:(?!\1).)*)\1/g;
const texts = (text: string): string[] => [...text.matchAll(quoted)].map(([, , inside]) => inside!);

/** "implementation" and the like, and the scope of Maven that comes closest. */
const scopes: Readonly<Record<string, string>> = {
  implementation: "compile",
  api: "compile",
  compile: "compile",
  compileOnly: "provided",
  developmentOnly: "runtime",
  runtimeOnly: "runtime",
  runtime: "runtime",
  annotationProcessor: "provided",
  testImplementation: "test",
  testCompile: "test",
  testRuntimeOnly: "test",
  testCompileOnly: "test",
};

const valueOf = (statements: readonly string[], name: string): string | undefined => {
  for (const statement of statements) {
    const [, rest] =
      new RegExp(`^(?:project\\.)?${name}\\s*(?:=|\\.set\\(|\\(|\\s)\\s*(.*)$`, "s").exec(statement) ?? [];
    if (rest !== undefined) return texts(rest)[0] ?? rest.trim();
  }
  return undefined;
};

export const scriptOf = (files: Files, folder: string, name: string): string | undefined =>
  [`${name}.gradle`, `${name}.gradle.kts`].find((each) => files.is("file", `${folder}/${each}`));

/** Reads the scripts of a project. Throws ScriptError. */
export function readProject(files: Files, folder: string): Project {
  const script = scriptOf(files, folder, "build") ?? "";
  const root = script === "" ? readScript("") : readScript(files.text(`${folder}/${script}`));
  const settings = scriptOf(files, folder, "settings");
  const named =
    settings && valueOf(readScript(files.text(`${folder}/${settings}`)).statements, "rootProject\\.name");
  const plugins = readPlugins(root);
  const { dependencies, platforms } = readDependencies(root);
  const application = blocksNamed(root, /^application$/)[0];
  const mainClass =
    (application &&
      (valueOf(application.statements, "mainClass") ?? valueOf(application.statements, "mainClassName"))) ??
    valueOf(root.statements, "mainClassName");
  const toolchain = blocksNamed(root, /^toolchain$/)
    .flatMap(({ statements }) => statements)
    .join("\n");
  const compatibility = valueOf(
    [...root.statements, ...blocksNamed(root, /^java$/).flatMap(({ statements }) => statements)].map((each) =>
      each.replace(/^java\./, ""),
    ),
    "(?:source|target)Compatibility",
  );
  const release =
    /JavaLanguageVersion\.of\((\d+)\)/.exec(toolchain)?.[1] ?? /(\d+)\)?$/.exec(compatibility ?? "")?.[1];
  const manifests = [
    ...blocksNamed(root, /(?:^|\.)(?:jar|withType<Jar>|named.*jar.*|shadowJar|bootJar)\b/i),
  ].flatMap((block) => [
    ...block.statements,
    ...blocksNamed(block, /./).flatMap(({ statements }) => statements),
  ]);
  const manifestMain = manifests
    .map((each) => /["']?Main-Class["']?\]?\s*(?::|to|=|,)\s*(["'])(.*?)\1/.exec(each)?.[2])
    .find(Boolean);
  return {
    folder,
    script,
    name: named ?? basename(folder),
    group: valueOf(root.statements, "group") ?? "",
    version: valueOf(root.statements, "version") ?? "unspecified",
    plugins,
    dependencies,
    platforms,
    ...(mainClass !== undefined && { mainClass }),
    ...(release !== undefined && { release: Number(release) }),
    toolchain: toolchain !== "",
    tasks: readTasks(root),
    repositories: blocksNamed(root, /^repositories$/).length > 0,
    archiveNames: readArchiveNames(root),
    ...(manifestMain !== undefined && { manifestMain }),
  };
}

function readPlugins(root: Block): Map<string, string> {
  const plugins = new Map<string, string>();
  for (const statement of blocksNamed(root, /^plugins$/).flatMap(({ statements }) => statements)) {
    if (/apply\s*\(?\s*false/.test(statement)) continue;
    const [, id] = /^id\s*\(?\s*["']([^"']+)["']/.exec(statement) ?? [];
    const [, version = ""] = /version\s*\(?\s*["']([^"']+)["']/.exec(statement) ?? [];
    plugins.set(id ?? statement.replace(/[`\s].*$/, "").replaceAll("`", ""), version);
  }
  for (const statement of root.statements) {
    const [, id] = /^apply\s*\(?\s*plugin\s*[:=]\s*["']([^"']+)["']/.exec(statement) ?? [];
    if (id !== undefined) plugins.set(id, plugins.get(id) ?? "");
  }
  for (const { statements } of blocksNamed(root, /^buildscript$/).flatMap((block) =>
    blocksNamed(block, /^dependencies$/),
  ))
    for (const [coordinates] of statements.map(texts)) {
      const [, artifact = "", version = ""] = coordinates?.split(":") ?? [];
      if (artifact === "spring-boot-gradle-plugin") plugins.set("org.springframework.boot", version);
    }
  return plugins;
}

function readDependencies(root: Block) {
  const dependencies: Project["dependencies"][number][] = [];
  const platforms: string[] = [];
  const own = root.blocks.filter(({ head }) => head === "dependencies");
  for (const statement of own.flatMap((block) => [
    ...block.statements,
    ...block.blocks.map(({ head }) => head),
  ])) {
    const [, configuration = "", rest = ""] = /^(\w+)\s*[\s(]\s*(.*)$/s.exec(statement) ?? [];
    const scope = scopes[configuration];
    if (scope === undefined) continue;
    const named =
      /group\s*[:=]\s*["']([^"']+)["']\s*,\s*name\s*[:=]\s*["']([^"']+)["'](?:\s*,\s*version\s*[:=]\s*["']([^"']+)["'])?/.exec(
        rest,
      );
    const all = named ? [[named[1], named[2], named[3] ?? ""].join(":")] : texts(rest);
    for (const coordinates of all) {
      if (/\b(?:enforcedP|p)latform\s*\(/.test(rest)) {
        platforms.push(coordinates);
        continue;
      }
      const [group = "", artifact = "", version = ""] = coordinates.split(":");
      if (artifact === "") continue;
      dependencies.push({
        configuration,
        group,
        artifact,
        version: version.replace(/@.*$/, ""),
        scope,
        type: "jar",
        optional: false,
        exclusions: [],
      });
    }
  }
  for (const statement of blocksNamed(root, /^imports$/).flatMap(({ statements }) => statements))
    if (statement.startsWith("mavenBom")) platforms.push(...texts(statement));
  return { dependencies, platforms };
}

const dependsOn = (block: Block): string[] =>
  block.statements.filter((each) => /^(?:it\.)?dependsOn\b/.test(each)).flatMap(names);
const names = (text: string): string[] => {
  const given = texts(text);
  return given.length > 0
    ? given.map((each) => each.replace(/^:/, ""))
    : [...text.replace(/^.*?dependsOn\s*[:=(]?\s*/s, "").matchAll(/(?:tasks\.)?([A-Za-z]\w*)/g)].map(
        ([, name]) => name!,
      );
};

function readTasks(root: Block): Map<string, string[]> {
  const tasks = new Map<string, string[]>();
  const declared =
    /^(?:tasks\.(?:register|create|named|getByName)\s*(?:<\w+>)?\s*\(\s*["'](\w+)["']|task\s*\(?\s*["']?(\w+)|(?:val|def)\s+\w+\s+by\s+tasks\.(?:registering|creating)|(\w+)$)/;
  for (const block of [...root.blocks, ...blocksNamed(root, /^tasks$/).flatMap(({ blocks }) => blocks)]) {
    const match = declared.exec(block.head);
    const by = /^(?:val|def)\s+(\w+)\s+by\s+tasks\./.exec(block.head)?.[1];
    const name = by ?? match?.[1] ?? match?.[2] ?? match?.[3];
    if (name === undefined) continue;
    const inline = /dependsOn\s*[:=]\s*(.*)$/s.exec(block.head)?.[1];
    const wants = [...dependsOn(block), ...(inline === undefined ? [] : names(inline))];
    const isNew = match?.[3] === undefined || by !== undefined;
    if (isNew && !/named|getByName/.test(block.head)) tasks.set(name, [...(tasks.get(name) ?? []), ...wants]);
    else if (wants.length > 0) tasks.set(name, [...(tasks.get(name) ?? []), ...wants]);
  }
  for (const statement of root.statements) {
    const [, name, rest = ""] =
      /^(?:task\s*\(?\s*["']?(\w+)["']?|tasks\.(?:register|create)\s*\(\s*["'](?:\w+)["'])(.*)$/s.exec(
        statement,
      ) ?? [];
    const registered = /^tasks\.(?:register|create)\s*\(\s*["'](\w+)["']/.exec(statement)?.[1];
    const own = name ?? registered;
    if (own !== undefined)
      tasks.set(own, /dependsOn/.test(rest) ? names(/dependsOn\s*[:=]\s*(.*)$/s.exec(rest)?.[1] ?? "") : []);
    const [, later, wanted = ""] = /^(\w+)\.dependsOn\s*\(?(.*)$/s.exec(statement) ?? [];
    if (later !== undefined) tasks.set(later, [...(tasks.get(later) ?? []), ...names(wanted)]);
  }
  return tasks;
}

function readArchiveNames(root: Block): Map<string, string> {
  const found = new Map<string, string>();
  for (const kind of ["bootJar", "jar", "shadowJar"])
    for (const { statements } of blocksNamed(root, new RegExp(`(?:^|[.("'<])${kind}\\b`))) {
      const name = valueOf(statements, "(?:this\\.)?archiveFileName") ?? valueOf(statements, "archiveName");
      const base = valueOf(statements, "archiveBaseName") ?? valueOf(statements, "baseName");
      if (name !== undefined) found.set(kind, name);
      else if (base !== undefined) found.set(`${kind}:base`, base);
    }
  return found;
}
