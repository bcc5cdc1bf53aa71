import type { Arg, Flag } from "../definition.ts";
import { CliError } from "../errors.ts";

export interface Parsed {
  readonly values: Record<string, string | boolean>;
  readonly args: Record<string, string>;
  readonly argv: string[];
  /** What looks like a flag but is none. */
  readonly unknown: string[];
}

/** Reads a command line by oclif's rules: flags anywhere, long names in full, the last word of a flag is its value. */
export function parse(
  flags: Readonly<Record<string, Flag>>,
  args: Readonly<Record<string, Arg>>,
  words: readonly string[],
): Parsed {
  const values: Record<string, string | boolean> = {};
  const argv: string[] = [];
  const unknown: string[] = [];
  const queue = [...words];
  let flagsAllowed = true;

  const find = (word: string): { name: string; long: boolean } | undefined => {
    if (word.startsWith("--")) {
      const typed = word.slice(2);
      const name = Object.keys(flags).find((key) => key === typed || flags[key]!.aliases?.includes(typed));
      return name === undefined ? undefined : { name, long: true };
    }
    if (!word.startsWith("-")) return undefined;
    const name = Object.keys(flags).find((key) => word[1] !== undefined && flags[key]!.short === word[1]);
    return name === undefined ? undefined : { name, long: false };
  };

  const take = (word: string): boolean => {
    const found = find(word);
    if (!found) {
      const equals = word.indexOf("=");
      if (equals < 0) return false;
      queue.unshift(word.slice(equals + 1));
      if (take(word.slice(0, equals))) return true;
      queue.shift();
      return false;
    }
    const { name, long } = found;
    const flag = flags[name]!;
    if (!flag.value) {
      values[name] = true;
      if (!long && word.length > 2) queue.unshift(`-${word.slice(2)}`);
      return true;
    }
    if (name in values) throw new CliError(`Flag --${name} can only be specified once`);
    const value = long || word.length < 3 ? queue.shift() : word.slice(word[2] === "=" ? 3 : 2);
    if (value === undefined || find(value)) {
      throw new CliError(
        flag.oneOf
          ? `Flag --${name} expects one of these values: ${flag.oneOf.join(", ")}`
          : `Flag --${name} expects a value`,
      );
    }
    values[name] = value;
    return true;
  };

  while (queue.length > 0) {
    const word = queue.shift()!;
    if (flagsAllowed && word.startsWith("-") && word !== "-") {
      if (word === "--") {
        flagsAllowed = false;
        continue;
      }
      if (take(word)) continue;
      if (!/^-\d/.test(word)) {
        unknown.push(word);
        continue;
      }
    }
    argv.push(word);
  }
  return { values, args: nameArgs(args, argv), argv, unknown };
}

function nameArgs(args: Readonly<Record<string, Arg>>, argv: readonly string[]): Record<string, string> {
  const named: Record<string, string> = {};
  Object.keys(args).forEach((name, at) => {
    if (argv[at] !== undefined) named[name] = argv[at];
  });
  return named;
}
