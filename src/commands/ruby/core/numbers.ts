import type { Ruby } from "../runtime/ruby.ts";
import { RArray, str, symbol, type Value } from "../runtime/values.ts";
import { takeOptions, type Table, toNumber } from "./table.ts";
import { showFloat } from "./number-parsing.ts";
import { binary, floorDivide, zero } from "./arithmetic.ts";

const shared: Table = {
  "+": binary(
    "+",
    (_, a, b) => a + b,
    (_, a, b) => a + b,
  ),
  "-": binary(
    "-",
    (_, a, b) => a - b,
    (_, a, b) => a - b,
  ),
  "*": binary(
    "*",
    (_, a, b) => a * b,
    (_, a, b) => a * b,
  ),
  "/": binary(
    "/",
    (ruby, a, b) => {
      if (b === 0n) throw zero(ruby);
      return floorDivide(a, b);
    },
    (_, a, b) => a / b,
  ),
  "%": binary(
    "%",
    (ruby, a, b) => {
      if (b === 0n) throw zero(ruby);
      return a - b * floorDivide(a, b);
    },
    (_, a, b) => a - b * Math.floor(a / b),
  ),
  modulo: binary(
    "%",
    (ruby, a, b) => {
      if (b === 0n) throw zero(ruby);
      return a - b * floorDivide(a, b);
    },
    (_, a, b) => a - b * Math.floor(a / b),
  ),
  "**": binary(
    "**",
    (_, a, b) => (b < 0n ? Number(a) ** Number(b) : a ** b),
    (_, a, b) => a ** b,
  ),
  pow: binary(
    "**",
    (_, a, b) => a ** b,
    (_, a, b) => a ** b,
  ),
  "<": binary(
    "<",
    (_, a, b) => a < b,
    (_, a, b) => a < b,
  ),
  ">": binary(
    ">",
    (_, a, b) => a > b,
    (_, a, b) => a > b,
  ),
  "<=": binary(
    "<=",
    (_, a, b) => a <= b,
    (_, a, b) => a <= b,
  ),
  ">=": binary(
    ">=",
    (_, a, b) => a >= b,
    (_, a, b) => a >= b,
  ),
  "==": [
    1,
    1,
    ({ self, args: [other] }) =>
      (typeof other === "bigint" || typeof other === "number") &&
      Number(self) === Number(other) &&
      (typeof self !== typeof other || self === other),
  ],
  "===": [
    1,
    1,
    ({ self, args: [other] }) =>
      (typeof other === "bigint" || typeof other === "number") && Number(self) === Number(other),
  ],
  "<=>": [
    1,
    1,
    ({ self, args: [other] }) =>
      typeof other !== "bigint" && typeof other !== "number"
        ? null
        : (self as number) < (other as number)
          ? -1n
          : (self as number) > (other as number)
            ? 1n
            : 0n,
  ],
  "-@": [0, 0, ({ self }) => -(self as bigint)],
  "+@": [0, 0, ({ self }) => self],
  abs: [
    0,
    0,
    ({ self }) => (typeof self === "bigint" ? (self < 0n ? -self : self) : Math.abs(self as number)),
  ],
  "zero?": [0, 0, ({ self }) => Number(self) === 0],
  "positive?": [0, 0, ({ self }) => Number(self) > 0],
  "negative?": [0, 0, ({ self }) => Number(self) < 0],
  "nonzero?": [0, 0, ({ self }) => (Number(self) === 0 ? null : self)],
  to_i: [0, 0, ({ self }) => (typeof self === "bigint" ? self : BigInt(Math.trunc(self as number)))],
  to_int: [0, 0, ({ self }) => (typeof self === "bigint" ? self : BigInt(Math.trunc(self as number)))],
  to_f: [0, 0, ({ self }) => Number(self)],
  to_c: [0, 0, ({ self }) => self],
  coerce: [1, 1, ({ ruby, self, args }) => new RArray([toNumber(ruby, args[0]), Number(self)])],
  divmod: [
    1,
    1,
    ({ ruby, self, args: [other] }) => {
      if (typeof self === "bigint" && typeof other === "bigint") {
        if (other === 0n) throw zero(ruby);
        return new RArray([floorDivide(self, other), self - other * floorDivide(self, other)]);
      }
      const [a, b] = [Number(self), toNumber(ruby, other)];
      return new RArray([BigInt(Math.floor(a / b)), a - b * Math.floor(a / b)]);
    },
  ],
  div: [1, 1, ({ self, args: [other] }) => BigInt(Math.floor(Number(self) / Number(other)))],
  fdiv: [1, 1, ({ self, args: [other] }) => Number(self) / Number(other)],
  step: [
    0,
    -1,
    async ({ ruby, frame, self, args, block }) => {
      const options = takeOptions(args);
      const end = args[0] ?? options?.get(symbol("to")) ?? null;
      const by = args[1] ?? options?.get(symbol("by")) ?? 1n;
      const real = [self, end, by].some((one) => typeof one === "number");
      const found: Value[] = [];
      for (let i = 0; ; i++) {
        const value = Number(self) + i * Number(by);
        if (end !== null && (Number(by) > 0 ? value > Number(end) + 1e-9 : value < Number(end) - 1e-9)) break;
        const item = real ? value : BigInt(value);
        if (block) await ruby.yield(frame, block, [item]);
        else found.push(item);
      }
      return block ? self : new RArray(found);
    },
  ],
  "integer?": [0, 0, ({ self }) => typeof self === "bigint"],
  "finite?": [0, 0, ({ self }) => Number.isFinite(Number(self))],
  floor: [0, 1, ({ self, args }) => rounded(self, args, Math.floor)],
  ceil: [0, 1, ({ self, args }) => rounded(self, args, Math.ceil)],
  truncate: [0, 1, ({ self, args }) => rounded(self, args, Math.trunc)],
  round: [
    0,
    2,
    ({ self, args }) => (
      takeOptions(args),
      rounded(self, args, (value) => Math.sign(value) * Math.round(Math.abs(value)))
    ),
  ],
  hash: [0, 0, ({ self }) => BigInt(Math.trunc(Number(self)))],
};

