import { quoteWord } from "../quote.ts";
import type { Builtin } from "./builtin.ts";
import { BuiltinUsageError, readOptions } from "./builtin.ts";

export const alias: Builtin = {
  name: "alias",
  usage: "[-p] [name[=value] ... ]",
  summary: "Define or display aliases.",
  async run(context, args) {
    const { options, operands } = readOptions(args, "p");
    const show = (name: string) => `alias ${name}=${quoteWord(context.aliases.get(name)!, "always")}\n`;
    if (operands.length === 0 || options.has("p"))
      for (const name of [...context.aliases.keys()].sort()) await context.output().write(show(name));
    let status = 0;
    for (const operand of operands) {
      const at = operand.indexOf("=");
      if (at > 0) context.aliases.set(operand.slice(0, at), operand.slice(at + 1));
      else if (context.aliases.has(operand)) await context.output().write(show(operand));
      else {
        await context.complain(`alias: ${operand}: not found`);
        status = 1;
      }
    }
    return status;
  },
};

export const unalias: Builtin = {
  name: "unalias",
  usage: "[-a] name [name ...]",
  summary: "Remove each NAME from the list of defined aliases.",
  async run(context, args) {
    const { options, operands } = readOptions(args, "a");
    if (options.has("a")) context.aliases.clear();
    else if (operands.length === 0) throw new BuiltinUsageError("");
    let status = 0;
    for (const name of operands) {
      if (context.aliases.delete(name)) continue;
      await context.complain(`unalias: ${name}: not found`);
      status = 1;
    }
    return status;
  },
};
