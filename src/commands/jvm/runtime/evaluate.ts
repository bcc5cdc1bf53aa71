import type { Expression } from "../language/tree.ts";
import { assign, step } from "./assign.ts";
import { evaluateCall, evaluateNew } from "./calls.ts";
import { execute } from "./execute.ts";
import { arity } from "./functions.ts";
import { evaluateReference } from "./references.ts";
import { zero } from "./invoke.ts";
import { valueOfField, valueOfName } from "./names.ts";
import { arithmetic, convert, DivisionByZero, isNumeric, toInt, toNumber } from "./numbers.ts";
import { Scope } from "./scope.ts";
import { evaluateSwitch } from "./switching.ts";
import { same, show, typeName } from "./text.ts";
import { isInstance } from "./types.ts";
import { JArray, JChar, JDouble, JFunction, JType, type Value } from "./values.ts";
import type { Vm } from "./vm.ts";

export async function evaluateAll(vm: Vm, list: readonly Expression[], scope: Scope): Promise<Value[]> {
  const values: Value[] = [];
  for (const each of list) values.push(await evaluate(vm, each, scope));
  return values;
}

export const isTrue = async (vm: Vm, test: Expression, scope: Scope): Promise<boolean> =>
  (await evaluate(vm, test, scope)) === true;

/** The value of an expression. Throws JavaThrow, NotSimulated. */
export async function evaluate(vm: Vm, e: Expression, scope: Scope): Promise<Value> {
  const { frame, cls } = scope.context;
  switch (e.kind) {
    case "literal":
      return literal(e);
    case "name":
      return valueOfName(vm, e.name, scope);
    case "this":
      return scope.context.self ?? null;
    case "super":
      return scope.context.self ?? null;
    case "field":
      frame.at = e.at;
      return valueOfField(vm, e, scope, (value) => evaluate(vm, value, scope));
    case "call":
      return evaluateCall(vm, e, scope);
    case "new":
      return evaluateNew(vm, e, scope);
    case "newArray":
      if (e.items?.kind === "array") return arrayOf(vm, e.items.items, e.type.name, e.type.dims - 1, scope);
      return newArray(e.type.name, e.type.dims, (await evaluateAll(vm, e.sizes, scope)).map(toInt));
    case "array":
      return arrayOf(vm, e.items, "", 0, scope);
    case "index": {
      const array = await evaluate(vm, e.object, scope);
      const index = toInt(await evaluate(vm, e.index, scope));
      frame.at = e.at;
      return elementOf(vm, array, index, scope).get();
    }
    case "unary":
      return unary(e.sign, await evaluate(vm, e.operand, scope));
    case "step":
      return step(vm, e, scope);
    case "assign":
      return assign(vm, e, scope);
    case "binary":
      return binary(vm, e, scope);
    case "conditional":
      return evaluate(vm, (await isTrue(vm, e.test, scope)) ? e.yes : e.no, scope);
    case "cast": {
      const value = await evaluate(vm, e.value, scope);
      if (e.type.dims > 0 || isNumeric(value) || value === null || value instanceof JFunction)
        return convert(value, e.type.name);
      const known = vm.find(e.type.name, cls);
      if (!known || isInstance(vm, cls, e.type, value)) return value;
      frame.at = e.at;
      throw vm.thrown(
        "ClassCastException",
        `class ${typeName(value)} cannot be cast to class ${known.name}`,
        frame,
      );
    }
    case "instanceof": {
      const value = await evaluate(vm, e.value, scope);
      const holds = isInstance(vm, cls, e.type, value);
      if (holds && e.binding !== undefined) scope.declare(e.binding, value);
      return holds;
    }
    case "lambda":
      return lambda(vm, e, scope);
    case "reference":
      return evaluateReference(vm, e, scope);
    case "switch":
      return evaluateSwitch(vm, e, scope);
    case "class":
      return vm.find(e.type.name, cls) ?? new JType(e.type.name);
  }
}

function literal({ type, text }: Expression & { kind: "literal" }): Value {
  const digits = text.replaceAll("_", "");
  switch (type) {
    case "string":
      return text;
    case "int":
      return /^0\d/.test(digits) ? Number.parseInt(digits, 8) | 0 : Number(digits) | 0;
    case "long":
      return BigInt.asIntN(64, BigInt(digits.slice(0, -1)));
    case "double":
      return new JDouble(Number.parseFloat(digits));
    case "float":
      return new JDouble(Number.parseFloat(digits), true);
    case "char":
      return new JChar(text.charCodeAt(0));
    case "boolean":
      return text === "true";
    case "null":
      return null;
  }
}

