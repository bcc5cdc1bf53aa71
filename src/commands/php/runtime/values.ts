import type { ClassNode, FunctionNode, Node } from "../language/tree.ts";
import type { Php } from "./php.ts";
import type { Scope } from "./scope.ts";

/** int is bigint, float is number, string is string. */
export type Value = null | boolean | bigint | number | string | PArray | PObject;

/** A variable, or whatever else can be shared by `&`. */
export class Ref {
  value: Value;

  constructor(value: Value = null) {
    this.value = value;
  }
}

export type Key = bigint | string;

/** An array is a value: whoever keeps one copies it (see `copied`). */
export class PArray {
  readonly map = new Map<Key, Value | Ref>();
  next = 0n;
  /** Where current(), next() and reset() stand. */
  cursor = 0;

  static of(items: Iterable<Value>): PArray {
    const made = new PArray();
    for (const item of items) made.push(item);
    return made;
  }

  static from(pairs: Iterable<readonly [Key, Value]>): PArray {
    const made = new PArray();
    for (const [key, value] of pairs) made.set(key, value);
    return made;
  }

  get size(): number {
    return this.map.size;
  }

  get(key: Key): Value | undefined {
    const found = this.map.get(key);
    return found instanceof Ref ? found.value : found;
  }

  set(key: Key, value: Value): void {
    const found = this.map.get(key);
    if (found instanceof Ref) found.value = value;
    else this.map.set(key, value);
    if (typeof key === "bigint" && key >= this.next) this.next = key + 1n;
  }

  push(value: Value): void {
    this.set(this.next, value);
  }

  /** The element as a variable of its own, for `&$array[key]`. */
  ref(key: Key): Ref {
    const found = this.map.get(key);
    if (found instanceof Ref) return found;
    const made = new Ref(found ?? null);
    this.map.set(key, made);
    if (typeof key === "bigint" && key >= this.next) this.next = key + 1n;
    return made;
  }

  values(): Value[] {
    return [...this.map.values()].map((value) => (value instanceof Ref ? value.value : value));
  }

  entries(): [Key, Value][] {
    return [...this.map].map(([key, value]) => [key, value instanceof Ref ? value.value : value]);
  }

  get isList(): boolean {
    let at = 0n;
    for (const key of this.map.keys()) if (key !== at++) return false;
    return true;
  }

  clone(): PArray {
    const made = new PArray();
    for (const [key, value] of this.map) made.map.set(key, value instanceof Ref ? value : copied(value));
    made.next = this.next;
    made.cursor = this.cursor;
    return made;
  }
}

export const copied = (value: Value): Value => (value instanceof PArray ? value.clone() : value);

export interface Call {
  readonly php: Php;
  /** Arguments; those a function takes by reference are Refs in `refs`. */
  readonly args: Value[];
  readonly refs: readonly (Ref | undefined)[];
  readonly self?: PObject;
  readonly scope: Scope;
}

export type Native = (call: Call) => Value | Promise<Value>;

export interface Method {
  readonly name: string;
  readonly owner: PClass;
  readonly static: boolean;
  readonly abstract: boolean;
  readonly visibility: string;
  readonly fn?: FunctionNode;
  readonly file: string;
  readonly native?: Native;
}

export class PClass {
  readonly name: string;
  readonly node: ClassNode | undefined;
  readonly parent: PClass | undefined;
  readonly interfaces: readonly PClass[];
  readonly methods = new Map<string, Method>();
  readonly constants = new Map<string, Node | Ref>();
  readonly statics = new Map<string, Ref>();
  readonly file: string;

  constructor(
    name: string,
    node: ClassNode | undefined,
    parent: PClass | undefined,
    interfaces: readonly PClass[],
    file: string,
  ) {
    this.name = name;
    this.node = node;
    this.parent = parent;
    this.interfaces = interfaces;
    this.file = file;
  }

  isA(other: PClass): boolean {
    return (
      this === other || (this.parent?.isA(other) ?? false) || this.interfaces.some((one) => one.isA(other))
    );
  }

  method(name: string): Method | undefined {
    return (
      this.methods.get(name.toLowerCase()) ??
      this.parent?.method(name) ??
      this.interfaces.map((one) => one.method(name)).find(Boolean)
    );
  }

  static(name: string): Ref | undefined {
    return this.statics.get(name) ?? this.parent?.static(name);
  }
}

let ids = 0;

export class PObject {
  readonly cls: PClass;
  readonly props = new Map<string, Value | Ref>();
  readonly id = ++ids;

  constructor(cls: PClass) {
    this.cls = cls;
  }

  get(name: string): Value | undefined {
    const found = this.props.get(name);
    return found instanceof Ref ? found.value : found;
  }

  set(name: string, value: Value): void {
    const found = this.props.get(name);
    if (found instanceof Ref) found.value = value;
    else this.props.set(name, value);
  }
}

/** A function as a value: an anonymous one, or `strlen(...)`. */
export class PClosure extends PObject {
  readonly fn: FunctionNode | undefined;
  readonly native: Native | undefined;
  readonly bound: ReadonlyMap<string, Ref>;
  readonly self: PObject | undefined;
  readonly within: PClass | undefined;
  readonly file: string;

  constructor(
    cls: PClass,
    parts: {
      fn?: FunctionNode;
      native?: Native;
      bound?: ReadonlyMap<string, Ref>;
      self?: PObject;
      within?: PClass;
      file: string;
    },
  ) {
    super(cls);
    this.fn = parts.fn;
    this.native = parts.native;
    this.bound = parts.bound ?? new Map();
    this.self = parts.self;
    this.within = parts.within;
    this.file = parts.file;
  }
}
