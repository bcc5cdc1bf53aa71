/** What kind of word a token is: a name, a literal, or a keyword or sign, which is its own kind. */
export interface Token {
  /** "name", "int", "float", "string", "char", "end", or the keyword or sign itself. */
  readonly kind: string;
  readonly text: string;
  /** Counted from 1; the column in bytes. */
  readonly line: number;
  readonly column: number;
  /** A ";" that stands for the end of a line. */
  readonly newline?: boolean;
}

/** The source breaks Go's grammar. */
export class GoSyntaxError extends Error {
  readonly line: number;
  readonly column: number;

  constructor(message: string, { line, column }: { line: number; column: number }) {
    super(message);
    this.name = "GoSyntaxError";
    this.line = line;
    this.column = column;
  }
}

const keywords = new Set(
  "break case chan const continue default defer else fallthrough for func go goto if import interface map package range return select struct switch type var".split(
    " ",
  ),
);

const signs =
  /<<=|>>=|&\^=|\.\.\.|&&|\|\||<-|\+\+|--|==|!=|<=|>=|:=|\+=|-=|\*=|\/=|%=|&=|\|=|\^=|<<|>>|&\^|[-+*/%&|^<>=!()[\]{},;.:~]/y;
const name = /[\p{L}_][\p{L}\p{Nd}_]*/uy;
const number =
  /0[xX][\da-fA-F_]+|0[bB][01_]+|0[oO][0-7_]+|(?:\d[\d_]*)?\.\d[\d_]*(?:[eE][-+]?\d+)?|\d[\d_]*\.(?:[eE][-+]?\d+)?|\d[\d_]*(?:[eE][-+]?\d+)?/y;
const text = /"(?:\\.|[^"\\\n])*"/y;
const raw = /`[^`]*`/y;
const rune = /'(?:\\.[^']*|[^'\\\n])'/uy;
const blank = /[ \t\r]+|\/\/[^\n]*|\/\*[\s\S]*?\*\//y;

/** A line that ends with one of these ends a statement (Go's rule for the semicolons nobody writes). */
const ending = /^(?:name|int|float|string|char|break|continue|fallthrough|return|\+\+|--|\)|\]|\})$/;

const utf8 = new TextEncoder();

/** The tokens of a source file, with the semicolons its line ends stand for. Throws GoSyntaxError. */
export function scan(source: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let line = 1;
  let lineStart = 0;
  const place = () => ({ line, column: utf8.encode(source.slice(lineStart, at)).length + 1 });
  const match = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    return pattern.exec(source)?.[0];
  };
  const endLine = (where: string) => {
    if (ending.test(tokens.at(-1)?.kind ?? ""))
      tokens.push({ kind: ";", text: where, ...place(), newline: true });
  };
  const pass = (found: string) => {
    at += found.length;
    const breaks = found.split("\n").length - 1;
    if (breaks === 0) return;
    line += breaks;
    lineStart = at - found.length + found.lastIndexOf("\n") + 1;
  };
  const read = (): [kind: string, found: string] => {
    const word = match(name);
    if (word !== undefined) return [keywords.has(word) ? word : "name", word];
    const digits = match(number);
    if (digits !== undefined)
      return [/^0[xXbBoO]/.test(digits) || !/[.eE]/.test(digits) ? "int" : "float", digits];
    const quoted = match(text) ?? match(raw);
    if (quoted !== undefined) return ["string", quoted];
    const one = match(rune);
    if (one !== undefined) return ["char", one];
    const sign = match(signs);
    if (sign !== undefined) return [sign, sign];
    const bad = String.fromCodePoint(source.codePointAt(at)!);
    if (bad === '"') throw new GoSyntaxError("newline in string", place());
    if (bad === "`") throw new GoSyntaxError("string not terminated", place());
    const code = bad.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0");
    throw new GoSyntaxError(`invalid character U+${code} '${bad}'`, place());
  };
  while (at < source.length) {
    if (source[at] === "\n") {
      endLine("newline");
      pass("\n");
      continue;
    }
    const space = match(blank);
    if (space !== undefined) {
      if (space.startsWith("/*") && space.includes("\n")) endLine("newline");
      pass(space);
      continue;
    }
    const where = place();
    const [kind, found] = read();
    tokens.push({ kind, text: found, ...where });
    pass(found);
  }
  endLine("EOF");
  tokens.push({ kind: "end", text: "EOF", ...place() });
  return tokens;
}

const escapes: Readonly<Record<string, string>> = {
  a: "\x07",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  v: "\v",
};

/** The value of a string or rune literal. */
export function unquote(literal: string): string {
  if (literal.startsWith("`")) return literal.slice(1, -1).replaceAll("\r", "");
  return literal
    .slice(1, -1)
    .replace(
      /\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|([0-7]{3})|(.))/gu,
      (_, x?: string, u?: string, long?: string, octal?: string, sign?: string) => {
        const hex = x ?? u ?? long;
        if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
        if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8));
        return escapes[sign!] ?? sign!;
      },
    );
}