function rounded(self: Value, [digits]: readonly Value[], by: (value: number) => number): Value {
  const places = Number(digits ?? 0);
  if (typeof self === "bigint") {
    if (places >= 0) return self;
    const unit = 10 ** -places;
    return BigInt(by(Number(self) / unit) * unit);
  }
  const value = self as number;
  if (places <= 0) return BigInt(by(value * 10 ** places) / 10 ** places);
  // Through the decimal digits, so that 2.675 is rounded as it is shown.
  const shifted = Number(`${value}e${places}`);
  return Number(`${by(Number.isNaN(shifted) ? value * 10 ** places : shifted)}e${-places}`);
}

const integer: Table = {
  to_s: [0, 1, ({ self, args }) => str((self as bigint).toString(Number(args[0] ?? 10n)))],
  inspect: [0, 0, ({ self }) => str(String(self))],
  times: [
    0,
    0,
    async ({ ruby, frame, self, block }) => {
      if (!block) return new RArray(Array.from({ length: Number(self) }, (_, i) => BigInt(i)));
      for (let i = 0n; i < (self as bigint); i++) await ruby.yield(frame, block, [i]);
      return self;
    },
  ],
  upto: [
    1,
    1,
    async ({ ruby, frame, self, args, block }) => {
      const found: Value[] = [];
      for (let i = self as bigint; i <= BigInt(toNumber(ruby, args[0])); i++)
        if (block) await ruby.yield(frame, block, [i]);
        else found.push(i);
      return block ? self : new RArray(found);
    },
  ],
  downto: [
    1,
    1,
    async ({ ruby, frame, self, args, block }) => {
      const found: Value[] = [];
      for (let i = self as bigint; i >= BigInt(toNumber(ruby, args[0])); i--)
        if (block) await ruby.yield(frame, block, [i]);
        else found.push(i);
      return block ? self : new RArray(found);
    },
  ],
  "even?": [0, 0, ({ self }) => (self as bigint) % 2n === 0n],
  "odd?": [0, 0, ({ self }) => (self as bigint) % 2n !== 0n],
  succ: [0, 0, ({ self }) => (self as bigint) + 1n],
  next: [0, 0, ({ self }) => (self as bigint) + 1n],
  pred: [0, 0, ({ self }) => (self as bigint) - 1n],
  chr: [0, 1, ({ self }) => str(String.fromCodePoint(Number(self)))],
  ord: [0, 0, ({ self }) => self],
  digits: [0, 1, ({ self }) => new RArray([...String(self)].reverse().map((digit) => BigInt(digit)))],
  gcd: [
    1,
    1,
    ({ self, args }) => {
      let [a, b] = [self as bigint, args[0] as bigint];
      while (b) [a, b] = [b, a % b];
      return a;
    },
  ],
  lcm: [
    1,
    1,
    ({ self, args }) => {
      let [a, b] = [self as bigint, args[0] as bigint];
      while (b) [a, b] = [b, a % b];
      return ((self as bigint) * (args[0] as bigint)) / a;
    },
  ],
  "&": [1, 1, ({ self, args }) => (self as bigint) & (args[0] as bigint)],
  "|": [1, 1, ({ self, args }) => (self as bigint) | (args[0] as bigint)],
  "^": [1, 1, ({ self, args }) => (self as bigint) ^ (args[0] as bigint)],
  "~": [0, 0, ({ self }) => ~(self as bigint)],
  "<<": [1, 1, ({ self, args }) => (self as bigint) << (args[0] as bigint)],
  ">>": [1, 1, ({ self, args }) => (self as bigint) >> (args[0] as bigint)],
  "[]": [1, 1, ({ self, args }) => ((self as bigint) >> (args[0] as bigint)) & 1n],
  bit_length: [0, 0, ({ self }) => BigInt((self as bigint).toString(2).length)],
};

export function defineNumbers(ruby: Ruby): void {
  ruby.define(ruby.core("Integer"), { ...shared, ...integer });
  ruby.define(ruby.core("Float"), {
    ...shared,
    to_s: [0, 0, ({ self }) => str(showFloat(self as number))],
    inspect: [0, 0, ({ self }) => str(showFloat(self as number))],
    "nan?": [0, 0, ({ self }) => Number.isNaN(self)],
    "infinite?": [
      0,
      0,
      ({ self }) => (Number.isFinite(self) || Number.isNaN(self) ? null : (self as number) > 0 ? 1n : -1n),
    ],
  });
  ruby.defineOn(ruby.core("Integer"), {
    sqrt: [1, 1, ({ ruby: on, args }) => BigInt(Math.floor(Math.sqrt(toNumber(on, args[0]))))],
  });
  const constants = ruby.core("Float").constants;
  for (const [name, value] of [
    ["INFINITY", Infinity],
    ["NAN", NaN],
    ["EPSILON", Number.EPSILON],
    ["MAX", Number.MAX_VALUE],
  ] as const)
    constants.set(name, value);
}
