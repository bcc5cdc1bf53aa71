import type { BlockNode, Node, Param } from "../language/tree.ts";
import type { Frame, Scope } from "./frame.ts";
import type { Ruby } from "./ruby.ts";

/** nil is null, Integer is bigint, Float is number. */
export type Value =
  null | boolean | bigint | number | RString | RSymbol | RArray | RHash | RRange | RRegexp | RProc | RObject;

export class RObject {
  cls: RModule;
  readonly ivars = new Map<string, Value>();
  /** The class of this object alone, once it has methods of its own. */
  singleton?: RModule;
  frozen = false;

  constructor(cls: RModule) {
    this.cls = cls;
  }
}

export class RString {
  text: string;
  frozen = false;
  /** Of a subclass of String. */
  cls?: RModule;

  constructor(text: string) {
    this.text = text;
  }
}

export class RSymbol {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}

const symbols = new Map<string, RSymbol>();

export function symbol(name: string): RSymbol {
  let found = symbols.get(name);
  if (!found) symbols.set(name, (found = new RSymbol(name)));
  return found;
}

export class RArray {
  items: Value[];
  frozen = false;

  constructor(items: Value[] = []) {
    this.items = items;
  }
}

export class RRange {
  readonly low: Value;
  readonly high: Value;
  readonly exclusive: boolean;

  constructor(low: Value, high: Value, exclusive: boolean) {
    this.low = low;
    this.high = high;
    this.exclusive = exclusive;
  }
}

export class RRegexp {
  readonly source: string;
  readonly flags: string;
  readonly js: RegExp;

  constructor(source: string, flags: string, js: RegExp) {
    this.source = source;
    this.flags = flags;
    this.js = js;
  }
}

let ids = 0;
const identities = new WeakMap<object, number>();

export function identity(value: object): number {
  let id = identities.get(value);
  if (id === undefined) identities.set(value, (id = ids += 8));
  return id;
}

/** What two keys of a hash have in common when they are the same key. */
export function hashKey(value: Value): string | object {
  if (value === null || typeof value === "boolean") return `${value}`;
  if (typeof value === "bigint") return `i${value}`;
  if (typeof value === "number") return `f${value}`;
  if (value instanceof RString) return `s${value.text}`;
  if (value instanceof RArray)
    return `[${value.items.map((item) => {
      const key = hashKey(item);
      return typeof key === "string" ? `${key.length}:${key}` : `#${identity(key)}`;
    })}]`;
  return value;
}

export class RHash {
  readonly entries = new Map<string | object, [key: Value, value: Value]>();
  frozen = false;
  fallback: Value = null;
  fallbackProc: RProc | null = null;
  /** Written without braces at the end of a call: its pairs may become keyword parameters. */
  keywords = false;
  /** Symbols find what strings name, as in the params of a web app. */
  indifferent = false;

  get(key: Value): Value | undefined {
    return this.entries.get(this.#at(key))?.[1];
  }

  set(key: Value, value: Value): void {
    if (key instanceof RString && !key.frozen) {
      key = new RString(key.text);
      key.frozen = true;
    }
    if (this.indifferent && key instanceof RSymbol) key = new RString(key.name);
    const at = hashKey(key);
    const found = this.entries.get(at);
    if (found) found[1] = value;
    else this.entries.set(at, [key, value]);
  }

  has(key: Value): boolean {
    return this.entries.has(this.#at(key));
  }

  delete(key: Value): Value | undefined {
    const at = this.#at(key);
    const found = this.entries.get(at)?.[1];
    this.entries.delete(at);
    return found;
  }

  #at(key: Value): string | object {
    return hashKey(this.indifferent && key instanceof RSymbol ? new RString(key.name) : key);
  }

  get pairs(): [Value, Value][] {
    return [...this.entries.values()];
  }

  static of(pairs: Iterable<readonly [Value, Value]>): RHash {
    const hash = new RHash();
    for (const [key, value] of pairs) hash.set(key, value);
    return hash;
  }
}

export type Native = (call: NativeCall) => Value | Promise<Value>;

export interface NativeCall {
  readonly ruby: Ruby;
  readonly self: Value;
  readonly args: Value[];
  readonly block: RProc | null;
  /** The frame of the caller. */
  readonly frame: Frame;
}

export interface Method {
  readonly name: string;
  readonly owner: RModule;
  readonly visibility: "public" | "private" | "protected";
  /** Least and most arguments; -1 for any number. */
  readonly least: number;
  readonly most: number;
  readonly native?: Native;
  readonly body?: {
    readonly params: readonly Param[];
    readonly node: Node;
    readonly scope: Scope;
    readonly line: number;
  };
  /** Of define_method: a block with another self. */
  readonly proc?: RProc;
}

export class RProc {
  readonly node: BlockNode | undefined;
  readonly scope: Scope | undefined;
  isLambda: boolean;
  readonly native: Native | undefined;
  self: Value;

  constructor(parts: { node?: BlockNode; scope?: Scope; isLambda?: boolean; native?: Native; self?: Value }) {
    this.node = parts.node;
    this.scope = parts.scope;
    this.isLambda = parts.isLambda ?? false;
    this.native = parts.native;
    this.self = parts.self ?? null;
  }
}

/** A class or a module. */
export class RModule extends RObject {
  name: string | undefined;
  readonly isClass: boolean;
  superclass: RModule | null;
  readonly methods = new Map<string, Method | null>();
  readonly constants = new Map<string, Value>();
  readonly classVariables = new Map<string, Value>();
  readonly includes: RModule[] = [];
  readonly prepends: RModule[] = [];
  readonly parent: RModule | undefined;
  /** The object whose own class this is. */
  attached?: Value;
  /** Constants that are loaded when they are first named, by the file to require. */
  readonly autoloads = new Map<string, string>();

  constructor(
    cls: RModule,
    name: string | undefined,
    isClass: boolean,
    superclass: RModule | null,
    parent?: RModule,
  ) {
    super(cls);
    this.name = name;
    this.isClass = isClass;
    this.superclass = superclass;
    this.parent = parent;
  }
}

export class RException extends RObject {
  message: Value = null;
  trace: string[] | undefined;
  cause: Value = null;
  /** What error_highlight shows below the message. */
  snippet?: string;
}

/** A method as an object: obj.method(:name), or unbound. */
export class RMethod extends RObject {
  readonly receiver: Value;
  readonly method: Method;

  constructor(cls: RModule, receiver: Value, method: Method) {
    super(cls);
    this.receiver = receiver;
    this.method = method;
  }
}

export const truthy = (value: Value): boolean => value !== null && value !== false;

export const str = (text: string): RString => new RString(text);
