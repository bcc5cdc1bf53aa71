import type { Type } from "./types.ts";

/** A computation that may have to wait: it yields what it waits for. */
export type Run<Result> = Generator<Promise<unknown>, Result, unknown>;

/**
 * What a Go variable holds. Integers are numbers, floats are Float; a value of a named type that is no struct carries
 * it (Named), all others are told apart by what they are. nil is null, but for slices and maps.
 */
export type Value =
  | null
  | boolean
  | number
  | string
  | Float
  | Named
  | Struct
  | Pointer
  | Slice
  | GoMap
  | Func
  | Native
  | Channel
  | Tuple
  | TypeValue
  | Package;

export class Float {
  readonly value: number;
  constructor(value: number) {
    this.value = value;
  }
}

export class Named {
  readonly type: Type & { kind: "named" };
  readonly value: Value;
  constructor(type: Type & { kind: "named" }, value: Value) {
    this.type = type;
    this.value = value;
  }
}

/** Its identity is its place in memory: assignment copies into it. */
export class Struct {
  readonly type: Type;
  readonly fields: Map<string, Value>;
  constructor(type: Type, fields: Map<string, Value>) {
    this.type = type;
    this.fields = fields;
  }
}

/** A variable. */
export interface Cell {
  value: Value;
}

export class Pointer {
  readonly target: Struct | Cell;
  constructor(target: Struct | Cell) {
    this.target = target;
  }
}

export class Slice {
  readonly cells: Value[];
  readonly start: number;
  readonly length: number;
  /** Undefined where it does not matter. */
  readonly element: Type | undefined;
  readonly nil: boolean;
  constructor(cells: Value[], element?: Type, start = 0, length = cells.length, nil = false) {
    this.cells = cells;
    this.element = element;
    this.start = start;
    this.length = length;
    this.nil = nil;
  }
  get list(): Value[] {
    return this.cells.slice(this.start, this.start + this.length);
  }
}

export class GoMap {
  readonly entries = new Map<string, { key: Value; value: Value }>();
  readonly element: Type | undefined;
  readonly nil: boolean;
  constructor(element?: Type, nil = false) {
    this.element = element;
    this.nil = nil;
  }
}

export class Func {
  readonly name: string;
  readonly call: (args: Value[]) => Run<Value>;
  constructor(name: string, call: (args: Value[]) => Run<Value>) {
    this.name = name;
    this.call = call;
  }
}

/** A value of a type that lives in this simulation: an error, a request, a router. */
export class Native {
  /** As %T shows it: "*errors.errorString". */
  readonly type: string;
  readonly members: Map<string, Value>;
  /** What the packages here keep in it. */
  readonly inner: unknown;
  constructor(type: string, members: Readonly<Record<string, Value>> = {}, inner?: unknown) {
    this.type = type;
    this.members = new Map(Object.entries(members));
    this.inner = inner;
  }
}

export class Channel {
  readonly queue: Value[] = [];
  readonly capacity: number;
  closed = false;
  /** Receivers that wait, so that a send without a buffer can pass. */
  waiting = 0;
  #waiters: (() => void)[] = [];
  constructor(capacity: number) {
    this.capacity = capacity;
  }
  changed(): void {
    const woken = this.#waiters;
    this.#waiters = [];
    for (const wake of woken) wake();
  }
  change(): Promise<void> {
    return new Promise((resolve) => this.#waiters.push(resolve));
  }
}

/** Several results of a call. */
export class Tuple {
  readonly values: readonly Value[];
  constructor(values: readonly Value[]) {
    this.values = values;
  }
}

/** A type where an expression stands: int(x), new(T), a generic's argument. */
export class TypeValue {
  readonly type: Type;
  constructor(type: Type) {
    this.type = type;
  }
}

export class Package {
  readonly path: string;
  readonly members: ReadonlyMap<string, Value>;
  constructor(path: string, members: ReadonlyMap<string, Value>) {
    this.path = path;
    this.members = members;
  }
}

/** A panic on its way up. */
export class GoPanic extends Error {
  readonly value: Value;
  constructor(value: Value) {
    super("panic");
    this.name = "GoPanic";
    this.value = value;
  }
}

/** os.Exit. */
export class Exit extends Error {
  readonly status: number;
  constructor(status: number) {
    super(`exit ${status}`);
    this.name = "Exit";
    this.status = status;
  }
}

/** A function of a package here that waits for nothing. */
export const fn = (name: string, work: (...args: Value[]) => Value | void): Func =>
  new Func(name, function* (args) {
    return work(...args) ?? null;
  });

export const run = (name: string, work: (...args: Value[]) => Run<Value | void>): Func =>
  new Func(name, function* (args) {
    return (yield* work(...args)) ?? null;
  });

export const errorOf = (
  message: string,
  wrapped: readonly Value[] = [],
  type = "*errors.errorString",
): Native => new Native(type, { Error: fn("Error", () => message) }, { message, wrapped });

/** A panic of the run-time system itself. */
export const runtimePanic = (message: string): GoPanic =>
  new GoPanic(errorOf(`runtime error: ${message}`, [], "runtime.boundsError"));

/** Without the name of its type. */
export const bare = (value: Value): Value => (value instanceof Named ? bare(value.value) : value);

export const numberOf = (value: Value): number => {
  const plain = bare(value);
  return plain instanceof Float ? plain.value : typeof plain === "number" ? plain : 0;
};

export const textOf = (value: Value): string => {
  const plain = bare(value);
  if (typeof plain === "string") return plain;
  if (plain instanceof Slice) return new TextDecoder().decode(Uint8Array.from(plain.list as number[]));
  return "";
};

export const bytesOf = (text: string): Slice =>
  new Slice([...new TextEncoder().encode(text)], { kind: "basic", name: "uint8" });

export const stringSlice = (list: readonly string[]): Slice =>
  new Slice([...list], { kind: "basic", name: "string" });
