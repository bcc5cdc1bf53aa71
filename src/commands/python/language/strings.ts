import { encode } from "../../../base/bytes.ts";
import { NotSimulated, PySyntaxError } from "./syntax-error.ts";
import type { Token } from "./tokens.ts";
import type { Expression, FormatPart } from "./tree.ts";

const simple: Record<string, string> = {
  n: "\n",
  t: "\t",
  r: "\r",
  "\\": "\\",
  "'": "'",
  '"': '"',
  a: "\x07",
  b: "\b",
  f: "\f",
  v: "\v",
  "\n": "",
};

/** The text an escaped literal stands for. */
export function unescape(text: string, bytes: boolean): string {
  return text.replace(
    /\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|N\{[^}]*\}|([0-7]{1,3})|([\s\S]))/g,
    (whole, hex, short, long, octal, one: string | undefined) => {
      if (hex) return String.fromCharCode(Number.parseInt(hex, 16));
      if (octal) return String.fromCharCode(Number.parseInt(octal, 8));
      if (short || long) return bytes ? whole : String.fromCodePoint(Number.parseInt(short ?? long, 16));
      return one !== undefined && one in simple ? simple[one]! : whole;
    },
  );
}

/** One string token or several side by side as one expression. */
export function stringExpression(
  tokens: readonly Token[],
  parse: (source: string, token: Token) => Expression,
): Expression {
  const [first, last] = [tokens[0]!, tokens.at(-1)!];
  const place = { line: first.line, column: first.column, endLine: last.endLine, endColumn: last.endColumn };
  if (tokens.some(({ prefix }) => prefix!.includes("b"))) {
    const text = tokens
      .map(({ prefix, body }) => (prefix!.includes("r") ? body! : unescape(body!, true)))
      .join("");
    const isLatin = [...text].every((character) => character.charCodeAt(0) < 256);
    const value = isLatin ? Uint8Array.from(text, (character) => character.charCodeAt(0)) : encode(text);
    return { type: "constant", value, ...place };
  }
  if (!tokens.some(({ prefix }) => prefix!.includes("f"))) {
    const value = tokens
      .map(({ prefix, body }) => (prefix!.includes("r") ? body! : unescape(body!, false)))
      .join("");
    return { type: "constant", value, ...place };
  }
  const parts: FormatPart[] = tokens.flatMap((token) =>
    token.prefix!.includes("f")
      ? formatParts(token.body!, token, parse)
      : [token.prefix!.includes("r") ? token.body! : unescape(token.body!, false)],
  );
  return { type: "format", parts, ...place };
}

function formatParts(
  text: string,
  token: Token,
  parse: (source: string, token: Token) => Expression,
): FormatPart[] {
  const parts: FormatPart[] = [];
  let plain = "";
  let at = 0;
  const place = { line: token.line, column: token.column, endColumn: token.endColumn };
  const raw = token.prefix!.includes("r");
  const flush = () => {
    if (plain !== "") parts.push(raw ? plain : unescape(plain, false));
    plain = "";
  };
  while (at < text.length) {
    const character = text[at]!;
    if ((character === "{" || character === "}") && text[at + 1] === character) {
      plain += character;
      at += 2;
      continue;
    }
    if (character === "}") throw new PySyntaxError("f-string: single '}' is not allowed", place);
    if (character !== "{") {
      plain += character;
      at++;
      continue;
    }
    flush();
    const end = expressionEnd(text, at + 1);
    if (end < 0) throw new PySyntaxError("f-string: expecting '}'", place);
    let source = text.slice(at + 1, end);
    let debug: string | undefined;
    if (/[^=!<>]=\s*$/.test(source)) {
      debug = source;
      source = source.replace(/=\s*$/, "");
    }
    if (source.trim() === "")
      throw new PySyntaxError("f-string: valid expression required before '}'", place);
    at = end;
    let conversion = "";
    if (text[at] === "!") {
      conversion = text[at + 1] ?? "";
      at += 2;
    }
    let spec: FormatPart[] = [];
    if (text[at] === ":") {
      let depth = 0;
      let stop = at + 1;
      while (stop < text.length && (depth > 0 || text[stop] !== "}")) {
        if (text[stop] === "{") depth++;
        if (text[stop] === "}") depth--;
        stop++;
      }
      spec = formatParts(text.slice(at + 1, stop), token, parse);
      at = stop;
    }
    if (text[at] !== "}") throw new PySyntaxError("f-string: expecting '}'", place);
    at++;
    parts.push({ value: parse(source, token), conversion, spec, debug });
  }
  flush();
  return parts;
}

/** Where the expression that begins at `start` ends: at !r, :spec or }. */
function expressionEnd(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const character = text[at]!;
    if (character === "'" || character === '"') {
      const close = text.indexOf(character, at + 1);
      if (close < 0) return -1;
      at = close;
    } else if ("([{".includes(character)) depth++;
    else if (")]}".includes(character)) {
      if (depth === 0) return at;
      depth--;
    } else if (depth === 0 && character === ":") return at;
    else if (depth === 0 && character === "!" && text[at + 1] !== "=") return at;
    else if (character === "\\") throw new NotSimulated("a backslash inside an f-string expression");
  }
  return -1;
}
