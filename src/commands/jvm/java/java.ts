import { splitWords } from "./words.ts";
import { BadZip } from "../../../base/zip/read-zip.ts";
import { dirname, resolve } from "../../../files/paths.ts";
import type { Command, Process } from "../../../shell/command.ts";
import { compileSources } from "../javac/compile.ts";
import { type ClassPath, readClassPath } from "./class-path.ts";
import { launch } from "./launch.ts";
import { describeJava } from "./versions.ts";

const usage = `Usage: java [options] <mainclass> [args...]
           (to execute a class)
   or  java [options] -jar <jarfile> [args...]
           (to execute a jar file)
   or  java [options] -m <module>[/<mainclass>] [args...]
       java [options] --module <module>[/<mainclass>] [args...]
           (to execute the main class in a module)
   or  java [options] <sourcefile> [args]
           (to execute a single source-file program)

 Arguments following the main class, source file, -jar <jarfile>,
 -m or --module <module>/<mainclass> are passed as the arguments to
 main class.
`;

const valued = new Set([
  "-cp",
  "-classpath",
  "--class-path",
  "--add-opens",
  "--add-exports",
  "--add-modules",
  "-p",
  "--module-path",
]);
const accepted =
  /^-(?:X(?:m[sxn]|ss)\d+[kKmMgG]?|X(?:rs|share:\w+|int|log.*|bootclasspath.*)|XX:.*|D.*|javaagent:.*|agentlib:.*|ea|esa|da|enableassertions.*|server|client|verbose.*|-enable-preview|-enable-native-access.*|-add-(?:opens|exports|modules)=.*|-sun-misc-unsafe.*)$/;

interface Options {
  version: "none" | "old" | "new";
  jar?: string;
  classPath?: string;
  readonly properties: Map<string, string>;
  readonly rest: string[];
  unrecognized?: string;
}

function readOptions(argv: readonly string[]): Options {
  const options: Options = { version: "none", properties: new Map(), rest: [] };
  for (let i = 0; i < argv.length; i++) {
    const word = argv[i]!;
    if (word === "-version" || word === "--version") options.version = word === "-version" ? "old" : "new";
    else if (word === "-jar") {
      options.rest.push(...argv.slice(i + 1));
      options.jar = options.rest.shift() ?? "";
      return options;
    } else if (valued.has(word)) {
      const value = argv[++i] ?? "";
      if (word.startsWith("-c") || word === "--class-path") options.classPath = value;
    } else if (word.startsWith("--class-path=")) options.classPath = word.slice("--class-path=".length);
    else if (word.startsWith("-D")) {
      const [name, ...value] = word.slice(2).split("=");
      options.properties.set(name!, value.join("="));
    } else if (word.startsWith("-")) {
      if (!accepted.test(word)) options.unrecognized ??= word;
    } else {
      options.rest.push(...argv.slice(i));
      return options;
    }
  }
  return options;
}

/** The launcher of the JVM. Its stub names the version: "#!dojo java 21.0.12". */
export const java: Command = {
  name: "java",
  summary: "run Java programs",
  usage: "java [options] <mainclass> [args...]",
  async run(process, [version = "", ...argv]) {
    const picked = process.env.get("JAVA_TOOL_OPTIONS");
    if (picked) await process.stderr.write(`Picked up JAVA_TOOL_OPTIONS: ${picked}\n`);
    const options = readOptions([...splitWords(picked ?? ""), ...argv]);
    if (options.unrecognized !== undefined) {
      await process.stderr.write(
        `Unrecognized option: ${options.unrecognized}\nError: Could not create the Java Virtual Machine.\nError: A fatal exception has occurred. Program will exit.\n`,
      );
      return 1;
    }
    if (options.version !== "none") {
      const lines = describeJava(version);
      if (options.version === "old") await process.stderr.write(`${lines.join("\n")}\n`);
      else await process.stdout.write(`${lines.join("\n").replace(/version "(.*?)"/, "$1")}\n`);
      return 0;
    }
    try {
      return await start(process, version, options);
    } catch (error) {
      if (!(error instanceof BadZip)) throw error;
      await process.stderr.write(`Error: Invalid or corrupt jarfile ${options.jar}\n`);
      return 1;
    }
  },
};

