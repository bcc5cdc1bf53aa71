import { basename, dirname } from "../../../files/paths.ts";
import { encode } from "../../../base/bytes.ts";
import type { ArchiveEntry } from "../../../base/zip/entry.ts";
import { readZip } from "../../../base/zip/read-zip.ts";
import { entriesBelow, writeJar } from "../java/jar-file.ts";
import { findMainClass } from "../java/main-class.ts";
import type { Build } from "./build.ts";
import { interpolate } from "./model.ts";
import { flatten } from "./resolve.ts";
import { child, children, type Element, textOf } from "./xml.ts";

export const artifactPath = (build: Build): string =>
  `${build.target}/${build.model.finalName}.${build.model.packaging === "war" ? "war" : "jar"}`;

/** The first element of this name, however deep. */
function deep(element: Element | undefined, name: string): Element | undefined {
  for (const each of element?.children ?? []) {
    const found = each.name === name ? each : deep(each, name);
    if (found) return found;
  }
  return undefined;
}

export async function jar(build: Build): Promise<void> {
  const { files, clock } = build.process;
  await build.announce("jar", "jar", "default-jar");
  await build.log.info(`Building jar: ${artifactPath(build)}`);
  await clock.sleep(200);
  const archive = child(build.plugin("maven-jar-plugin")?.configuration, "archive");
  const main =
    textOf(deep(archive, "manifest"), "mainClass") ??
    (build.model.bootParent ? undefined : textOf(archive, "mainClass"));
  const addsClassPath = textOf(deep(archive, "manifest"), "addClasspath") === "true";
  const prefix = textOf(deep(archive, "manifest"), "classpathPrefix") ?? "";
  const libraries = addsClassPath
    ? (await build.jars(["compile", "runtime"])).map((path) => prefix + basename(path))
    : [];
  const entries = Object.fromEntries(
    (child(archive, "manifestEntries")?.children ?? []).map(({ name, text }) => [name, text.trim()]),
  );
  const manifest = {
    "Created-By": `Maven JAR Plugin ${build.versionOf("jar")}`,
    "Build-Jdk-Spec": build.java.split(".")[0]!,
    ...(libraries.length > 0 && { "Class-Path": libraries.join(" ") }),
    ...(main !== undefined && { "Main-Class": interpolate(main, build.model.properties) }),
    ...entries,
  };
  files.mkdir(build.target, { parents: true });
  files.write(
    artifactPath(build),
    writeJar(
      manifest,
      [...entriesBelow(files, `${build.target}/classes`), ...descriptor(build)],
      clock.now(),
    ),
  );
}

/** What says whose a jar is. */
function descriptor({ model, process: { clock } }: Build): ArchiveEntry[] {
  const { group, artifact, version } = model;
  const data = encode(`artifactId=${artifact}\ngroupId=${group}\nversion=${version}\n`);
  return [
    {
      path: `META-INF/maven/${group}/${artifact}/pom.properties`,
      kind: "file",
      mode: 0o644,
      mtime: clock.now(),
      data,
    },
  ];
}

/** spring-boot:repackage: the jar with its dependencies inside, and a launcher. */
export async function repackage(build: Build): Promise<void> {
  const { files, clock } = build.process;
  await build.announce("spring-boot", "repackage", "repackage");
  const path = artifactPath(build);
  const main =
    textOf(build.plugin("spring-boot-maven-plugin")?.configuration, "mainClass") ??
    build.property("start-class") ??
    findMainClass(files, `${build.target}/classes`);
  if (main === undefined)
    throw build.failure(
      "spring-boot",
      "repackage",
      "repackage",
      [
        `Execution repackage of goal org.springframework.boot:spring-boot-maven-plugin:${build.versionOf("spring-boot")}:repackage failed: Unable to find main class -> [Help 1]`,
      ],
      "PluginExecutionException",
    );
  await build.log.info(
    `Replacing main artifact ${path} with repackaged archive, adding nested dependencies in BOOT-INF/.`,
  );
  await build.log.info(`The original artifact has been renamed to ${path}.original`);
  await clock.sleep(400);
  const libraries = await build.jars(["compile", "runtime"]);
  const mtime = clock.now();
  const boot = build.versionOf("spring-boot");
  const manifest = {
    "Created-By": `Maven JAR Plugin ${build.versionOf("jar")}`,
    "Build-Jdk-Spec": build.java.split(".")[0]!,
    "Main-Class":
      boot.startsWith("2") || boot.startsWith("3.1")
        ? "org.springframework.boot.loader.JarLauncher"
        : "org.springframework.boot.loader.launch.JarLauncher",
    "Start-Class": interpolate(main, build.model.properties),
    "Spring-Boot-Version": boot,
    "Spring-Boot-Classes": "BOOT-INF/classes/",
    "Spring-Boot-Lib": "BOOT-INF/lib/",
  };
  files.rename(path, `${path}.original`);
  files.write(
    path,
    writeJar(
      manifest,
      [
        ...entriesBelow(files, `${build.target}/classes`, "BOOT-INF/classes/"),
        ...libraries.map((library): ArchiveEntry => ({
          path: `BOOT-INF/lib/${basename(library)}`,
          kind: "file",
          mode: 0o644,
          mtime,
          data: files.read(library),
        })),
      ],
      mtime,
    ),
  );
}