async function arrayOf(
  vm: Vm,
  items: readonly Expression[],
  type: string,
  dims: number,
  scope: Scope,
): Promise<JArray> {
  const values: Value[] = [];
  for (const item of items)
    values.push(
      item.kind === "array"
        ? await arrayOf(vm, item.items, type, dims - 1, scope)
        : convert(await evaluate(vm, item, scope), dims > 0 ? "" : type),
    );
  return new JArray(values, type + "[]".repeat(Math.max(0, dims)));
}

function newArray(type: string, dims: number, [size = 0, ...rest]: readonly number[]): JArray {
  const inner = dims > 1;
  const items = Array.from({ length: size }, () =>
    inner ? (rest.length > 0 ? newArray(type, dims - 1, rest) : null) : zero(type),
  );
  return new JArray(items, type + "[]".repeat(dims - 1));
}

/** The place of one element; out of bounds or of null it throws as Java does. */
export function elementOf(vm: Vm, array: Value, index: number, scope: Scope) {
  const { frame } = scope.context;
  if (!(array instanceof JArray)) throw vm.thrown("NullPointerException", null, frame);
  if (index < 0 || index >= array.items.length)
    throw vm.thrown(
      "ArrayIndexOutOfBoundsException",
      `Index ${index} out of bounds for length ${array.items.length}`,
      frame,
    );
  return {
    get: () => array.items[index]!,
    set: (value: Value) => void (array.items[index] = convert(value, array.type)),
  };
}

function unary(sign: string, value: Value): Value {
  if (sign === "!") return value !== true;
  if (sign === "~") return typeof value === "bigint" ? ~value : ~toInt(value);
  if (sign === "+") return value instanceof JChar ? value.code : value;
  if (value instanceof JDouble) return new JDouble(-value.value, value.isFloat);
  return typeof value === "bigint" ? BigInt.asIntN(64, -value) : -toNumber(value) | 0;
}

async function binary(vm: Vm, e: Expression & { kind: "binary" }, scope: Scope): Promise<Value> {
  const left = await evaluate(vm, e.left, scope);
  if (e.sign === "&&") return left === true && isTrue(vm, e.right, scope);
  if (e.sign === "||") return left === true || isTrue(vm, e.right, scope);
  const right = await evaluate(vm, e.right, scope);
  scope.context.frame.at = e.at;
  return operate(vm, e.sign, left, right, scope);
}

/** A binary operator on two values. */
export async function operate(vm: Vm, sign: string, left: Value, right: Value, scope: Scope): Promise<Value> {
  if (sign === "==") return same(left, right);
  if (sign === "!=") return !same(left, right);
  const { frame } = scope.context;
  if (typeof left === "boolean" && typeof right === "boolean")
    return sign === "&" ? left && right : sign === "|" ? left || right : left !== right;
  if (isNumeric(left) && isNumeric(right)) {
    try {
      return arithmetic(sign, left, right);
    } catch (error) {
      if (!(error instanceof DivisionByZero)) throw error;
      throw vm.thrown("ArithmeticException", "/ by zero", frame);
    }
  }
  if (sign === "+") return (await show({ vm, frame }, left)) + (await show({ vm, frame }, right));
  throw vm.thrown("NullPointerException", null, frame);
}

function lambda(vm: Vm, e: Expression & { kind: "lambda" }, scope: Scope): JFunction {
  const { cls, frame, self } = scope.context;
  const outer = frame.method.slice(frame.method.lastIndexOf(".") + 1).replace(/[<>]/g, "");
  const made = new JFunction(async (args) => {
    const own = vm.frame(`${cls.name}.lambda$${outer}$0`, frame, cls.source);
    const inner = new Scope({ cls, frame: own, ...(self && { self }) }, scope);
    for (const [index, { name, type }] of e.parameters.entries()) {
      const primitive = type?.dims === 0 ? type.name : "";
      inner.declare(name, convert(args[index] ?? null, primitive), primitive);
    }
    await vm.step();
    if (e.body.kind === "block") {
      const done = await execute(vm, e.body, inner);
      return done?.kind === "return" ? done.value : null;
    }
    own.at = e.body.at;
    return evaluate(vm, e.body as Expression, inner);
  });
  arity.set(made, e.parameters.length);
  return made;
}
