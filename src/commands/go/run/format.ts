import type { Runtime } from "./runtime.ts";
import { typeName, underlyingOf } from "./types.ts";
import {
  bare,
  Float,
  Func,
  GoMap,
  Named,
  Native,
  Pointer,
  type Run,
  Slice,
  Struct,
  textOf,
  type Value,
} from "./values.ts";

/** %v of a float: as short as it can be, with an exponent from 1e21 on. */
export function showFloat(value: number): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? "NaN" : value > 0 ? "+Inf" : "-Inf";
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-4 || size >= 1e21))
    return value.toExponential().replace(/e([-+])(\d)$/, "e$10$2");
  return String(value);
}

export const quote = (text: string): string => JSON.stringify(text).replace(/\\u00([01][\da-f])/g, "\\x$1");

interface Style {
  readonly plus: boolean;
  readonly sharp: boolean;
  /** Strings in quotes. */
  readonly quoted?: boolean;
}

/** As %v, %+v and %#v show it. Asks a value's own Error or String first. */
export function* show(
  runtime: Runtime,
  value: Value,
  style: Style = { plus: false, sharp: false },
  depth = 0,
): Run<string> {
  if (value === null) return "<nil>";
  if (!style.sharp)
    for (const name of ["Error", "String"]) {
      const method = value instanceof Func ? undefined : runtime.select(value, name);
      if (method instanceof Func) return textOf(yield* method.call([]));
    }
  if (value instanceof Named) return yield* show(runtime, value.value, style, depth);
  if (typeof value === "string") return style.sharp || style.quoted ? quote(value) : value;
  if (value instanceof Float) return showFloat(value.value);
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (value instanceof Pointer && value.target instanceof Struct)
    return depth > 0 ? "0xc000012345" : `&${yield* show(runtime, value.target, style, depth + 1)}`;
  if (value instanceof Slice) {
    const parts: string[] = [];
    for (const one of value.list) parts.push(yield* show(runtime, one, style, depth + 1));
    return style.sharp ? `${typeName(value)}{${parts.join(", ")}}` : `[${parts.join(" ")}]`;
  }
  if (value instanceof GoMap) {
    const parts: string[] = [];
    for (const { key, value: held } of sortedEntries(value))
      parts.push(
        `${yield* show(runtime, key, style, depth + 1)}:${yield* show(runtime, held, style, depth + 1)}`,
      );
    return style.sharp ? `${typeName(value)}{${parts.join(", ")}}` : `map[${parts.join(" ")}]`;
  }
  if (value instanceof Struct) {
    const parts: string[] = [];
    for (const [name, field] of value.fields) {
      const text = yield* show(runtime, field, style, depth + 1);
      parts.push(style.plus || style.sharp ? `${name}:${text}` : text);
    }
    return style.sharp ? `${typeName(value)}{${parts.join(", ")}}` : `{${parts.join(" ")}}`;
  }
  if (value instanceof Native) return `&{${value.type.replace(/^\*/, "")}}`;
  return "0xc000012345";
}

/** Maps are shown and encoded in the order of their keys. */
export function sortedEntries(map: GoMap) {
  return [...map.entries.values()].sort((a, b) => {
    const [x, y] = [bare(a.key), bare(b.key)];
    return (x as string | number) < (y as string | number) ? -1 : 1;
  });
}

