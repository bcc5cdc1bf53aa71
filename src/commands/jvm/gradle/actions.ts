import { basename, dirname } from "../../../files/paths.ts";
import type { ArchiveEntry } from "../../../base/zip/entry.ts";
import { readZip } from "../../../base/zip/read-zip.ts";
import { writeClass } from "../java/class-file.ts";
import { readClassPath } from "../java/class-path.ts";
import { entriesBelow, writeJar } from "../java/jar-file.ts";
import { findMainClass } from "../java/main-class.ts";
import { featureOf } from "../java/versions.ts";
import { compileSources } from "../javac/compile.ts";
import { GradleFailure, type GradleBuild } from "./build.ts";

/** What a task did: "" when something, else the word behind its name. */
type Outcome = "" | "NO-SOURCE" | "UP-TO-DATE";
type Action = (build: GradleBuild) => Promise<Outcome>;

function filesBelow({ process: { files } }: GradleBuild, folder: string): string[] {
  const walk = (path: string): string[] =>
    files
      .list(path)
      .flatMap(({ name, kind }) => (kind === "directory" ? walk(`${path}/${name}`) : [`${path}/${name}`]));
  return files.is("directory", folder) ? walk(folder) : [];
}

const compile =
  (tests: boolean): Action =>
  async (build) => {
    const { files, clock, cwd, stderr } = build.process;
    const { folder, release, toolchain } = build.project;
    const task = tests ? "compileTestJava" : "compileJava";
    const sources = filesBelow(build, `${folder}/src/${tests ? "test" : "main"}/java`).filter((path) =>
      path.endsWith(".java"),
    );
    if (sources.length === 0) return "NO-SOURCE";
    const feature = featureOf(build.java);
    if (release !== undefined && toolchain && release !== feature)
      throw new GradleFailure(
        [
          `Execution failed for task ':${task}'.`,
          `> Could not resolve all dependencies for configuration ':${tests ? "testC" : "c"}ompileClasspath'.`,
          `   > Failed to calculate the value of task ':${task}' property 'javaCompiler'.`,
          `      > Cannot find a Java installation on your machine (Linux 6.8.0-1021-aws amd64) matching: {languageVersion=${release}, vendor=any vendor, implementation=vendor-specific, nativeImageCapable=false}. Toolchain download repositories have not been configured.`,
        ],
        { task },
      );
    const jars = await build.jars(
      task,
      tests ? ["compile", "runtime", "provided", "test"] : ["compile", "provided"],
      tests ? "testCompileClasspath" : "compileClasspath",
    );
    await clock.sleep(1200 + 40 * sources.length);
    if (release !== undefined && release > feature) {
      await stderr.write(`error: invalid source release: ${release}\n`);
      throw compilationFailed(task);
    }
    const classes = `${build.output}/classes/java/${tests ? "test" : "main"}`;
    const found = readClassPath(files, cwd, [
      ...(tests ? [`${build.output}/classes/java/main`] : []),
      ...jars,
    ]);
    const compiled = compileSources(
      sources.map((path) => ({ path, text: files.text(path) })),
      {
        version: build.java,
        known: [
          ...found.packages,
          ...found.classes.map(({ name }) => name.replaceAll("/", ".").replace(/\.[^.]*$/, "")),
        ],
        ...(release !== undefined && { release }),
      },
    );
    if (compiled.problems.length > 0) {
      await stderr.write(compiled.report);
      throw compilationFailed(task);
    }
    for (const each of compiled.classes) {
      const path = `${classes}/${each.name}.class`;
      files.mkdir(dirname(path), { parents: true });
      files.write(path, writeClass(each));
    }
    return "";
  };

const compilationFailed = (task: string) =>
  new GradleFailure(
    [`Execution failed for task ':${task}'.`, "> Compilation failed; see the compiler output below."],
    { task },
  );

const copyResources =
  (tests: boolean): Action =>
  async (build) => {
    const { files } = build.process;
    const from = `${build.project.folder}/src/${tests ? "test" : "main"}/resources`;
    const all = filesBelow(build, from);
    if (all.length === 0) return "NO-SOURCE";
    for (const path of all) {
      const target = `${build.output}/resources/${tests ? "test" : "main"}${path.slice(from.length)}`;
      files.mkdir(dirname(target), { parents: true });
      files.write(target, files.read(path));
    }
    return "";
  };

const contents = ({ process: { files }, output }: GradleBuild, prefix = ""): ArchiveEntry[] => [
  ...entriesBelow(files, `${output}/classes/java/main`, prefix),
  ...entriesBelow(files, `${output}/resources/main`, prefix),
];

function put({ process: { files } }: GradleBuild, path: string, data: Uint8Array): void {
  files.mkdir(dirname(path), { parents: true });
  files.write(path, data);
}

const jar: Action = async (build) => {
  const main = build.project.manifestMain;
  put(
    build,
    build.archive("jar"),
    writeJar(main === undefined ? {} : { "Main-Class": main }, contents(build), build.process.clock.now()),
  );
  return "";
};

