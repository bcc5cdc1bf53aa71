/** What a Java source is made of. Text blocks are strings; comments and white space are left out. */
export interface Token {
  readonly kind:
    "name" | "keyword" | "sign" | "int" | "long" | "float" | "double" | "char" | "string" | "end";
  /** As written; of a string or character what it stands for. */
  readonly text: string;
  /** Where it begins and ends, counted in characters of the source. */
  readonly at: number;
  readonly end: number;
}

/** What javac says of a place in a source. */
export interface Complaint {
  readonly message: string;
  readonly at: number;
  /** Lines below the marked place: "  symbol:   class Foo". */
  readonly notes?: readonly string[];
}

const keywords = new Set(
  "abstract assert boolean break byte case catch char class const continue default do double else enum extends final finally float for goto if implements import instanceof int interface long native new package private protected public return short static strictfp super switch synchronized this throw throws transient try void volatile while true false null".split(
    " ",
  ),
);

/** Longest first. ">>" and its kin are put together by the parser, since they also close type arguments. */
const signs = [
  "<<=", "...", "->", "::", "++", "--", "&&", "||", "==", "!=", "<=", "+=", "-=", "*=", "/=", "%=", "&=", "|=",
  "^=", "<<", "(", ")", "{", "}", "[", "]", ";", ",", ".", "@", "=", ">", "<", "!", "~", "?", ":", "+", "-", "*",
  "/", "&", "|", "^", "%",
]; // prettier-ignore

const number =
  /0[xX][\da-fA-F_]+[lL]?|0[bB][01_]+[lL]?|(?:\d[\d_]*\.?(?:\d[\d_]*)?|\.\d[\d_]*)(?:[eE][+-]?\d+)?[lLfFdD]?/y;
const word = /[\p{L}_$][\p{L}\p{N}_$]*/uy;
const space = /(?:\s+|\/\/[^\n]*)+/y;
const escapes: Readonly<Record<string, string>> = {
  n: "\n",
  t: "\t",
  r: "\r",
  b: "\b",
  f: "\f",
  s: " ",
  "0": "\0",
};

export function tokenize(source: string): { readonly tokens: Token[]; readonly complaints: Complaint[] } {
  const tokens: Token[] = [];
  const complaints: Complaint[] = [];
  let at = 0;
  const match = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    return pattern.exec(source)?.[0];
  };
  const push = (kind: Token["kind"], text: string, end: number) => {
    tokens.push({ kind, text, at, end });
    at = end;
  };
  while (at < source.length) {
    const blank = match(space);
    if (blank) {
      at += blank.length;
      continue;
    }
    if (source.startsWith("/*", at)) {
      const end = source.indexOf("*/", at + 2);
      if (end < 0) {
        complaints.push({ message: "unclosed comment", at });
        at = source.length;
      } else at = end + 2;
      continue;
    }
    const name = match(word);
    if (name) {
      push(keywords.has(name) ? "keyword" : "name", name, at + name.length);
      continue;
    }
    const char = source[at]!;
    if (/\d/.test(char) || (char === "." && /\d/.test(source[at + 1] ?? ""))) {
      const text = match(number)!;
      push(kindOfNumber(text), text, at + text.length);
      continue;
    }
    if (source.startsWith('"""', at)) {
      const end = source.indexOf('"""', at + 3);
      if (end < 0) {
        complaints.push({ message: "unclosed text block", at });
        push("string", "", source.length);
      } else push("string", textBlock(source.slice(at + 3, end)), end + 3);
      continue;
    }
    if (char === '"' || char === "'") {
      const end = closing(source, at, char);
      if (end === undefined) {
        complaints.push({
          message: char === '"' ? "unclosed string literal" : "unclosed character literal",
          at,
        });
        const eol = source.indexOf("\n", at);
        push(char === '"' ? "string" : "char", "?", eol < 0 ? source.length : eol);
      } else push(char === '"' ? "string" : "char", unescape(source.slice(at + 1, end)), end + 1);
      continue;
    }
    const sign = signs.find((candidate) => source.startsWith(candidate, at));
    if (sign) push("sign", sign, at + sign.length);
    else {
      complaints.push({ message: `illegal character: '${char}'`, at });
      at++;
    }
  }
  tokens.push({ kind: "end", text: "", at: source.length, end: source.length });
  return { tokens, complaints };
}

function kindOfNumber(text: string): "int" | "long" | "float" | "double" {
  if (/[lL]$/.test(text)) return "long";
  if (/^0[xXbB]/.test(text)) return "int";
  if (/[fF]$/.test(text)) return "float";
  return /[.eEdD]/.test(text) ? "double" : "int";
}

function closing(source: string, from: number, quote: string): number | undefined {
  for (let i = from + 1; i < source.length && source[i] !== "\n"; i++) {
    if (source[i] === "\\") i++;
    else if (source[i] === quote) return i;
  }
  return undefined;
}

const unescape = (text: string): string =>
  text.replace(/\\(?:u+([\da-fA-F]{4})|([0-7]{1,3})|(.))/gs, (_, hex, octal, char) =>
    hex
      ? String.fromCharCode(Number.parseInt(hex, 16))
      : octal
        ? String.fromCharCode(Number.parseInt(octal, 8))
        : char === "\n"
          ? ""
          : (escapes[char] ?? char),
  );

/** Java's rule: the indent that all lines share, the closing quotes' line among them, is none of the text. */
function textBlock(raw: string): string {
  const lines = raw.replace(/^[ \t\f]*\n/, "").split("\n");
  const last = lines.length - 1;
  const counted = lines.filter((line, index) => line.trim() !== "" || index === last);
  const indent = Math.min(...counted.map((line) => /^\s*/.exec(line)![0].length));
  return unescape(
    lines.map((line, index) => line.slice(indent).replace(index === last ? /$^/ : /\s+$/, "")).join("\n"),
  );
}
