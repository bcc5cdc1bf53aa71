import type { Assign, Declaration, Expression } from "../language/ast.ts";
import { evaluate, isOf } from "./evaluate.ts";
import { at, outOfRange, receive } from "./containers.ts";
import { NotSimulated } from "./not-simulated.ts";
import { copied, keyOf, operate } from "./operators.ts";
import { type Frame, type Runtime, Variables } from "./runtime.ts";
import { assignable, named, typeName, underlyingOf, zero } from "./types.ts";
import {
  bare,
  errorOf,
  Float,
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

/** The values on the right of an assignment: as many as there are places, where "v, ok" asks for two. */
function* rightValues(
  rt: Runtime,
  right: readonly Expression[],
  count: number,
  scope: Variables,
  frame: Frame,
): Run<Value[]> {
  const [x] = right;
  if (right.length === 1 && count === 2 && x) {
    if (x.kind === "index") {
      const map = bare(yield* evaluate(rt, x.x, scope, frame));
      const key = yield* evaluate(rt, x.indices[0]!, scope, frame);
      if (map instanceof GoMap) return [at(map, key), map.entries.has(keyOf(key))];
    }
    if (x.kind === "assert" && x.type) {
      const value = yield* evaluate(rt, x.x, scope, frame);
      const type = rt.typeOf(x.type, scope);
      return value !== null && isOf(value, type) ? [value, true] : [zero(type), false];
    }
    if (x.kind === "unary" && x.op === "<-") {
      const { value, ok } = yield* receive(bare(yield* evaluate(rt, x.x, scope, frame)));
      return [value, ok];
    }
  }
  const values: Value[] = [];
  for (const one of right) {
    const value = yield* evaluate(rt, one, scope, frame);
    if (value instanceof Tuple) values.push(...value.values);
    else values.push(copied(value));
  }
  return values;
}

/** An assignment or a `:=`. */
export function* assign(rt: Runtime, { left, op, right }: Assign, scope: Variables, frame: Frame): Run<void> {
  if (op !== "=" && op !== ":=") {
    const old = yield* evaluate(rt, left[0]!, scope, frame);
    const value = yield* evaluate(rt, right[0]!, scope, frame);
    yield* store(rt, left[0]!, operate(op.slice(0, -1), old, value), scope, frame);
    return;
  }
  const values = yield* rightValues(rt, right, left.length, scope, frame);
  for (const [index, x] of left.entries()) {
    const value = values[index] ?? null;
    if (op === ":=" && x.kind === "name" && !scope.cells.has(x.name)) scope.declare(x.name, value);
    else yield* store(rt, x, value, scope, frame);
  }
}

/** Puts a value where an expression stands for a place; a struct is copied into the one that is there. */
export function* store(rt: Runtime, x: Expression, value: Value, scope: Variables, frame: Frame): Run<void> {
  if (x.kind === "name") {
    if (x.name === "_") return;
    const cell = scope.find(x.name);
    if (!cell) throw new NotSimulated(x.name);
    if (cell.value instanceof Struct && value instanceof Struct) overwrite(cell.value, value);
    else cell.value = likeBefore(cell.value, value);
  } else if (x.kind === "paren") yield* store(rt, x.x, value, scope, frame);
  else if (x.kind === "star") {
    const pointer = yield* evaluate(rt, x.x, scope, frame);
    if (!(pointer instanceof Pointer)) throw new NotSimulated("this pointer");
    if (pointer.target instanceof Struct) overwrite(pointer.target, value as Struct);
    else pointer.target.value = likeBefore(pointer.target.value, value);
  } else if (x.kind === "select") yield* storeField(yield* evaluate(rt, x.x, scope, frame), x.name, value);
  else if (x.kind === "index") {
    const holder = bare(yield* evaluate(rt, x.x, scope, frame));
    const key = yield* evaluate(rt, x.indices[0]!, scope, frame);
    if (holder instanceof GoMap) {
      if (holder.nil) throw new GoPanic(errorOf("assignment to entry in nil map", [], "runtime.plainError"));
      holder.entries.set(keyOf(key), { key, value: assignable(value, holder.element) });
    } else if (holder instanceof Slice) {
      const index = numberOf(key);
      if (index < 0 || index >= holder.length) throw outOfRange(index, holder.length);
      holder.cells[holder.start + index] = assignable(value, holder.element);
    } else throw new NotSimulated(`assigning to an element of ${typeName(holder)}`);
  } else throw new NotSimulated("assigning to this");
}

function* storeField(owner: Value, name: string, value: Value): Run<void> {
  const holder =
    owner instanceof Pointer ? (owner.target instanceof Struct ? owner.target : owner.target.value) : owner;
  if (holder === null)
    throw new GoPanic(
      errorOf("runtime error: invalid memory address or nil pointer dereference", [], "runtime.errorString"),
    );
  if (holder instanceof Native) {
    holder.members.set(name, value);
    return;
  }
  if (!(holder instanceof Struct)) throw new NotSimulated(`assigning to ${typeName(owner)}.${name}`);
  const type = underlyingOf(holder.type);
  if (type.kind !== "struct") throw new NotSimulated(`assigning to .${name}`);
  const field = type.fields.find((one) => one.name === name);
  if (field) holder.fields.set(name, assignable(copied(value), field.type));
  else {
    const inside = type.fields.find((one) => one.embedded && holder.fields.get(one.name) !== null);
    if (!inside) throw new NotSimulated(`assigning to .${name}`);
    yield* storeField(holder.fields.get(inside.name) ?? null, name, value);
  }
}

function overwrite(target: Struct, value: Struct): void {
  for (const [name, field] of value.fields) target.fields.set(name, copied(field));
}

/** A variable keeps its type: an untyped 1 in a float64 becomes 1.0, in a Celsius a Celsius. */
function likeBefore(old: Value, value: Value): Value {
  if (typeof value === "number" && old !== null && typeof old === "object") {
    if (old instanceof Float) return assignable(value, { kind: "basic", name: "float64" });
    if (old instanceof Named) return new Named(old.type, value);
  }
  if (typeof value === "string" && old instanceof Named && typeof old.value === "string")
    return new Named(old.type, value);
  return value;
}

/** A declaration's names. */
export function* declare(
  rt: Runtime,
  { what, specs }: Declaration,
  scope: Variables,
  frame: Frame | undefined,
): Run<void> {
  for (const spec of specs) {
    if (what === "type") {
      const type = named("main", spec.names[0]!.name, { kind: "any" });
      scope.declare(spec.names[0]!.name, new TypeValue(type));
      type.underlying = rt.typeOf(spec.type!, scope);
      continue;
    }
    const type = spec.type && rt.typeOf(spec.type, scope);
    const inner = what === "const" ? new Variables(scope) : scope;
    if (what === "const") inner.declare("iota", spec.iota);
    const values = yield* rightValues(rt, spec.values, spec.names.length, inner, frame!);
    for (const [index, { name }] of spec.names.entries()) {
      const value = values[index];
      scope.declare(name, value === undefined ? (type ? zero(type) : null) : assignable(value, type));
    }
  }
}
