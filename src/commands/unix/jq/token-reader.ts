import { reserved } from "./reserved.ts";
import { syntaxError, type Token } from "./tokens.ts";

/** Goes along the words of a program. */
export class TokenReader {
  protected readonly tokens: readonly Token[];
  protected at = 0;

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  protected get token(): Token {
    return this.tokens[this.at]!;
  }

  protected ofKind(kind: Token["kind"]): boolean {
    return this.token.kind === kind;
  }

  protected is(text: string): boolean {
    const { kind, text: own } = this.token;
    return (
      own === text && (kind === "operator" || (kind === "name" && (reserved.has(text) || text === "and")))
    );
  }

  protected accept(text: string): boolean {
    if (!this.is(text)) return false;
    this.at++;
    return true;
  }

  protected expect(text: string): void {
    if (!this.accept(text)) this.fail();
  }

  protected fail(expected = ""): never {
    const { kind, text } = this.token;
    const names: Partial<Record<Token["kind"], string>> = {
      number: "LITERAL",
      string: "QQSTRING_START",
      field: "FIELD",
      variable: "'$'",
      format: "FORMAT",
    };
    if (kind === "end") throw syntaxError("$end");
    const shown =
      kind === "name" ? (reserved.has(text) ? text : "IDENT") : text.length > 1 ? text : `'${text}'`;
    throw syntaxError((names[kind] ?? shown) + expected);
  }

  protected name(): string {
    if (this.token.kind !== "name") this.fail();
    return this.tokens[this.at++]!.text;
  }

  protected variable(): string {
    if (this.token.kind !== "variable") this.fail();
    return this.tokens[this.at++]!.text;
  }
}
