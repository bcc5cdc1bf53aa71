import { AtomParser } from "./atoms.ts";
import { PySyntaxError } from "./syntax-error.ts";
import { type Token, tokenize } from "./tokens.ts";
import type { Expression, Parameter } from "./tree.ts";

/** Binary operators from loosest to tightest; `**` and comparisons are apart. */
const levels: readonly (readonly string[])[] = [
  ["|"],
  ["^"],
  ["&"],
  ["<<", ">>"],
  ["+", "-"],
  ["*", "/", "//", "%", "@"],
];
const comparisons = new Set(["<", ">", "==", ">=", "<=", "!=", "in", "not", "is"]);

/** Operators, conditions and lambdas; statements.ts goes on where this class leaves off. */
export class ExpressionParser extends AtomParser {
  /** `a, b` is a tuple. */
  expressionList(): Expression {
    const start = this.token;
    const first = this.starOrExpression();
    if (!this.is(",")) return first;
    const items = [first];
    while (this.take(",")) {
      if (this.endsList()) break;
      items.push(this.starOrExpression());
    }
    return { type: "tuple", items, ...this.place(start) };
  }

  protected endsList(): boolean {
    const { kind, text } = this.token;
    return (
      kind === "newline" || kind === "end" || [")", "]", "}", "=", ":", ";"].includes(text) || text === "in"
    );
  }

  protected starOrExpression(): Expression {
    const start = this.token;
    if (this.take("*")) {
      const value = this.binary(0);
      return { type: "starred", value, ...this.place(start) };
    }
    return this.expression();
  }

  expression(): Expression {
    const start = this.token;
    if (this.is("lambda")) return this.lambda();
    if (this.is("yield")) return this.yielded();
    if (this.tokens[this.at + 1]?.text === ":=" && start.kind === "name") {
      const name = this.name();
      this.at++;
      const value = this.expression();
      return { type: "walrus", name, value, ...this.place(start) };
    }
    const yes = this.or();
    if (!this.is("if")) return yes;
    this.at++;
    const test = this.or();
    if (!this.take("else"))
      throw this.modern
        ? new PySyntaxError("expected 'else' after 'if' expression", { ...this.place(start) })
        : this.wrong();
    const no = this.expression();
    return { type: "conditional", test, yes, no, ...this.place(start) };
  }

  private yielded(): Expression {
    const start = this.token;
    this.at++;
    if (this.take("from")) return { type: "yield from", value: this.expression(), ...this.place(start) };
    const value = this.endsList() ? undefined : this.expressionList();
    return { type: "yield", value, ...this.place(start) };
  }

  private lambda(): Expression {
    const start = this.token;
    this.at++;
    const parameters = this.parameters(":", false);
    this.expect(":");
    const body = this.expression();
    return { type: "lambda", parameters, body, ...this.place(start) };
  }

  /** Up to but not including `end`. */
  protected parameters(end: string, annotated: boolean): Parameter[] {
    const found: Parameter[] = [];
    let keywordOnly = false;
    while (!this.is(end)) {
      if (this.take("/")) {
        if (!this.take(",")) break;
        continue;
      }
      const stars = this.take("**") ? 2 : this.take("*") ? 1 : 0;
      if (stars === 1 && this.is(",")) {
        this.at++;
        keywordOnly = true;
        continue;
      }
      const name = this.name();
      const annotation = annotated && this.take(":") ? this.expression() : undefined;
      const fallback = this.take("=") ? this.expression() : undefined;
      found.push({ name, fallback, annotation, stars, keywordOnly: keywordOnly && stars === 0 });
      if (stars === 1) keywordOnly = true;
      if (!this.take(",")) break;
    }
    return found;
  }

  protected or(): Expression {
    const start = this.token;
    let left = this.and();
    while (this.take("or"))
      left = { type: "logic", operator: "or", left, right: this.and(), ...this.place(start) };
    return left;
  }

  private and(): Expression {
    const start = this.token;
    let left = this.not();
    while (this.take("and"))
      left = { type: "logic", operator: "and", left, right: this.not(), ...this.place(start) };
    return left;
  }

  private not(): Expression {
    const start = this.token;
    if (this.take("not"))
      return { type: "unary", operator: "not", operand: this.not(), ...this.place(start) };
    const left = this.binary(0);
    const operators: string[] = [];
    const others: Expression[] = [];
    while (comparisons.has(this.token.text) && this.token.kind !== "string") {
      let operator = this.token.text;
      if (operator === "not" && this.tokens[this.at + 1]?.text !== "in") break;
      this.at++;
      if (operator === "not") {
        this.at++;
        operator = "not in";
      } else if (operator === "is" && this.take("not")) operator = "is not";
      operators.push(operator);
      others.push(this.binary(0));
    }
    return operators.length === 0 ? left : { type: "compare", left, operators, others, ...this.place(start) };
  }

  protected binary(level: number): Expression {
    if (level === levels.length) return this.unary();
    const start = this.token;
    let left = this.binary(level + 1);
    while (this.token.kind === "op" && levels[level]!.includes(this.token.text)) {
      const operatorPlace = this.token;
      this.at++;
      const right = this.binary(level + 1);
      left = {
        type: "binary",
        operator: operatorPlace.text,
        left,
        right,
        operatorPlace,
        ...this.place(start),
      };
    }
    return left;
  }

  private unary(): Expression {
    const start = this.token;
    if (start.kind === "op" && ["-", "+", "~"].includes(start.text)) {
      this.at++;
      return { type: "unary", operator: start.text, operand: this.unary(), ...this.place(start) };
    }
    if (this.take("await")) return { type: "await", value: this.unary(), ...this.place(start) };
    const left = this.primary();
    if (!this.is("**")) return left;
    const operatorPlace = this.token;
    this.at++;
    const right = this.unary();
    return { type: "binary", operator: "**", left, right, operatorPlace, ...this.place(start) };
  }

  /** It stands where the string does. */
  protected inner(source: string, { line, column, endLine, endColumn }: Token): Expression {
    const tokens = tokenize(`(${source.trim()})`, this.modern).map((token) => ({
      ...token,
      line,
      column,
      endLine,
      endColumn,
    }));
    return new ExpressionParser(tokens, this.modern).expression();
  }
}

/** One expression alone, as templates have it. */
export function parseExpression(source: string, modern = true): Expression {
  return new ExpressionParser(tokenize(`(${source})`, modern), modern).expression();
}
