import { FileError } from "../../../files/errors.ts";
import type { Command } from "../../../shell/command.ts";
import { UsageError } from "../../../shell/options.ts";
import { pythonOnPath } from "../home.ts";
import { bundledTools } from "../install.ts";
import { IndexUnreachable } from "../packaging/index-client.ts";
import { about } from "./about.ts";
import { graph } from "./graph.ts";
import { install, lock, sync } from "./install.ts";
import { PipenvError, type Verb } from "./project.ts";
import { run, shell } from "./run.ts";
import { uninstall } from "./uninstall.ts";

const verbs: Record<string, Verb> = { install, lock, sync, graph, run, shell, uninstall };

/** Real verbs that are not built. */
const known = [
  "check",
  "clean",
  "open",
  "requirements",
  "scripts",
  "update",
  "upgrade",
  "verify",
  "audit",
  "activate",
];

const help = `Usage: pipenv [OPTIONS] COMMAND [ARGS]...

Options:
  --where        Output project home information.
  --venv         Output virtualenv information.
  --py           Output Python interpreter information.
  --rm           Remove the virtualenv.
  --version      Show the version and exit.
  -h, --help     Show this message and exit.

Commands:
  graph       Displays currently-installed dependency graph information.
  install     Installs provided packages and adds them to Pipfile.
  lock        Generates Pipfile.lock.
  run         Spawns a command installed into the virtualenv.
  shell       Spawns a shell within the virtualenv.
  sync        Installs all packages specified in Pipfile.lock.
  uninstall   Uninstalls a provided package and removes it from Pipfile.
`;

/** Pipenv, called with the version of its Python and (by newer stubs) its own version first. */
export const pipenv: Command = {
  name: "pipenv",
  summary: "virtual environments and lock files for Python projects",
  usage: "pipenv [OPTIONS] COMMAND [ARGS]...",
  async run(process, [python = "", ...rest]) {
    const given = /^\d{4}\.\d/.test(rest[0] ?? "") ? rest[0] : undefined;
    const argv = given ? rest.slice(1) : rest;
    const version = given ?? bundledTools(python).pipenv;
    const tool = { process, base: pythonOnPath(process, python), version };
    const [verb, ...words] = argv;
    try {
      if (verb === undefined || verb === "-h" || verb === "--help") {
        await process.stdout.write(help);
        return 0;
      }
      if (verb === "--version") {
        await process.stdout.write(`pipenv, version ${version}\n`);
        return 0;
      }
      if (verb.startsWith("-")) return await about(tool, argv);
      const found = Object.hasOwn(verbs, verb) ? verbs[verb] : undefined;
      if (found) return await found(tool, words);
      if (known.includes(verb)) throw new PipenvError(`pipenv ${verb} is not simulated yet`);
      await process.stderr.write(
        `Usage: pipenv [OPTIONS] COMMAND [ARGS]...\nTry 'pipenv -h' for help.\n\nError: No such command '${verb}'.\n`,
      );
      return 2;
    } catch (error) {
      if (error instanceof UsageError) {
        await process.stderr.write(
          `Usage: pipenv ${verb} [OPTIONS] [PACKAGES]...\nTry 'pipenv ${verb} -h' for help.\n\nError: No such option: ${error.option}\n`,
        );
        return 2;
      }
      if (error instanceof IndexUnreachable || error instanceof FileError) {
        await process.stderr.write(`ERROR: ${error.message}\n`);
        return 1;
      }
      if (!(error instanceof PipenvError)) throw error;
      await process.stderr.write(`${error.message}\n`);
      return error.status;
    }
  },
};
