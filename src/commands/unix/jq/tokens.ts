/** The program is no jq. `where` is the line it is wrong in. */
export class CompileError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "CompileError";
  }
}

export interface Token {
  readonly kind: "number" | "string" | "name" | "field" | "variable" | "format" | "operator" | "end";
  readonly text: string;
  /** Of a string: text and programs by turns. */
  readonly parts?: readonly (string | readonly Token[])[];
}

const operators = [
  "?//=",
  "?//",
  "|=",
  "+=",
  "-=",
  "*=",
  "//=",
  "/=",
  "%=",
  "==",
  "!=",
  "<=",
  ">=",
  "//",
  "..",
  "and",
  "or",
];
const words = /(?:[A-Za-z_]\w*::)*[A-Za-z_]\w*/y;
const number = /(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?/y;

export const syntaxError = (what: string): CompileError =>
  new CompileError(`syntax error, unexpected ${what} (Unix shell quoting issues?)`);

/** Throws CompileError. */
export function tokenize(source: string): Token[] {
  const scanner = new Scanner(source);
  return scanner.all(false);
}

class Scanner {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#source)?.[0];
    if (found !== undefined) this.#at += found.length;
    return found;
  }

  /** Up to the end, or to the bracket that closes an interpolation. */
  all(inText: boolean): Token[] {
    const tokens: Token[] = [];
    let open = 0;
    for (;;) {
      this.#match(/(?:\s|#[^\n]*)+/y);
      const char = this.#source[this.#at];
      if (char === undefined) {
        if (inText)
          throw syntaxError("$end, expecting QQSTRING_TEXT or QQSTRING_INTERP_START or QQSTRING_END");
        tokens.push({ kind: "end", text: "$end" });
        return tokens;
      }
      if (char === '"') {
        this.#at++;
        tokens.push({ kind: "string", text: '"', parts: this.#string() });
        continue;
      }
      const token = this.#token(char);
      if (token.text === "(") open++;
      if (token.text === ")" && open-- === 0 && inText) {
        tokens.push({ kind: "end", text: ")" });
        return tokens;
      }
      tokens.push(token);
    }
  }

  #token(char: string): Token {
    if (char === "." && /[A-Za-z_]/.test(this.#source[this.#at + 1] ?? "")) {
      this.#at++;
      return { kind: "field", text: this.#match(/[A-Za-z_]\w*/y)! };
    }
    const digits = /[\d.]/.test(char) ? this.#match(number) : undefined;
    if (digits !== undefined) return { kind: "number", text: digits };
    if (char === "$" && /[A-Za-z_]/.test(this.#source[this.#at + 1] ?? "")) {
      this.#at++;
      return { kind: "variable", text: this.#match(words)! };
    }
    if (char === "@" && /[A-Za-z]/.test(this.#source[this.#at + 1] ?? "")) {
      this.#at++;
      return { kind: "format", text: this.#match(/\w+/y)! };
    }
    const word = this.#match(words);
    if (word !== undefined)
      return { kind: word === "and" || word === "or" ? "operator" : "name", text: word };
    const operator = operators.find((each) => this.#source.startsWith(each, this.#at));
    if (operator) {
      this.#at += operator.length;
      return { kind: "operator", text: operator };
    }
    this.#at++;
    if (!"()[]{}|,.:;=<>+-*/%?$".includes(char)) throw syntaxError("INVALID_CHARACTER");
    return { kind: "operator", text: char };
  }

  #string(): (string | Token[])[] {
    const parts: (string | Token[])[] = [];
    let text = "";
    for (;;) {
      const char = this.#source[this.#at++];
      if (char === undefined)
        throw syntaxError("$end, expecting QQSTRING_TEXT or QQSTRING_INTERP_START or QQSTRING_END");
      if (char === '"') {
        parts.push(text);
        return parts;
      }
      if (char !== "\\") text += char;
      else if (this.#source[this.#at] === "(") {
        this.#at++;
        parts.push(text, this.all(true));
        text = "";
      } else text += this.#escape();
    }
  }

  #escape(): string {
    const match = this.#match(/u[0-9a-fA-F]{4}|["\\/bfnrt]/y);
    if (match === undefined) throw syntaxError("INVALID_CHARACTER");
    return JSON.parse(`"\\${match}"`) as string;
  }
}
