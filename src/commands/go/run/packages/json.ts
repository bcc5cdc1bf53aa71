import { fieldsOf, sortedEntries, structOf } from "../format.ts";
import { NotSimulated } from "../not-simulated.ts";
import { keyOf } from "../operators.ts";
import type { PackageMaker } from "../runtime.ts";
import { type Type, underlyingOf, zero } from "../types.ts";
import {
  bare,
  bytesOf,
  errorOf,
  Float,
  fn,
  Func,
  GoMap,
  Named,
  Native,
  Pointer,
  type Run,
  run,
  Slice,
  Struct,
  textOf,
  Tuple,
  type Value,
} from "../values.ts";

/** The name of a field in JSON, and whether it is left out when it is empty; undefined for one that never is there. */
function tagOf({ name, tag }: { name: string; tag: string }) {
  if (!/^\p{Lu}/u.test(name)) return undefined;
  const [as = "", ...options] = (/json:"([^"]*)"/.exec(tag)?.[1] ?? "").split(",");
  return as === "-" ? undefined : { as: as || name, omitEmpty: options.includes("omitempty") };
}

const escaped = (text: string) =>
  JSON.stringify(text).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

/** A Go value as JSON text; objects of maps in the order of their keys. */
export function encodeJson(value: Value): string {
  const plain = bare(value);
  if (plain === null) return "null";
  if (typeof plain === "string") return escaped(plain);
  if (typeof plain === "number" || typeof plain === "boolean") return String(plain);
  if (plain instanceof Float) return JSON.stringify(plain.value);
  if (plain instanceof Slice) {
    if (plain.nil) return "null";
    if (plain.element?.kind === "basic" && plain.element.name === "uint8")
      return JSON.stringify(btoa(textOf(plain)));
    return `[${plain.list.map(encodeJson).join(",")}]`;
  }
  if (plain instanceof GoMap)
    return plain.nil
      ? "null"
      : `{${sortedEntries(plain)
          .map(({ key, value: held }) => `${escaped(String(bare(key)))}:${encodeJson(held)}`)
          .join(",")}}`;
  const struct = structOf(plain);
  if (struct) {
    const parts = fieldsOf(struct).flatMap((field) => {
      const tag = tagOf(field);
      const held = struct.fields.get(field.name) ?? null;
      const inner = bare(held);
      const empty =
        inner === null ||
        inner === "" ||
        inner === 0 ||
        inner === false ||
        (inner instanceof Slice && inner.length === 0);
      return !tag || (tag.omitEmpty && empty) ? [] : [`${escaped(tag.as)}:${encodeJson(held)}`];
    });
    return `{${parts.join(",")}}`;
  }
  if (plain instanceof Pointer && !(plain.target instanceof Struct)) return encodeJson(plain.target.value);
  if (plain instanceof Native && plain.members.has("Format"))
    return JSON.stringify(new Date(plain.inner as number).toISOString().replace(".000", ""));
  return "{}";
}

function decode(json: unknown, type: Type | undefined): Value {
  const base = type && underlyingOf(type);
  if (json === null) return type ? zero(type) : null;
  if (typeof json === "number")
    return base?.kind === "basic" && !base.name.startsWith("float") ? json : new Float(json);
  if (typeof json === "string" || typeof json === "boolean") return json;
  if (Array.isArray(json)) {
    const element = base?.kind === "slice" ? base.element : undefined;
    return new Slice(
      json.map((one) => decode(one, element)),
      element,
    );
  }
  if (base?.kind === "struct") {
    const made = zero(type!) as Struct;
    fill(made, json as Record<string, unknown>);
    return made;
  }
  const map = new GoMap(base?.kind === "map" ? base.element : undefined);
  for (const [key, value] of Object.entries(json as object))
    map.entries.set(keyOf(key), { key, value: decode(value, map.element) });
  return map;
}

function fill(struct: Struct, json: Record<string, unknown>): void {
  for (const field of fieldsOf(struct)) {
    const tag = tagOf(field);
    const key = tag && Object.keys(json).find((name) => name.toLowerCase() === tag.as.toLowerCase());
    if (key !== undefined) {
      const value = decode(json[key], field.type);
      struct.fields.set(
        field.name,
        field.type.kind === "named" && !(value instanceof Struct) ? new Named(field.type, value) : value,
      );
    }
  }
}

/** Reads JSON into what a pointer points to; answers with the error, or nil. */
export function decodeInto(text: string, target: Value): Value {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return errorOf(
      text.trim() === ""
        ? "EOF"
        : `invalid character ${JSON.stringify(text.trim()[0]).replaceAll('"', "'")} looking for beginning of value`,
    );
  }
  if (!(target instanceof Pointer)) throw new NotSimulated("decoding into this");
  if (target.target instanceof Struct) fill(target.target, json as Record<string, unknown>);
  else {
    const old = bare(target.target.value);
    const type: Type | undefined =
      old instanceof Slice && old.element
        ? { kind: "slice", element: old.element }
        : old instanceof GoMap && old.element
          ? { kind: "map", key: { kind: "basic", name: "string" }, element: old.element }
          : typeof old === "number"
            ? { kind: "basic", name: "int" }
            : undefined;
    target.target.value = decode(json, type);
  }
  return null;
}

export const json: PackageMaker = (rt) => {
  const readAll = function* (from: Value): Run<string> {
    const method = rt.select(from, "#text");
    return method instanceof Func ? textOf(yield* method.call([])) : "";
  };
  return {
    Marshal: fn("Marshal", (value = null) => new Tuple([bytesOf(encodeJson(value)), null])),
    MarshalIndent: fn(
      "MarshalIndent",
      (value = null, _prefix = "", by = "") =>
        new Tuple([bytesOf(JSON.stringify(JSON.parse(encodeJson(value)), null, textOf(by))), null]),
    ),
    Unmarshal: fn("Unmarshal", (data = "", target = null) => decodeInto(textOf(data), target)),
    NewEncoder: fn(
      "NewEncoder",
      (to = null) =>
        new Native("*json.Encoder", {
          SetIndent: fn("SetIndent", () => null),
          Encode: run("Encode", function* (value = null) {
            const write = rt.select(to, "Write");
            if (write instanceof Func) yield* write.call([bytesOf(`${encodeJson(value)}\n`)]);
            return null;
          }),
        }),
    ),
    NewDecoder: fn(
      "NewDecoder",
      (from = null) =>
        new Native("*json.Decoder", {
          Decode: run("Decode", function* (target = null) {
            return decodeInto(yield* readAll(from), target);
          }),
        }),
    ),
  };
};
