import { AwkError } from "./awk-error.ts";
import type { Expression, Target } from "./syntax.ts";
import { TokenReader } from "./token-reader.ts";

const assignments = new Set(["=", "+=", "-=", "*=", "/=", "%=", "^="]);
const comparisons = new Set(["<", "<=", "==", "!=", ">", ">="]);

/** Where `>` ends an expression: `print a > "file"`. */
interface Limits {
  readonly noGreater?: boolean;
}

/** Expressions by descent, loosest first; each method reads one level of precedence. */
export class ExpressionParser extends TokenReader {
  /** Deeper nesting than any program has; the stack would not bear much more. */
  #depth = 0;

  expression(limits: Limits = {}): Expression {
    if (++this.#depth > 200) throw new AwkError(`line ${this.token.line}: program too complex`);
    const left = this.#or(limits);
    const done = this.#afterOr(left, limits);
    this.#depth--;
    return done;
  }

  #afterOr(left: Expression, limits: Limits): Expression {
    if (this.accept("?")) {
      this.skipNewlines();
      const yes = this.expression(limits);
      this.skipNewlines();
      this.expect(":");
      this.skipNewlines();
      return { kind: "choose", test: left, yes, no: this.expression(limits) };
    }
    return left;
  }

  protected list(limits: Limits = {}): Expression[] {
    const all = [this.expression(limits)];
    while (this.accept(",")) {
      this.skipNewlines();
      all.push(this.expression(limits));
    }
    return all;
  }

  #or(limits: Limits): Expression {
    let left = this.#and(limits);
    while (this.accept("||")) {
      this.skipNewlines();
      left = { kind: "or", left, right: this.#and(limits) };
    }
    return left;
  }

  #and(limits: Limits): Expression {
    let left = this.#in(limits);
    while (this.accept("&&")) {
      this.skipNewlines();
      left = { kind: "and", left, right: this.#in(limits) };
    }
    return left;
  }

