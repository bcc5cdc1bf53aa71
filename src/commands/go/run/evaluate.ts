import type { Call, Composite, Expression } from "../language/ast.ts";
import { unquote } from "../language/scan.ts";
import { at, receive, sliceOf } from "./containers.ts";
import { builtins, convert } from "./builtins.ts";
import { NotSimulated } from "./not-simulated.ts";
import { copied, keyOf, operate } from "./operators.ts";
import type { Frame, Runtime, Variables } from "./runtime.ts";
import { select } from "./select.ts";
import { assignable, hasType, showType, type Type, typeName, underlyingOf, zero } from "./types.ts";
import {
  bare,
  errorOf,
  Float,
  Func,
  GoMap,
  GoPanic,
  Named,
  Native,
  numberOf,
  Pointer,
  type Run,
  Slice,
  Struct,
  Tuple,
  TypeValue,
  type Value,
} from "./values.ts";

const nilPointer = () =>
  new GoPanic(
    errorOf("runtime error: invalid memory address or nil pointer dereference", [], "runtime.errorString"),
  );

export function* evaluate(
  rt: Runtime,
  x: Expression,
  scope: Variables,
  frame: Frame | undefined,
): Run<Value> {
  switch (x.kind) {
    case "name": {
      const cell = scope.find(x.name);
      if (!cell) throw new NotSimulated(x.name);
      return cell.value;
    }
    case "literal":
      return literal(x.type, x.text);
    case "paren":
      return yield* evaluate(rt, x.x, scope, frame);
    case "func":
      return rt.closure("func1", x.type, x.body, scope);
    case "composite":
      return yield* composite(rt, x, x.type ? rt.typeOf(withLength(x), scope) : undefined, scope, frame);
    case "select": {
      const value = yield* evaluate(rt, x.x, scope, frame);
      if (value === null) throw nilPointer();
      const cell = x.x.kind === "name" ? scope.find(x.x.name) : undefined;
      const found = value instanceof TypeValue ? undefined : select(value, x.name, cell);
      if (found === undefined)
        throw new NotSimulated(`${x.x.kind === "name" ? x.x.name : typeName(value)}.${x.name}`);
      return found;
    }
    case "call":
      return yield* call(rt, x, scope, frame);
    case "index": {
      const value = yield* evaluate(rt, x.x, scope, frame);
      if (value instanceof Func || value instanceof TypeValue) return value; // a generic with its types
      const index = yield* evaluate(rt, x.indices[0]!, scope, frame);
      return at(value, index);
    }
    case "slice":
      return yield* sliceOf(rt, x, scope, frame);
    case "assert": {
      const value = yield* evaluate(rt, x.x, scope, frame);
      const type = rt.typeOf(x.type!, scope);
      if (isOf(value, type)) return value;
      throw new GoPanic(
        errorOf(
          `interface conversion: interface {} is ${typeName(value)}, not ${showType(type)}`,
          [],
          "*runtime.TypeAssertionError",
        ),
      );
    }
    case "star": {
      const value = yield* evaluate(rt, x.x, scope, frame);
      if (value === null) throw nilPointer();
      if (value instanceof TypeValue) return new TypeValue({ kind: "pointer", element: value.type });
      if (!(value instanceof Pointer)) return value;
      return value.target instanceof Struct ? value.target : value.target.value;
    }
    case "unary":
      return yield* unary(rt, x, scope, frame);
    case "binary": {
      const left = yield* evaluate(rt, x.x, scope, frame);
      if (x.op === "&&") return left === true && (yield* evaluate(rt, x.y, scope, frame)) === true;
      if (x.op === "||") return left === true || (yield* evaluate(rt, x.y, scope, frame)) === true;
      return operate(x.op, left, yield* evaluate(rt, x.y, scope, frame));
    }
    default:
      return new TypeValue(rt.typeOf(x, scope));
  }
}

function literal(type: string, text: string): Value {
  if (type === "string") return unquote(text);
  if (type === "char") return unquote(text).codePointAt(0)!;
  const digits = text.replaceAll("_", "");
  if (type === "float") return new Float(Number(digits));
  return Number(/^0\d/.test(digits) ? `0o${digits.slice(1)}` : digits);
}

const methodsOf = (value: Value, name: string) => select(value, name) !== undefined;
export const isOf = (value: Value, type: Type): boolean => hasType(value, type, methodsOf);

/** "[...]T{a, b}" has the length of its elements. */
function withLength(x: Composite): Expression {
  const { type } = x;
  if (type?.kind !== "arraytype" || type.length !== "...") return type!;
  const { line, column } = type;
  return { ...type, length: { kind: "literal", type: "int", text: String(x.elements.length), line, column } };
}

