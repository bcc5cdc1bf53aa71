import { inHashOrder } from "./hash-order.ts";

/** What a variable holds. The keys of an indexed array are numbers, those of an associative one texts. */
export interface Variable {
  /** Undefined: declared, but never given a value. */
  text?: string;
  /** Present in arrays; element 0 is what the bare name means. */
  items?: Map<number | string, string>;
  associative?: boolean;
  /** An array that was declared and never given a value. */
  bare?: boolean;
  exported?: boolean;
  readonly?: boolean;
  integer?: boolean;
  fold?: "lower" | "upper";
  /** `declare -n`: stands for the variable of this name. */
  reference?: boolean;
}

/** A readonly variable was to be changed. */
export class ReadonlyError extends Error {
  readonly variable: string;

  constructor(variable: string) {
    super(`${variable}: readonly variable`);
    this.name = "ReadonlyError";
    this.variable = variable;
  }
}

/** Variables whose value is computed when asked for, as $RANDOM's. */
interface Dynamic {
  get(): string | readonly string[] | undefined;
  set?(text: string): void;
}

/** Keys and values of an array in the order in which bash gives them. */
export function elementsOf({ items, associative }: Variable): [number | string, string][] {
  const elements = [...(items ?? [])];
  if (!associative) return elements.sort(([a], [b]) => Number(a) - Number(b));
  return inHashOrder(elements);
}

/** Named values, in the scopes of the functions that run: the innermost is looked at first. */
export class Variables {
  #scopes: Map<string, Variable>[] = [new Map()];
  /** Computes $((...)) for integer variables; the interpreter puts it in. */
  evaluate: (expression: string) => string = (text) => text;
  readonly dynamic = new Map<string, Dynamic>();

  fork(): Variables {
    const copy = new Variables();
    copy.#scopes = this.#scopes.map(
      (scope) => new Map([...scope].map(([name, variable]) => [name, copyOf(variable)])),
    );
    return copy;
  }

  get depth(): number {
    return this.#scopes.length;
  }

  push(): void {
    this.#scopes.push(new Map());
  }

  pop(): void {
    this.#scopes.pop();
  }

  /** Follows `declare -n` to the name that is meant. */
  target(name: string): string {
    for (let hops = 0; hops < 8; hops++) {
      const variable = this.find(name);
      if (!variable?.reference || !variable.text) return name;
      name = variable.text;
    }
    return name;
  }

  find(name: string): Variable | undefined {
    for (let at = this.#scopes.length - 1; at >= 0; at--) {
      const variable = this.#scopes[at]!.get(name);
      if (variable) return variable;
    }
    return undefined;
  }

  /** The variable of this name in the innermost scope only. */
  local(name: string): Variable | undefined {
    return this.#scopes.at(-1)!.get(name);
  }

  /** Makes the variable in the scope that holds it, or in the outermost. */
  obtain(name: string): Variable {
    const found = this.find(name);
    if (found) return found;
    const made: Variable = {};
    this.#scopes[0]!.set(name, made);
    return made;
  }

  /** Makes the variable in the innermost scope. */
  declare(name: string): Variable {
    const scope = this.#scopes.at(-1)!;
    const found = scope.get(name);
    if (found) return found;
    const made: Variable = {};
    scope.set(name, made);
    return made;
  }

  /** The outermost scope's variable, whatever hides it. */
  declareGlobal(name: string): Variable {
    const scope = this.#scopes[0]!;
    const found = scope.get(name) ?? {};
    scope.set(name, found);
    return found;
  }

  get(name: string): string | undefined {
    const dynamic = this.dynamic.get(name);
    if (dynamic) {
      const value = dynamic.get();
      return typeof value === "string" || value === undefined ? value : value[0];
    }
    const variable = this.find(this.target(name));
    if (!variable) return undefined;
    return variable.items ? variable.items.get(variable.associative ? "0" : 0) : variable.text;
  }

  /** Gives the variable a value. Throws ReadonlyError. */
  set(name: string, text: string): void {
    const dynamic = this.dynamic.get(name);
    if (dynamic) return dynamic.set?.(text);
    const meant = this.target(name);
    const variable = this.obtain(meant);
    this.assign(variable, meant, text);
  }

  /** Gives a variable already found a value. */
  assign(variable: Variable, name: string, text: string): void {
    if (variable.readonly) throw new ReadonlyError(name);
    const value = this.convert(variable, text);
    if (variable.items) variable.items.set(variable.associative ? "0" : 0, value);
    else variable.text = value;
  }

  /** The value as the variable's attributes make it. */
  convert(variable: Variable, text: string): string {
    const value = variable.integer ? this.evaluate(text) : text;
    if (variable.fold === "lower") return value.toLowerCase();
    return variable.fold === "upper" ? value.toUpperCase() : value;
  }

  /** Keys and values of an array in their order; a scalar is an array of one. */
  elements(name: string): [number | string, string][] {
    const dynamic = this.dynamic.get(name)?.get();
    if (dynamic !== undefined)
      return typeof dynamic === "string" ? [[0, dynamic]] : dynamic.map((value, at) => [at, value]);
    const variable = this.find(this.target(name));
    if (!variable) return [];
    if (!variable.items) return variable.text === undefined ? [] : [[0, variable.text]];
    return elementsOf(variable);
  }

  setArray(name: string, values: readonly string[]): void {
    const variable = this.obtain(this.target(name));
    if (variable.readonly) throw new ReadonlyError(name);
    delete variable.text;
    delete variable.associative;
    variable.items = new Map(values.map((value, at) => [at, value]));
  }

  unset(name: string): void {
    for (let at = this.#scopes.length - 1; at >= 0; at--) {
      const variable = this.#scopes[at]!.get(name);
      if (!variable) continue;
      if (variable.readonly) throw new ReadonlyError(name);
      // A local one stays hidden as unset until its function returns, as bash does.
      if (at > 0 && at === this.#scopes.length - 1) this.#scopes[at]!.set(name, {});
      else this.#scopes[at]!.delete(name);
      return;
    }
  }

  /** All names, sorted. */
  names(): string[] {
    return [...new Set([...this.#scopes.flatMap((scope) => [...scope.keys()])])].sort();
  }

  /** What a program started now would get. */
  environment(): Map<string, string> {
    const environment = new Map<string, string>();
    for (const scope of this.#scopes)
      for (const [name, variable] of scope) {
        if (variable.exported && variable.text !== undefined && !variable.items)
          environment.set(name, variable.text);
        else if (environment.has(name) && variable.text === undefined) environment.delete(name);
      }
    return environment;
  }

  exportNothing(): void {
    for (const scope of this.#scopes) for (const variable of scope.values()) variable.exported = false;
  }

  save(): [string, Variable][] {
    return [...this.#scopes[0]!].map(([name, variable]) => [name, copyOf(variable)]);
  }

  resume(saved: readonly [string, Variable][]): void {
    this.#scopes = [new Map(saved.map(([name, variable]) => [name, copyOf(variable)]))];
  }
}

const copyOf = (variable: Variable): Variable => ({
  ...variable,
  ...(variable.items ? { items: new Map(variable.items) } : {}),
});
