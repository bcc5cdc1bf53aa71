import type { Json } from "./json.ts";
import type { Filter } from "./syntax.ts";

/** A filter with the names it was written among. */
export interface Closure {
  readonly parameters: readonly string[];
  readonly body: Filter;
  readonly scope: Scope;
}

/** Names in sight, the innermost first. */
export class Scope {
  readonly #parent: Scope | undefined;
  readonly #name: string;
  /** "$x" holds a value, "f/1" a function, "*l" the mark of a label. */
  readonly #what: unknown;

  private constructor(parent: Scope | undefined, name: string, what: unknown) {
    this.#parent = parent;
    this.#name = name;
    this.#what = what;
  }

  static readonly empty = new Scope(undefined, "", undefined);

  withVariable(name: string, value: Json): Scope {
    return new Scope(this, `$${name}`, value);
  }

  withLabel(name: string, mark: object): Scope {
    return new Scope(this, `*${name}`, mark);
  }

  withFunction(name: string, closure: Closure): Scope {
    return new Scope(this, `${name}/${closure.parameters.length}`, closure);
  }

  /** A function sees itself. */
  withDefinition(name: string, parameters: readonly string[], body: Filter): Scope {
    const closure = { parameters, body, scope: this as Scope };
    const scope = new Scope(this, `${name}/${parameters.length}`, closure);
    closure.scope = scope;
    return scope;
  }

  #find(name: string): unknown {
    if (this.#name === name) return this.#what;
    let at = this.#parent;
    while (at && at.#name !== name) at = at.#parent;
    return at && at.#what;
  }

  variable(name: string): Json | undefined {
    return this.#find(`$${name}`) as Json | undefined;
  }

  label(name: string): object | undefined {
    return this.#find(`*${name}`) as object | undefined;
  }

  function(name: string, arity: number): Closure | undefined {
    return this.#find(`${name}/${arity}`) as Closure | undefined;
  }
}
