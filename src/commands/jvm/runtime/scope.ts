import type { JavaClass } from "./classes.ts";
import type { Frame } from "./frames.ts";
import type { JObject, Value } from "./values.ts";

interface Variable {
  value: Value;
  /** Its declared primitive type, or "" when what is put into it stays as it is. */
  readonly type: string;
}

/** What runs: in which class, on which object, at which place. */
export interface Context {
  readonly cls: JavaClass;
  readonly self?: JObject;
  readonly frame: Frame;
}

/** The variables of a block. The outermost scope of a method body of an inner class goes on in `captured`. */
export class Scope {
  readonly context: Context;
  readonly parent?: Scope;
  #variables = new Map<string, Variable>();

  constructor(context: Context, parent?: Scope) {
    this.context = context;
    if (parent) this.parent = parent;
  }

  declare(name: string, value: Value, type = ""): void {
    this.#variables.set(name, { value, type });
  }

  own(name: string): Variable | undefined {
    return this.#variables.get(name);
  }

  inner(): Scope {
    return new Scope(this.context, this);
  }
}
