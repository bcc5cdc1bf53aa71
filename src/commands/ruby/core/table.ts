import { type Native, type Value, RHash, RString, RSymbol } from "../runtime/values.ts";
import type { Ruby } from "../runtime/ruby.ts";

/** Methods by name: the least and most arguments (-1 for any number), and what they do. */
export type Table = Readonly<Record<string, readonly [number, number, Native]>>;

/** A number for JavaScript. Throws Ruby's TypeError. */
export function toNumber(ruby: Ruby, value: Value | undefined): number {
  if (typeof value === "bigint" || typeof value === "number") return Number(value);
  throw ruby.error("TypeError", `no implicit conversion ${from(ruby, value ?? null)} into Integer`);
}

/** The text of a String (or Symbol, where those pass for one). Throws Ruby's TypeError. */
export function toText(ruby: Ruby, value: Value | undefined): string {
  if (value instanceof RString) return value.text;
  if (value instanceof RSymbol) return value.name;
  throw ruby.error("TypeError", `no implicit conversion ${from(ruby, value ?? null)} into String`);
}

/** "of nil", "of Integer", as a TypeError says what could not be converted. */
export const from = (ruby: Ruby, value: Value): string =>
  value === null
    ? "from nil"
    : typeof value === "boolean"
      ? `of ${value}`
      : `of ${ruby.plainClassOf(value).name}`;

/** Takes the options hash off the end of the arguments. */
export function takeOptions(args: Value[]): RHash | undefined {
  const last = args.at(-1);
  return last instanceof RHash ? (args.pop() as RHash) : undefined;
}
