import { dirname } from "../../../files/paths.ts";
import type { ArchiveEntry } from "../../../base/zip/entry.ts";
import { encode } from "../../../base/bytes.ts";
import { readZip } from "../../../base/zip/read-zip.ts";
import type { Command, Process } from "../../../shell/command.ts";
import { readClassPath } from "../java/class-path.ts";
import { writeClass } from "../java/class-file.ts";
import { installedJava } from "../java/installed.ts";
import { entriesBelow, writeJar } from "../java/jar-file.ts";
import { splitWords } from "../java/words.ts";
import { fetchJars, MissingJars, remotes } from "./jars.ts";
import { compileMessage, createWorld, runClojureMain } from "./main.ts";
import { fileOf, loadNamespace } from "./namespaces.ts";
import { newProject } from "./new-project.ts";
import { type LeinProject, readLein } from "./project.ts";
import { readForms, ReaderError } from "./reader.ts";
import { CljThrow } from "./errors.ts";

const help = `Leiningen is a tool for working with Clojure projects.

Several tasks are available:
clean               Remove all files from project's target-path.
compile             Compile Clojure source into .class files.
deps                Download and examine dependencies.
jar                 Package up all the project's files into a jar file.
new                 Generate project scaffolding based on a template.
run                 Run a -main function with optional command-line arguments.
uberjar             Package up the project files and dependencies into a jar file.
version             Print version for Leiningen and the current JVM.
`;

/** Leiningen. Its stub names the version. */
export const lein: Command = {
  name: "lein",
  summary: "build Clojure projects",
  usage: "lein <task> [args]",
  async run(process, [version = "", ...argv]) {
    const { files, cwd, stdout, stderr } = process;
    let words = [...argv];
    while (
      words[0] === "with-profile" ||
      words[0] === "trampoline" ||
      words[0] === "do" ||
      words[0] === "-U" ||
      words[0] === "-o"
    )
      words = words.slice(words[0] === "with-profile" ? 2 : 1);
    const [task = "help", ...args] = words;
    const java = installedJava(process);
    if (!java) {
      await stderr.write(
        "Leiningen couldn't find 'java' executable, which is required.\nPlease either set JAVA_CMD or put java (>=1.6) in your $PATH (" +
          (process.env.get("PATH") ?? "") +
          ").\n",
      );
      return 1;
    }
    if (task === "version" || task === "-v" || task === "--version") {
      await stdout.write(`Leiningen ${version} on Java ${java.version} OpenJDK 64-Bit Server VM\n`);
      return 0;
    }
    if (task === "help" || task === "--help") {
      await stdout.write(help);
      return 0;
    }
    if (task === "new") return newProject(process, args);
    if (!files.is("file", `${cwd}/project.clj`)) {
      await stderr.write(`Couldn't find project.clj, which is needed for ${task}\n`);
      return 1;
    }
    try {
      const project = readLein(files.text(`${cwd}/project.clj`));
      if (!project) throw new ReaderError("project.clj must define project map.", 1, 1);
      return await runTask(process, project, task, args);
    } catch (error) {
      if (error instanceof ReaderError) {
        await stderr.write(
          `Error encountered performing task '${task}' with profile(s): 'base,system,user,provided,dev'\nSyntax error reading source at (${cwd}/project.clj:${error.line}:${error.column}).\n${error.message}\n`,
        );
        return 1;
      }
      if (!(error instanceof MissingJars)) throw error;
      for (const { group, artifact, version: wanted } of error.dependencies)
        for (const { id, url } of remotes)
          await stderr.write(
            `Could not find artifact ${group}:${artifact}:jar:${wanted} in ${id} (${url}/)\n`,
          );
      await stderr.write(
        "This could be due to a typo in :dependencies, file system permissions, or network issues.\nIf you are behind a proxy, try setting the 'http_proxy' environment variable.\n",
      );
      return 1;
    }
  },
};

/** ~, or what LEIN_JVM_OPTS says of it. */
function homeOf({ env }: Process): string {
  const given = splitWords(env.get("LEIN_JVM_OPTS") ?? "")
    .map((word) => /^-Duser\.home=(.*)$/.exec(word)?.[1])
    .find(Boolean);
  return given ?? env.get("HOME") ?? "/";
}

