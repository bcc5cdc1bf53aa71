/** What Clojure's reader makes, and what a program works with. Numbers, strings, booleans and null are JavaScript's. */
export class Keyword {
  readonly name: string;
  private constructor(name: string) {
    this.name = name;
  }

  static readonly #all = new Map<string, Keyword>();

  static of(name: string): Keyword {
    let found = Keyword.#all.get(name);
    if (!found) Keyword.#all.set(name, (found = new Keyword(name)));
    return found;
  }
}

export class Sym {
  readonly name: string;
  readonly line: number;

  constructor(name: string, line = 0) {
    this.name = name;
    this.line = line;
  }
}

/** A list or a sequence. */
export class Seq {
  readonly items: readonly Form[];
  readonly line: number;

  constructor(items: readonly Form[], line = 0) {
    this.items = items;
    this.line = line;
  }
}

export class Vector {
  readonly items: readonly Form[];

  constructor(items: readonly Form[]) {
    this.items = items;
  }
}

/** A map, in the order in which its keys were put in. */
export class Dict {
  readonly entries: ReadonlyMap<string, readonly [Form, Form]>;

  constructor(entries: ReadonlyMap<string, readonly [Form, Form]> = new Map()) {
    this.entries = entries;
  }

  static of(pairs: Iterable<readonly [Form, Form]>): Dict {
    const entries = new Map<string, readonly [Form, Form]>();
    for (const pair of pairs) entries.set(show(pair[0], true), pair);
    return new Dict(entries);
  }

  get(key: Form): Form | undefined {
    return this.entries.get(show(key, true))?.[1];
  }

  with(key: Form, value: Form): Dict {
    return new Dict(new Map([...this.entries, [show(key, true), [key, value] as const]]));
  }

  without(key: Form): Dict {
    const entries = new Map(this.entries);
    entries.delete(show(key, true));
    return new Dict(entries);
  }
}

export class Bag {
  readonly items: ReadonlyMap<string, Form>;

  constructor(items: Iterable<Form>) {
    this.items = new Map([...items].map((item) => [show(item, true), item]));
  }
}

export class Atom {
  value: Form;

  constructor(value: Form) {
    this.value = value;
  }
}

/** Something of Java's: a name of its class, and what it holds. */
export class Foreign {
  readonly type: string;
  readonly state: unknown;

  constructor(type: string, state: unknown) {
    this.type = type;
    this.state = state;
  }
}

export type Fn = (...args: Form[]) => Promise<Form> | Form;
export type Form =
  null | boolean | number | string | Keyword | Sym | Seq | Vector | Dict | Bag | Atom | Foreign | RegExp | Fn;

/** As `pr` writes it when `readable`, else as `str`. */
export function show(form: Form, readable = false): string {
  if (form === null) return readable ? "nil" : "";
  if (typeof form === "string") return readable ? JSON.stringify(form) : form;
  if (typeof form === "number" || typeof form === "boolean") return String(form);
  if (form instanceof Keyword) return `:${form.name}`;
  if (form instanceof Sym) return form.name;
  const list = (items: Iterable<Form>) => Array.from(items, (item) => show(item, true)).join(" ");
  if (form instanceof Seq) return `(${list(form.items)})`;
  if (form instanceof Vector) return `[${list(form.items)}]`;
  if (form instanceof Dict)
    return `{${[...form.entries.values()].map(([key, value]) => `${show(key, true)} ${show(value, true)}`).join(", ")}}`;
  if (form instanceof Bag) return `#{${list(form.items.values())}}`;
  if (form instanceof RegExp) return readable ? `#"${form.source}"` : form.source;
  if (form instanceof Atom) return `#<Atom ${show(form.value, true)}>`;
  if (form instanceof Foreign) return typeof form.state === "string" ? form.state : `#object[${form.type}]`;
  return "#function[]";
}

export const truthy = (form: Form): boolean => form !== null && form !== false;

/** The elements of anything that can be gone through; undefined of what cannot. */
export function itemsOf(form: Form): readonly Form[] | undefined {
  if (form === null) return [];
  if (form instanceof Seq || form instanceof Vector) return form.items;
  if (form instanceof Dict) return [...form.entries.values()].map((pair) => new Vector(pair));
  if (form instanceof Bag) return [...form.items.values()];
  return typeof form === "string" ? form.split("") : undefined;
}
