import type { Builtin } from "./builtin.ts";
import { BuiltinError, readOptions } from "./builtin.ts";

const special =
  ". : break continue eval exec exit export readonly return set shift source times trap unset".split(" ");

export const enable: Builtin = {
  name: "enable",
  usage: "[-a] [-dnps] [-f filename] [name ...]",
  summary: "Enable and disable shell builtins.",
  async run(context, args) {
    const { options, operands } = readOptions(args, "adnpsf:");
    if (options.has("f"))
      throw new BuiltinError(`cannot open shared object ${options.get("f")}: not simulated`);
    const { disabled } = context;
    if (operands.length === 0 || options.has("p")) {
      const names = [...context.engine.builtins.keys()].sort();
      for (const name of names) {
        const off = disabled.has(name);
        if (options.has("s") && !special.includes(name)) continue;
        if (!options.has("a") && off !== options.has("n")) continue;
        await context.output().write(`enable ${off ? "-n " : ""}${name}\n`);
      }
      return 0;
    }
    let status = 0;
    for (const name of operands) {
      if (!context.engine.builtins.has(name)) {
        await context.complain(`enable: ${name}: not a shell builtin`);
        status = 1;
      } else if (options.has("n")) disabled.add(name);
      else disabled.delete(name);
    }
    return status;
  },
};
