import { PySyntaxError } from "./syntax-error.ts";
import type { Token } from "./tokens.ts";
import type { Place } from "./tree.ts";

export const keywords = new Set(
  "False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield".split(
    " ",
  ),
);

/** Reads tokens one after another. */
export class Cursor {
  readonly modern: boolean;
  protected tokens: readonly Token[];
  protected at = 0;

  constructor(tokens: readonly Token[], modern: boolean) {
    this.tokens = tokens;
    this.modern = modern;
  }

  protected get token(): Token {
    return this.tokens[this.at]!;
  }

  protected is(text: string): boolean {
    return this.token.text === text && (this.token.kind === "op" || this.token.kind === "name");
  }

  protected isKind(kind: Token["kind"]): boolean {
    return this.token.kind === kind;
  }

  protected take(text: string): boolean {
    if (!this.is(text)) return false;
    this.at++;
    return true;
  }

  protected expect(text: string): Token {
    if (!this.is(text)) throw this.wrong();
    return this.tokens[this.at++]!;
  }

  protected name(): string {
    const { kind, text } = this.token;
    if (kind !== "name" || keywords.has(text)) throw this.wrong();
    this.at++;
    return text;
  }

  /** The current token cannot stand here. */
  protected wrong(message = "invalid syntax", token = this.token): PySyntaxError {
    return new PySyntaxError(message, {
      line: token.line,
      column: token.column,
      endColumn:
        token.kind === "newline"
          ? token.column + (this.modern ? 1 : 0)
          : token.endLine === token.line
            ? token.endColumn
            : undefined,
    });
  }

  protected place(start: Place): Place {
    const { endLine, endColumn } = this.tokens[this.at - 1]!;
    return { line: start.line, column: start.column, endLine, endColumn };
  }
}
