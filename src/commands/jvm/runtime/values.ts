import type { JavaClass } from "./classes.ts";
import type { Frame } from "./frames.ts";

/** A double or a float: a number of JavaScript alone is an int, a bigint a long. */
export class JDouble {
  readonly value: number;
  readonly isFloat: boolean;

  constructor(value: number, isFloat = false) {
    this.value = isFloat ? Math.fround(value) : value;
    this.isFloat = isFloat;
  }
}

/** One UTF-16 unit. */
export class JChar {
  readonly code: number;

  constructor(code: number) {
    this.code = code;
  }
}

export class JArray {
  readonly items: Value[];
  /** Of its elements: "int", "String", "int[]". */
  readonly type: string;

  constructor(items: Value[], type: string) {
    this.items = items;
    this.type = type;
  }
}

let lastIdentity = 0x1b6d3586;

/** An object of a class that is written in Java, or of one of the exceptions that come with it. */
export class JObject {
  readonly cls: JavaClass;
  readonly fields = new Map<string, Value>();
  /** Of an inner class: the object it belongs to. */
  outer?: JObject;
  /** Of a Throwable: where it was made. */
  trace?: readonly Frame[];
  /** What a native parent class keeps in it. */
  native?: unknown;
  readonly identity = (lastIdentity = (lastIdentity * 1103515245 + 12345) & 0x7fffffff);

  constructor(cls: JavaClass) {
    this.cls = cls;
  }
}

/** A lambda, a method reference, or a function of the library. */
export class JFunction {
  readonly call: (args: readonly Value[]) => Promise<Value>;

  constructor(call: (args: readonly Value[]) => Promise<Value>) {
    this.call = call;
  }
}

/** An object of a class of the library: what it is by its qualified name, and its state, known to that class alone. */
export class JNative<State = unknown> {
  readonly type: string;
  readonly state: State;

  constructor(type: string, state: State) {
    this.type = type;
    this.state = state;
  }
}

/** A class as a value: `Foo.class`, and what stands before the dot in `Math.max`. */
export class JType {
  /** Qualified. */
  readonly name: string;
  readonly cls?: JavaClass;

  constructor(name: string, cls?: JavaClass) {
    this.name = name;
    if (cls) this.cls = cls;
  }
}

export type Value =
  | null
  | boolean
  | number
  | bigint
  | string
  | JDouble
  | JChar
  | JArray
  | JObject
  | JFunction
  | JNative
  | JType;

/** Something was thrown in Java. */
export class JavaThrow extends Error {
  readonly value: JObject;

  constructor(value: JObject) {
    super(value.cls.name);
    this.name = "JavaThrow";
    this.value = value;
  }
}

/** The program asks for what this simulator does not have: a class or method of some library. */
export class NotSimulated extends Error {
  /** "com.example.Client" or "java.util.List.spliterator()". */
  readonly what: string;

  constructor(what: string) {
    super(`${what} is not simulated yet`);
    this.name = "NotSimulated";
    this.what = what;
  }
}

/** System.exit was called. */
export class JavaExit extends Error {
  readonly status: number;

  constructor(status: number) {
    super(`exit ${status}`);
    this.name = "JavaExit";
    this.status = status;
  }
}
