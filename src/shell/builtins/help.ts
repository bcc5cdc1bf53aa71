import { matches } from "../patterns.ts";
import type { Builtin } from "./builtin.ts";
import { readOptions } from "./builtin.ts";

export const help: Builtin = {
  name: "help",
  usage: "[-dms] [pattern ...]",
  summary: "Display information about builtin commands.",
  async run(context, args) {
    const { options, operands } = readOptions(args, "dms");
    const all = [...context.engine.builtins.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
    const line = (builtin: Builtin) => `${builtin.name} ${builtin.usage}`.trimEnd();
    if (operands.length === 0) {
      await context
        .output()
        .write(
          "GNU bash, version 5.2.15(1)-release (x86_64-pc-linux-gnu)\n" +
            "These commands are part of the shell itself; `help NAME' tells more about one of them.\n\n" +
            all.map((builtin) => ` ${line(builtin)}\n`).join(""),
        );
      return 0;
    }
    let status = 0;
    for (const pattern of operands) {
      const found = all.filter((builtin) => matches(pattern, builtin.name) || builtin.name === pattern);
      if (found.length === 0) {
        await context.complain(
          `help: no help topics match \`${pattern}'.  Try \`help help' or \`man -k ${pattern}' or \`info ${pattern}'.`,
        );
        status = 1;
      }
      for (const builtin of found) {
        const text = options.has("s")
          ? `${builtin.name}: ${line(builtin)}\n`
          : options.has("d")
            ? `${builtin.name} - ${builtin.summary}\n`
            : `${builtin.name}: ${line(builtin)}\n    ${builtin.summary}\n`;
        await context.output().write(text);
      }
    }
    return status;
  },
};
