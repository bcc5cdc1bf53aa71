import type { Command } from "../../../shell/command.ts";
import { UsageError } from "../../../shell/options.ts";
import { pythonOnPath } from "../home.ts";
import { IndexUnreachable } from "../packaging/index-client.ts";
import { InvalidRequirement } from "../packaging/requirement.ts";
import { Conflict, NoMatch } from "../packaging/resolve.ts";
import { ProjectError } from "../project/pyproject.ts";
import { NoWheel } from "../project/site.ts";
import { add, remove } from "./add.ts";
import { check } from "./check.ts";
import { env } from "./env.ts";
import { init, create } from "./init.ts";
import { install, sync } from "./install.ts";
import { lock } from "./lock.ts";
import { run } from "./run.ts";
import { show } from "./show.ts";
import { poetryVersion, type Verb } from "./tool.ts";
import { explainConflict, explainNoMatch, PoetryError } from "./trouble.ts";
import { update } from "./update.ts";

const verbs: Record<string, Verb> = {
  add,
  check,
  env,
  init,
  install,
  lock,
  new: create,
  remove,
  run,
  show,
  sync,
  update,
};

/** Real verbs that are not built. */
const known = [
  "about",
  "build",
  "cache",
  "config",
  "debug",
  "publish",
  "python",
  "search",
  "self",
  "source",
  "version",
];

const help = `Poetry (version ${poetryVersion})

Usage:
  command [options] [arguments]

Options:
  -h, --help     Display help for the given command.
  -V, --version  Display this application version.

Available commands:
  add       Adds a new dependency to pyproject.toml and installs it.
  check     Validates the content of the pyproject.toml file and its consistency with the poetry.lock file.
  env       Interacts with virtual environments.
  init      Creates a basic pyproject.toml file in the current directory.
  install   Installs the project dependencies.
  lock      Locks the project dependencies.
  new       Creates a new Python project at <path>.
  remove    Removes a package from the project dependencies.
  run       Runs a command in the appropriate environment.
  show      Shows information about packages.
  sync      Update the project's environment according to the lockfile.
  update    Update the dependencies as according to the pyproject.toml file.
`;

/** Poetry, called with the version of its Python first. */
export const poetry: Command = {
  name: "poetry",
  summary: "dependencies and environments of Python projects",
  usage: "poetry <command> [options] [arguments]",
  async run(process, [version = "", ...argv]) {
    const isRun = argv[0] === "run";
    const words = isRun
      ? argv
      : argv.filter((word) => !/^(--no-interaction|--no-ansi|--ansi|-q|-v+|--quiet)$/.test(word));
    const [verb, ...rest] = words;
    if (verb === undefined || ["list", "help", "-h", "--help"].includes(verb)) {
      await process.stdout.write(help);
      return 0;
    }
    if (verb === "--version" || verb === "-V") {
      await process.stdout.write(`Poetry (version ${poetryVersion})\n`);
      return 0;
    }
    const fail = async (text: string, status = 1) => {
      await process.stderr.write(`\n${text}\n`);
      return status;
    };
    const found = Object.hasOwn(verbs, verb) ? verbs[verb] : undefined;
    if (!found) {
      if (known.includes(verb)) return fail(`poetry ${verb} is not simulated yet`);
      if (verb === "shell" || verb === "export")
        return fail(
          `Looks like you're trying to use a Poetry command that is not available.\n\nSince Poetry (2.0.0), the ${verb} command is not installed by default. You can use,\n\n  - ${verb === "shell" ? "the new env activate command (recommended); or\n  - the shell plugin to install the shell command" : "the export plugin to install the export command"}`,
        );
      return fail(`The requested command ${verb} does not exist.`);
    }
    try {
      return await found({ process, base: pythonOnPath(process, version) }, rest);
    } catch (error) {
      if (error instanceof UsageError) return fail(`The option "${error.option}" does not exist`);
      if (error instanceof NoMatch) return fail(explainNoMatch(error));
      if (error instanceof Conflict) return fail(explainConflict(error));
      if (error instanceof PoetryError) return fail(error.message, error.status);
      if (
        error instanceof ProjectError ||
        error instanceof InvalidRequirement ||
        error instanceof NoWheel ||
        error instanceof IndexUnreachable
      )
        return fail(error.message);
      throw error;
    }
  },
  async complete(_process, words, begun) {
    return words.length > 1 ? [] : Object.keys(verbs).filter((verb) => verb.startsWith(begun));
  },
};
