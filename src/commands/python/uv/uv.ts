import type { Command } from "../../../shell/command.ts";
import { UsageError } from "../../../shell/options.ts";
import { pythonOnPath } from "../home.ts";
import { IndexUnreachable } from "../packaging/index-client.ts";
import { InvalidRequirement } from "../packaging/requirement.ts";
import { PipError } from "../packaging/requirements-file.ts";
import { Conflict, NoMatch } from "../packaging/resolve.ts";
import { ProjectError } from "../project/pyproject.ts";
import { NoWheel } from "../project/site.ts";
import { add, remove } from "./add.ts";
import { init } from "./init.ts";
import { lock } from "./lock.ts";
import { pip } from "./pip.ts";
import { python } from "./python.ts";
import { run } from "./run.ts";
import { sync } from "./sync.ts";
import type { Verb } from "./tool.ts";
import { tree } from "./tree.ts";
import { explainConflict, explainNoMatch, UvError } from "./trouble.ts";
import { venv } from "./venv.ts";

const verbs: Record<string, Verb> = { init, add, remove, sync, lock, run, venv, pip, python, tree };

/** Real verbs that are not built. */
const known = ["auth", "version", "format", "export", "tool", "build", "publish", "cache", "self", "audit"];

const uvVersion = "0.12.5";

const help = `An extremely fast Python package manager.

Usage: uv [OPTIONS] <COMMAND>

Commands:
  run     Run a command or script
  init    Create a new project
  add     Add dependencies to the project
  remove  Remove dependencies from the project
  sync    Update the project's environment
  lock    Update the project's lockfile
  tree    Display the project's dependency tree
  python  Manage Python versions and installations
  pip     Manage Python packages with a pip-compatible interface
  venv    Create a virtual environment
  help    Display documentation for a command

Global options:
  -V, --version  Display the uv version
  -h, --help     Display the concise help for this command
`;

/** uv, called with the version of its Python first. */
export const uv: Command = {
  name: "uv",
  summary: "projects, packages and environments of Python",
  usage: "uv [OPTIONS] <COMMAND>",
  async run(process, [version = "", ...argv]) {
    const words = argv.filter(
      (word) => !/^(-q|-v|--quiet|--verbose|--no-progress|--no-cache|--offline)$/.test(word),
    );
    const at = ["run", "tool"].includes(argv.find((word) => !word.startsWith("-")) ?? "") ? argv : words;
    const [verb, ...rest] = at;
    const say = (text: string) => process.stderr.write(text);
    if (verb === undefined || verb === "help" || verb === "-h" || verb === "--help") {
      await (verb === undefined ? process.stderr : process.stdout).write(help);
      return verb === undefined ? 2 : 0;
    }
    if (verb === "--version" || verb === "-V") {
      await process.stdout.write(`uv ${uvVersion} (x86_64-unknown-linux-gnu)\n`);
      return 0;
    }
    const found = Object.hasOwn(verbs, verb) ? verbs[verb] : undefined;
    if (!found) {
      await say(
        known.includes(verb)
          ? `error: uv ${verb} is not simulated yet\n`
          : `error: unrecognized subcommand '${verb}'\n\nUsage: uv [OPTIONS] <COMMAND>\n\nFor more information, try '--help'.\n`,
      );
      return known.includes(verb) ? 1 : 2;
    }
    try {
      return await found({ process, base: pythonOnPath(process, version) }, rest);
    } catch (error) {
      if (error instanceof UsageError) {
        await say(
          `error: unexpected argument '${error.option}' found\n\nUsage: uv ${verb} [OPTIONS]\n\nFor more information, try '--help'.\n`,
        );
        return 2;
      }
      if (error instanceof NoMatch || error instanceof Conflict) {
        await say(error instanceof NoMatch ? explainNoMatch(error) : explainConflict(error));
        return 1;
      }
      if (error instanceof UvError) {
        await say(`error: ${error.message}\n`);
        return error.status;
      }
      if (error instanceof InvalidRequirement) {
        await say(`error: Failed to parse: \`${error.text}\`\n  Caused by: ${error.shown}\n`);
        return 2;
      }
      if (
        error instanceof ProjectError ||
        error instanceof NoWheel ||
        error instanceof PipError ||
        error instanceof IndexUnreachable
      ) {
        await say(`error: ${error.message}\n`);
        return 2;
      }
      throw error;
    }
  },
  async complete(_process, words, begun) {
    return words.length > 1 ? [] : Object.keys(verbs).filter((verb) => verb.startsWith(begun));
  },
};
