import { type Json, sortedKeys } from "./json.ts";

/** How a value is laid out. */
export interface Layout {
  /** What one level is indented by; "" puts everything on one line. */
  readonly indent: string;
  readonly sortKeys: boolean;
  readonly colour: boolean;
  readonly ascii: boolean;
}

const compact: Layout = { indent: "", sortKeys: false, colour: false, ascii: false };

/** On one line, as `tojson` and error messages show values. */
export const compactJson = (value: Json): string => writeJson(value, compact);

/** 17 digits at most, and C's exponents: 1e+17, 1e-05. */
export function numberText(value: number): string {
  if (Number.isNaN(value)) return "null";
  if (!Number.isFinite(value)) return value > 0 ? "1.7976931348623157e+308" : "-1.7976931348623157e+308";
  if (value === 0) return Object.is(value, -0) ? "-0" : "0";
  const [mantissa, power] = Math.abs(value).toExponential().split("e");
  const digits = mantissa!.replace(".", "");
  const point = Number(power) + 1;
  const sign = value < 0 ? "-" : "";
  if (point <= -4 || point > digits.length + 15) {
    const exponent = point - 1;
    const shown = `${exponent < 0 ? "-" : "+"}${String(Math.abs(exponent)).padStart(2, "0")}`;
    return `${sign}${digits[0]}${digits.length > 1 ? `.${digits.slice(1)}` : ""}e${shown}`;
  }
  if (point <= 0) return `${sign}0.${"0".repeat(-point)}${digits}`;
  if (point >= digits.length) return sign + digits + "0".repeat(point - digits.length);
  return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}

export function stringText(text: string, ascii = false): string {
  const quoted = JSON.stringify(text).replaceAll("\x7f", "\\u007f");
  const whole = quoted.replace(/\\ud[89a-f][0-9a-f]{2}/gi, "\ufffd");
  return ascii
    ? whole.replace(/[^\x00-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
    : whole;
}

const colours = {
  null: "\x1b[1;30m",
  false: "\x1b[0;39m",
  true: "\x1b[0;39m",
  number: "\x1b[0;39m",
  string: "\x1b[0;32m",
  array: "\x1b[1;39m",
  object: "\x1b[1;39m",
  key: "\x1b[34;1m",
} as const;
const reset = "\x1b[0m";

export function writeJson(value: Json, layout: Layout): string {
  return layout.colour ? coloured(value, layout, "\n") : plain(value, layout, "\n");
}

function scalar(value: Json, layout: Layout): string | undefined {
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value === "number") return numberText(value);
  if (typeof value === "string") return stringText(value, layout.ascii);
  return undefined;
}

const entriesOf = (value: Map<string, Json>, { sortKeys }: Layout): [string, Json][] =>
  sortKeys ? sortedKeys(value).map((key) => [key, value.get(key)!]) : [...value];

function plain(value: Json, layout: Layout, line: string): string {
  const simple = scalar(value, layout);
  if (simple !== undefined) return simple;
  const inner = layout.indent === "" ? "" : line + layout.indent;
  const end = layout.indent === "" ? "" : line;
  if (Array.isArray(value)) {
    if (value.length === 0) return "[]";
    return `[${inner}${value.map((each) => plain(each, layout, inner)).join(`,${inner}`)}${end}]`;
  }
  const entries = entriesOf(value as Map<string, Json>, layout);
  if (entries.length === 0) return "{}";
  const colon = layout.indent === "" ? ":" : ": ";
  const rows = entries.map(
    ([key, each]) => `${stringText(key, layout.ascii)}${colon}${plain(each, layout, inner)}`,
  );
  return `{${inner}${rows.join(`,${inner}`)}${end}}`;
}

/** jq switches colours in just this order. */
function coloured(value: Json, layout: Layout, line: string): string {
  const simple = scalar(value, layout);
  if (simple !== undefined) {
    const kind = value === null || typeof value === "boolean" ? String(value) : typeof value;
    return colours[kind as keyof typeof colours] + simple + reset;
  }
  const inner = layout.indent === "" ? "" : line + layout.indent;
  const end = layout.indent === "" ? "" : line;
  const start = colours.array;
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  const colon = layout.indent === "" ? ":" : ": ";
  const rows = Array.isArray(value)
    ? value.map((each) => coloured(each, layout, inner))
    : entriesOf(value as Map<string, Json>, layout).map(
        ([key, each]) =>
          `${reset}${colours.key}${stringText(key, layout.ascii)}${reset}${start}${colon}${reset}${coloured(each, layout, inner)}`,
      );
  if (rows.length === 0) return `${start}${open}${close}${reset}`;
  return `${start}${open}${inner}${rows.join(`${start},${inner}`)}${start}${end}${start}${close}${reset}`;
}
