import type { Command, Process } from "../../../shell/command.ts";
import { npmRegistry } from "../../../base/npm-registry.ts";
import { type NpmArguments, notSimulated, readArguments, unknownOptions } from "./arguments.ts";
import { NpmError, printError } from "./errors.ts";
import { init } from "./init.ts";
import { cleanInstall, install, prune, uninstall, update } from "./install.ts";
import { findRoot, needManifest } from "./manifest.ts";
import { listScripts, missingScript, runWithHooks } from "./scripts.ts";
import { list, outdated, view } from "./show.ts";
import { npmVersion } from "./version.ts";
import { npx } from "./npx.ts";
import { others, usage } from "./usage.ts";

type Run = (process: Process, args: NpmArguments, node: string) => Promise<number>;

const script =
  (name: string): Run =>
  (process, args) =>
    runNamed(process, name, [...args.operands, ...args.rest], args);

const commands: Readonly<Record<string, Run>> = {
  install: (process, args, node) => install(process, args, npmVersion, node),
  ci: (process, args, node) => cleanInstall(process, args, npmVersion, node),
  uninstall,
  update,
  prune,
  init,
  rebuild: async (process) => {
    await process.stdout.write("rebuilt dependencies successfully\n");
    return 0;
  },
  ls: list,
  view,
  outdated,
  run: async (process, args) => {
    const [name, ...more] = args.operands;
    if (name !== undefined) return runNamed(process, name, [...more, ...args.rest], args);
    await process.stdout.write(listScripts(needManifest(process, findRoot(process))));
    return 0;
  },
  exec: (process, { operands, rest }, node) => npx.run(process, [node, ...operands, ...rest]),
  whoami: async () => {
    throw new NpmError([
      "code ENEEDAUTH",
      "need auth This command requires you to be logged in.",
      "need auth You need to authorize this machine using `npm adduser`",
    ]);
  },
  start: script("start"),
  test: script("test"),
  config: async (process, { operands: [verb, name] }) => {
    if (verb !== "get" || name !== "registry") throw notSimulated(`npm config ${verb ?? ""}`.trim());
    await process.stdout.write(`https://${npmRegistry}/\n`);
    return 0;
  },
};

const aliases: Readonly<Record<string, string>> = {
  i: "install",
  in: "install",
  add: "install",
  isntall: "install",
  "clean-install": "ci",
  ic: "ci",
  un: "uninstall",
  remove: "uninstall",
  rm: "uninstall",
  r: "uninstall",
  unlink: "uninstall",
  "run-script": "run",
  rum: "run",
  t: "test",
  tst: "test",
  list: "ls",
  la: "ls",
  info: "view",
  show: "view",
  v: "view",
  c: "config",
  innit: "init",
  up: "update",
  upgrade: "update",
  x: "exec",
};

/** npm, called with the version of Node.js first. */
export const npm: Command = {
  name: "npm",
  summary: "JavaScript package manager",
  usage: "npm <command>",
  async run(process, [node = "", ...argv]) {
    const args = readArguments(argv);
    const [typed, ...operands] = args.operands;
    try {
      if (args.options.get("version")) {
        await process.stdout.write(`${npmVersion}\n`);
        return 0;
      }
      const run = typed === undefined ? undefined : commands[aliases[typed] ?? typed];
      if (typed === undefined || (args.options.get("help") && run)) {
        await process.stdout.write(usage(npmVersion));
        return typed === undefined && !args.options.get("help") ? 1 : 0;
      }
      if (!run) {
        if (others.includes(typed)) throw notSimulated(`npm ${typed}`);
        await process.stdout.write(
          `Unknown command: "${typed}"\n\nTo see a list of supported npm commands, run:\n  npm help\n`,
        );
        return 1;
      }
      for (const name of unknownOptions(args))
        await process.stderr.write(
          `npm warn Unknown cli config "--${name}". This will stop working in the next major version of npm. See \`npm help npmrc\` for supported config options.\n`,
        );
      return await run(process, { ...args, operands }, node);
    } catch (error) {
      if (!(error instanceof NpmError)) throw error;
      await printError(process, error);
      return error.status;
    }
  },
};

async function runNamed(
  process: Process,
  name: string,
  args: readonly string[],
  { options }: NpmArguments,
): Promise<number> {
  const root = findRoot(process);
  const manifest = needManifest(process, root);
  const silent = options.get("silent") === true || options.get("loglevel") === "silent";
  if (manifest.scripts?.[name] === undefined) {
    if (options.get("if-present")) return 0;
    if (name !== "start" || !process.files.is("file", `${root}/server.js`))
      throw missingScript(name, manifest);
    manifest.scripts = { ...manifest.scripts, start: "node server.js" };
  }
  return runWithHooks(process, root, manifest, name, args, silent);
}