async function start(process: Process, version: string, options: Options): Promise<number> {
  const { files, cwd, stderr } = process;
  const { jar, rest, properties } = options;
  if (jar !== undefined) {
    if (jar === "") {
      await stderr.write(`Error: -jar requires jar file specification\n${usage}`);
      return 1;
    }
    if (!files.is("file", resolve(cwd, jar))) {
      await stderr.write(`Error: Unable to access jarfile ${jar}\n`);
      return 1;
    }
    const classPath = readClassPath(files, cwd, [jar]);
    const main = classPath.manifest.get("Start-Class") ?? classPath.manifest.get("Main-Class");
    if (main === undefined) {
      await stderr.write(`no main manifest attribute, in ${jar}\n`);
      return 1;
    }
    return runClass(process, version, main, rest, properties, classPath, dirname(resolve(cwd, jar)));
  }
  const [main, ...args] = rest;
  if (main === undefined) {
    await stderr.write(usage);
    return 1;
  }
  if (main.endsWith(".java")) return runSource(process, version, main, args, properties);
  const path = options.classPath ?? (process.env.get("CLASSPATH") || ".");
  const first = resolve(cwd, path.split(":")[0]!);
  const folder = files.is("file", first) ? dirname(first) : undefined;
  return runClass(
    process,
    version,
    main,
    args,
    properties,
    readClassPath(files, cwd, path.split(":")),
    folder,
  );
}

/** Wrappers of build tools are jars of real bytecode: what they do is known by their main class. */
async function runClass(
  process: Process,
  version: string,
  mainClass: string,
  args: readonly string[],
  properties: ReadonlyMap<string, string>,
  classPath: ClassPath,
  jarFolder?: string,
): Promise<number> {
  if (mainClass === "org.apache.maven.wrapper.MavenWrapperMain")
    return (await import("../maven/wrapper.ts")).runMavenWrapper(process, version, args, properties);
  if (mainClass === "org.gradle.wrapper.GradleWrapperMain" && jarFolder !== undefined)
    return (await import("../gradle/wrapper.ts")).runGradleWrapper(process, jarFolder, args);
  const main = classPath.classes.find(({ name }) => name === mainClass.replaceAll(".", "/"));
  if (main && /\.cljc?$/.test(main.file)) {
    const { runClojureMain } = await import("../clojure/main.ts");
    return runClojureMain(process, main.file.replace(/\.cljc?$/, ""), args, classPath);
  }
  if (mainClass === "play.core.server.ProdServerStart")
    return (await import("../scala/play.ts")).runPlay(process, properties, classPath);
  if (main?.file.endsWith(".scala"))
    return (await import("../scala/main.ts")).runScalaMain(process, mainClass, classPath);
  if (mainClass === "clojure.main" && args[0] === "-m") {
    const { runClojureMain } = await import("../clojure/main.ts");
    return runClojureMain(process, args[1] ?? "", args.slice(2), classPath);
  }
  return launch(process, { version, mainClass, args, properties, classPath });
}

/** "java Hello.java": compiled in memory. */
async function runSource(
  process: Process,
  version: string,
  file: string,
  args: readonly string[],
  properties: ReadonlyMap<string, string>,
): Promise<number> {
  const path = resolve(process.cwd, file);
  if (!process.files.is("file", path)) {
    await process.stderr.write(`error: file not found: ${file}\n`);
    return 1;
  }
  const compiled = compileSources([{ path: file, text: process.files.text(path) }], {
    version,
    known: [],
    single: true,
  });
  if (compiled.problems.length > 0) {
    await process.stderr.write(`${compiled.report}error: compilation failed\n`);
    return 1;
  }
  const [first] = compiled.classes;
  if (!first) {
    await process.stderr.write(`error: no class declared in source file\n`);
    return 1;
  }
  const classPath: ClassPath = {
    classes: compiled.classes,
    resources: new Map(),
    jars: [],
    packages: [],
    manifest: new Map(),
  };
  return launch(process, {
    version,
    mainClass: first.name.replaceAll("/", "."),
    args,
    properties,
    classPath,
  });
}
