import type { Builtin } from "./builtin.ts";
import { BuiltinError, readOptions } from "./builtin.ts";

export const history: Builtin = {
  name: "history",
  usage: "[-c] [-d offset] [n] or history -anrw [filename] or history -ps arg [arg...]",
  summary: "Display or manipulate the history list.",
  async run(context, args) {
    const { options, operands } = readOptions(args, "cd:anrwps");
    const list = context.world.history;
    if (options.has("c")) {
      list.length = 0;
      return 0;
    }
    if (options.has("d")) {
      const given = Number(options.get("d"));
      const at = given < 0 ? list.length + given : given - 1;
      if (!Number.isInteger(at) || at < 0 || at >= list.length)
        throw new BuiltinError(`${options.get("d")}: history position out of range`);
      list.splice(at, 1);
      return 0;
    }
    if (options.has("s")) {
      list.push(operands.join(" "));
      return 0;
    }
    if (options.has("p")) {
      await context.output().write(operands.map((word) => `${word}\n`).join(""));
      return 0;
    }
    if (["a", "n", "r", "w"].some((letter) => options.has(letter))) return 0; // the world keeps it by itself
    const [count] = operands;
    if (count !== undefined && !/^\d+$/.test(count))
      throw new BuiltinError(`${count}: numeric argument required`);
    const from = count === undefined ? 0 : Math.max(0, list.length - Number(count));
    const rows = list.slice(from).map((line, at) => `${String(from + at + 1).padStart(5)}  ${line}\n`);
    await context.output().write(rows.join(""));
    return 0;
  },
};