/** maven-shade-plugin, and the jar-with-dependencies of maven-assembly-plugin. */
export async function fatJar(build: Build, prefix: "shade" | "assembly"): Promise<void> {
  const { files, clock } = build.process;
  await build.announce(prefix, prefix === "shade" ? "shade" : "single", "default");
  const configuration = build.plugin(`maven-${prefix}-plugin`)?.configuration;
  const main =
    textOf(deep(configuration, "manifest"), "mainClass") ??
    deep(configuration, "mainClass")?.text.trim() ??
    deep(configuration, "Main-Class")?.text.trim();
  const libraries = flatten(await build.tree()).filter(
    ({ scope }) => scope === "compile" || scope === "runtime",
  );
  const inside: ArchiveEntry[] = [];
  const seen = new Set<string>();
  for (const each of libraries) {
    if (prefix === "shade")
      await build.log.info(`Including ${each.group}:${each.artifact}:jar:${each.version} in the shaded jar.`);
    for (const entry of readZip(files.read(build.repository.pathOf(each, "jar")), 100_000_000)) {
      if (seen.has(entry.path)) continue;
      seen.add(entry.path);
      inside.push(entry);
    }
  }
  const name = textOf(configuration, "finalName") ?? build.model.finalName;
  const suffix =
    prefix === "shade"
      ? ""
      : textOf(configuration, "appendAssemblyId") === "false"
        ? ""
        : "-jar-with-dependencies";
  const path = `${build.target}/${interpolate(name, build.model.properties)}${suffix}.jar`;
  if (prefix === "shade") {
    await build.log.info("Replacing original artifact with shaded artifact.");
    await build.log.info(
      `Replacing ${artifactPath(build)} with ${build.target}/${build.model.finalName}-shaded.jar`,
    );
  } else await build.log.info(`Building jar: ${path}`);
  const manifest = {
    "Created-By": "Apache Maven",
    ...(main !== undefined && { "Main-Class": interpolate(main, build.model.properties) }),
  };
  files.write(
    path,
    writeJar(
      manifest,
      [...entriesBelow(files, `${build.target}/classes`), ...descriptor(build), ...inside],
      clock.now(),
    ),
  );
}

/** dependency:copy-dependencies: the jars, side by side. */
export async function copyDependencies(build: Build): Promise<void> {
  const { files } = build.process;
  await build.announce("dependency", "copy-dependencies", "default");
  const into = interpolate(
    textOf(build.plugin("maven-dependency-plugin")?.configuration, "outputDirectory") ??
      `${build.target}/dependency`,
    build.model.properties,
  );
  files.mkdir(into, { parents: true });
  for (const path of await build.jars([
    "compile",
    "runtime",
    "provided",
    ...(build.plugin("maven-dependency-plugin") ? [] : ["test"]),
  ])) {
    await build.log.info(`Copying ${basename(path)} to ${into}/${basename(path)}`);
    files.write(`${into}/${basename(path)}`, files.read(path));
  }
}

export async function install(build: Build): Promise<void> {
  const { files } = build.process;
  await build.announce("install", "install", "default-install");
  for (const [from, extension] of [
    [`${build.folder}/pom.xml`, "pom"],
    [artifactPath(build), "jar"],
  ] as const) {
    if (!files.exists(from)) continue;
    const into = build.repository.pathOf(build.model, extension);
    await build.log.info(`Installing ${from} to ${into}`);
    files.mkdir(dirname(into), { parents: true });
    files.write(into, files.read(from));
  }
}

/** appassembler:assemble: a script for each program, and the jars it runs with. */
export async function assemble(build: Build): Promise<void> {
  const { files } = build.process;
  const configuration = build.plugin("appassembler-maven-plugin")?.configuration;
  await build.log.info();
  await build.log.info(
    `--- appassembler:${build.plugin("appassembler-maven-plugin")?.version ?? "2.1.0"}:assemble (default) @ ${build.model.artifact} ---`,
  );
  const into = interpolate(
    textOf(configuration, "assembleDirectory") ?? `${build.target}/appassembler`,
    build.model.properties,
  );
  files.mkdir(`${into}/repo`, { parents: true });
  files.mkdir(`${into}/bin`, { parents: true });
  const jars = [artifactPath(build), ...(await build.jars(["compile", "runtime"]))];
  for (const path of jars) files.write(`${into}/repo/${basename(path)}`, files.read(path));
  for (const program of children(child(configuration, "programs"), "program")) {
    const main = textOf(program, "mainClass") ?? "";
    const name = textOf(program, "name") ?? textOf(program, "id") ?? main;
    files.write(
      `${into}/bin/${name}`,
      `#!/bin/sh\nBASEDIR=$(cd "$(dirname "$0")/.." && pwd)\nexec java $JAVA_OPTS -classpath "$BASEDIR/repo/*" ${main} "$@"\n`,
      { mode: 0o755 },
    );
  }
}
