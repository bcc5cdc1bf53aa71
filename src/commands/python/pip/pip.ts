import type { Command, Process } from "../../../shell/command.ts";
import { UsageError } from "../../../shell/options.ts";
import { type PythonHome, pythonHome } from "../home.ts";
import { bundledTools } from "../install.ts";
import { IndexUnreachable } from "../packaging/index-client.ts";
import { installedIn } from "../packaging/installed.ts";
import { PipError } from "../packaging/requirements-file.ts";
import { check } from "./check.ts";
import { freeze } from "./freeze.ts";
import { install } from "./install.ts";
import { list } from "./list.ts";
import { ConflictError } from "./trouble.ts";
import { show } from "./show.ts";
import { uninstall } from "./uninstall.ts";

/** What a verb of pip works with. */
export interface Pip {
  readonly process: Process;
  readonly home: PythonHome;
  /** pip's own version. */
  readonly version: string;
}

export type Verb = (pip: Pip, argv: readonly string[]) => Promise<number>;

const verbs: Record<string, Verb> = { install, uninstall, freeze, list, show, check };

/** Real verbs that are not built. */
const known = [
  "download",
  "lock",
  "inspect",
  "config",
  "search",
  "cache",
  "index",
  "wheel",
  "hash",
  "completion",
  "debug",
];

const help = `
Usage:
  pip <command> [options]

Commands:
  install                     Install packages.
  uninstall                   Uninstall packages.
  freeze                      Output installed packages in requirements format.
  list                        List installed packages.
  show                        Show information about installed packages.
  check                       Verify installed packages have compatible dependencies.

General Options:
  -h, --help                  Show help.
  -V, --version               Show version and exit.
  -q, --quiet                 Give less output. Option is additive, and can be used up to 3 times.
`;

/** pip, called with the version of its Python first. */
export const pip: Command = {
  name: "pip",
  summary: "install Python packages",
  usage: "pip <command> [options]",
  async run(process, [python = "", ...argv]) {
    return runPip(process, pythonHome(process, python), argv);
  },
  async complete(_process, words, begun) {
    return words.length > 1 ? [] : Object.keys(verbs).filter((verb) => verb.startsWith(begun));
  },
};

/** pip for one interpreter: the program itself, `python -m pip`, and Pipenv's own calls. */
export async function runPip(process: Process, home: PythonHome, argv: readonly string[]): Promise<number> {
  const version =
    installedIn(process.files, home.sitePackages).get("pip")?.version ?? bundledTools(home.version).pip;
  const global = argv.findIndex((word) => !isGlobalOption(word));
  const verb = global < 0 ? undefined : argv[global];
  const before = global < 0 ? argv : argv.slice(0, global);
  if (before.some((word) => word === "-V" || word === "--version")) {
    await process.stdout.write(`pip ${version} from ${home.sitePackages}/pip (python ${home.minor})\n`);
    return 0;
  }
  if (verb === undefined || verb === "help" || before.some((word) => word === "-h" || word === "--help")) {
    await process.stdout.write(help);
    return 0;
  }
  const run = Object.hasOwn(verbs, verb) ? verbs[verb] : undefined;
  try {
    if (!run) {
      if (known.includes(verb)) throw new PipError(`pip ${verb} is not simulated yet`);
      const near = Object.keys(verbs).find((name) => distance(name, verb) <= 2);
      throw new PipError(`unknown command "${verb}"${near ? ` - maybe you meant "${near}"` : ""}`);
    }
    return await run({ process, home, version }, [...before, ...argv.slice(global + 1)]);
  } catch (error) {
    if (error instanceof UsageError) {
      const words =
        error.problem === "missing value"
          ? `${error.option} option requires 1 argument`
          : `no such option: ${error.option}`;
      await process.stderr.write(`\nUsage:   \n  pip ${verb} [options] ...\n\n${words}\n`);
      return 2;
    }
    if (error instanceof IndexUnreachable) {
      await process.stderr.write(`ERROR: Could not install packages due to an OSError: ${error.message}\n`);
      return 1;
    }
    if (!(error instanceof PipError)) throw error;
    await process.stderr.write(`ERROR: ${error.message}\n`);
    if (error instanceof ConflictError) {
      await error.explain();
      await process.stderr.write(`ERROR: ${error.closing}\n`);
    }
    return error.status;
  }
}

const isGlobalOption = (word: string) =>
  /^(-[hVqv]+|--(help|version|quiet|verbose|no-input|disable-pip-version-check|no-cache-dir|isolated|no-color)|--(retries|timeout|proxy|log)=.*)$/.test(
    word,
  );

/** Levenshtein's distance. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
    row = next;
  }
  return row[b.length]!;
}
