import { raise } from "../runtime/exceptions.ts";
import { binary } from "../runtime/operators.ts";
import type { NativeCall, Value } from "../runtime/values.ts";
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

function divisor(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a < 0n ? -a : a;
}

/** n * (n - 1) * ..., k factors. */
function factors(n: bigint, k: bigint): bigint {
  let total = 1n;
  for (let i = 0n; i < k; i++) total *= n - i;
  return total;
}

/** The largest whole number whose square is not above `value` (Newton). */
function squareRoot(value: bigint): bigint {
  if (value < 0n) throw raise("ValueError", "isqrt() argument must be nonnegative");
  if (value < 2n) return value;
  let guess = 1n << BigInt((value.toString(2).length + 1) >> 1);
  for (;;) {
    const next = (guess + value / guess) >> 1n;
    if (next >= guess) return guess;
    guess = next;
  }
}

/** The sum rounded once (Shewchuk's partial sums). */
function exactSum(values: readonly number[]): number {
  let partials: number[] = [];
  for (let x of values) {
    const next: number[] = [];
    for (let y of partials) {
      if (Math.abs(x) < Math.abs(y)) [x, y] = [y, x];
      const high = x + y;
      const low = y - (high - x);
      if (low !== 0) next.push(low);
      x = high;
    }
    partials = [...next, x];
  }
  return partials.reduceRight((total, one) => total + one, 0);
}

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
      isqrt: ([value]) => squareRoot(value as bigint),
      comb: ([n, k]) => factors(n as bigint, k as bigint) / factors(k as bigint, k as bigint),
      perm: ([n, k]) => factors(n as bigint, (k ?? n) as bigint),
      isclose: ([a, b], named) => {
        const [x, y] = [Number(a), Number(b)];
        const [relative, absolute] = [
          Number(named.get("rel_tol") ?? 1e-9),
          Number(named.get("abs_tol") ?? 0),
        ];
        return Math.abs(x - y) <= Math.max(relative * Math.max(Math.abs(x), Math.abs(y)), absolute);
      },
      prod: async ([items], named, python) => {
        let total: Value = named.get("start") ?? 1n;
        for (const one of await python.list(items!)) total = await binary(python, "*", total, one);
        return total;
      },
      dist: async ([a, b], _, python) => {
        const [from, to] = [await python.list(a!), await python.list(b!)];
        return Math.hypot(...from.map((one, i) => Number(one) - Number(to[i])));
      },
      fsum: async ([items], _, python) => exactSum((await python.list(items!)).map(Number)),
      lcm: (args) =>
        args.reduce<bigint>(
          (a, b) => (a === 0n || b === 0n ? 0n : (a / divisor(a, b as bigint)) * (b as bigint)),
          1n,
        ),
      copysign: real((a, b) => (Object.is(Math.sign(b!), -0) || b! < 0 ? -Math.abs(a!) : Math.abs(a!))),
      isfinite: ([value]) => Number.isFinite(Number(value)),
      isnan: ([value]) => Number.isNaN(value),
      isinf: ([value]) => typeof value === "number" && !Number.isFinite(value) && !Number.isNaN(value),
      factorial: ([value]) => {
        let total = 1n;
        for (let i = 2n; i <= (value as bigint); i++) total *= i;
        return total;
      },
      gcd: (args) => args.reduce<bigint>((a, b) => divisor(a, b as bigint), 0n),
    },
    { pi: Math.PI, e: Math.E, tau: 2 * Math.PI, inf: Infinity, nan: NaN },
  );
