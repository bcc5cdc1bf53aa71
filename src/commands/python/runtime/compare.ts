import { equal as sameBytes } from "../../../base/bytes.ts";
import { NotSimulated } from "../language/syntax-error.ts";
import type { Expression } from "../language/tree.ts";
import { raise } from "./exceptions.ts";
import { evaluate } from "./evaluate.ts";
import type { Frame } from "./frame.ts";
import type { Interpreter } from "./interpreter.ts";
import {
  BoundMethod,
  hashKey,
  Opaque,
  PyDict,
  PyList,
  PyObject,
  PyRange,
  PySet,
  PyTuple,
  typeName,
  type Value,
} from "./values.ts";

export async function compareChain(
  python: Interpreter,
  frame: Frame,
  node: Extract<Expression, { type: "compare" }>,
): Promise<Value> {
  let left = await evaluate(python, frame, node.left);
  let result: Value = true;
  for (const [i, operator] of node.operators.entries()) {
    const right = await evaluate(python, frame, node.others[i]!);
    frame.current = node;
    result = await compareValues(python, operator, left, right);
    // The last answer stands as it is: it need not be true or false.
    if (i === node.operators.length - 1 || !(await python.truth(result))) return result;
    left = right;
  }
  return result;
}

const methods: Record<string, string> = {
  "<": "__lt__",
  ">": "__gt__",
  "<=": "__le__",
  ">=": "__ge__",
  "==": "__eq__",
  "!=": "__ne__",
};

export async function compareValues(
  python: Interpreter,
  operator: string,
  left: Value,
  right: Value,
): Promise<Value> {
  switch (operator) {
    case "is":
      return same(left, right);
    case "is not":
      return !same(left, right);
    case "in":
      return contains(python, right, left);
    case "not in":
      return !(await contains(python, right, left));
    case "==":
      return (await ownAnswer(python, "__eq__", left, right)) ?? equal(python, left, right);
    case "!=":
      return (await ownAnswer(python, "__ne__", left, right)) ?? !(await equal(python, left, right));
  }
  if (left instanceof Opaque || right instanceof Opaque)
    throw new NotSimulated(((left instanceof Opaque ? left : right) as Opaque).path);
  if (left instanceof PyObject) {
    const own = left.cls.find(methods[operator]!);
    if (own !== undefined) return python.call(new BoundMethod(left, own), [right]);
  }
  const order = await orderOf(python, left, right);
  if (order === undefined)
    throw raise(
      "TypeError",
      `'${operator}' not supported between instances of '${typeName(left)}' and '${typeName(right)}'`,
    );
  if (operator === "<") return order < 0;
  if (operator === ">") return order > 0;
  return operator === "<=" ? order <= 0 : order >= 0;
}

/** What an object's own method for == or != answers, whatever it is; undefined when there is no such method. */
async function ownAnswer(
  python: Interpreter,
  name: "__eq__" | "__ne__",
  left: Value,
  right: Value,
): Promise<Value | undefined> {
  if (right instanceof Opaque) return undefined;
  for (const [one, other] of [
    [left, right],
    [right, left],
  ] as const) {
    const own = one instanceof PyObject ? one.cls.find(name) : undefined;
    if (own === undefined) continue;
    const said = await python.call(new BoundMethod(one as PyObject, own), [other]);
    if (!isNotImplemented(said)) return said;
  }
  return undefined;
}

/** A method's way to say that it does not know how to compare these two. */
const isNotImplemented = (value: Value): boolean =>
  value instanceof Opaque && value.path === "NotImplemented";

/** Negative, 0, positive, NaN; undefined when the two have no order. */
export async function orderOf(python: Interpreter, left: Value, right: Value): Promise<number | undefined> {
  if (isNumber(left) && isNumber(right)) {
    if (typeof left === "bigint" && typeof right === "bigint")
      return left < right ? -1 : left > right ? 1 : 0;
    return Number(left) - Number(right);
  }
  if (typeof left === "string" && typeof right === "string") return left < right ? -1 : left > right ? 1 : 0;
  if (
    (left instanceof PyList && right instanceof PyList) ||
    (left instanceof PyTuple && right instanceof PyTuple)
  ) {
    for (let i = 0; i < Math.min(left.items.length, right.items.length); i++)
      if (!(await equal(python, left.items[i]!, right.items[i]!)))
        return orderOf(python, left.items[i]!, right.items[i]!);
    return left.items.length - right.items.length;
  }
  if (left instanceof PyObject) {
    const own = left.cls.find("__lt__");
    if (own !== undefined)
      return (await python.truth(await python.call(new BoundMethod(left, own), [right]))) ? -1 : 1;
  }
  return undefined;
}

export const isNumber = (value: Value): value is bigint | number | boolean =>
  typeof value === "bigint" || typeof value === "number" || typeof value === "boolean";

const same = (left: Value, right: Value) =>
  left instanceof PyTuple && right instanceof PyTuple && left.items.length + right.items.length === 0
    ? true
    : left === right;

export async function equal(python: Interpreter, left: Value, right: Value): Promise<boolean> {
  if (left === right) return true;
  if (left instanceof Opaque || right instanceof Opaque)
    throw new NotSimulated(((left instanceof Opaque ? left : right) as Opaque).path);
  for (const [one, other] of [
    [left, right],
    [right, left],
  ] as const)
    if (one instanceof PyObject) {
      const own = one.cls.find("__eq__");
      const said = own === undefined ? undefined : await python.call(new BoundMethod(one, own), [other]);
      if (said !== undefined && !isNotImplemented(said)) return python.truth(said);
    }
  if (
    (left instanceof PyList && right instanceof PyList) ||
    (left instanceof PyTuple && right instanceof PyTuple)
  ) {
    if (left.items.length !== right.items.length) return false;
    for (const [i, one] of left.items.entries())
      if (!(await equal(python, one, right.items[i]!))) return false;
    return true;
  }
  if (left instanceof PyDict && right instanceof PyDict) {
    if (left.entries.size !== right.entries.size) return false;
    for (const [key, [, value]] of left.entries) {
      const other = right.entries.get(key);
      if (!other || !(await equal(python, value, other[1]))) return false;
    }
    return true;
  }
  if (left instanceof PySet && right instanceof PySet)
    return (
      left.entries.size === right.entries.size &&
      [...left.entries.keys()].every((key) => right.entries.has(key))
    );
  if (left instanceof PyRange && right instanceof PyRange)
    return left.length === right.length && left.start === right.start && left.step === right.step;
  if (left instanceof Uint8Array && right instanceof Uint8Array) return sameBytes(left, right);
  const key = hashKey(left);
  return key !== undefined && typeof left !== "object" && key === hashKey(right);
}

async function contains(python: Interpreter, container: Value, item: Value): Promise<boolean> {
  if (typeof container === "string") {
    if (typeof item !== "string")
      throw raise("TypeError", `'in <string>' requires string as left operand, not ${typeName(item)}`);
    return container.includes(item);
  }
  if (container instanceof PyDict || container instanceof PySet)
    return container.entries.has(hashKey(item) ?? "");
  if (container instanceof PyObject) {
    const own = container.cls.find("__contains__");
    if (own !== undefined) return python.truth(await python.call(new BoundMethod(container, own), [item]));
  }
  for await (const one of python.iterate(container)) if (await equal(python, one, item)) return true;
  return false;
}