async function runTask(
  process: Process,
  project: LeinProject,
  task: string,
  args: readonly string[],
): Promise<number> {
  const { files, cwd, stderr, clock } = process;
  if (task === "clean") {
    files.remove(`${cwd}/target`);
    return 0;
  }
  if (!["deps", "compile", "uberjar", "jar", "run"].includes(task)) {
    await stderr.write(`'${task}' is not a task. See 'lein help'.\n`);
    return 1;
  }
  const jars = await fetchJars(process, homeOf(process), project.dependencies, async (file, remote) => {
    await stderr.write(`Retrieving ${file} from ${remote}\n`);
    await clock.sleep(40);
  });
  if (task === "deps") return 0;
  const classPath = [...project.sources, ...project.resources, "target/classes", ...jars];
  const parts = readClassPath(files, cwd, classPath);
  if (task === "run") {
    const main = args[0] === "-m" ? args[1] : project.main;
    if (main === undefined) {
      await stderr.write("No :main namespace specified in project.clj.\n");
      return 1;
    }
    return runClojureMain(process, main, args[0] === "-m" ? args.slice(2) : args, parts);
  }
  const failed = await compile(process, project, args.includes(":all") || project.aotAll, parts);
  if (failed !== 0) return failed;
  return task === "compile"
    ? 0
    : uberjar(process, project, task === "uberjar" ? jars : [], task === "uberjar");
}

/** Loads what is to be compiled, which tells what is wrong in it. */
async function compile(
  process: Process,
  project: LeinProject,
  all: boolean,
  parts: ReturnType<typeof readClassPath>,
): Promise<number> {
  const { files, cwd, stderr, clock } = process;
  const own = project.sources
    .flatMap((folder) => entriesBelow(files, `${cwd}/${folder}`))
    .filter(({ path }) => /\.cljc?$/.test(path));
  const names = own.map(({ path }) =>
    path
      .replace(/\.cljc?$/, "")
      .replaceAll("/", ".")
      .replaceAll("_", "-"),
  );
  const world = createWorld(process, parts);
  for (const name of all ? names : names.filter((each) => each === project.main)) {
    await stderr.write(`Compiling ${name}\n`);
    await clock.sleep(900);
    try {
      await loadNamespace(world, name);
    } catch (error) {
      const said =
        compileMessage(world, error) ??
        (error instanceof CljThrow
          ? `Syntax error compiling at (${fileOf(name)}.clj:1:1).\n${error.text}\n`
          : undefined);
      if (said === undefined) throw error;
      await stderr.write(
        `${said}\nFull report at:\n/tmp/clojure-${process.random.hex(16)}.edn\nCompilation failed: Subprocess failed (exit code: 1)\n`,
      );
      return 1;
    }
    const text = new TextDecoder().decode(own.find(({ path }) => path.startsWith(fileOf(name)))!.data);
    if (!/\(:gen-class/.test(text) || !readForms(text)) continue;
    const path = `${cwd}/target/classes/${fileOf(name)}.class`;
    files.mkdir(dirname(path), { parents: true });
    files.write(path, writeClass({ name: fileOf(name), major: 52, file: `${name}.clj`, source: text }));
  }
  return 0;
}

async function uberjar(
  { files, cwd, stderr, clock }: Process,
  project: LeinProject,
  jars: readonly string[],
  whole: boolean,
): Promise<number> {
  const main = project.main?.replaceAll("-", "_");
  const manifest = {
    "Created-By": "Leiningen 2.12.0",
    "Build-Jdk": "25",
    ...(main !== undefined && { "Main-Class": main }),
  };
  const mtime = clock.now();
  const own = [...project.sources, ...project.resources, "target/classes"].flatMap((folder) =>
    entriesBelow(files, `${cwd}/${folder}`),
  );
  const plain = `${cwd}/target/${project.name}-${project.version}.jar`;
  files.mkdir(`${cwd}/target`, { parents: true });
  files.write(plain, writeJar(manifest, own, mtime));
  await stderr.write(`Created ${plain}\n`);
  if (!whole) return 0;
  await clock.sleep(1500);
  const inside = jars.flatMap((path) => [...readZip(files.read(path), 100_000_000), marker(path, mtime)]);
  const seen = new Set<string>();
  const entries = [...own, ...inside].filter(({ path }) => !seen.has(path) && seen.add(path));
  const path = `${cwd}/target/${project.uberjarName ?? `${project.name}-${project.version}-standalone.jar`}`;
  files.write(path, writeJar(manifest, entries, mtime));
  await stderr.write(`Created ${path}\n`);
  if (main !== undefined && !files.exists(`${cwd}/target/classes/${main.replaceAll(".", "/")}.class`))
    await stderr.write(
      "Warning: The Main-Class specified does not exist within the jar. It may not be executable as expected. A gen-class directive may be missing in the namespace which contains the main method, or the namespace has not been AOT-compiled.\n",
    );
  return 0;
}

/** Whose jar was packed in: its name with the version. */
const marker = (path: string, mtime: number): ArchiveEntry => {
  const name = path.slice(path.lastIndexOf("/") + 1).replace(/\.jar$/, "");
  return {
    path: `META-INF/maven/packed/${name}/pom.properties`,
    kind: "file",
    mode: 0o644,
    mtime,
    data: encode(`artifactId=${name}\n`),
  };
};
