import type { Frame } from "../runtime/frame.ts";
import type { Ruby } from "../runtime/ruby.ts";
import { RArray, RHash, RString, RSymbol, str, symbol, type Value } from "../runtime/values.ts";
import { showFloat } from "../core/number-parsing.ts";
import { takeOptions, toText } from "../core/table.ts";

function load(value: unknown, names: boolean): Value {
  if (value === null || typeof value === "boolean") return value;
  if (typeof value === "string") return str(value);
  if (typeof value === "number") return Number.isInteger(value) ? BigInt(value) : value;
  if (Array.isArray(value)) return new RArray(value.map((item) => load(item, names)));
  return RHash.of(
    Object.entries(value as object).map(
      ([key, item]) => [names ? symbol(key) : str(key), load(item, names)] as const,
    ),
  );
}

/** A value as JSON; `pretty` breaks it into lines. */
export async function dump(
  ruby: Ruby,
  frame: Frame,
  value: Value,
  pretty = false,
  indent = "",
): Promise<string> {
  if (value === null || typeof value === "boolean" || typeof value === "bigint") return String(value);
  if (typeof value === "number") return showFloat(value);
  if (value instanceof RString) return JSON.stringify(value.text);
  if (value instanceof RSymbol) return JSON.stringify(value.name);
  const inner = `${indent}  `;
  const gather = (open: string, parts: readonly string[], close: string) =>
    parts.length === 0
      ? open + close
      : pretty
        ? `${open}\n${parts.map((part) => inner + part).join(",\n")}\n${indent}${close}`
        : open + parts.join(",") + close;
  if (value instanceof RArray) {
    const parts: string[] = [];
    for (const item of value.items) parts.push(await dump(ruby, frame, item, pretty, inner));
    return gather("[", parts, "]");
  }
  if (value instanceof RHash) {
    const parts: string[] = [];
    for (const [key, item] of value.pairs)
      parts.push(
        `${JSON.stringify(await ruby.text(frame, key))}:${pretty ? " " : ""}${await dump(ruby, frame, item, pretty, inner)}`,
      );
    return gather("{", parts, "}");
  }
  const own = ruby.find(value, "to_json");
  if (own && !own.native) return ruby.text(frame, await ruby.send(frame, value, "to_json"));
  for (const name of ["as_json", "to_h"])
    if (ruby.find(value, name)) return dump(ruby, frame, await ruby.send(frame, value, name), pretty, indent);
  return JSON.stringify(await ruby.text(frame, value));
}

/** `require "json"` */
export function json(ruby: Ruby): void {
  const module = ruby.defineModule("JSON");
  const failure = ruby.defineClass("JSONError", ruby.core("StandardError"), module);
  const parserError = ruby.defineClass("ParserError", failure, module);
  ruby.defineClass("GeneratorError", failure, module);
  ruby.defineOn(module, {
    parse: [
      1,
      2,
      ({ ruby: on, args }) => {
        const options = takeOptions(args);
        const text = toText(on, args[0]);
        try {
          return load(JSON.parse(text), options?.get(symbol("symbolize_names")) === true);
        } catch (error) {
          if (!(error instanceof SyntaxError)) throw error;
          const rest =
            text.trim() === "" ? "unexpected end of input" : `unexpected token at '${text.slice(0, 40)}'`;
          throw on.error(parserError, rest);
        }
      },
    ],
    generate: [1, 2, async ({ ruby: on, frame, args }) => str(await dump(on, frame, args[0]!))],
    dump: [1, 2, async ({ ruby: on, frame, args }) => str(await dump(on, frame, args[0]!))],
    pretty_generate: [1, 2, async ({ ruby: on, frame, args }) => str(await dump(on, frame, args[0]!, true))],
  });
  ruby.define(ruby.kernel, {
    to_json: [0, -1, async ({ ruby: on, frame, self }) => str(await dump(on, frame, self))],
  });
}
