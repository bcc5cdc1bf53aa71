import { ArithmeticError, evaluate } from "../arithmetic.ts";
import { arrayNames } from "../array-names.ts";
import type { Builtin } from "./builtin.ts";
import { BuiltinError } from "./builtin.ts";

export const letBuiltin: Builtin = {
  name: "let",
  usage: "arg [arg ...]",
  summary: "Evaluate arithmetic expressions.",
  run(context, args) {
    if (args.length === 0) throw new BuiltinError("expression expected");
    let value = 0n;
    try {
      for (const expression of args) value = evaluate(expression, arrayNames(context));
    } catch (error) {
      if (error instanceof ArithmeticError) throw new BuiltinError(error.message);
      throw error;
    }
    return Number(value === 0n);
  },
};
