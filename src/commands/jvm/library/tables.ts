import { methodsNamed } from "../runtime/classes.ts";
import { callFunction } from "../runtime/dispatch.ts";
import type { Call } from "../runtime/library.ts";
import { compare, hash } from "../runtime/text.ts";
import { JChar, JDouble, JNative, JObject, type Value } from "../runtime/values.ts";

interface Entry {
  readonly key: Value;
  value: Value;
  readonly hash: number;
}

/** What is in a Map, or as keys in a Set. */
export class Table {
  readonly order: "hash" | "linked" | "sorted";
  readonly frozen: boolean;
  /** Of a sorted one; natural order without. */
  readonly comparator: Value;
  #entries = new Map<string, Entry>();
  #capacity = 16;

  constructor(order: Table["order"], comparator: Value = null, frozen = false) {
    this.order = order;
    this.comparator = comparator;
    this.frozen = frozen;
  }

  get size(): number {
    return this.#entries.size;
  }

  async find(call: Call, key: Value): Promise<Entry | undefined> {
    return this.#entries.get(await keyOf(call, key));
  }

  /** Answers with what was there before. */
  async put(call: Call, key: Value, value: Value): Promise<Value | undefined> {
    const name = await keyOf(call, key);
    const known = this.#entries.get(name);
    if (known) {
      const before = known.value;
      known.value = value;
      return before;
    }
    const entry = { key, value, hash: this.order === "hash" ? await hash(call, key) : 0 };
    this.#entries.set(name, entry);
    // As HashMap grows: beyond three quarters full, to twice the size.
    while (this.#entries.size > this.#capacity * 0.75) this.#capacity *= 2;
    if (this.order === "sorted") await this.#sort(call);
    return undefined;
  }

  async remove(call: Call, key: Value): Promise<Entry | undefined> {
    const name = await keyOf(call, key);
    const known = this.#entries.get(name);
    this.#entries.delete(name);
    return known;
  }

  clear(): void {
    this.#entries.clear();
  }

  /** In the order in which Java goes through them. */
  entries(): Entry[] {
    const all = [...this.#entries.values()];
    if (this.order !== "hash") return all;
    const bucket = ({ hash: code }: Entry) => (code ^ (code >>> 16)) & (this.#capacity - 1);
    return all.sort((a, b) => bucket(a) - bucket(b));
  }

  async #sort(call: Call): Promise<void> {
    const sorted = await sortBy([...this.#entries], async ([, a], [, b]) =>
      this.comparator === null
        ? compare(call, a.key, b.key)
        : ((await callFunction(call, this.comparator, [a.key, b.key])) as number),
    );
    this.#entries = new Map(sorted);
  }
}

/** A text that is the same for keys that equal one another. */
export async function keyOf(call: Call, key: Value): Promise<string> {
  if (typeof key === "string") return `s${key}`;
  if (key === null || typeof key === "number" || typeof key === "boolean") return String(key);
  if (typeof key === "bigint") return `${key}L`;
  if (key instanceof JChar) return `c${key.code}`;
  if (key instanceof JDouble) return `d${key.value}`;
  if (key instanceof JObject) {
    const own =
      key.cls.declared?.form === "record" ||
      methodsNamed(key.cls, "hashCode").some(({ method }) => method.body);
    return own ? `${key.cls.name}#${await hash(call, key)}` : `@${key.identity}`;
  }
  return key instanceof JNative ? `${key.type}#${await hash(call, key)}` : "?";
}

/** A stable merge sort whose comparison may wait. */
export async function sortBy<T>(items: readonly T[], order: (a: T, b: T) => Promise<number>): Promise<T[]> {
  if (items.length < 2) return [...items];
  const middle = items.length >> 1;
  const left = await sortBy(items.slice(0, middle), order);
  const right = await sortBy(items.slice(middle), order);
  const merged: T[] = [];
  let [i, j] = [0, 0];
  while (i < left.length && j < right.length)
    merged.push((await order(left[i]!, right[j]!)) <= 0 ? left[i++]! : right[j++]!);
  return [...merged, ...left.slice(i), ...right.slice(j)];
}
