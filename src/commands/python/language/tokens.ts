import { NotSimulated, PySyntaxError } from "./syntax-error.ts";

export type TokenKind = "name" | "number" | "string" | "op" | "newline" | "indent" | "dedent" | "end";

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** Of strings: lower-case prefix ("", "f", "rb") and the text between the quotes. */
  readonly prefix?: string;
  readonly body?: string;
}

const number =
  /(?:0[xX](?:_?[0-9a-fA-F])+|0[bB](?:_?[01])+|0[oO](?:_?[0-7])+|(?:\d(?:_?\d)*\.?(?:\d(?:_?\d)*)?|\.\d(?:_?\d)*)(?:[eE][+-]?\d+)?[jJ]?)/y;
const name = /[\p{L}_][\p{L}\p{N}_]*/uy;
const stringStart = /([rRbBuUfF]{0,2})('''|"""|'|")/y;
const operator =
  /(?:\*\*=|\/\/=|>>=|<<=|\.\.\.|->|:=|\*\*|\/\/|>>|<<|<=|>=|==|!=|[-+*/%@&|^]=|[-+*/%@&|^~<>()[\]{},:.;=!])/y;
const openers = "([{";
const closers = ")]}";

/** Splits a file into tokens with Python's indentation. `modern` is Python 3.10 and later, whose messages differ. */
export function tokenize(source: string, modern: boolean): Token[] {
  const lines = source
    .replace(/^\ufeff/, "")
    .replace(/\r\n?/g, "\n")
    .split("\n");
  const tokens: Token[] = [];
  const indents = [0];
  const open: Token[] = [];
  let row = 0;
  let continued = false;
  const match = (pattern: RegExp, text: string, at: number) => {
    pattern.lastIndex = at;
    return pattern.exec(text);
  };
  lines: while (row < lines.length) {
    const line = lines[row]!;
    let at = 0;
    if (open.length === 0 && !continued) {
      const space = /^[ \t\f]*/.exec(line)![0];
      const rest = line.slice(space.length);
      if (rest === "" || rest.startsWith("#")) {
        row++;
        continue;
      }
      at = space.length;
      indent(space, line);
    }
    continued = false;
    while (at < line.length) {
      if (/[ \t\f]/.test(line[at]!)) {
        at++;
        continue;
      }
      if (line[at] === "#") break;
      if (line[at] === "\\" && at === line.length - 1) {
        continued = true;
        break;
      }
      const quote = match(stringStart, line, at);
      if (quote) {
        const end = readString(at, quote);
        if (end.row !== row) {
          row = end.row;
          continueAt(end.column);
          continue lines;
        }
        at = end.column;
        continue;
      }
      const word = match(name, line, at);
      if (word) {
        push("name", word[0], at);
        at += word[0].length;
        continue;
      }
      const digits = match(number, line, at);
      if (digits && /[\d.]/.test(line[at]!) && digits[0] !== ".") {
        if (/[jJ]$/.test(digits[0])) throw new NotSimulated("complex numbers", row + 1);
        push("number", digits[0], at);
        at += digits[0].length;
        if (/[A-Za-z_]/.test(line[at] ?? "") && !/^(?:and|or|in|is|if|else|for|not)\b/.test(line.slice(at)))
          throw new PySyntaxError(modern ? "invalid decimal literal" : "invalid syntax", {
            line: row + 1,
            column: modern ? at - 1 : at,
          });
        continue;
      }
      const sign = match(operator, line, at);
      if (!sign) {
        const character = String.fromCodePoint(line.codePointAt(at)!);
        const code = character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0");
        const message =
          character === "\\"
            ? "unexpected character after line continuation character"
            : modern
              ? character < "\x7f"
                ? "invalid syntax"
                : `invalid character '${character}' (U+${code})`
              : character < "\x7f"
                ? "invalid syntax"
                : "invalid character in identifier";
        throw new PySyntaxError(message, { line: row + 1, column: at });
      }
      if (openers.includes(sign[0])) {
        push("op", sign[0], at);
        open.push(tokens.at(-1)!);
      } else if (closers.includes(sign[0])) close(sign[0], at);
      else push("op", sign[0], at);
      at += sign[0].length;
    }
    if (at >= line.length || line[at] === "#" || continued) {
      if (open.length === 0 && !continued && (tokens.at(-1)?.kind ?? "newline") !== "newline")
        push("newline", "", line[at] === "#" ? at : line.length);
      row++;
    }
  }
  const last = open.at(-1);
  if (last && modern)
    throw new PySyntaxError(`'${last.text}' was never closed`, { line: last.line, column: last.column });
  row = Math.max(0, lines.length - 1);
  while (indents.length > 1) {
    indents.pop();
    push("dedent", "", 0);
  }
  push("end", "", 0);
  return tokens;

  function push(kind: TokenKind, text: string, column: number): void {
    tokens.push({ kind, text, line: row + 1, column, endLine: row + 1, endColumn: column + text.length });
  }

  /** A string ended in a later line: what follows it is read as if that line began there. */
  function continueAt(column: number): void {
    const rest = lines[row]!.slice(column);
    lines[row] = " ".repeat(column) + rest;
    continued = true;
  }

  function indent(space: string, line: string): void {
    let width = 0;
    for (const character of space) width = character === "\t" ? (Math.floor(width / 8) + 1) * 8 : width + 1;
    const current = indents.at(-1)!;
    if (width > current) {
      indents.push(width);
      push("indent", space, 0);
    }
    while (width < indents.at(-1)!) {
      indents.pop();
      if (width > indents.at(-1)!)
        throw new PySyntaxError(
          "unindent does not match any outer indentation level",
          { line: row + 1, column: line.length },
          "IndentationError",
        );
      push("dedent", "", space.length);
    }
  }

  function close(sign: string, at: number): void {
    const opener = open.pop();
    const place = { line: row + 1, column: at };
    if (!opener) throw new PySyntaxError(modern ? `unmatched '${sign}'` : "invalid syntax", place);
    if (openers.indexOf(opener.text) !== closers.indexOf(sign)) {
      const where = opener.line === row + 1 ? "" : ` on line ${opener.line}`;
      throw new PySyntaxError(
        modern
          ? `closing parenthesis '${sign}' does not match opening parenthesis '${opener.text}'${where}`
          : "invalid syntax",
        place,
      );
    }
    push("op", sign, at);
  }

  function readString(start: number, quote: RegExpExecArray): { row: number; column: number } {
    const [whole, prefix, mark] = quote as unknown as [string, string, string];
    const long = mark.length === 3;
    let at = start + whole.length;
    let current = row;
    let body = "";
    for (;;) {
      const line = lines[current]!;
      if (at >= line.length) {
        if (!long) {
          const goesOn = line.endsWith("\\") && body.endsWith("\\") && current + 1 < lines.length;
          if (!goesOn) {
            const place = { line: row + 1, column: modern ? start : line.length - 1 };
            throw new PySyntaxError(
              modern
                ? `unterminated ${prefix.toLowerCase().includes("f") ? "f-" : ""}string literal (detected at line ${row + 1})`
                : "EOL while scanning string literal",
              place,
            );
          }
          body = body.slice(0, -1);
        } else body += "\n";
        current++;
        at = 0;
        if (current >= lines.length)
          throw new PySyntaxError(
            modern
              ? `unterminated triple-quoted string literal (detected at line ${lines.at(-1) === "" ? lines.length - 1 : lines.length})`
              : "EOF while scanning triple-quoted string literal",
            { line: row + 1, column: start },
          );
        continue;
      }
      if (line[at] === "\\" && at + 1 < line.length) {
        body += line.slice(at, at + 2);
        at += 2;
        continue;
      }
      if (line.startsWith(mark, at)) {
        at += mark.length;
        tokens.push({
          kind: "string",
          text: whole,
          line: row + 1,
          column: start,
          endLine: current + 1,
          endColumn: at,
          prefix: prefix.toLowerCase(),
          body,
        });
        return { row: current, column: at };
      }
      body += line[at]!;
      at++;
    }
  }
}
