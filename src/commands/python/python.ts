import { readText } from "../../base/streams.ts";
import { dirname, join, resolve } from "../../files/paths.ts";
import type { Command, Process } from "../../shell/command.ts";
import { converse } from "./converse.ts";
import { type PythonHome, pythonHome } from "./home.ts";
import { NotSimulated, PySyntaxError } from "./language/syntax-error.ts";
import { parseModule } from "./language/statements.ts";
import { runProgramModule } from "./run-module.ts";
import { PyExit, PyRaise } from "./runtime/exceptions.ts";
import { Frame } from "./runtime/frame.ts";
import { SyntaxTrouble } from "./runtime/imports.ts";
import { Interpreter } from "./runtime/interpreter.ts";
import { syntaxLines, traceback, traceLines } from "./runtime/traceback.ts";
import { PyModule, type Value } from "./runtime/values.ts";

const help = `usage: python3 [option] ... [-c cmd | -m mod | file | -] [arg] ...
Options:
-c cmd : program passed in as string (terminates option list)
-m mod : run library module as a script (terminates option list)
-u     : force the stdout and stderr streams to be unbuffered
-V     : print the Python version number and exit (also --version)
-h     : print this help message and exit
`;

/** Python, called with its version first. Runs what its reader knows of the language, and says what it does not. */
export const python: Command = {
  name: "python",
  summary: "run Python programs",
  usage: "python [-c CODE | -m MODULE | FILE] [ARG]...",
  async run(process, [version = "", ...argv]) {
    const home = pythonHome(process, version);
    let at = 0;
    while (/^-[uBEsSIOqx]+$/.test(argv[at] ?? "")) at++;
    const [first, ...rest] = argv.slice(at);
    if (first === "-V" || first === "--version" || first === "-VV") {
      await process.stdout.write(`Python ${version}\n`);
      return 0;
    }
    if (first === "-h" || first === "--help") {
      await process.stdout.write(help);
      return 0;
    }
    if (first === "-c") return runCode(process, home, rest[0] ?? "", ["-c", ...rest.slice(1)]);
    if (first?.startsWith("-c")) return runCode(process, home, first.slice(2), ["-c", ...rest]);
    if (first === "-m") {
      if (rest[0] === undefined) {
        await process.stderr.write("Argument expected for the -m option\n");
        return 2;
      }
      return guarded(process, home, rest, "", (running) =>
        runProgramModule(running, rest[0]!, rest.slice(1)),
      );
    }
    if (first === undefined || first === "-") {
      if (first === undefined && process.stdin.isTTY) return guarded(process, home, [""], "", converse);
      return runCode(process, home, await readText(process.stdin), ["", ...rest], "<stdin>");
    }
    if (first.startsWith("-")) {
      await process.stderr.write(
        `unknown option ${first}\nusage: python3 [option] ... [-c cmd | -m mod | file | -] [arg] ...\nTry \`python -h' for more information.\n`,
      );
      return 2;
    }
    return runFile(process, home, first, rest);
  },
};

async function runFile(
  process: Process,
  home: PythonHome,
  name: string,
  rest: readonly string[],
): Promise<number> {
  const path = resolve(process.cwd, name);
  const { files } = process;
  if (!files.exists(path)) {
    const shown = Number(home.minor.split(".")[1]) >= 9 ? path : name;
    await process.stderr.write(
      `${home.executable}: can't open file '${shown}': [Errno 2] No such file or directory\n`,
    );
    return 2;
  }
  if (files.is("directory", path)) {
    await process.stderr.write(`${home.executable}: can't find '__main__' module in '${path}'\n`);
    return 1;
  }
  if (!files.may("read", path)) {
    await process.stderr.write(
      `${home.executable}: can't open file '${path}': [Errno 13] Permission denied\n`,
    );
    return 2;
  }
  // Since Python 3.9 the main script is known by its absolute path.
  const shown = Number(home.minor.split(".")[1]) >= 9 ? path : name;
  const source = files.text(path);
  return guarded(process, home, [name, ...rest], dirname(path), (running) =>
    runMain(running, source, shown, path),
  );
}

const runCode = (
  process: Process,
  home: PythonHome,
  source: string,
  argv: readonly string[],
  file = "<string>",
): Promise<number> => guarded(process, home, argv, "", (running) => runMain(running, source, file));

/** Runs a text as `__main__`. */
export async function runMain(
  running: Interpreter,
  source: string,
  shown: string,
  path?: string,
): Promise<void> {
  let body;
  try {
    body = parseModule(source, running.modern);
  } catch (error) {
    if (error instanceof PySyntaxError) throw new SyntaxTrouble(error, shown, source);
    throw error;
  }
  const module = new PyModule(
    "__main__",
    new Map<string, Value>([
      ["__name__", "__main__"],
      ["__doc__", null],
    ]),
    path,
  );
  if (path) module.attributes.set("__file__", shown);
  running.modules.set("__main__", module);
  await running.run(new Frame("<module>", shown, module, { variables: module.attributes }), body);
}

/** One Python from start to end: what nobody caught becomes a traceback and a status. */
async function guarded(
  process: Process,
  home: PythonHome,
  argv: readonly string[],
  folder: string,
  work: (running: Interpreter) => Promise<void>,
): Promise<number> {
  const library = join(home.basePrefix, "lib", `python${home.minor}`);
  const added = (process.env.get("PYTHONPATH") ?? "")
    .split(":")
    .filter(Boolean)
    .map((path) => resolve(process.cwd, path));
  const running = new Interpreter(process, home, argv, [folder, ...added, library, home.sitePackages]);
  const release = process.memory?.hold(() => running.memory.bytes);
  try {
    await work(running);
    for (const callee of running.atExit.toReversed()) await running.call(callee, []);
    return 0;
  } catch (error) {
    if (error instanceof PyExit) return error.status;
    if (error instanceof PyRaise) {
      await process.stderr.write(await traceback(running, error));
      return 1;
    }
    if (error instanceof SyntaxTrouble) {
      const above =
        error.trace.length > 0
          ? `Traceback (most recent call last):\n${traceLines(running, error.trace)}`
          : "";
      await process.stderr.write(above + syntaxLines(error.error, error.file, error.source, running.minor));
      return 1;
    }
    if (error instanceof NotSimulated) {
      await process.stderr.write(`python: ${error.sentence}\n`);
      return 1;
    }
    throw error;
  } finally {
    for (const open of running.closing) await open.close();
    release?.();
  }
}
