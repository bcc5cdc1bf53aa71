import type { Expression, FunctionNode } from "../language/tree.ts";
import type { Frame } from "./frame.ts";
import { hashOfObject, identity } from "./identity.ts";
import type { Interpreter } from "./interpreter.ts";

/**
 * Python's values: None is null, int is bigint, float is number, str is string (UTF-16), bytes is Uint8Array;
 * everything else is one of the classes below.
 */
export type Value =
  | null
  | boolean
  | bigint
  | number
  | string
  | Uint8Array
  | PyList
  | PyTuple
  | PyDict
  | PySet
  | PyFunction
  | BoundMethod
  | NativeFunction
  | PyClass
  | PyObject
  | PyModule
  | PyIterator
  | PyRange
  | Opaque
  | Ellipsis;

export class PyList {
  items: Value[];
  /** A class derived from list, and what its instances were given. */
  cls?: PyClass;
  attributes?: Map<string, Value>;
  constructor(items: Value[] = []) {
    this.items = items;
  }
}

export class PyTuple {
  readonly items: readonly Value[];
  /** A class made by namedtuple. */
  cls?: PyClass;
  constructor(items: readonly Value[] = []) {
    this.items = items;
  }
}

export class Ellipsis {
  readonly name = "Ellipsis";
}

/** Equal values have equal keys. Undefined for what cannot be hashed. */
export function hashKey(value: Value): string | undefined {
  if (value === null) return "none";
  if (typeof value === "string") return `s${value}`;
  if (typeof value === "bigint") return `i${value}`;
  if (typeof value === "boolean") return value ? "i1" : "i0";
  if (typeof value === "number") return Number.isInteger(value) ? `i${BigInt(value)}` : `f${value}`;
  if (value instanceof Uint8Array) return `b${String.fromCharCode(...value)}`;
  if (value instanceof PyList || value instanceof PyDict || value instanceof PySet) return undefined;
  if (value instanceof PyTuple) {
    const keys = value.items.map(hashKey);
    return keys.includes(undefined) ? undefined : `t(${keys.join("\0")})`;
  }
  return hashOfObject(value) ?? `o${identity(value)}`;
}

export class PyDict {
  readonly entries: Map<string, [key: Value, value: Value]>;
  /** A class derived from dict (defaultdict, Counter, ...), and what its instances were given. */
  cls?: PyClass;
  attributes?: Map<string, Value>;

  constructor(entries = new Map<string, [key: Value, value: Value]>()) {
    this.entries = entries;
  }

  static of(items: Iterable<readonly [Value, Value]>): PyDict {
    const dict = new PyDict();
    for (const [key, value] of items) dict.set(key, value);
    return dict;
  }

  get(key: Value): Value | undefined {
    return this.entries.get(hashKey(key) ?? "")?.[1];
  }

  has(key: Value): boolean {
    return this.entries.has(hashKey(key) ?? "");
  }

  set(key: Value, value: Value): void {
    const hash = hashKey(key)!;
    this.entries.set(hash, [this.entries.get(hash)?.[0] ?? key, value]);
  }

  delete(key: Value): boolean {
    return this.entries.delete(hashKey(key) ?? "");
  }
}

export class PySet {
  readonly entries = new Map<string, Value>();
  constructor(items: Iterable<Value> = []) {
    for (const item of items) this.entries.set(hashKey(item)!, item);
  }
}

export class PyRange {
  readonly start: bigint;
  readonly stop: bigint;
  readonly step: bigint;
  constructor(start: bigint, stop: bigint, step: bigint) {
    this.start = start;
    this.stop = stop;
    this.step = step;
  }
  get length(): bigint {
    const span = this.step > 0n ? this.stop - this.start : this.start - this.stop;
    const size = this.step > 0n ? this.step : -this.step;
    return span <= 0n ? 0n : (span + size - 1n) / size;
  }
}

/** Anything with a `next`: what iter() gives, generators, zip and their like. `next` gives undefined at the end. */
export class PyIterator {
  readonly kind: string;
  readonly next: () => Promise<Value | undefined>;
  constructor(kind: string, next: () => Promise<Value | undefined>) {
    this.kind = kind;
    this.next = next;
  }
}

export class PyFunction {
  readonly node:
    FunctionNode | { readonly name: "<lambda>"; readonly lambda: Extract<Expression, { type: "lambda" }> };
  readonly frame: Frame;
  readonly defaults: ReadonlyMap<string, Value>;
  /** "outer.<locals>.inner" */
  readonly qualifiedName: string;
  readonly attributes = new Map<string, Value>();
  constructor(
    node: PyFunction["node"],
    frame: Frame,
    defaults: ReadonlyMap<string, Value>,
    qualifiedName: string,
  ) {
    this.node = node;
    this.frame = frame;
    this.defaults = defaults;
    this.qualifiedName = qualifiedName;
  }
}

