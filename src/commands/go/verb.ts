import { GoError } from "./tool/errors.ts";
import type { Process } from "../../shell/command.ts";

/** A go command: `go NAME ...`. Throws GoError. */
export interface GoVerb {
  /** `version` is Go's own, as in "1.25.12". */
  run(process: Process, args: readonly string[], version: string): Promise<number>;
}

export interface Flags {
  /** Flags that were given, without their dashes; true where they take no value. */
  readonly flags: ReadonlyMap<string, string | true>;
  readonly operands: readonly string[];
}

/** Go's own flags: one dash or two, "-o file" or "-o=file"; they stop at the first operand. */
export function readFlags(
  verb: string,
  args: readonly string[],
  { bare, valued }: { bare: readonly string[]; valued: readonly string[] },
): Flags {
  const flags = new Map<string, string | true>();
  let at = 0;
  for (; at < args.length && args[at]!.startsWith("-") && args[at] !== "-"; at++) {
    const [name, value] = args[at]!.replace(/^--?/, "").split(/=(.*)/s) as [string, string?];
    if (bare.includes(name)) flags.set(name, true);
    else if (valued.includes(name)) {
      const given = value ?? args[++at];
      if (given === undefined) throw new GoError(`flag needs an argument: -${name}\n${usageHint(verb)}`, 2);
      flags.set(name, given);
    } else throw new GoError(`flag provided but not defined: -${name}\n${usageHint(verb)}`, 2);
  }
  return { flags, operands: args.slice(at) };
}

const usageHint = (verb: string) => `usage: go ${verb}\nRun 'go help ${verb}' for details.`;

export const buildFlags = {
  bare: ["v", "x", "n", "a", "race", "trimpath", "work"],
  valued: ["o", "tags", "ldflags", "gcflags", "mod", "p"],
} as const;