const bootJar: Action = async (build) => {
  const { files, clock } = build.process;
  const main = build.project.mainClass ?? findMainClass(files, `${build.output}/classes/java/main`);
  if (main === undefined)
    throw new GradleFailure(
      [
        "Execution failed for task ':resolveMainClassName'.",
        "> Main class name has not been configured and it could not be resolved from classpath",
      ],
      { task: "resolveMainClassName" },
    );
  const mtime = clock.now();
  const libraries = await build.jars("bootJar", ["compile", "runtime"], "runtimeClasspath");
  const boot = build.project.plugins.get("org.springframework.boot") ?? "";
  const inside = libraries.map((path): ArchiveEntry => ({
    path: `BOOT-INF/lib/${basename(path)}`,
    kind: "file",
    mode: 0o644,
    mtime,
    data: files.read(path),
  }));
  const manifest = {
    "Main-Class": boot.startsWith("2")
      ? "org.springframework.boot.loader.JarLauncher"
      : "org.springframework.boot.loader.launch.JarLauncher",
    "Start-Class": main,
    "Spring-Boot-Version": boot,
    "Spring-Boot-Classes": "BOOT-INF/classes/",
    "Spring-Boot-Lib": "BOOT-INF/lib/",
  };
  put(
    build,
    build.archive("bootJar"),
    writeJar(manifest, [...contents(build, "BOOT-INF/classes/"), ...inside], mtime),
  );
  return "";
};

const shadowJar: Action = async (build) => {
  const { files, clock } = build.process;
  const inside = (await build.jars("shadowJar", ["compile", "runtime"], "runtimeClasspath")).flatMap((path) =>
    readZip(files.read(path), 100_000_000),
  );
  const main = build.project.manifestMain ?? build.project.mainClass;
  const seen = new Set<string>();
  const entries = [...contents(build), ...inside].filter(({ path }) => !seen.has(path) && seen.add(path));
  put(
    build,
    build.archive("shadowJar"),
    writeJar(main === undefined ? {} : { "Main-Class": main }, entries, clock.now()),
  );
  return "";
};

const scriptText = (name: string, main: string) => `#!/bin/sh
# Start script of ${name}.
APP_HOME=$(cd "$(dirname "$0")/.." && pwd)
exec \${JAVA_HOME:+"$JAVA_HOME/bin/"}java $JAVA_OPTS -classpath "$APP_HOME/lib/*" ${main} "$@"
`;

const startScripts: Action = async (build) => {
  const { mainClass, name } = build.project;
  if (mainClass === undefined)
    throw new GradleFailure(
      [
        "Execution failed for task ':startScripts'.",
        "> No main class specified and classpath is not an executable jar.",
      ],
      { task: "startScripts" },
    );
  const path = `${build.output}/scripts/${name}`;
  put(build, path, new TextEncoder().encode(scriptText(name, mainClass)));
  build.process.files.chmod(path, 0o755);
  return "";
};

const installDist: Action = async (build) => {
  const { files } = build.process;
  const { name } = build.project;
  const into = `${build.output}/install/${name}`;
  const libraries = [
    build.archive("jar"),
    ...(await build.jars("installDist", ["compile", "runtime"], "runtimeClasspath")),
  ];
  for (const path of libraries) put(build, `${into}/lib/${basename(path)}`, files.read(path));
  put(build, `${into}/bin/${name}`, files.read(`${build.output}/scripts/${name}`));
  files.chmod(`${into}/bin/${name}`, 0o755);
  return "";
};

const clean: Action = async (build) => {
  if (!build.process.files.exists(build.output)) return "UP-TO-DATE";
  build.process.files.remove(build.output);
  return "";
};

const run: Action = async (build) => {
  const { folder, mainClass } = build.project;
  const main = mainClass ?? findMainClass(build.process.files, `${build.output}/classes/java/main`);
  if (main === undefined)
    throw new GradleFailure(
      [
        "Execution failed for task ':run'.",
        "> No main class specified and classpath is not an executable jar.",
      ],
      { task: "run" },
    );
  const path = [
    `${build.output}/classes/java/main`,
    `${build.output}/resources/main`,
    ...(await build.jars("run", ["compile", "runtime"], "runtimeClasspath")),
  ];
  const status = await build.process.spawn(["java", "-cp", path.join(":"), main], { cwd: folder });
  if (status !== 0)
    throw new GradleFailure(
      [
        "Execution failed for task ':run'.",
        `> Process 'command 'java'' finished with non-zero exit value ${status}`,
      ],
      { task: "run" },
    );
  return "";
};

const test: Action = async (build) => {
  if (filesBelow(build, `${build.output}/classes/java/test`).length === 0) return "NO-SOURCE";
  throw new GradleFailure(
    ["Execution failed for task ':test'.", "> running tests is not simulated yet: add -x test"],
    { task: "test" },
  );
};

/** What tasks do. Those that are not here only stand for others. */
export const actions: Readonly<Record<string, Action>> = {
  compileJava: compile(false),
  processResources: copyResources(false),
  compileTestJava: compile(true),
  processTestResources: copyResources(true),
  resolveMainClassName: async () => "",
  jar,
  bootJar,
  shadowJar,
  startScripts,
  installDist,
  clean,
  run,
  bootRun: run,
  test,
};