export type NativeCall = (
  args: readonly Value[],
  named: ReadonlyMap<string, Value>,
  python: Interpreter,
) => Value | Promise<Value>;

export class NativeFunction {
  readonly name: string;
  readonly call: NativeCall;
  constructor(name: string, call: NativeCall) {
    this.name = name;
    this.call = call;
  }
}

export class BoundMethod {
  readonly self: Value;
  readonly callee: Value;
  constructor(self: Value, callee: Value) {
    this.self = self;
    this.callee = callee;
  }
}

export class PyClass {
  readonly name: string;
  readonly bases: readonly PyClass[];
  readonly attributes = new Map<string, Value>();
  /** Makes an instance of a class that is not written in Python. */
  readonly construct?: NativeCall;
  /** A base of it has no model here: what it lacks is unknown, not absent. */
  readonly isOpaque: boolean;
  module = "builtins";
  /** Made with metaclass=ABCMeta. */
  hasMeta = false;

  constructor(name: string, bases: readonly PyClass[] = [], construct?: NativeCall, isOpaque = false) {
    this.name = name;
    this.bases = bases;
    this.construct = construct;
    this.isOpaque = isOpaque || bases.some((base) => base.isOpaque);
  }

  #order?: readonly PyClass[];

  /** Where attributes are looked for, in this order (C3, as Python's __mro__, without object). */
  get order(): readonly PyClass[] {
    return (this.#order ??= [this, ...merge([...this.bases.map(({ order }) => order), this.bases])]);
  }

  find(name: string): Value | undefined {
    for (const { attributes } of this.order) if (attributes.has(name)) return attributes.get(name);
    return undefined;
  }

  isSubclassOf(other: PyClass): boolean {
    return this === other || this.bases.some((base) => base.isSubclassOf(other));
  }
}

/** C3: the first head that stands in no other list's tail, again and again. */
function merge(lists: readonly (readonly PyClass[])[]): PyClass[] {
  const left = lists.map((list) => [...list]).filter(({ length }) => length > 0);
  const merged: PyClass[] = [];
  while (left.length > 0) {
    const [next] = left.find(([head]) => !left.some((list) => list.indexOf(head!) > 0)) ?? left[0]!;
    merged.push(next!);
    for (const list of left) if (list.includes(next!)) list.splice(list.indexOf(next!), 1);
    for (let i = left.length - 1; i >= 0; i--) if (left[i]!.length === 0) left.splice(i, 1);
  }
  return merged;
}

export class PyObject {
  readonly cls: PyClass;
  readonly attributes = new Map<string, Value>();
  constructor(cls: PyClass) {
    this.cls = cls;
  }
}

export class PyModule {
  readonly name: string;
  readonly attributes: Map<string, Value>;
  readonly file?: string;
  /** Attributes that are worked out anew each time. */
  readonly live?: (name: string) => Value | undefined;
  constructor(name: string, attributes = new Map<string, Value>(), file?: string, live?: PyModule["live"]) {
    this.name = name;
    this.attributes = attributes;
    this.file = file;
    this.live = live;
  }
}

/** Something of a library that has no model here; `path` is what it is called ("numpy.array"). */
export class Opaque {
  readonly path: string;
  constructor(path: string) {
    this.path = path;
  }
}

/** The name of a value's type, as error messages say it. */
export function typeName(value: Value): string {
  if (value === null) return "NoneType";
  switch (typeof value) {
    case "boolean":
      return "bool";
    case "bigint":
      return "int";
    case "number":
      return "float";
    case "string":
      return "str";
  }
  if (value instanceof Uint8Array) return "bytes";
  if ((value instanceof PyList || value instanceof PyDict || value instanceof PyTuple) && value.cls)
    return value.cls.name;
  if (value instanceof PyList) return "list";
  if (value instanceof PyTuple) return "tuple";
  if (value instanceof PyDict) return "dict";
  if (value instanceof PySet) return "set";
  if (value instanceof PyRange) return "range";
  if (value instanceof PyFunction) return "function";
  if (value instanceof BoundMethod) return "method";
  if (value instanceof NativeFunction) return "builtin_function_or_method";
  if (value instanceof PyClass) return "type";
  if (value instanceof PyModule) return "module";
  if (value instanceof PyIterator) return value.kind;
  if (value instanceof PyObject) return value.cls.name;
  if (value instanceof Ellipsis) return "ellipsis";
  return value.path;
}
