import { Exit } from "../leaving.ts";
import type { Builtin } from "./builtin.ts";

/** Reached only by `command exec` and `builtin exec`: simple.ts carries `exec` out itself, for its redirections. */
export const exec: Builtin = {
  name: "exec",
  usage: "[-cl] [-a name] [command [argument ...]] [redirection ...]",
  summary: "Replace the shell with the given command.",
  special: true,
  async run(context, args) {
    if (args.length === 0) return 0;
    throw new Exit(await context.engine.runWords(context, args, { noFunctions: true, noBuiltins: true }));
  },
};
