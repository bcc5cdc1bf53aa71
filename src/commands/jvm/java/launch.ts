import type { Process } from "../../../shell/command.ts";
import { Killed } from "../../../base/signals.ts";
import { parseJava } from "../language/parse.ts";
import { loadLibrary } from "../library/index.ts";
import { traceOf } from "../library/system.ts";
import { isStatic, type Source } from "../runtime/classes.ts";
import { construct, initialize, invokeMethod } from "../runtime/invoke.ts";
import { run } from "../runtime/functions.ts";
import { JArray, JavaExit, JavaThrow, NotSimulated } from "../runtime/values.ts";
import { Vm } from "../runtime/vm.ts";
import { notRun, serve } from "../web/serve.ts";
import type { ClassPath } from "./class-path.ts";
import { featureOf } from "./versions.ts";

export interface Launch {
  readonly version: string;
  readonly mainClass: string;
  readonly args: readonly string[];
  readonly properties: ReadonlyMap<string, string>;
  readonly classPath: ClassPath;
}

/** Runs a main class until all its threads are over. Answers with the exit status. */
export async function launch(
  process: Process,
  { version, mainClass, args, properties, classPath }: Launch,
): Promise<number> {
  const name = mainClass.replaceAll("/", ".");
  const main = classPath.classes.find((each) => each.name.replaceAll("/", ".") === name);
  if (!main) {
    await process.stderr.write(
      `Error: Could not find or load main class ${mainClass}\nCaused by: java.lang.ClassNotFoundException: ${name}\n`,
    );
    return 1;
  }
  if (main.major > featureOf(version) + 44) {
    await process.stderr.write(
      `Error: LinkageError occurred while loading main class ${name}\n\tjava.lang.UnsupportedClassVersionError: ${main.name} has been compiled by a more recent version of the Java Runtime (class file version ${main.major}.0), this version of the Java Runtime only recognizes class file versions up to ${featureOf(version) + 44}.0\n`,
    );
    return 1;
  }
  const vm = new Vm({
    process,
    sources: sourcesOf(classPath),
    library: await loadLibrary(classPath.jars),
    properties: new Map([
      ["java.version", version],
      ["user.dir", process.cwd],
      ["os.name", "Linux"],
      ["os.arch", "amd64"],
      ["file.encoding", "UTF-8"],
      ["line.separator", "\n"],
      ...properties,
    ]),
    resource: (path) => classPath.resources.get(path),
    resources: (folder) => [...classPath.resources.keys()].filter((path) => path.startsWith(folder)),
    version,
    jars: classPath.jars,
  });
  return finish(vm, runMain(vm, name, args));
}

function sourcesOf({ classes }: ClassPath): Source[] {
  const seen = new Set<string>();
  const sources: Source[] = [];
  for (const { file, source } of classes) {
    const key = `${file}\n${source}`;
    if (seen.has(key) || !file.endsWith(".java")) continue;
    seen.add(key);
    sources.push({ file, text: source, unit: parseJava(source).unit });
  }
  return sources;
}

async function runMain(vm: Vm, name: string, args: readonly string[]): Promise<number> {
  const cls = vm.link(vm.classes.get(name)!);
  const mains = cls.methods.get("main") ?? [];
  const main = mains.find(({ parameters }) => parameters.length === 1) ?? mains[0];
  // Since Java 25 neither static nor parameters are needed.
  const lenient = featureOf(vm.parts.version) >= 25;
  if (
    !main ||
    (!lenient && (!isStatic(main) || !main.modifiers.words.has("public") || main.parameters.length !== 1))
  ) {
    const why =
      main && main.parameters.length === 1 && !isStatic(main)
        ? `Error: Main method is not static in class ${name}, please define the main method as:\n   public static void main(String[] args)\n`
        : `Error: Main method not found in class ${name}, please define the main method as:\n   public static void main(String[] args)\nor a JavaFX application class must extend javafx.application.Application\n`;
    await vm.process.stderr.write(why);
    return 1;
  }
  await initialize(vm, cls, undefined);
  const self = isStatic(main) ? undefined : await construct(vm, cls, [], undefined);
  const given = main.parameters.length === 1 ? [new JArray([...args], "String")] : [];
  await invokeMethod(vm, cls, main, self, given, undefined);
  return 0;
}

/** Waits for the program and what it left running; says how it ended as the JVM does. */
async function finish(vm: Vm, main: Promise<number>): Promise<number> {
  try {
    const status = await Promise.race([main, vm.ended]);
    while (vm.alive.size > 0) await Promise.race([...vm.alive, vm.ended]);
    await runHooks(vm);
    return status;
  } catch (error) {
    if (error instanceof JavaExit) {
      await runHooks(vm);
      return error.status;
    }
    if (error instanceof JavaThrow) {
      const frame = vm.frame("main", undefined);
      await vm.process.stderr.write(
        `Exception in thread "main" ${await traceOf({ vm, frame }, error.value)}`,
      );
      if (vm.alive.size > 0) return finish(vm, Promise.resolve(1));
      return 1;
    }
    if (error instanceof NotSimulated) {
      await vm.process.stderr.write(`java: ${error.message}\n`);
      return standIn(vm, error);
    }
    if (error instanceof Killed && error.signal !== "SIGKILL") {
      vm.process = vm.process.outlive();
      await runHooks(vm);
    }
    throw error;
  }
}

/**
 * A web program whose framework is not here: on the port that its source asks the environment for, a page says so.
 * Any other program ends.
 */
async function standIn(vm: Vm, error: NotSimulated): Promise<number> {
  const port = Number(vm.process.env.get("PORT"));
  const asks = vm.parts.sources.some(({ text }) => /"PORT"|server\.port/.test(text));
  if (!asks || !Number.isInteger(port) || port === 0 || vm.alive.size > 0) return 1;
  const call = { vm, frame: vm.frame("main", undefined) };
  serve(call, { host: "0.0.0.0", port }, (request) => notRun(call, error, request, false));
  return finish(vm, Promise.resolve(0));
}

async function runHooks(vm: Vm): Promise<void> {
  const frame = vm.frame("java.lang.Thread.run", undefined);
  for (const hook of vm.hooks.splice(0)) await run({ vm, frame }, hook);
}
