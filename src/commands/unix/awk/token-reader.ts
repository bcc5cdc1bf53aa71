import { AwkError } from "./awk-error.ts";
import type { Token } from "./tokens.ts";

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

  protected is(...texts: string[]): boolean {
    const { kind, text } = this.token;
    return (kind === "operator" || kind === "keyword") && texts.includes(text);
  }

  protected accept(text: string): boolean {
    if (!this.is(text)) return false;
    this.at++;
    return true;
  }

  protected expect(text: string): void {
    if (!this.accept(text)) this.fail();
  }

  protected fail(): never {
    const { kind, text, line } = this.token;
    if (kind === "end") throw new AwkError(`line ${line}: missing } near end of file`);
    throw new AwkError(`line ${line}: syntax error at or near ${kind === "newline" ? "end of line" : text}`);
  }

  protected skipNewlines(): void {
    while (this.token.kind === "newline") this.at++;
  }
}
