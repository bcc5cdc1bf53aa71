import { JqError, type Json } from "./json.ts";
import { describe } from "./paths.ts";
import { CompileError } from "./tokens.ts";
import { compactJson, numberText } from "./write-json.ts";

export const textOf = (value: Json): string => (typeof value === "string" ? value : compactJson(value));

const htmlEscapes: Record<string, string> = {
  "<": "&lt;",
  ">": "&gt;",
  "&": "&amp;",
  "'": "&#39;",
  '"': "&quot;",
};
const tsvEscapes: Record<string, string> = { "\t": "\\t", "\n": "\\n", "\r": "\\r", "\\": "\\\\" };

function row(value: Json, format: "csv" | "tsv"): string {
  if (!Array.isArray(value))
    throw new JqError(`${describe(value)} cannot be ${format}-formatted, only an array can be`);
  return value
    .map((cell) => {
      if (cell === null) return "";
      if (typeof cell === "boolean") return String(cell);
      if (typeof cell === "number") return numberText(cell);
      if (typeof cell !== "string") throw new JqError(`${describe(cell)} is not valid in a ${format} row`);
      return format === "csv"
        ? `"${cell.replaceAll('"', '""')}"`
        : cell.replace(/[\t\n\r\\]/g, (char) => tsvEscapes[char]!);
    })
    .join(format === "csv" ? "," : "\t");
}

/** Half a surrogate pair is no character. */
const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, "\ufffd");

const quoted = (value: Json): string => {
  if (typeof value === "object" && value !== null)
    throw new JqError(`${describe(value)} can not be escaped for shell`);
  return typeof value === "string" ? `'${value.replaceAll("'", "'\\''")}'` : compactJson(value);
};

const binary = (bytes: Uint8Array): string => {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
};

function decodeBase64(value: Json): string {
  const text = textOf(value);
  const whole = text.replace(/=+$/, "");
  if (/[^A-Za-z0-9+/]/.test(whole) || (whole.length === 1 && text !== ""))
    throw new JqError(`${describe(value)} is not valid base64 data`);
  const usable = whole.length % 4 === 1 ? whole.slice(0, -1) : whole;
  return new TextDecoder().decode(Uint8Array.from(atob(usable), (char) => char.charCodeAt(0)));
}

const formats: Record<string, (value: Json) => string> = {
  text: textOf,
  json: compactJson,
  csv: (value) => row(value, "csv"),
  tsv: (value) => row(value, "tsv"),
  html: (value) => textOf(value).replace(/[<>&'"]/g, (char) => htmlEscapes[char]!),
  uri: (value) =>
    encodeURIComponent(wellFormed(textOf(value))).replace(
      /[!'()*]/g,
      (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
    ),
  sh: (value) => (Array.isArray(value) ? value.map(quoted).join(" ") : quoted(value)),
  base64: (value) => btoa(binary(new TextEncoder().encode(textOf(value)))),
  base64d: decodeBase64,
};

/** `@name`. Throws JqError and CompileError. */
export function formatValue(name: string, value: Json): string {
  const format = Object.hasOwn(formats, name) ? formats[name] : undefined;
  if (!format) throw new CompileError(`${name} is not a valid format`);
  return format(value);
}
