import type { Type } from "./types.ts";
import { underlyingOf } from "./types.ts";
import { type Cell, Func, Named, Native, Package, Pointer, Struct, type Value } from "./values.ts";

function bind(type: Type, receiver: Value, name: string): Value | undefined {
  const method = type.kind === "named" ? type.methods.get(name) : undefined;
  if (!method) return undefined;
  const struct = receiver instanceof Struct ? receiver : undefined;
  const self = method.pointer && struct ? new Pointer(struct) : receiver;
  return new Func(name, (args) => method.call(self, args));
}

/** A field, a method or a package's member; through pointers and embedded fields. */
export function select(value: Value, name: string, cell?: Cell): Value | undefined {
  if (value instanceof Package) return value.members.get(name);
  if (value instanceof Native) return value.members.get(name);
  if (value instanceof Pointer) {
    if (value.target instanceof Struct) return select(value.target, name);
    const { target } = value;
    const inner = target.value;
    if (inner instanceof Named && inner.type.methods.get(name)?.pointer)
      return new Func(name, (args) => inner.type.methods.get(name)!.call(value, args));
    return select(inner, name, target);
  }
  if (value instanceof Struct) {
    if (value.fields.has(name)) return value.fields.get(name);
    const own = bind(value.type, value, name);
    if (own !== undefined) return own;
    const type = underlyingOf(value.type);
    if (type.kind === "struct")
      for (const field of type.fields)
        if (field.embedded) {
          const found = select(value.fields.get(field.name) ?? null, name);
          if (found !== undefined) return found;
        }
    return undefined;
  }
  if (value instanceof Named) {
    const method = value.type.methods.get(name);
    if (method)
      return new Func(name, (args) => method.call(method.pointer && cell ? new Pointer(cell) : value, args));
    return select(value.value, name);
  }
  return undefined;
}
