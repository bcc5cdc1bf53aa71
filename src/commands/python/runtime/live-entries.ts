import type { Value } from "./values.ts";

/** The entries of an object's `__dict__`: what is put into it is an attribute of the object, and the other way round. */
export class LiveEntries extends Map<string, [key: Value, value: Value]> {
  readonly #attributes: Map<string, Value>;

  constructor(attributes: Map<string, Value>) {
    super();
    this.#attributes = attributes;
  }
  override get size(): number {
    return this.#attributes?.size ?? 0; // the constructor of Map asks before there are any
  }
  override get(hash: string): [Value, Value] | undefined {
    const value = hash.startsWith("s") ? this.#attributes.get(hash.slice(1)) : undefined;
    return value === undefined ? undefined : [hash.slice(1), value];
  }
  override has(hash: string): boolean {
    return this.get(hash) !== undefined;
  }
  override set(hash: string, [, value]: [Value, Value]): this {
    this.#attributes.set(hash.slice(1), value);
    return this;
  }
  override delete(hash: string): boolean {
    return this.#attributes.delete(hash.slice(1));
  }
  override clear(): void {
    this.#attributes.clear();
  }
  override *keys(): MapIterator<string> {
    for (const name of this.#attributes.keys()) yield `s${name}`;
  }
  override *values(): MapIterator<[Value, Value]> {
    for (const [name, value] of this.#attributes) yield [name, value];
  }
  override *entries(): MapIterator<[string, [Value, Value]]> {
    for (const [name, value] of this.#attributes) yield [`s${name}`, [name, value]];
  }
  override [Symbol.iterator](): MapIterator<[string, [Value, Value]]> {
    return this.entries();
  }
  override forEach(
    run: (value: [Value, Value], key: string, map: Map<string, [Value, Value]>) => void,
  ): void {
    for (const [key, value] of this.entries()) run(value, key, this);
  }
}
