import type { Expression } from "../language/ast.ts";
import { NotSimulated } from "./not-simulated.ts";
import { copied, keyOf } from "./operators.ts";
import type { Frame, Runtime, Variables } from "./runtime.ts";
import { assignable, showType, type Type, underlyingOf, wrapInteger, zero } from "./types.ts";
import {
  bare,
  bytesOf,
  Channel,
  Float,
  Func,
  GoMap,
  GoPanic,
  Named,
  numberOf,
  Pointer,
  type Run,
  Slice,
  Struct,
  textOf,
  Tuple,
  type Value,
} from "./values.ts";

type Builtin = (
  rt: Runtime,
  args: readonly Expression[],
  scope: Variables,
  frame: Frame | undefined,
  spread: boolean,
) => Run<Value>;

const values = (work: (args: Value[], rt: Runtime, spread: boolean) => Run<Value>): Builtin =>
  function* (rt, args, scope, frame, spread) {
    const list: Value[] = [];
    for (const arg of args) {
      const value = yield* rt.evaluate(arg, scope, frame);
      if (value instanceof Tuple) list.push(...value.values);
      else list.push(value);
    }
    return yield* work(list, rt, spread);
  };

const length = (value: Value): number => {
  const plain = bare(value);
  if (typeof plain === "string") return new TextEncoder().encode(plain).length;
  if (plain instanceof Slice) return plain.length;
  if (plain instanceof GoMap) return plain.entries.size;
  return plain instanceof Channel ? plain.queue.length : 0;
};

/** The functions of the language itself. */
export const builtins: Readonly<Record<string, Builtin>> = {
  len: values(function* ([value]) {
    return length(value!);
  }),
  cap: values(function* ([value]) {
    const plain = bare(value!);
    return plain instanceof Slice
      ? plain.cells.length - plain.start
      : plain instanceof Channel
        ? plain.capacity
        : 0;
  }),
  append: values(function* ([first = null, ...more], _, spread) {
    const named = first instanceof Named ? first.type : undefined;
    const old = bare(first);
    const slice = old instanceof Slice ? old : new Slice([]);
    const last = bare(more[0] ?? null);
    const added = spread
      ? typeof last === "string"
        ? bytesOf(last).list
        : ((last as Slice | null)?.list ?? [])
      : more;
    const fresh = added.map((value) => assignable(copied(value), slice.element));
    // Room behind the slice is written to, as Go does: whoever shares it sees that.
    if (slice.cells.length === slice.start + slice.length && !slice.nil) slice.cells.push(...fresh);
    else return wrap(named, new Slice([...slice.list, ...fresh], slice.element));
    return wrap(named, new Slice(slice.cells, slice.element, slice.start, slice.length + fresh.length));
  }),
  copy: values(function* ([to, from]) {
    const target = bare(to!) as Slice;
    const plain = bare(from!);
    const source = typeof plain === "string" ? bytesOf(plain).list : (plain as Slice).list;
    const count = Math.min(target.length, source.length);
    for (let i = 0; i < count; i++) target.cells[target.start + i] = source[i]!;
    return count;
  }),
  delete: values(function* ([map, key]) {
    (bare(map!) as GoMap).entries.delete(keyOf(key!));
    return null;
  }),
  clear: values(function* ([value]) {
    const plain = bare(value!);
    if (plain instanceof GoMap) plain.entries.clear();
    return null;
  }),
  close: values(function* ([value]) {
    const channel = bare(value!) as Channel;
    channel.closed = true;
    channel.changed();
    return null;
  }),
  panic: values(function* ([value]) {
    throw new GoPanic(value!);
  }),
  min: values(function* (list) {
    return list.reduce((a, b) => (numberOf(b) < numberOf(a) ? b : a));
  }),
  max: values(function* (list) {
    return list.reduce((a, b) => (numberOf(b) > numberOf(a) ? b : a));
  }),
  recover: function* (rt) {
    const panic = rt.panicking;
    if (!panic || panic.recovered) return null;
    panic.recovered = true;
    return panic.panic!.value;
  },
  println: values(function* (list, rt) {
    yield* rt.write(
      2,
      `${list.map((value) => (value instanceof Float ? value.value.toExponential(6) : String(bare(value)))).join(" ")}\n`,
    );
    return null;
  }),
  new: function* (rt, [type], scope) {
    const made = zero(rt.typeOf(type!, scope));
    if (made instanceof Struct) return new Pointer(made);
    return made !== null && typeof made === "object" && "members" in made
      ? made
      : new Pointer({ value: made });
  },
  make: function* (rt, [type, ...sizes], scope, frame) {
    const made = rt.typeOf(type!, scope);
    const base = underlyingOf(made);
    const [size = 0, room = 0] = [
      sizes[0] && numberOf(yield* rt.evaluate(sizes[0], scope, frame)),
      sizes[1] && numberOf(yield* rt.evaluate(sizes[1], scope, frame)),
    ].map((one) => one ?? 0);
    const named = made.kind === "named" ? made : undefined;
    if (base.kind === "map") return wrap(named, new GoMap(base.element));
    if (base.kind === "chan") return new Channel(size);
    if (base.kind !== "slice") throw new NotSimulated(`make(${showType(made)})`);
    void room;
    return wrap(
      named,
      new Slice(
        Array.from({ length: size }, () => zero(base.element)),
        base.element,
      ),
    );
  },
};

const wrap = (type: (Type & { kind: "named" }) | undefined, value: Value): Value =>
  type ? new Named(type, value) : value;

/** T(x). */
export function convert(value: Value, type: Type): Value {
  const plain = bare(value);
  const base = underlyingOf(type);
  const named = type.kind === "named" ? type : undefined;
  if (base.kind === "basic") {
    if (base.name === "string") {
      if (typeof plain === "number") return wrap(named, String.fromCodePoint(plain));
      if (plain instanceof Slice && plain.element?.kind === "basic" && plain.element.name === "int32")
        return wrap(named, String.fromCodePoint(...(plain.list as number[])));
      return wrap(named, textOf(plain));
    }
    if (base.name.startsWith("float")) return wrap(named, new Float(numberOf(plain)));
    if (base.name === "bool") return wrap(named, plain);
    return wrap(named, wrapInteger(Math.trunc(numberOf(plain)), base.name));
  }
  if (base.kind === "slice" && typeof plain === "string") {
    const bytes = base.element.kind === "basic" && base.element.name === "uint8";
    return wrap(
      named,
      bytes
        ? bytesOf(plain)
        : new Slice(
            [...plain].map((one) => one.codePointAt(0)!),
            base.element,
          ),
    );
  }
  if (base.kind === "struct" && plain instanceof Struct) return new Struct(type, plain.fields);
  if (["interface", "any", "pointer", "native"].includes(base.kind)) return value;
  if (base.kind === "func" && named && plain instanceof Func) return new Named(named, plain);
  return named ? new Named(named, plain) : plain;
}
