import type { Builtin } from "./builtin.ts";
import { BuiltinUsageError } from "./builtin.ts";

export const caller: Builtin = {
  name: "caller",
  usage: "[expr]",
  summary: "Return the context of the current subroutine call.",
  run(context, args) {
    const [given] = args;
    if (given !== undefined && !/^\d+$/.test(given)) throw new BuiltinUsageError(`${given}: invalid number`);
    const frames = context.frames.toReversed();
    const level = Number(given ?? 0);
    const frame = frames[level];
    if (!frame) return 1;
    const around = frames[level + 1];
    const isScript = context.mode === "script";
    const where =
      around?.source ?? (isScript ? context.name : context.frames.length > 0 ? "environment" : "NULL");
    if (given === undefined)
      return context
        .output()
        .write(`${frame.line} ${where}\n`)
        .then(() => 0);
    // Below the outermost call there is only a script's own text.
    if (!around && !isScript) return 1;
    const name = around ? (around.function ?? "source") : "main";
    return context
      .output()
      .write(`${frame.line} ${name} ${where}\n`)
      .then(() => 0);
  },
};
