import { BcSyntaxError, type Expression, type Place, type Statement } from "./syntax.ts";

const token =
  /(?:[ \t]|\\\n|\/\*[^]*?\*\/|#[^\n]*)*([0-9A-F]+(?:\.[0-9A-F]*)?|\.[0-9A-F]+|[a-z][a-z0-9_]*|"[^"]*"|\+\+|--|[-+*/%^<>=!]=|&&|\|\||[-+*/%^<>=!(){}[\];,\n.])|\s*$/y;

/** How tightly operators bind; a comparison is looser than an assignment in bc. */
const levels: readonly (readonly string[])[] = [["||"], ["&&"], ["<", "<=", ">", ">=", "==", "!="]];
const sums: readonly (readonly string[])[] = [
  ["+", "-"],
  ["*", "/", "%"],
];

export class BcParser {
  readonly #tokens: string[] = [];
  #at = 0;
  /** The last mistake was that the line ended: bc counts it to the next one. */
  failedAtEnd = false;

  constructor(text: string) {
    token.lastIndex = 0;
    while (token.lastIndex < text.length) {
      const match = token.exec(text);
      if (!match) throw new BcSyntaxError("illegal character");
      if (match[1] === undefined) break;
      this.#tokens.push(match[1]);
    }
  }

  get isDone(): boolean {
    return this.#at >= this.#tokens.length;
  }

  get #next(): string {
    return this.#tokens[this.#at] ?? "";
  }

  #take(...wanted: readonly string[]): string | undefined {
    if (!this.isDone && wanted.includes(this.#next)) return this.#tokens[this.#at++];
    return undefined;
  }

  #expect(wanted: string): void {
    if (this.#take(wanted) === undefined) throw new BcSyntaxError("syntax error");
  }

  #skipLines(): void {
    while (this.#take("\n") !== undefined);
  }

  /** The statements of one line, or of a definition; after a mistake the rest of its line is skipped. */
  line(): Statement[] {
    const body: Statement[] = [];
    try {
      while (!this.isDone && this.#next !== "\n") {
        if (this.#take(";")) continue;
        body.push(this.#statement());
        if (!this.isDone && this.#next !== "\n" && this.#next !== ";")
          throw new BcSyntaxError("syntax error");
      }
    } catch (error) {
      this.failedAtEnd = this.isDone || this.#next === "\n";
      while (!this.isDone && this.#next !== "\n") this.#at++;
      this.#take("\n");
      throw error;
    }
    this.#take("\n");
    return body;
  }

  #statement(): Statement {
    const word = this.#next;
    if (word.startsWith('"')) {
      this.#at++;
      return { kind: "text", text: word.slice(1, -1) };
    }
    if (this.#take("{")) return { kind: "block", body: this.#block() };
    if (this.#take("define")) return this.#define();
    if (this.#take("if")) {
      this.#expect("(");
      const test = this.#expression();
      this.#expect(")");
      this.#skipLines();
      const holds = this.#statement();
      const mark = this.#at;
      while (this.#take("\n", ";") !== undefined);
      if (this.#take("else") === undefined) {
        this.#at = mark;
        return { kind: "if", test, holds };
      }
      this.#skipLines();
      return { kind: "if", test, holds, otherwise: this.#statement() };
    }
    if (this.#take("while")) {
      this.#expect("(");
      const test = this.#expression();
      this.#expect(")");
      this.#skipLines();
      return { kind: "loop", test, body: this.#statement() };
    }
    if (this.#take("for")) return this.#for();
    if (this.#take("return")) {
      const bare = this.isDone || /^[\n;}]$/.test(this.#next);
      return { kind: "return", ...(bare ? {} : { value: this.#expression() }) };
    }
    if (this.#take("print")) {
      const parts: (Expression | string)[] = [];
      do
        if (this.#next.startsWith('"')) parts.push(this.#tokens[this.#at++]!.slice(1, -1));
        else parts.push(this.#expression());
      while (this.#take(","));
      return { kind: "print", parts };
    }
    const plain = this.#take("break", "continue", "quit", "halt");
    if (plain) return { kind: plain as "break" | "continue" | "quit" | "halt" };
    if (/^[;\n}]?$/.test(word)) return { kind: "empty" };
    return { kind: "expression", value: this.#expression() };
  }

  #block(): Statement[] {
    const body: Statement[] = [];
    for (;;) {
      if (this.#take("\n", ";") !== undefined) continue;
      if (this.#take("}")) return body;
      if (this.isDone) throw new BcSyntaxError("syntax error");
      body.push(this.#statement());
    }
  }

  #for(): Statement {
    this.#expect("(");
    const part = (end: string): Expression | undefined => {
      const value = this.#next === end ? undefined : this.#expression();
      this.#expect(end);
      return value;
    };
    const [first, test, step] = [part(";"), part(";"), part(")")];
    this.#skipLines();
    return {
      kind: "loop",
      body: this.#statement(),
      ...(first && { first }),
      ...(test && { test }),
      ...(step && { step }),
    };
  }

  #define(): Statement {
    const name = this.#name();
    this.#expect("(");
    const params = this.#names(")");
    this.#skipLines();
    this.#expect("{");
    this.#skipLines();
    const locals = this.#take("auto") ? this.#names("\n", ";") : [];
    return { kind: "define", name, params, locals, body: this.#block() };
  }

  #name(): string {
    if (!/^[a-z]/.test(this.#next)) throw new BcSyntaxError("syntax error");
    return this.#tokens[this.#at++]!;
  }

  #names(...ends: readonly string[]): string[] {
    const names: string[] = [];
    while (this.#take(...ends) === undefined) {
      const name = this.#name();
      const isArray = this.#take("[") !== undefined;
      if (isArray) this.#expect("]");
      names.push(isArray ? `${name}[]` : name);
      if (this.#take(",") === undefined && !ends.includes(this.#next))
        throw new BcSyntaxError("syntax error");
    }
    return names;
  }

  #expression(): Expression {
    return this.#chain(levels, 0, () => this.#not());
  }

  #not(): Expression {
    return this.#take("!") ? { kind: "unary", operator: "!", value: this.#not() } : this.#assignment();
  }

  #chain(table: readonly (readonly string[])[], level: number, below: () => Expression): Expression {
    if (level === table.length) return below();
    let left = this.#chain(table, level + 1, below);
    for (let operator; (operator = this.#take(...table[level]!)) !== undefined;)
      left = { kind: "binary", operator, left, right: this.#chain(table, level + 1, below) };
    return left;
  }

  #assignment(): Expression {
    const left = this.#chain(sums, 0, () => this.#power());
    if (left.kind !== "place") return left;
    const operator = this.#take("=", "+=", "-=", "*=", "/=", "%=", "^=");
    return operator === undefined
      ? left
      : { kind: "assign", place: left, operator: operator.slice(0, -1), value: this.#assignment() };
  }

  /** A minus binds tighter than a power: -2^2 is 4. */
  #power(): Expression {
    const left = this.#negative();
    return this.#take("^") ? { kind: "binary", operator: "^", left, right: this.#power() } : left;
  }

  #negative(): Expression {
    if (this.#take("-")) return { kind: "unary", operator: "-", value: this.#negative() };
    return this.#primary();
  }

  #primary(): Expression {
    if (this.#take("(")) {
      const value = this.#expression();
      this.#expect(")");
      return { kind: "group", value };
    }
    const step = this.#take("++", "--");
    if (step)
      return { kind: "step", place: this.#place(this.#name()), by: step === "++" ? 1 : -1, before: true };
    const word = this.#next;
    if (/^[0-9A-F.]/.test(word)) {
      this.#at++;
      return word === "." ? { kind: "place", name: "last" } : { kind: "number", text: word };
    }
    const name = this.#name();
    if (this.#take("(")) {
      const args: Expression[] = [];
      while (this.#take(")") === undefined) {
        args.push(this.#expression());
        if (this.#take(",") === undefined && this.#next !== ")") throw new BcSyntaxError("syntax error");
      }
      return { kind: "call", name, args };
    }
    const place = this.#place(name);
    const after = this.#take("++", "--");
    return after ? { kind: "step", place, by: after === "++" ? 1 : -1, before: false } : place;
  }

  #place(name: string): Place {
    if (this.#take("[") === undefined) return { kind: "place", name };
    const index = this.#next === "]" ? undefined : this.#expression();
    this.#expect("]");
    return { kind: "place", name, ...(index && { index }) };
  }
}
