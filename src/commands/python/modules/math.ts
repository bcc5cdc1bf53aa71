import { raise } from "../runtime/exceptions.ts";
import type { NativeCall } from "../runtime/values.ts";
import type { MakeModule } from "./index.ts";
import { moduleOf } from "./native.ts";

const real =
  (work: (...values: number[]) => number): NativeCall =>
  (args) => {
    const result = work(...args.map(Number));
    if (Number.isNaN(result) && !args.some((one) => Number.isNaN(Number(one))))
      throw raise("ValueError", "math domain error");
    return result;
  };

export const makeMath: MakeModule = () =>
  moduleOf(
    "math",
    {
      ...Object.fromEntries(
        (
          [
            "sin",
            "cos",
            "tan",
            "asin",
            "acos",
            "atan",
            "atan2",
            "exp",
            "sqrt",
            "hypot",
            "log10",
            "log2",
            "cbrt",
          ] as const
        ).map((name) => [name, real(Math[name])]),
      ),
      pow: real((a, b) => a! ** b!),
      fabs: real(Math.abs),
      degrees: real((a) => (a! * 180) / Math.PI),
      radians: real((a) => (a! * Math.PI) / 180),
      log: ([value, base]) =>
        real((a, b) => (b === undefined ? Math.log(a!) : Math.log(a!) / Math.log(b)))(
          base === undefined ? [value!] : [value!, base],
          new Map(),
          undefined as never,
        ),
      floor: ([value]) => BigInt(Math.floor(Number(value))),
      ceil: ([value]) => BigInt(Math.ceil(Number(value))),
      trunc: ([value]) => BigInt(Math.trunc(Number(value))),
      isqrt: ([value]) => BigInt(Math.floor(Math.sqrt(Number(value)))),
      isnan: ([value]) => Number.isNaN(value),
      isinf: ([value]) => typeof value === "number" && !Number.isFinite(value) && !Number.isNaN(value),
      factorial: ([value]) => {
        let total = 1n;
        for (let i = 2n; i <= (value as bigint); i++) total *= i;
        return total;
      },
      gcd: ([a, b]) => {
        let [x, y] = [a as bigint, b as bigint];
        while (y !== 0n) [x, y] = [y, x % y];
        return x < 0n ? -x : x;
      },
    },
    { pi: Math.PI, e: Math.E, tau: 2 * Math.PI, inf: Infinity },
  );
