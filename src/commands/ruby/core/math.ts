import type { Ruby } from "../runtime/ruby.ts";
import { toNumber } from "./table.ts";

const functions = [
  "sqrt",
  "cbrt",
  "sin",
  "cos",
  "tan",
  "asin",
  "acos",
  "atan",
  "exp",
  "log2",
  "log10",
] as const;

export function defineMath(ruby: Ruby): void {
  const math = ruby.defineModule("Math");
  math.constants.set("PI", Math.PI);
  math.constants.set("E", Math.E);
  for (const name of functions)
    ruby.defineOn(math, { [name]: [1, 1, ({ ruby: on, args }) => Math[name](toNumber(on, args[0]))] });
  ruby.defineOn(math, {
    log: [
      1,
      2,
      ({ ruby: on, args }) =>
        Math.log(toNumber(on, args[0])) / (args.length > 1 ? Math.log(toNumber(on, args[1])) : 1),
    ],
    pow: [2, 2, ({ ruby: on, args }) => toNumber(on, args[0]) ** toNumber(on, args[1])],
    hypot: [2, 2, ({ ruby: on, args }) => Math.hypot(toNumber(on, args[0]), toNumber(on, args[1]))],
    atan2: [2, 2, ({ ruby: on, args }) => Math.atan2(toNumber(on, args[0]), toNumber(on, args[1]))],
  });
}
