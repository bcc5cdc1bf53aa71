/** One option, under its long name as key ("no-remote"); a key of one letter is a short option only. */
export interface Option {
  /** Another short letter for it. */
  readonly short?: string;
  /** Names the value it takes, as help shows it ("FILE"); without it the option is a switch. */
  readonly value?: string;
  /** The value may be left out, and is then given only as `--name=value` or `-nvalue`. */
  readonly optional?: true;
  /** May be given several times; its values are a list. */
  readonly many?: true;
  readonly help: string;
  /** Not in help and completion. */
  readonly hidden?: true;
}

export type Options = Readonly<Record<string, Option>>;

type Value<O extends Option> = O extends { value: string }
  ? O extends { many: true }
    ? readonly string[]
    : O extends { optional: true }
      ? string | true | undefined
      : string | undefined
  : boolean;

export interface Arguments<O extends Options = Options> {
  readonly options: { readonly [K in keyof O]: Value<O[K]> };
  readonly operands: readonly string[];
  /** Options in the order they were given, for commands where the last or each one counts. */
  readonly given: readonly { readonly name: keyof O & string; readonly value?: string }[];
  /** Operands after `--`; they are in `operands` too. */
  readonly afterDashes: readonly string[] | undefined;
}

type UsageProblem = "unknown" | "ambiguous" | "missing value" | "unexpected value";

/** The arguments do not fit the options. Each family of commands prints it in its own words. */
export class UsageError extends Error {
  readonly problem: UsageProblem;
  /** As typed, without its value: "--foo" or "-x". */
  readonly option: string;
  readonly candidates: readonly string[];

  constructor(problem: UsageProblem, option: string, candidates: readonly string[] = []) {
    super(`${problem}: ${option}`);
    this.name = "UsageError";
    this.problem = problem;
    this.option = option;
    this.candidates = candidates;
  }

  /** In the words of GNU getopt. */
  get gnuText(): string {
    const long = this.option.startsWith("--");
    const shown = long ? `'${this.option}'` : `'${this.option.slice(1)}'`;
    if (this.problem === "unknown")
      return long ? `unrecognized option ${shown}` : `invalid option -- ${shown}`;
    if (this.problem === "ambiguous")
      return `option ${shown} is ambiguous; possibilities: ${this.candidates.map((name) => `'--${name}'`).join(" ")}`;
    if (this.problem === "missing value")
      return long ? `option ${shown} requires an argument` : `option requires an argument -- ${shown}`;
    return `option ${shown} doesn't allow an argument`;
  }
}

export interface Rules {
  /** The first operand ends the options (`env`, `xargs`, `git`); otherwise they may stand anywhere. */
  readonly operandEndsOptions?: boolean;
  /** Unique beginnings of long names count, as in GNU's tools and git. On unless false. */
  readonly abbreviations?: boolean;
  /** Options that are not listed are operands (for `heroku run`). */
  readonly unknownAreOperands?: boolean;
}

/** Reads `argv` (without the command's name) by GNU's rules. Throws UsageError. */
export function parseArguments<O extends Options>(
  table: O,
  argv: readonly string[],
  rules: Rules = {},
): Arguments<O> {
  const names = Object.keys(table);
  const values: Record<string, unknown> = {};
  for (const [name, option] of Object.entries(table))
    values[name] = option.value === undefined ? false : option.many ? [] : undefined;
  const operands: string[] = [];
  const given: { name: string; value?: string }[] = [];
  let afterDashes: string[] | undefined;

  const set = (name: string, value: string | undefined) => {
    const option = table[name]!;
    given.push({ name, value });
    if (option.value === undefined) values[name] = true;
    else if (option.many) (values[name] as string[]).push(value ?? "");
    else values[name] = value ?? true;
  };
  const longName = (typed: string): string | undefined => {
    if (typed.length > 1 && table[typed]) return typed;
    if (rules.abbreviations === false) return undefined;
    const fitting = names.filter((name) => name.length > 1 && name.startsWith(typed));
    if (fitting.length > 1) throw new UsageError("ambiguous", `--${typed}`, fitting);
    return fitting[0];
  };
  const byShort = (letter: string) => names.find((name) => table[name]!.short === letter || name === letter);

  for (let i = 0; i < argv.length; i++) {
    const word = argv[i]!;
    if (word === "--") {
      afterDashes = argv.slice(i + 1);
      operands.push(...afterDashes);
      break;
    }
    if (word.startsWith("--")) {
      const equals = word.indexOf("=");
      const typed = word.slice(2, equals < 0 ? undefined : equals);
      const name = longName(typed);
      if (name === undefined) {
        if (rules.unknownAreOperands) {
          operands.push(word);
          continue;
        }
        throw new UsageError("unknown", `--${typed}`);
      }
      const option = table[name]!;
      if (equals >= 0) {
        if (option.value === undefined) throw new UsageError("unexpected value", `--${name}`);
        set(name, word.slice(equals + 1));
      } else if (option.value === undefined || option.optional) set(name, undefined);
      else if (i + 1 < argv.length) set(name, argv[++i]!);
      else throw new UsageError("missing value", `--${name}`);
    } else if (word.startsWith("-") && word.length > 1) {
      if (rules.unknownAreOperands && byShort(word[1]!) === undefined) {
        operands.push(word);
        continue;
      }
      for (let at = 1; at < word.length; at++) {
        const name = byShort(word[at]!);
        if (name === undefined) throw new UsageError("unknown", `-${word[at]}`);
        const option = table[name]!;
        if (option.value === undefined) {
          set(name, undefined);
          continue;
        }
        const rest = word.slice(at + 1);
        if (rest !== "" || option.optional) set(name, rest === "" ? undefined : rest);
        else if (i + 1 < argv.length) set(name, argv[++i]!);
        else throw new UsageError("missing value", `-${word[at]}`);
        break;
      }
    } else {
      operands.push(word);
      if (rules.operandEndsOptions) {
        operands.push(...argv.slice(i + 1));
        break;
      }
    }
  }
  return { options: values as Arguments<O>["options"], operands, given, afterDashes };
}
