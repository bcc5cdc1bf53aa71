import { encodeEscaped, readEscapes } from "../escapes.ts";
import { soon } from "../soon.ts";
import type { Builtin } from "./builtin.ts";

export const echo: Builtin = {
  name: "echo",
  usage: "[-neE] [arg ...]",
  summary: "Write arguments to the standard output.",
  run(context, args) {
    let newline = true;
    // dash knows -n alone, and reads backslashes always.
    let escapes = context.isDash || context.shopt.has("xpg_echo");
    let at = 0;
    for (; (context.isDash ? /^-n$/ : /^-[neE]+$/).test(args[at] ?? ""); at++)
      for (const letter of args[at]!.slice(1))
        if (letter === "n") newline = false;
        else escapes = letter === "e";
    const text = args.slice(at).join(" ");
    if (!escapes) {
      return soon(context.print(newline ? `${text}\n` : text), () => 0);
    }
    const { text: read, stopped } = readEscapes(text, "echo");
    return soon(context.print(encodeEscaped(newline && !stopped ? `${read}\n` : read)), () => 0);
  },
};