  #in(limits: Limits): Expression {
    let left = this.#match(limits);
    while (this.is("in")) {
      this.at++;
      const keys = left.kind === "group" ? left.inner : [left];
      left = { kind: "in", keys, array: this.arrayName() };
    }
    return left;
  }

  protected arrayName(): string {
    if (this.token.kind !== "name") this.fail();
    return this.tokens[this.at++]!.text;
  }

  #match(limits: Limits): Expression {
    let left = this.#compare(limits);
    while (this.is("~", "!~")) {
      const negated = this.token.text === "!~";
      this.at++;
      left = { kind: "match", negated, left, right: this.#compare(limits) };
    }
    return left;
  }

  #compare(limits: Limits): Expression {
    let left = this.#concat();
    for (;;) {
      const { text } = this.token;
      const next = this.tokens[this.at + 1];
      if (this.is("|") && next?.kind === "keyword" && next.text === "getline") {
        this.at += 2;
        left = { kind: "getline", from: { how: "|", source: left }, target: this.#optionalTarget() };
      } else if (
        this.token.kind === "operator" &&
        comparisons.has(text) &&
        !(text === ">" && limits.noGreater)
      ) {
        this.at++;
        left = { kind: "binary", operator: text, left, right: this.#concat() };
      } else return left;
    }
  }

  #concat(): Expression {
    let left = this.#sum();
    while (this.#beginsOperand()) left = { kind: "concat", left, right: this.#sum() };
    return left;
  }

  #beginsOperand(): boolean {
    const { kind, text } = this.token;
    if (kind === "operator") return ["$", "(", "!", "++", "--"].includes(text);
    return ["number", "string", "regex", "name", "call", "builtin"].includes(kind);
  }

  #sum(): Expression {
    let left = this.#product();
    while (this.is("+", "-")) {
      const operator = this.tokens[this.at++]!.text;
      left = { kind: "binary", operator, left, right: this.#product() };
    }
    return left;
  }

  #product(): Expression {
    let left = this.#unary();
    while (this.is("*", "/", "%")) {
      const operator = this.tokens[this.at++]!.text;
      left = { kind: "binary", operator, left, right: this.#unary() };
    }
    return left;
  }

  #unary(): Expression {
    if (this.is("!", "-", "+")) {
      if (++this.#depth > 200) throw new AwkError(`line ${this.token.line}: program too complex`);
      const operator = this.tokens[this.at++]!.text as "!" | "-" | "+";
      const operand = this.#unary();
      this.#depth--;
      return { kind: "unary", operator, operand };
    }
    return this.#power();
  }

  #power(): Expression {
    const base = this.#postfix();
    if (!this.accept("^")) return base;
    // To the right, and -2^-2 has its sign inside.
    const right: Expression = this.is("-", "+", "!") ? this.#unary() : this.#power();
    return { kind: "binary", operator: "^", left: base, right };
  }

  #postfix(): Expression {
    const operand = this.#primary();
    if (!isTarget(operand)) return operand;
    const { text } = this.token;
    if (this.token.kind !== "operator") return operand;
    if (text === "++" || text === "--") {
      this.at++;
      return { kind: "step", by: text === "++" ? 1 : -1, before: false, target: operand };
    }
    if (assignments.has(text)) {
      this.at++;
      this.skipNewlines();
      return {
        kind: "assign",
        operator: text.slice(0, -1),
        target: operand,
        value: this.expression(this.#outer),
      };
    }
    return operand;
  }

  /** An assignment reaches as far as the expression it stands in: not over a print's `>`. */
  #outer: Limits = {};

  protected within<T>(limits: Limits, read: () => T): T {
    const before = this.#outer;
    this.#outer = limits;
    const result = read();
    this.#outer = before;
    return result;
  }

  #primary(): Expression {
    const { kind, text } = this.token;
    if (kind === "number") {
      this.at++;
      return { kind: "number", value: Number(text) };
    }
    if (kind === "string") {
      this.at++;
      return { kind: "string", value: text };
    }
    if (kind === "regex") {
      this.at++;
      return { kind: "regex", source: text };
    }
    if (kind === "name") return this.#variable();
    if (kind === "call") {
      this.at++;
      return { kind: "call", name: text, args: this.#arguments() };
    }
    if (kind === "builtin") {
      this.at++;
      return { kind: "builtin", name: text, args: this.is("(") ? this.#arguments() : [] };
    }
    if (this.accept("getline")) {
      const target = this.#optionalTarget();
      if (!this.accept("<")) return { kind: "getline", target };
      return { kind: "getline", target, from: { how: "<", source: this.#postfix() } };
    }
    if (this.accept("$")) {
      if (this.is("++", "--")) {
        const by = this.tokens[this.at++]!.text === "++" ? 1 : -1;
        const target = this.#primary();
        if (!isTarget(target)) this.fail();
        return { kind: "field", index: { kind: "step", by, before: true, target } };
      }
      if (this.is("-", "+", "!")) return { kind: "field", index: this.#unary() };
      return { kind: "field", index: this.#primary() };
    }
    if (this.is("++", "--")) {
      const by = this.tokens[this.at++]!.text === "++" ? 1 : -1;
      const target = this.#primary();
      if (!isTarget(target)) this.fail();
      return { kind: "step", by, before: true, target };
    }
    if (this.accept("(")) {
      this.skipNewlines();
      const inner = this.within({}, () => this.list());
      this.skipNewlines();
      this.expect(")");
      // Several in brackets are a key of several parts, or what print prints.
      if (inner.length > 1 && !this.is("in") && !this.#afterPrint) this.fail();
      return { kind: "group", inner };
    }
    return this.fail();
  }

  #afterPrint = false;

  /** print's own brackets may hold a list. */
  protected listInBrackets<T>(read: () => T): T {
    this.#afterPrint = true;
    const result = read();
    this.#afterPrint = false;
    return result;
  }

  #arguments(): Expression[] {
    this.expect("(");
    this.skipNewlines();
    if (this.accept(")")) return [];
    const args = this.within({}, () => this.list());
    this.skipNewlines();
    this.expect(")");
    return args;
  }

  #variable(): Target {
    const name = this.tokens[this.at++]!.text;
    if (!this.accept("[")) return { kind: "name", name };
    const keys = this.within({}, () => this.list());
    this.expect("]");
    return { kind: "element", array: name, keys };
  }

  #optionalTarget(): Target | undefined {
    if (this.token.kind === "name") return this.#variable();
    if (!this.is("$")) return undefined;
    const target = this.#primary();
    return isTarget(target) ? target : undefined;
  }
}

const isTarget = (expression: Expression): expression is Target =>
  expression.kind === "name" || expression.kind === "element" || expression.kind === "field";
