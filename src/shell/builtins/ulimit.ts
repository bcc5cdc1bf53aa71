import type { Context } from "../context.ts";
import type { Builtin } from "./builtin.ts";
import { BuiltinError, readOptions } from "./builtin.ts";

/** What a letter limits, in what it is counted, and the soft limit of a fresh Ubuntu or Debian laptop. */
const limits: readonly (readonly [letter: string, what: string, unit: string, value: string])[] = [
  ["R", "real-time non-blocking time", "microseconds, ", "unlimited"],
  ["c", "core file size", "blocks, ", "0"],
  ["d", "data seg size", "kbytes, ", "unlimited"],
  ["e", "scheduling priority", "", "0"],
  ["f", "file size", "blocks, ", "unlimited"],
  ["i", "pending signals", "", "31118"],
  ["l", "max locked memory", "kbytes, ", "1004704"],
  ["m", "max memory size", "kbytes, ", "unlimited"],
  ["n", "open files", "", "1024"],
  ["p", "pipe size", "512 bytes, ", "8"],
  ["q", "POSIX message queues", "bytes, ", "819200"],
  ["r", "real-time priority", "", "0"],
  ["s", "stack size", "kbytes, ", "8192"],
  ["t", "cpu time", "seconds, ", "unlimited"],
  ["u", "max user processes", "", "31118"],
  ["v", "virtual memory", "kbytes, ", "unlimited"],
  ["x", "file locks", "", "unlimited"],
];

interface Wanted {
  readonly letter: string;
  readonly value?: string;
}

/** Each letter may have a limit of its own behind it. Throws BuiltinUsageError. */
function readWanted(args: readonly string[]): { all: boolean; wanted: Wanted[] } {
  const { options, order, operands } = readOptions(args, "SHacdefilmnpqrstuvxR");
  const wanted: Wanted[] = order.filter((letter) => !"SHa".includes(letter)).map((letter) => ({ letter }));
  if (wanted.length === 0) wanted.push({ letter: "f" });
  const [value, ...rest] = operands;
  if (value !== undefined) wanted.push({ ...wanted.pop()!, value });
  const more = rest.length > 0 && rest[0]!.startsWith("-") ? readWanted(rest).wanted : [];
  return { all: options.has("a"), wanted: [...wanted, ...more] };
}

/** Limits are told and remembered; nothing here comes near them. */
export const ulimit: Builtin = {
  name: "ulimit",
  usage: "[-SHabcdefiklmnpqrstuvxPRT] [limit]",
  summary: "Modify shell resource limits.",
  async run(context, args) {
    const { all, wanted } = readWanted(args);
    if (all) for (const [letter] of limits) await show(context, letter, true);
    else
      for (const { letter, value } of wanted)
        if (value === undefined) await show(context, letter, wanted.length > 1);
        else change(context, letter, value);
    return 0;
  },
};

const rowOf = (letter: string) => limits.find(([known]) => known === letter)!;

const limitOf = (context: Context, letter: string): string => context.limits.get(letter) ?? rowOf(letter)[3];

/** What was set is a hard limit, too: it can be made smaller, never larger. */
function change(context: Context, letter: string, value: string): void {
  if (!/^(\d+|unlimited|hard|soft)$/.test(value)) throw new BuiltinError(`${value}: invalid number`);
  if (value === "hard" || value === "soft") return; // they are what holds already
  const hard = context.limits.get(letter) ?? "unlimited";
  if (hard !== "unlimited" && (value === "unlimited" || Number(value) > Number(hard)))
    throw new BuiltinError(`${rowOf(letter)[1]}: cannot modify limit: Operation not permitted`);
  context.limits = new Map([...context.limits, [letter, value]]);
}

async function show(context: Context, letter: string, named: boolean): Promise<void> {
  const [, what, unit] = rowOf(letter);
  const label = named ? `${what.padEnd(20)} ${`(${unit}-${letter}) `.padStart(20)}` : "";
  await context.output().write(`${label}${limitOf(context, letter)}\n`);
}
