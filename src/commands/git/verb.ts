import { type Arguments, type Options, parseArguments, UsageError } from "../../shell/options.ts";
import type { Git } from "./context.ts";
import { GitError } from "./errors.ts";

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
  "clone",
  "column",
  "config",
  "credential",
  "diff",
  "grep",
  "hash-object",
  "help",
  "init",
  "interpret-trailers",
  "ls-remote",
  "merge-file",
  "rev-parse",
  "shortlog",
  "stripspace",
  "var",
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
      if (argv.length === 1 && argv[0] === "-h") {
        await git.out(`${usageText(definition)}\n`);
        return 129;
      }
      if (!atHomeAnywhere.has(verb)) void git.repository;
      const spelled = numbers ? spellNumbers(argv) : argv;
      const last = definition.lastArgument?.[argv.at(-1) ?? ""];
      const words = last === undefined ? spelled : [...spelled, last];
      let args: Arguments<O>;
      try {
        args = parseArguments(options, words, { operandEndsOptions });
      } catch (error) {
        if (!(error instanceof UsageError)) throw error;
        if (error.problem === "unknown" && definition.unknown) throw definition.unknown(error.option);
        throw new GitError(optionProblem(error, definition), 129);
      }
      return definition.run(git, args, argv);
    },
  };
}

function spellNumbers(argv: readonly string[]): string[] {
  const end = argv.indexOf("--");
  return argv.map((word, i) => ((end < 0 || i < end) && /^-\d+$/.test(word) ? `-n${word.slice(1)}` : word));
}

function optionProblem({ problem, option, candidates }: UsageError, definition: Definition<Options>): string {
  const long = option.startsWith("--");
  const name = option.replace(/^--?/, "");
  const kind = long ? `option \`${name}'` : `switch \`${name}'`;
  if (problem === "missing value") return `error: ${kind} requires a value`;
  if (problem === "unexpected value") return `error: ${kind} takes no value`;
  if (problem === "ambiguous")
    return `error: ambiguous option: ${name} (could be ${candidates
      .slice(0, 2)
      .map((each) => `--${each}`)
      .join(" or ")})`;
  return `error: unknown ${kind}\n${usageText(definition)}`;
}

/** A verb's usage: its forms, a blank line, its options in git's columns. */
export function usageText({ usage, options }: Pick<Definition<Options>, "usage" | "options">): string {
  const forms = usage.split("\n").map((line, i) => `${i === 0 ? "usage: " : "   or: "}${line}\n`);
  const rows = Object.entries(options)
    .filter(([, { hidden }]) => !hidden)
    .map(([name, { short, value, optional, help }]) => {
      const letters = short ? `-${short}` : name.length === 1 ? `-${name}` : "";
      const long = name.length > 1 ? `--${name}` : "";
      const shown = value === undefined ? "" : optional ? `[${long ? "=" : ""}<${value}>]` : ` <${value}>`;
      const left = `    ${[letters, long].filter(Boolean).join(", ")}${shown}`;
      return left.length <= 24 ? `${left.padEnd(26)}${help}\n` : `${left}\n${" ".repeat(26)}${help}\n`;
    });
  return `${forms.join("")}\n${rows.join("")}`;
}

/** The usage as an error, for operands that do not fit. */
export const usageError = (
  definition: Pick<Definition<Options>, "usage" | "options">,
  message?: string,
): GitError => new GitError(`${message === undefined ? "" : `${message}\n`}${usageText(definition)}`, 129);
