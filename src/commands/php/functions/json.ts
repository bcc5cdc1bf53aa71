import { callMethod } from "../runtime/calls.ts";
import { findClass, instantiate } from "../runtime/classes.ts";
import { showFloat } from "../runtime/convert.ts";
import type { Php } from "../runtime/php.ts";
import type { Scope } from "../runtime/scope.ts";
import { PArray, PObject, type Value } from "../runtime/values.ts";
import type { Functions } from "./table.ts";

async function dump(php: Php, scope: Scope, value: Value, flags: bigint, indent: string): Promise<string> {
  if (value === null || typeof value === "boolean" || typeof value === "bigint") return String(value);
  if (typeof value === "number") return showFloat(value, 17).replace("E", "e");
  if (typeof value === "string") {
    let text = JSON.stringify(value);
    if (!(flags & 64n)) text = text.replaceAll("/", "\\/");
    if (!(flags & 256n))
      text = text.replace(
        /[\u0080-\uffff]/g,
        (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`,
      );
    return text;
  }
  const pretty = (flags & 128n) !== 0n;
  const inner = `${indent}    `;
  const gather = (open: string, parts: readonly string[], close: string) =>
    parts.length === 0
      ? open + close
      : pretty
        ? `${open}\n${parts.map((part) => inner + part).join(",\n")}\n${indent}${close}`
        : open + parts.join(",") + close;
  if (value instanceof PObject && value.cls.method("jsonSerialize"))
    return dump(php, scope, await callMethod(php, scope, value, "jsonSerialize", []), flags, indent);
  if (value instanceof PObject && value.cls.node?.type === "enum")
    return dump(php, scope, value.get("value") ?? null, flags, indent);
  if (value instanceof PArray && value.isList && !(flags & 16n)) {
    const parts: string[] = [];
    for (const one of value.values()) parts.push(await dump(php, scope, one, flags, inner));
    return gather("[", parts, "]");
  }
  const entries: [string, Value][] =
    value instanceof PArray
      ? value.entries().map(([key, one]) => [String(key), one])
      : [...value.props.keys()].map((name) => [name, value.get(name) ?? null]);
  const parts: string[] = [];
  for (const [key, one] of entries)
    parts.push(
      `${await dump(php, scope, key, flags, "")}:${pretty ? " " : ""}${await dump(php, scope, one, flags, inner)}`,
    );
  return gather("{", parts, "}");
}

async function load(php: Php, scope: Scope, value: unknown, asArray: boolean): Promise<Value> {
  if (value === null || typeof value === "boolean" || typeof value === "string") return value;
  if (typeof value === "number") return Number.isInteger(value) ? BigInt(value) : value;
  if (Array.isArray(value)) {
    const made = new PArray();
    for (const one of value) made.push(await load(php, scope, one, asArray));
    return made;
  }
  const entries = Object.entries(value as object);
  if (asArray) {
    const made = new PArray();
    for (const [key, one] of entries)
      made.set(/^(?:0|-?[1-9]\d{0,17})$/.test(key) ? BigInt(key) : key, await load(php, scope, one, asArray));
    return made;
  }
  const made = await instantiate(php, scope, (await findClass(php, scope, "stdClass"))!);
  for (const [key, one] of entries) made.set(key, await load(php, scope, one, asArray));
  return made;
}

const errors = new WeakMap<Php, bigint>();

export const json: Functions = {
  json_encode: [
    1,
    ({ php, scope, args }) => dump(php, scope, args[0]!, (args[1] as bigint | undefined) ?? 0n, ""),
  ],
  json_decode: [
    1,
    async ({ php, scope, args }) => {
      try {
        errors.set(php, 0n);
        return await load(
          php,
          scope,
          JSON.parse(String(args[0])),
          args[1] === true || (((args[3] as bigint | undefined) ?? 0n) & 1n) !== 0n,
        );
      } catch (error) {
        if (!(error instanceof SyntaxError)) throw error;
        errors.set(php, 4n);
        if ((((args[3] as bigint | undefined) ?? 0n) & 4194304n) !== 0n)
          throw php.error("JsonException", "Syntax error");
        return null;
      }
    },
  ],
  json_last_error: [0, ({ php }) => errors.get(php) ?? 0n],
  json_last_error_msg: [0, ({ php }) => ((errors.get(php) ?? 0n) === 0n ? "No error" : "Syntax error")],
};
