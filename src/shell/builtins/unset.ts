import { keyOf } from "../array-names.ts";
import { ReadonlyError } from "../variables.ts";
import type { Builtin } from "./builtin.ts";
import { BuiltinError, isName, readOptions } from "./builtin.ts";

export const unset: Builtin = {
  name: "unset",
  usage: "[-f] [-v] [-n] [name ...]",
  summary: "Unset values and attributes of shell variables and functions.",
  special: true,
  async run(context, args) {
    const { options, operands } = readOptions(args, "fvn");
    let status = 0;
    for (const operand of operands) {
      const element = /^([A-Za-z_]\w*)\[([\s\S]*)\]$/.exec(operand);
      try {
        if (context.isDash && !options.has("f") && !isName(operand))
          throw new BuiltinError(`\`${operand}': not a valid identifier`);
        if (options.has("f")) context.functions.delete(operand);
        else if (element) {
          const variable = context.variables.find(context.variables.target(element[1]!));
          if (variable?.readonly) throw new ReadonlyError(element[1]!);
          if (element[2] === "@" || element[2] === "*") variable?.items?.clear();
          else variable?.items?.delete(keyOf(context, variable, element[2]!));
        } else if (options.has("v") && !isName(operand)) {
          await context.complain(`unset: \`${operand}': not a valid identifier`);
          status = 1;
        } else {
          const name = options.has("n") ? operand : context.variables.target(operand);
          if (context.variables.find(name)) context.variables.unset(name);
          else if (!options.has("v")) context.functions.delete(operand);
        }
      } catch (error) {
        if (!(error instanceof ReadonlyError)) throw error;
        await context.complain(`unset: ${error.variable}: cannot unset: readonly variable`);
        status = 1;
      }
    }
    return status;
  },
};
