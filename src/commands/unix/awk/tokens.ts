import { AwkError } from "./awk-error.ts";
import { builtinNames } from "./builtin-names.ts";

export type TokenKind =
  "number" | "string" | "regex" | "name" | "call" | "builtin" | "keyword" | "operator" | "newline" | "end";

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  readonly line: number;
}

const keywords = new Set(
  "BEGIN END function func if else while for do break continue next nextfile exit return delete in getline print printf".split(
    " ",
  ),
);

const operators = [
  ..."&& || ++ -- += -= *= /= %= ^= == <= >= != !~ >>".split(" "),
  ..."{}()[];,+-*/%^!<>|?:~$=".split(""),
];

const simpleEscapes: Record<string, string> = {
  n: "\n",
  t: "\t",
  r: "\r",
  "\\": "\\",
  '"': '"',
  a: "\x07",
  b: "\b",
  f: "\f",
  v: "\v",
};

/** The escapes of a string constant; an unknown one keeps its backslash, as mawk does. */
export const unescapeString = (text: string): string =>
  text.replace(
    /\\(?:([0-7]{1,3})|(\n)|([\s\S]))/g,
    (whole, octal?: string, newline?: string, char?: string) =>
      octal
        ? String.fromCharCode(Number.parseInt(octal, 8) & 255)
        : newline
          ? ""
          : (simpleEscapes[char!] ?? whole),
  );

/** Operands end with these: a slash after one divides, elsewhere it begins a regular expression. */
const endsOperand = ({ kind, text }: Token): boolean =>
  ["number", "string", "name", "builtin", "regex"].includes(kind) ||
  [")", "]", "$", "++", "--"].includes(text);

const number = /0[xX][0-9a-fA-F]+|(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?/y;
const name = /[A-Za-z_]\w*/y;

/** The words of a program. Throws AwkError. */
export function tokenize(source: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let line = 1;
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const match = pattern.exec(source)?.[0];
    if (match !== undefined) at += match.length;
    return match;
  };
  const push = (kind: TokenKind, text: string) => tokens.push({ kind, text, line });
  const lastEndsOperand = () => tokens.length > 0 && endsOperand(tokens.at(-1)!);
  while (at < source.length) {
    const char = source[at]!;
    if (char === " " || char === "\t" || char === "\r") at++;
    else if (char === "\\" && /^\\\r?\n/.test(source.slice(at, at + 3))) {
      at = source.indexOf("\n", at) + 1;
      line++;
    } else if (char === "#") {
      while (at < source.length && source[at] !== "\n") at++;
    } else if (char === "\n") {
      push("newline", "\n");
      at++;
      line++;
    } else if (char === '"') {
      const text = /^"((?:[^"\\\n]|\\[\s\S])*)"/.exec(source.slice(at));
      if (!text)
        throw new AwkError(
          `line ${line}: runaway string constant ${source.slice(at, at + 10).split("\n")[0]} ...`,
        );
      push("string", unescapeString(text[1]!));
      at += text[0].length;
      line += text[0].split("\n").length - 1;
    } else if (char === "/" && !lastEndsOperand()) {
      const text =
        /^\/((?:[^\\/[\n]|\\.|\[\^?\]?(?:[^\]\\\n]|\\.|\[:\w+:\])*\])*)\//.exec(source.slice(at)) ??
        /^\/((?:[^\\/\n]|\\.)*)\//.exec(source.slice(at));
      if (!text)
        throw new AwkError(
          `line ${line}: runaway regular expression ${source.slice(at, at + 10).split("\n")[0]} ...`,
        );
      push("regex", text[1]!.replaceAll("\\/", "/"));
      at += text[0].length;
    } else {
      const digits = take(number);
      if (digits !== undefined) {
        push("number", digits);
        continue;
      }
      const word = take(name);
      if (word !== undefined) {
        if (keywords.has(word)) push("keyword", word === "func" ? "function" : word);
        else if (builtinNames.has(word)) push("builtin", word);
        else push(source[at] === "(" ? "call" : "name", word);
        continue;
      }
      const operator = operators.find((each) => source.startsWith(each, at));
      if (operator === undefined) throw new AwkError(`${line}: unexpected character '${char}'`);
      push("operator", operator);
      at += operator.length;
    }
  }
  // The end counts as the line after the last one.
  line++;
  push("end", "");
  return tokens;
}
