import { Cursor, isWordPart, isWordStart } from "./cursor.ts";
import { statements } from "./statements.ts";
import type { Node, Part } from "./tree.ts";

const closers: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}", "<": ">" };

const escapes: Readonly<Record<string, string>> = {
  n: "\n",
  t: "\t",
  r: "\r",
  s: " ",
  "0": "\0",
  e: "\x1b",
  a: "\x07",
  b: "\b",
  f: "\f",
  v: "\v",
};

/** After a backslash; the cursor stands on the letter that follows it. */
export function readEscape(c: Cursor): string {
  const hex = c.match(/u\{([0-9a-fA-F ]+)\}/y);
  if (hex) {
    c.pos += hex[0].length;
    return hex[1]!
      .trim()
      .split(/ +/)
      .map((code) => String.fromCodePoint(Number.parseInt(code, 16)))
      .join("");
  }
  const short = c.match(/u([0-9a-fA-F]{4})|x([0-9a-fA-F]{1,2})/y);
  if (short) {
    c.pos += short[0].length;
    return String.fromCharCode(Number.parseInt(short[1] ?? short[2]!, 16));
  }
  const octal = c.match(/[0-7]{1,3}/y);
  if (octal) {
    c.pos += octal[0].length;
    return String.fromCharCode(Number.parseInt(octal[0], 8));
  }
  const { char } = c;
  c.pos++;
  if (char === "\n") return "";
  return escapes[char] ?? char;
}

/** Text up to `close`, with `#{}` where `interpolates`; the cursor stands behind the opening mark. */
export function quoted(c: Cursor, open: string, close: string, interpolates: boolean, regex = false): Part[] {
  const parts: Part[] = [];
  const start = c.pos;
  let text = "";
  let depth = 0;
  for (;;) {
    if (c.atEnd) {
      c.pos = start;
      c.fail(regex ? "unterminated regular expression" : "unterminated string meets end of file");
    }
    const { char } = c;
    if (char === "\\") {
      c.pos++;
      if (regex) {
        text += c.char === "/" ? "/" : `\\${c.char}`;
        c.pos++;
      } else if (interpolates) text += readEscape(c);
      else {
        text += c.char === close || c.char === "\\" || c.char === open ? c.char : `\\${c.char}`;
        c.pos++;
      }
    } else if (interpolates && char === "#" && c.src[c.pos + 1] === "{") {
      if (text !== "") parts.push(text);
      text = "";
      parts.push(interpolation(c));
    } else if (char === close && depth === 0) {
      c.pos++;
      if (text !== "") parts.push(text);
      return parts;
    } else {
      if (open !== close && char === open) depth++;
      if (char === close) depth--;
      if (char === "\n") {
        text += "\n";
        c.newline();
      } else {
        text += char;
        c.pos++;
      }
    }
  }
}

function interpolation(c: Cursor): Node {
  c.pos += 2;
  const body = c.enclosed(() => statements(c, () => c.char === "}"));
  c.expect("}");
  return body;
}

/** `"..."` and `'...'`, with those that stand beside it joined on. */
export function stringLiteral(c: Cursor): Node {
  const { line } = c;
  const parts: Part[] = [];
  for (;;) {
    const open = c.char;
    c.pos++;
    parts.push(...quoted(c, open, open, open === '"'));
    const saved = c.pos;
    while (c.char === " " || (c.char === "\\" && c.src[c.pos + 1] === "\n")) c.pos += c.char === " " ? 1 : 2;
    if (c.char !== '"' && c.char !== "'") {
      c.pos = saved;
      return { kind: "str", line, parts };
    }
  }
}

export function regexLiteral(c: Cursor, open: string): Node {
  const { line } = c;
  const parts = quoted(c, open, closers[open] ?? open, true, true);
  const flags = c.match(/[imxounse]*/y)![0];
  c.pos += flags.length;
  return { kind: "regex", line, parts, flags };
}