const verb = /%([-+# 0]*)(\d+|\*)?(?:\.(\d+|\*)?)?([a-zA-Z%])/g;

/** fmt.Sprintf. */
export function* sprintf(runtime: Runtime, format: string, args: readonly Value[]): Run<string> {
  let at = 0;
  let result = "";
  let from = 0;
  for (const match of format.matchAll(verb)) {
    const [whole, flags = "", width, precision, letter = ""] = match;
    result += format.slice(from, match.index);
    from = match.index + whole.length;
    if (letter === "%") {
      result += "%";
      continue;
    }
    const size = width === "*" ? Number(bare(args[at++] ?? 0)) : Number(width ?? 0);
    if (at >= args.length) {
      result += `%!${letter}(MISSING)`;
      continue;
    }
    const dot = whole.includes(".") ? Number(precision ?? 0) : undefined;
    const text = yield* one(runtime, args[at++]!, letter, flags, dot);
    const zeros = flags.includes("0") && !flags.includes("-") && /[dxXfbo]/.test(letter);
    if (zeros && text.startsWith("-")) result += `-${text.slice(1).padStart(size - 1, "0")}`;
    else result += flags.includes("-") ? text.padEnd(size) : text.padStart(size, zeros ? "0" : " ");
  }
  result += format.slice(from);
  if (at < args.length) {
    const extra: string[] = [];
    for (const value of args.slice(at)) extra.push(`${typeName(value)}=${yield* show(runtime, value)}`);
    result += `%!(EXTRA ${extra.join(", ")})`;
  }
  return result;
}

function* one(
  runtime: Runtime,
  value: Value,
  letter: string,
  flags: string,
  precision: number | undefined,
): Run<string> {
  const plain = bare(value);
  const sign = (text: string) => (flags.includes("+") && !text.startsWith("-") ? `+${text}` : text);
  const wrong = function* (): Run<string> {
    return `%!${letter}(${typeName(value)}=${yield* show(runtime, value)})`;
  };
  switch (letter) {
    case "v":
      if (plain instanceof Float && precision !== undefined) return plain.value.toPrecision(precision);
      return yield* show(runtime, value, { plus: flags.includes("+"), sharp: flags.includes("#") });
    case "s":
    case "q": {
      if (typeof plain === "number" && letter === "q") return `'${String.fromCodePoint(plain)}'`;
      if (typeof plain === "number" || typeof plain === "boolean" || plain instanceof Float) {
        if (runtime.select(value, "String") === undefined) return yield* wrong();
      }
      const bytes =
        plain instanceof Slice && plain.element?.kind === "basic" && plain.element.name === "uint8";
      const text = bytes
        ? textOf(plain)
        : yield* show(runtime, value, {
            plus: false,
            sharp: false,
            quoted: letter === "q" && plain instanceof Slice,
          });
      const cut = precision === undefined ? text : [...text].slice(0, precision).join("");
      return letter === "q" && !(plain instanceof Slice) ? quote(cut) : cut;
    }
    case "d":
      if (plain instanceof Slice || plain instanceof Struct || plain instanceof GoMap)
        return yield* show(runtime, plain);
      return typeof plain === "number" ? sign(String(plain)) : yield* wrong();
    case "t":
      return typeof plain === "boolean" ? String(plain) : yield* wrong();
    case "f":
    case "F":
      return plain instanceof Float ? sign(plain.value.toFixed(precision ?? 6)) : yield* wrong();
    case "e":
      return plain instanceof Float
        ? plain.value.toExponential(precision ?? 6).replace(/e([-+])(\d)$/, "e$10$2")
        : yield* wrong();
    case "g":
      return plain instanceof Float
        ? showFloat(precision === undefined ? plain.value : Number(plain.value.toPrecision(precision)))
        : yield* wrong();
    case "x":
    case "X": {
      const text = typeof plain === "number" ? plain.toString(16) : hex(plain);
      return letter === "X" ? text.toUpperCase() : text;
    }
    case "b":
      return typeof plain === "number" ? plain.toString(2) : yield* wrong();
    case "o":
      return typeof plain === "number" ? plain.toString(8) : yield* wrong();
    case "c":
      return typeof plain === "number" ? String.fromCodePoint(plain) : yield* wrong();
    case "U":
      return typeof plain === "number"
        ? `U+${plain.toString(16).toUpperCase().padStart(4, "0")}`
        : yield* wrong();
    case "T":
      return typeName(value);
    case "p":
      return "0xc000012345";
    default:
      return yield* wrong();
  }
}

const hex = (value: Value): string =>
  [...(value instanceof Slice ? (value.list as number[]) : new TextEncoder().encode(textOf(value)))]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");

/** fmt.Sprint puts a space between operands neither of which is a string, Sprintln between all. */
export function* sprint(runtime: Runtime, args: readonly Value[], spaced: boolean): Run<string> {
  let result = "";
  for (const [index, value] of args.entries()) {
    const gap =
      spaced || (typeof bare(value) !== "string" && typeof bare(args[index - 1] ?? "") !== "string");
    if (index > 0 && gap) result += " ";
    result += yield* show(runtime, value);
  }
  return result;
}

/** Is it a struct below its name and pointer? */
export const structOf = (value: Value): Struct | undefined => {
  if (value instanceof Struct) return value;
  if (value instanceof Pointer && value.target instanceof Struct) return value.target;
  return value instanceof Pointer && !(value.target instanceof Struct)
    ? structOf(value.target.value)
    : undefined;
};

export const fieldsOf = (struct: Struct) => {
  const type = underlyingOf(struct.type);
  return type.kind === "struct" ? type.fields : [];
};
