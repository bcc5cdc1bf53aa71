import type { AssignmentValue } from "../assign.ts";
import type { Context } from "../context.ts";
import type { Soon } from "../soon.ts";

/** A command that is part of the shell, because it changes the shell's own state. */
export interface Builtin {
  readonly name: string;
  /** What stands after the name in `help`'s first line. */
  readonly usage: string;
  readonly summary: string;
  /** POSIX's special builtins: assignments before them stay, and functions do not hide them in POSIX mode. */
  readonly special?: true;
  /** Its arguments may be assignments, arrays included. */
  readonly declares?: true;
  run(context: Context, args: readonly string[], assigned: readonly AssignmentValue[]): Soon<number>;
}

/** Ends a builtin with a message behind "bash: NAME: ". */
export class BuiltinError extends Error {
  readonly status: number;

  constructor(message: string, status = 1) {
    super(message);
    this.name = "BuiltinError";
    this.status = status;
  }
}

/** The arguments do not fit: bash prints the reason and one line of usage, status 2. */
export class BuiltinUsageError extends BuiltinError {
  constructor(reason: string) {
    super(reason, 2);
    this.name = "BuiltinUsageError";
  }
}

/**
 * Reads the options of a builtin: `letters` as for getopts, a colon behind those that take a value. They end at the
 * first word that is none. Throws BuiltinUsageError.
 */
export function readOptions(
  args: readonly string[],
  letters: string,
): { options: Map<string, string>; order: string[]; operands: string[] } {
  const options = new Map<string, string>();
  const order: string[] = [];
  let at = 0;
  for (; at < args.length; at++) {
    const word = args[at]!;
    if (word === "--") {
      at++;
      break;
    }
    if (!/^-./.test(word)) break;
    for (let place = 1; place < word.length; place++) {
      const letter = word[place]!;
      const where = letters.indexOf(letter);
      if (where < 0 || letter === ":") throw new BuiltinUsageError(`-${letter}: invalid option`);
      order.push(letter);
      if (letters[where + 1] !== ":") {
        options.set(letter, "");
        continue;
      }
      const rest = word.slice(place + 1);
      if (rest === "" && at + 1 >= args.length)
        throw new BuiltinUsageError(`-${letter}: option requires an argument`);
      options.set(letter, rest === "" ? args[++at]! : rest);
      break;
    }
  }
  return { options, order, operands: args.slice(at) };
}

/** A whole number among the arguments. Throws BuiltinError. */
export function readNumber(text: string, reason = "numeric argument required", status = 2): number {
  if (!/^\s*[+-]?\d+\s*$/.test(text)) throw new BuiltinError(`${text}: ${reason}`, status);
  return Number(text);
}

export const isName = (text: string): boolean => /^[A-Za-z_]\w*$/.test(text);