function* unary(
  rt: Runtime,
  x: Expression & { kind: "unary" },
  scope: Variables,
  frame: Frame | undefined,
): Run<Value> {
  if (x.op === "&") {
    const inner = x.x.kind === "paren" ? x.x.x : x.x;
    if (inner.kind === "name") {
      const cell = scope.find(inner.name);
      if (!cell) throw new NotSimulated(inner.name);
      if (cell.value instanceof Native) return cell.value;
      return new Pointer(cell.value instanceof Struct ? cell.value : cell);
    }
    const value = yield* evaluate(rt, inner, scope, frame);
    if (value instanceof Native || value instanceof Pointer) return value;
    if (value instanceof Struct) return new Pointer(value);
    if (inner.kind === "select") {
      const owner = yield* evaluate(rt, inner.x, scope, frame);
      const struct = owner instanceof Pointer ? owner.target : owner;
      if (struct instanceof Struct) return new Pointer(fieldCell(struct, inner.name));
    }
    return new Pointer({ value });
  }
  const value = yield* evaluate(rt, x.x, scope, frame);
  if (x.op === "<-") {
    const received = yield* receive(value);
    return received.value;
  }
  if (x.op === "!") return value !== true;
  const plain = bare(value);
  const result =
    plain instanceof Float
      ? new Float(x.op === "-" ? -plain.value : plain.value)
      : x.op === "-"
        ? 0 - numberOf(plain)
        : x.op === "^"
          ? ~numberOf(plain)
          : plain;
  return value instanceof Named ? new Named(value.type, result) : result;
}

const fieldCell = (struct: Struct, name: string) => ({
  get value() {
    return struct.fields.get(name) ?? null;
  },
  set value(value: Value) {
    struct.fields.set(name, value);
  },
});

function* call(rt: Runtime, x: Call, scope: Variables, frame: Frame | undefined): Run<Value> {
  if (x.fn.kind === "name" && builtins[x.fn.name] && !(scope.find(x.fn.name)?.value instanceof Func))
    return yield* builtins[x.fn.name]!(rt, x.args, scope, frame, x.spread);
  const callee = yield* evaluate(rt, x.fn, scope, frame);
  if (callee instanceof TypeValue) return convert(yield* evaluate(rt, x.args[0]!, scope, frame), callee.type);
  const args: Value[] = [];
  for (const arg of x.args) {
    const value = yield* evaluate(rt, arg, scope, frame);
    if (value instanceof Tuple) args.push(...value.values);
    else args.push(copied(value));
  }
  if (x.spread) args.push(...((bare(args.pop() ?? null) as Slice | null)?.list ?? []));
  const target = bare(callee);
  if (target === null) throw nilPointer();
  if (!(target instanceof Func)) throw new NotSimulated(`calling ${typeName(callee)}`);
  return yield* target.call(args);
}

function* composite(
  rt: Runtime,
  x: Composite,
  type: Type | undefined,
  scope: Variables,
  frame: Frame | undefined,
): Run<Value> {
  if (!type) throw new NotSimulated("a literal without a type");
  const base = underlyingOf(type);
  const element = function* (value: Expression, of: Type): Run<Value> {
    if (value.kind === "composite" && !value.type) {
      if (of.kind === "pointer") {
        const made = yield* composite(rt, value, of.element, scope, frame);
        return made instanceof Struct ? new Pointer(made) : made;
      }
      return yield* composite(rt, value, of, scope, frame);
    }
    return assignable(copied(yield* evaluate(rt, value, scope, frame)), of);
  };
  let made: Value;
  if (base.kind === "struct") {
    const struct = zero(type) as Struct;
    for (const [index, { key, value }] of x.elements.entries()) {
      const field =
        key?.kind === "name" ? base.fields.find(({ name }) => name === key.name) : base.fields[index];
      if (!field) throw new NotSimulated("this literal");
      struct.fields.set(field.name, yield* element(value, field.type));
    }
    return struct;
  }
  if (base.kind === "native") {
    const fields = new Map<string, Value>();
    for (const { key, value } of x.elements)
      if (key?.kind === "name") fields.set(key.name, yield* evaluate(rt, value, scope, frame));
    return base.make(fields);
  }
  if (base.kind === "map") {
    const map = new GoMap(base.element);
    for (const { key, value } of x.elements) {
      const known = yield* element(key!, base.key);
      map.entries.set(keyOf(known), { key: known, value: yield* element(value, base.element) });
    }
    made = map;
  } else if (base.kind === "slice" || base.kind === "array") {
    const cells: Value[] = base.kind === "array" ? [...(zero(base) as Slice).cells] : [];
    let index = 0;
    for (const { key, value } of x.elements) {
      if (key) index = numberOf(yield* evaluate(rt, key, scope, frame));
      cells[index++] = yield* element(value, base.element);
    }
    for (let i = 0; i < cells.length; i++) cells[i] ??= zero(base.element);
    made = new Slice(cells, base.element);
  } else throw new NotSimulated(`a literal of type ${showType(type)}`);
  return type.kind === "named" ? new Named(type, made) : made;
}
