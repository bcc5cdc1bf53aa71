import type { Context } from "../context.ts";
import type { Builtin } from "./builtin.ts";
import { BuiltinError, readOptions } from "./builtin.ts";

const listed = 16;

/** The index that `fc 12`, `fc -2` or `fc git` means among the lines before the one that runs. */
function indexOf(list: readonly string[], spec: string | undefined, standard: number): number {
  if (spec === undefined) return standard;
  if (/^-?\d+$/.test(spec)) {
    const number = Number(spec);
    const at = number < 0 ? list.length + number : number === 0 ? list.length - 1 : number - 1;
    return Math.max(0, Math.min(list.length - 1, at));
  }
  const found = list.findLastIndex((line) => line.startsWith(spec));
  if (found < 0) throw new BuiltinError("no command found");
  return found;
}

async function again(context: Context, line: string): Promise<number> {
  await context.output(2).write(`${line}\n`);
  const { history } = context.world;
  if (context.interactive) history[history.length - 1] = line;
  return context.engine.runSource(context, line, context.line);
}

export const fc: Builtin = {
  name: "fc",
  usage: "[-e ename] [-lnr] [first] [last] or fc -s [pat=rep] [command]",
  summary: "Display or execute commands from the history list.",
  async run(context, args) {
    const numberAt = args.findIndex((word) => /^-\d+$/.test(word));
    const [head, tail] = numberAt < 0 ? [args, []] : [args.slice(0, numberAt), args.slice(numberAt)];
    const { options, operands: given } = readOptions(head, "e:lnrs");
    const operands = [...given, ...tail];
    const list = context.interactive ? context.world.history.slice(0, -1) : context.world.history;
    if (list.length === 0) return 0;
    if (options.has("s") || options.get("e") === "-") {
      const change = operands[0]?.includes("=") ? operands.shift() : undefined;
      const line = list[indexOf(list, operands[0], list.length - 1)]!;
      const [from, to] = change
        ? [change.slice(0, change.indexOf("=")), change.slice(change.indexOf("=") + 1)]
        : [];
      return again(context, from === undefined ? line : line.replaceAll(from, () => to!));
    }
    const shows = options.has("l");
    const first = indexOf(list, operands[0], shows ? Math.max(0, list.length - listed) : list.length - 1);
    const last = indexOf(list, operands[1], shows ? list.length - 1 : first);
    const [low, high] = first <= last ? [first, last] : [last, first];
    const rows = list.slice(low, high + 1).map((line, at) => ({ number: low + at + 1, line }));
    if (first > last || options.has("r")) rows.reverse();
    if (shows) {
      const text = rows.map(({ number, line }) => `${options.has("n") ? "" : number}\t ${line}\n`).join("");
      await context.output().write(text);
      return 0;
    }
    return edit(context, rows.map(({ line }) => `${line}\n`).join(""), options.get("e"));
  },
};

/** Lets the lines be edited in the editor, and runs what is left of them. */
async function edit(context: Context, text: string, editor: string | undefined): Promise<number> {
  const { variables, world } = context;
  const path = `/tmp/bash-fc.${context.pid.toString(36).padStart(6, "0")}`;
  world.files.write(path, text);
  try {
    const name = editor ?? variables.get("FCEDIT") ?? variables.get("EDITOR") ?? "vi";
    const status = await context.engine.runSource(context, `${name} ${path}`, context.line);
    if (status !== 0) return status;
    return await again(context, world.files.text(path).replace(/\n$/, ""));
  } finally {
    world.files.remove(path);
  }
}
