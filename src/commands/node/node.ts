import type { QuickJSWASMModule } from "quickjs-emscripten-core";
import { readText } from "../../base/streams.ts";
import { join, resolve } from "../../files/paths.ts";
import type { Command, Process } from "../../shell/command.ts";
import { loadEngine } from "./engine/engine.ts";
import { Program, type Start } from "./engine/program.ts";

const help = `Usage: node [options] [ script.js ] [arguments]
       node inspect [options] [ script.js | host:port ] [arguments]

Options:
  -e, --eval=...     evaluate script
  -p, --print [...]  evaluate script and print result
  -v, --version      print Node.js version
  -h, --help         print node command line options (currently set)
`;

/** Options that make no difference here. */
const idle =
  /^--(?:trace-warnings|no-warnings|enable-source-maps|trace-uncaught|max-old-space-size=\d+|no-deprecation)$/;

/** Engines that were made ready and then not needed. */
const spare: QuickJSWASMModule[] = [];

/** Loads Node.js with an engine for one run, so that no time passes while a program waits for either. */
export async function loadNode(): Promise<Command> {
  const instantiate = await loadEngine();
  let ready: QuickJSWASMModule | undefined = spare.pop() ?? (await instantiate());
  const execute = async (process: Process, start: Start) => {
    const engine = ready ?? (await instantiate());
    ready = undefined;
    return new Program(engine, process, start).run();
  };
  const command = nodeCommand(execute);
  return {
    ...command,
    async run(process, args) {
      try {
        return await command.run(process, args);
      } finally {
        if (ready && spare.length === 0) spare.push(ready);
        ready = undefined;
      }
    },
  };
}

function nodeCommand(execute: (process: Process, start: Start) => Promise<number>): Command {
  return {
    name: "node",
    summary: "run JavaScript programs",
    usage: "node [-e CODE | -p CODE | FILE] [ARG]...",
    async run(process, [version = "", ...argv]) {
      let at = 0;
      while (idle.test(argv[at] ?? "")) at++;
      const [first, ...rest] = argv.slice(at);
      if (first === "-v" || first === "--version") {
        await process.stdout.write(`v${version}\n`);
        return 0;
      }
      if (first === "-h" || first === "--help") {
        await process.stdout.write(help);
        return 0;
      }
      const evaluate = /^(?:-e|--eval|-p|--print|-pe)$/.exec(first ?? "");
      if (evaluate) {
        if (rest[0] === undefined) {
          await process.stderr.write(`${process.env.get("_") ?? "node"}: ${first} requires an argument\n`);
          return 9;
        }
        const main = { source: rest[0], print: /^(?:-p|--print|-pe)$/.test(first!) };
        return execute(process, { version, argv: rest.slice(1), main });
      }
      if (first === "-i" || first === "--interactive")
        return execute(process, { version, argv: [], main: { prompt: true } });
      if (first === undefined || first === "-") {
        if (first === undefined && process.stdin.isTTY)
          return execute(process, { version, argv: [], main: { prompt: true } });
        const main = { source: await readText(process.stdin), print: false };
        return execute(process, { version, argv: ["-", ...rest], main });
      }
      if (first === "--watch" || first === "--test" || first === "inspect") {
        await process.stderr.write(`node: ${first} is not simulated yet\n`);
        return 1;
      }
      if (first.startsWith("-")) {
        await process.stderr.write(`${process.env.get("_") ?? "node"}: bad option: ${first}\n`);
        return 9;
      }
      const file = mainFile(process, resolve(process.cwd, first));
      if (file === undefined) {
        await process.stderr.write(noMain(resolve(process.cwd, first), version));
        return 1;
      }
      return execute(process, { version, argv: [file, ...rest], main: { file } });
    },
  };
}

/** `node server` finds server.js, `node .` index.js or what package.json names. */
function mainFile({ files }: Process, path: string): string | undefined {
  const direct = ["", ".js", ".json"].find((end) => files.is("file", path + end));
  if (direct !== undefined) return files.realpath(path + direct);
  if (!files.is("directory", path)) return undefined;
  const manifest = join(path, "package.json");
  const main = files.is("file", manifest)
    ? (JSON.parse(files.text(manifest)) as { main?: string }).main
    : undefined;
  const inside = [main ?? "index.js", `${main}.js`, "index.js"].find((name) =>
    files.is("file", join(path, name)),
  );
  return inside === undefined ? undefined : join(path, inside);
}

const noMain = (path: string, version: string): string => `node:internal/modules/cjs/loader:1459
  throw err;
  ^

Error: Cannot find module '${path}'
    at Module._resolveFilename (node:internal/modules/cjs/loader:1456:15)
    at defaultResolveImpl (node:internal/modules/cjs/loader:1066:19)
    at resolveForCJSWithHooks (node:internal/modules/cjs/loader:1071:22)
    at Module._load (node:internal/modules/cjs/loader:1242:25)
    at TracingChannel.traceSync (node:diagnostics_channel:328:14)
    at wrapModuleLoad (node:internal/modules/cjs/loader:245:24)
    at Module.executeUserEntryPoint [as runMain] (node:internal/modules/run_main:154:5)
    at node:internal/main/run_main_module:33:47 {
  code: 'MODULE_NOT_FOUND',
  requireStack: []
}

Node.js v${version}
`;
