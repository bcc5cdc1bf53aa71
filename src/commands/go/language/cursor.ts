import type { Block, Declaration, Expression, Name } from "./ast.ts";
import { GoSyntaxError, scan, type Token } from "./scan.ts";

/** The rules of the grammar that stand in each other's files. */
export interface Rules {
  expression(cursor: Cursor): Expression;
  block(cursor: Cursor): Block;
  declaration(cursor: Cursor): Declaration;
}

/** The tokens of a file and the place a parser has come to. */
export class Cursor {
  readonly #tokens: readonly Token[];
  #at = 0;
  /** Below zero in the head of an if, for or switch, where "{" begins the body and no literal. */
  depth = 0;

  readonly rules: Rules;

  constructor(source: string, rules: Rules) {
    this.rules = rules;
    this.#tokens = scan(source);
  }

  get token(): Token {
    return this.#tokens[this.#at]!;
  }

  peek(ahead = 1): Token {
    return this.#tokens[Math.min(this.#at + ahead, this.#tokens.length - 1)]!;
  }

  is(...kinds: readonly string[]): boolean {
    return kinds.includes(this.token.kind);
  }

  next(): Token {
    const { token } = this;
    if (token.kind !== "end") this.#at++;
    return token;
  }

  /** Takes the token if it is of this kind. */
  take(kind: string): Token | undefined {
    return this.is(kind) ? this.next() : undefined;
  }

  /** Takes the token, or complains of it: "syntax error: unexpected X, expected Y". */
  expect(kind: string, where = `, expected ${kind}`): Token {
    return this.is(kind) ? this.next() : this.fail(where);
  }

  name(where = ", expected name"): Name {
    const { text, line, column } = this.expect("name", where);
    return { kind: "name", name: text, line, column };
  }

  /** Reads with brackets around, where literals are what they are. */
  inside<Result>(read: () => Result): Result {
    const { depth } = this;
    this.depth = 0;
    const result = read();
    this.depth = depth;
    return result;
  }

  /** Reads the head of a statement that has a body. */
  head<Result>(read: () => Result): Result {
    const { depth } = this;
    this.depth = -1;
    const result = read();
    this.depth = depth;
    return result;
  }

  mark(): number {
    return this.#at;
  }

  back(mark: number): void {
    this.#at = mark;
  }

  fail(where: string): never {
    const { token } = this;
    throw new GoSyntaxError(`syntax error: unexpected ${described(token)}${where}`, token);
  }
}

function described({ kind, text, newline }: Token): string {
  if (kind === "name") return `name ${text}`;
  if (kind === "int" || kind === "float" || kind === "string" || kind === "char") return `literal ${text}`;
  if (newline) return text;
  if (kind === "end") return "EOF";
  if (/^[a-z]/.test(kind)) return `keyword ${kind}`;
  if (kind === ",") return "comma";
  if (kind === ";") return "semicolon";
  return kind;
}
