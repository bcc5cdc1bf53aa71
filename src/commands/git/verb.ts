import { type Arguments, type Options, parseArguments, UsageError } from "../../shell/options.ts";
import type { Git } from "./context.ts";
import { GitError, GitFatal, GitUsage } from "./errors.ts";
import { knownOptions } from "./known-options.ts";

/** One verb of git, ready to be run with the words after it. */
export interface Verb {
  readonly verb: string;
  readonly summary: string;
  readonly usage: string;
  readonly options: Options;
  /** Shown a screen at a time on a terminal. */
  readonly pager?: boolean | ((argv: readonly string[]) => boolean);
  run(git: Git, argv: readonly string[]): Promise<number>;
}

interface Definition<O extends Options> {
  readonly verb: string;
  readonly summary: string;
  /** Without the word "usage"; several forms are lines of their own. */
  readonly usage: string;
  /** The only list of its options: parser, `-h` and completion read it. */
  readonly options: O;
  readonly pager?: Verb["pager"];
  /** The first operand ends the options, as in `git config`-like verbs that pass words on. */
  readonly operandEndsOptions?: boolean;
  /** Options that stand for this value when they are the last word. */
  readonly lastArgument?: Readonly<Record<string, string>>;
  /** `-5` means `-n 5`. */
  readonly numbers?: boolean;
  /** `argv` is as typed, for those who log it. */
  run(git: Git, args: Arguments<O>, argv: readonly string[]): Promise<number>;
  /** What is said of an unknown option, where it is not parse-options' usual complaint. */
  readonly unknown?: (option: string) => GitError;
}

/** Verbs that do something outside a repository too; git.c lists them without RUN_SETUP. */
const atHomeAnywhere: ReadonlySet<string> = new Set([
  "apply",
  "check-mailmap",
  "clone",
  "column",
  "config",
  "credential",
  "credential-cache",
  "credential-store",
  "diff",
  "get-tar-commit-id",
  "grep",
  "hash-object",
  "help",
  "index-pack",
  "init",
  "interpret-trailers",
  "ls-remote",
  "merge-file",
  "patch-id",
  "rev-parse",
  "shortlog",
  "show-index",
  "stripspace",
  "var",
  "verify-pack",
  "version",
]);

export function defineGitCommand<O extends Options>(definition: Definition<O>): Verb {
  const { verb, summary, usage, options, pager, operandEndsOptions, numbers } = definition;
  return {
    verb,
    summary,
    usage,
    options,
    pager,
    async run(git, argv) {
      if (!atHomeAnywhere.has(verb)) void git.repository;
      const spelled = numbers ? spellNumbers(argv) : argv;
      const last = definition.lastArgument?.[argv.at(-1) ?? ""];
      const words = last === undefined ? spelled : [...spelled, last];
      let args: Arguments<O>;
      try {
        args = parseArguments(options, withoutNegations(options, words), { operandEndsOptions });
      } catch (error) {
        if (!(error instanceof UsageError)) throw error;
        if (error.problem === "unknown" && (await knownOptions(verb)).has(error.option))
          throw new GitError(`git: ${verb} ${error.option} is not simulated yet`, 1);
        if (error.problem === "unknown" && definition.unknown) throw definition.unknown(error.option);
        throw optionProblem(error, verb);
      }
      return definition.run(git, await withPathspecFile(git, args, verb), argv);
    },
  };
}

/** The paths of `--pathspec-from-file` stand where paths behind `--` would. */
async function withPathspecFile<O extends Options>(
  git: Git,
  args: Arguments<O>,
  verb: string,
): Promise<Arguments<O>> {
  const given = args.options as Readonly<Record<string, unknown>>;
  const file = given["pathspec-from-file"];
  if (typeof file !== "string") {
    if (given["pathspec-file-nul"])
      throw new GitFatal("the option '--pathspec-file-nul' requires '--pathspec-from-file'");
    return args;
  }
  // A revision may stand before the paths of these two.
  const most = verb === "reset" || verb === "checkout" ? 1 : 0;
  if (args.operands.length > most || args.afterDashes)
    throw new GitFatal("'--pathspec-from-file' and pathspec arguments cannot be used together");
  const { pathsFromFile } = await import("./worktree/pathspec-file.ts");
  const paths = await pathsFromFile(git, file, given["pathspec-file-nul"] === true);
  return { ...args, operands: [...args.operands, ...paths], afterDashes: paths };
}

function spellNumbers(argv: readonly string[]): string[] {
  const end = argv.indexOf("--");
  return argv.map((word, i) => ((end < 0 || i < end) && /^-\d+$/.test(word) ? `-n${word.slice(1)}` : word));
}

/** `--no-force` takes back a `--force` before it, as parse-options does for every switch. */
function withoutNegations(options: Options, argv: readonly string[]): readonly string[] {
  if (!argv.some((word) => word.startsWith("--no-"))) return argv;
  const end = argv.indexOf("--");
  const kept: string[] = [];
  for (const [i, word] of argv.entries()) {
    const name = /^--no-([a-z-]+)$/.exec(word)?.[1];
    const off = name !== undefined && (end < 0 || i < end) && !options[`no-${name}`] && options[name];
    if (!off) kept.push(word);
    else {
      const given = (each: string) => each === `--${name}` || each.startsWith(`--${name}=`);
      const at = kept.findLastIndex((each) => given(each) || (off.short && each === `-${off.short}`));
      if (at >= 0) kept.splice(at, 1);
    }
  }
  return kept;
}

function optionProblem({ problem, option, candidates }: UsageError, verb: string): GitError {
  const long = option.startsWith("--");
  const name = option.replace(/^--?/, "");
  const kind = long ? `option \`${name}'` : `switch \`${name}'`;
  if (problem === "missing value") return new GitError(`error: ${kind} requires a value`, 129);
  if (problem === "unexpected value") return new GitError(`error: ${kind} takes no value`, 129);
  if (problem === "ambiguous") {
    const could = candidates.slice(0, 2).map((each) => `--${each}`);
    return new GitError(`error: ambiguous option: ${name} (could be ${could.join(" or ")})`, 129);
  }
  return new GitUsage(verb, `error: unknown ${kind}`);
}

/** A word behind a verb that is none of its subcommands. */
export const unknownWord = (verb: string, word: string): GitUsage =>
  new GitUsage(
    verb,
    word.startsWith("-")
      ? `error: unknown ${word.startsWith("--") ? "option" : "switch"} \`${word.replace(/^--?/, "")}'`
      : `error: unknown subcommand: \`${word}'`,
  );

/** The usage as an error, for operands that do not fit. */
export const usageError = ({ usage }: { readonly usage: string }, message?: string): GitError =>
  new GitUsage(usage.split(" ")[1]!, message);