/** `%w[a b]`, `%i[]`, `%q()`, `%Q()`, `%r{}`, `%()`; undefined when none stands here. */
export function percentLiteral(c: Cursor): Node | undefined {
  const found = c.match(/%([wWiIqQrs]?)([^\w\s])/y);
  if (!found) return undefined;
  const { line } = c;
  const [all, kind = "", open = ""] = found;
  c.pos += all.length;
  if (kind === "r") return regexLiteral(c, open);
  const close = closers[open] ?? open;
  if (/^[wWiI]$/.test(kind)) {
    const parts = quoted(c, open, close, kind === "W" || kind === "I");
    const words = parts
      .map((part) => (typeof part === "string" ? part : ""))
      .join("")
      .split(/\s+/)
      .filter(Boolean);
    const items = words.map((word): Node =>
      kind.toLowerCase() === "w" ? { kind: "str", line, parts: [word] } : { kind: "sym", line, name: word },
    );
    return { kind: "array", line, items };
  }
  const parts = quoted(c, open, close, kind !== "q" && kind !== "s");
  return kind === "s" ? { kind: "dsym", line, parts } : { kind: "str", line, parts };
}

/** `<<~NAME`, `<<-NAME`, `<<NAME`; undefined when none stands here. */
export function heredocLiteral(c: Cursor): Node | undefined {
  const found = c.match(/<<([~-]?)(?:"([^"\n]+)"|'([^'\n]+)'|`([^`\n]+)`|([A-Z_]\w*))/y);
  if (!found) return undefined;
  const { line } = c;
  c.pos += found[0].length;
  const raw = found[3] !== undefined;
  const terminator = found[2] ?? found[3] ?? found[4] ?? found[5]!;
  const doc = c.heredoc(terminator, found[1] !== "");
  let body = doc.body;
  if (found[1] === "~") {
    const widths = body
      .split("\n")
      .filter((text) => text.trim() !== "")
      .map((text) => /^[ \t]*/.exec(text)![0].length);
    const width = widths.length > 0 ? Math.min(...widths) : 0;
    body = body
      .split("\n")
      .map((text) => text.slice(Math.min(width, /^[ \t]*/.exec(text)![0].length)))
      .join("\n");
  }
  if (raw) return { kind: "str", line, parts: [body] };
  const inner = new Cursor(`${body}\0`, doc.line, c.scopes);
  return { kind: "str", line, parts: quoted(inner, "\0", "\0", true) };
}

export function numberLiteral(c: Cursor): Node {
  const { line } = c;
  const based = c.match(/0[xX][0-9a-fA-F_]+|0[bB][01_]+|0[oO]?[0-7_]+(?![\d.])/y);
  if (based) {
    c.pos += based[0].length;
    const digits = based[0].replaceAll("_", "").toLowerCase();
    return { kind: "int", line, value: BigInt(/^0\d/.test(digits) ? `0o${digits.slice(1)}` : digits) };
  }
  const found = c.match(/\d[\d_]*(?:(\.\d[\d_]*)?([eE][+-]?\d+)?)/y)!;
  c.pos += found[0].length;
  const digits = found[0].replaceAll("_", "");
  return found[1] || found[2]
    ? { kind: "float", line, value: Number(digits) }
    : { kind: "int", line, value: BigInt(digits) };
}

const operators = /\[\]=?|\*\*|[+-]@|<=>|===?|=~|![=~]?|<<|>>|<=|>=|[+\-*/%<>&|^~]/y;

/** `:name`, `:"text"`, `:+`; the cursor stands on the colon. */
export function symbolLiteral(c: Cursor): Node {
  const { line } = c;
  c.pos++;
  if (c.char === '"' || c.char === "'") {
    const open = c.char;
    c.pos++;
    const parts = quoted(c, open, open, open === '"');
    return parts.every((part) => typeof part === "string")
      ? { kind: "sym", line, name: parts.join("") }
      : { kind: "dsym", line, parts };
  }
  const word =
    c.match(/(?:@@?|\$)?[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*(?:[?!](?!=)|=(?![=~>]))?/y) ??
    c.match(operators);
  if (!word) return c.fail("expected a symbol");
  c.pos += word[0].length;
  return { kind: "sym", line, name: word[0] };
}

/** `?a`: one character, where an operand is expected. */
export function characterLiteral(c: Cursor): Node | undefined {
  const next = c.src[c.pos + 1] ?? "";
  if (c.char !== "?" || /\s/.test(next) || next === "") return undefined;
  if (next === "\\") {
    const { line } = c;
    c.pos += 2;
    return { kind: "str", line, parts: [readEscape(c)] };
  }
  if (isWordStart(next) && isWordPart(c.src[c.pos + 2] ?? "")) return undefined;
  const { line } = c;
  c.pos += 2;
  return { kind: "str", line, parts: [next] };
}
