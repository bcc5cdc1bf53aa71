import { NotSimulated } from "./not-simulated.ts";
import {
  bare,
  errorOf,
  Float,
  Func,
  GoMap,
  GoPanic,
  Named,
  Pointer,
  Slice,
  Struct,
  type Value,
} from "./values.ts";

/** A struct is copied when it is assigned or passed. */
export function copied(value: Value): Value {
  if (value instanceof Struct)
    return new Struct(value.type, new Map([...value.fields].map(([name, field]) => [name, copied(field)])));
  return value;
}

/** Equality as == has it. */
export function equal(a: Value, b: Value): boolean {
  const [x, y] = [bare(a), bare(b)];
  if (x instanceof Float || y instanceof Float)
    return (typeof x === "number" || x instanceof Float) && (typeof y === "number" || y instanceof Float)
      ? Number(x instanceof Float ? x.value : x) === Number(y instanceof Float ? y.value : y)
      : false;
  if (x instanceof Slice && y === null) return x.nil;
  if (y instanceof Slice && x === null) return y.nil;
  if (x instanceof GoMap && y === null) return x.nil;
  if (y instanceof GoMap && x === null) return y.nil;
  if (x instanceof Pointer && y instanceof Pointer) return x.target === y.target;
  if (x instanceof Struct && y instanceof Struct)
    return [...x.fields].every(([name, value]) => equal(value, y.fields.get(name) ?? null));
  if (x instanceof Slice && y instanceof Slice)
    return x.length === y.length && x.list.every((value, index) => equal(value, y.list[index]!));
  return x === y;
}

/** What a map knows a key by. */
export function keyOf(value: Value): string {
  const plain = bare(value);
  if (plain instanceof Float) return `f${plain.value}`;
  if (plain instanceof Struct) return `{${[...plain.fields.values()].map(keyOf).join(",")}}`;
  if (plain instanceof Pointer || plain instanceof Func)
    throw new NotSimulated("a map whose keys are pointers");
  return `${typeof plain}:${String(plain)}`;
}

const divideByZero = () =>
  new GoPanic(errorOf("runtime error: integer divide by zero", [], "runtime.runtimeError"));

/** Beyond 2^53 a product is computed as int64 has it. */
const product = (x: number, y: number) => {
  const result = x * y;
  return Number.isSafeInteger(result) ? result : Number(BigInt.asIntN(64, BigInt(x) * BigInt(y)));
};

const integers: Readonly<Record<string, (x: number, y: number) => number>> = {
  "+": (x, y) => x + y,
  "-": (x, y) => x - y,
  "*": product,
  "/": (x, y) => {
    if (y === 0) throw divideByZero();
    return Math.trunc(x / y);
  },
  "%": (x, y) => {
    if (y === 0) throw divideByZero();
    return x % y || 0;
  },
  "&": (x, y) => Number(BigInt(x) & BigInt(y)),
  "|": (x, y) => Number(BigInt(x) | BigInt(y)),
  "^": (x, y) => Number(BigInt(x) ^ BigInt(y)),
  "&^": (x, y) => Number(BigInt(x) & ~BigInt(y)),
  "<<": (x, y) => Number(BigInt.asIntN(64, BigInt(x) << BigInt(y))),
  ">>": (x, y) => Number(BigInt(x) >> BigInt(y)),
};

const floats: Readonly<Record<string, (x: number, y: number) => number>> = {
  "+": (x, y) => x + y,
  "-": (x, y) => x - y,
  "*": (x, y) => x * y,
  "/": (x, y) => x / y,
};

const orders: Readonly<Record<string, (x: number | string, y: number | string) => boolean>> = {
  "<": (x, y) => x < y,
  "<=": (x, y) => x <= y,
  ">": (x, y) => x > y,
  ">=": (x, y) => x >= y,
};

/** x op y of two values; && and || are not among them. */
export function operate(op: string, a: Value, b: Value): Value {
  if (op === "==") return equal(a, b);
  if (op === "!=") return !equal(a, b);
  const [x, y] = [bare(a), bare(b)];
  const order = orders[op];
  const number = (value: Value) => (value instanceof Float ? value.value : (value as number));
  if (order) return typeof x === "string" ? order(x, y as string) : order(number(x), number(y));
  const type = a instanceof Named ? a.type : b instanceof Named ? b.type : undefined;
  const result = compute(op, x, y);
  return type && op !== "<<" && op !== ">>"
    ? new Named(type, result)
    : a instanceof Named
      ? new Named(a.type, result)
      : result;
}

function compute(op: string, x: Value, y: Value): Value {
  if (typeof x === "string" && typeof y === "string" && op === "+") return x + y;
  if (x instanceof Float || y instanceof Float) {
    const work = floats[op];
    const [left, right] = [x, y].map((one) => (one instanceof Float ? one.value : one));
    if (work && typeof left === "number" && typeof right === "number") return new Float(work(left, right));
  }
  const work = integers[op];
  if (work && typeof x === "number" && typeof y === "number") return work(x, y);
  throw new NotSimulated(`the operator ${op} between these values`);
}
