import { stringExpression } from "./strings.ts";
import { PySyntaxError } from "./syntax-error.ts";
import { type Token, tokenize } from "./tokens.ts";
import type { Argument, Clause, Expression, Parameter, Place } from "./tree.ts";

export const keywords = new Set(
  "False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield".split(
    " ",
  ),
);

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

/** Reads tokens one after another; statements.ts goes on where this class leaves off. */
export class ExpressionParser {
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
          ? token.column + 1
          : token.endLine === token.line
            ? token.endColumn
            : undefined,
    });
  }

  protected place(start: Place): Place {
    const { endLine, endColumn } = this.tokens[this.at - 1]!;
    return { line: start.line, column: start.column, endLine, endColumn };
  }

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
      if (annotated && this.take(":")) this.expression();
      const fallback = this.take("=") ? this.expression() : undefined;
      found.push({ name, fallback, stars, keywordOnly: keywordOnly && stars === 0 });
      if (stars === 1) keywordOnly = true;
      if (!this.take(",")) break;
    }
    return found;
  }

  private or(): Expression {
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

  private primary(): Expression {
    const start = this.token;
    let value = this.atom();
    for (;;) {
      if (this.take("."))
        value = { type: "attribute", object: value, name: this.name(), ...this.place(start) };
      else if (this.is("(")) {
        this.at++;
        const list = this.callArguments();
        this.closeList(")");
        value = { type: "call", callee: value, arguments: list, ...this.place(start) };
      } else if (this.take("[")) {
        const index = this.subscripts();
        this.closeList("]");
        value = { type: "subscript", object: value, index, ...this.place(start) };
      } else return value;
    }
  }

  /** The bracket that must come now. Two values side by side lack a comma, says newer Python. */
  private closeList(bracket: string): void {
    if (this.take(bracket)) return;
    const previous = this.tokens[this.at - 1]!;
    const now = this.token;
    const isValue = (token: Token) =>
      token.kind === "string" ||
      token.kind === "number" ||
      (token.kind === "name" && !keywords.has(token.text));
    if (this.modern && isValue(previous) && isValue(now)) {
      let first = this.at - 1;
      while (first > 0 && this.tokens[first - 1]!.text === "." && this.tokens[first]!.kind === "name")
        first -= 2;
      const from = this.tokens[first]!;
      throw new PySyntaxError("invalid syntax. Perhaps you forgot a comma?", {
        line: from.line,
        column: from.column,
        endColumn: now.endLine === from.line ? now.endColumn : undefined,
      });
    }
    throw this.wrong();
  }

  private callArguments(): Argument[] {
    const found: Argument[] = [];
    while (!this.is(")")) {
      const stars = this.take("**") ? 2 : this.take("*") ? 1 : 0;
      const isKeyword = stars === 0 && this.token.kind === "name" && this.tokens[this.at + 1]?.text === "=";
      if (isKeyword) {
        const name = this.name();
        this.at++;
        found.push({ name, value: this.expression(), stars: 0 });
      } else {
        const start = this.token;
        const value = this.expression();
        if (this.is("for") || this.is("async")) {
          const clauses = this.clauses();
          found.push({
            value: {
              type: "comprehension",
              kind: "generator",
              element: value,
              clauses,
              ...this.place(start),
            },
            stars: 0,
          });
        } else {
          if (
            stars === 0 &&
            this.modern &&
            found.at(-1)?.name !== undefined &&
            (this.is(",") || this.is(")"))
          )
            throw new PySyntaxError("positional argument follows keyword argument", {
              line: this.token.line,
              column: this.token.column,
            });
          found.push({ value, stars });
        }
      }
      if (!this.take(",")) break;
    }
    return found;
  }

  private subscripts(): Expression {
    const start = this.token;
    const first = this.subscript();
    if (!this.is(",")) return first;
    const items = [first];
    while (this.take(",")) if (!this.is("]")) items.push(this.subscript());
    return { type: "tuple", items, ...this.place(start) };
  }

  private subscript(): Expression {
    const start = this.token;
    const lower = this.is(":") ? undefined : this.expression();
    if (!this.take(":")) return lower!;
    const upper = this.is(":") || this.is("]") || this.is(",") ? undefined : this.expression();
    const step = this.take(":") && !this.is("]") && !this.is(",") ? this.expression() : undefined;
    return { type: "slice", lower, upper, step, ...this.place(start) };
  }

  protected clauses(): Clause[] {
    const found: Clause[] = [];
    while (this.is("for") || this.is("async")) {
      this.take("async");
      this.expect("for");
      const target = this.targetList();
      this.expect("in");
      const iterable = this.or();
      const conditions: Expression[] = [];
      while (this.take("if")) conditions.push(this.or());
      found.push({ target, iterable, conditions });
    }
    return found;
  }

  protected targetList(): Expression {
    const start = this.token;
    const one = (): Expression => {
      const from = this.token;
      return this.take("*")
        ? { type: "starred", value: this.primary(), ...this.place(from) }
        : this.primary();
    };
    const first = one();
    if (!this.is(",")) return first;
    const items = [first];
    while (this.take(",")) {
      if (this.is("in") || this.is("=")) break;
      items.push(one());
    }
    return { type: "tuple", items, ...this.place(start) };
  }

  private atom(): Expression {
    const start = this.token;
    if (start.kind === "string") {
      const parts: Token[] = [];
      while (this.token.kind === "string") parts.push(this.tokens[this.at++]!);
      return stringExpression(parts, (source, token) => parseInner(source, token, this.modern));
    }
    if (start.kind === "number") {
      this.at++;
      return { type: "constant", value: numberValue(start.text), ...this.place(start) };
    }
    if (start.kind === "name") {
      const fixed = { None: null, True: true, False: false }[start.text];
      if (fixed !== undefined) {
        this.at++;
        return { type: "constant", value: fixed, ...this.place(start) };
      }
      const name = this.name();
      return { type: "name", name, ...this.place(start) };
    }
    if (this.take("...")) return { type: "ellipsis", ...this.place(start) };
    if (this.take("(")) return this.parenthesized(start);
    if (this.take("[")) return this.bracketed(start);
    if (this.take("{")) return this.braced(start);
    throw this.wrong();
  }

  private parenthesized(start: Token): Expression {
    if (this.take(")")) return { type: "tuple", items: [], ...this.place(start) };
    const first = this.starOrExpression();
    if (this.is("for") || this.is("async")) {
      const clauses = this.clauses();
      this.closeList(")");
      return { type: "comprehension", kind: "generator", element: first, clauses, ...this.place(start) };
    }
    if (!this.is(",")) {
      this.closeList(")");
      return first;
    }
    const items = [first];
    while (this.take(",")) if (!this.is(")")) items.push(this.starOrExpression());
    this.closeList(")");
    return { type: "tuple", items, ...this.place(start) };
  }

  private bracketed(start: Token): Expression {
    const items: Expression[] = [];
    while (!this.is("]")) {
      items.push(this.starOrExpression());
      if (items.length === 1 && (this.is("for") || this.is("async"))) {
        const clauses = this.clauses();
        this.closeList("]");
        return { type: "comprehension", kind: "list", element: items[0]!, clauses, ...this.place(start) };
      }
      if (!this.take(",")) break;
    }
    this.closeList("]");
    return { type: "list", items, ...this.place(start) };
  }

  private braced(start: Token): Expression {
    const entries: [Expression | undefined, Expression][] = [];
    const items: Expression[] = [];
    while (!this.is("}")) {
      if (this.take("**")) entries.push([undefined, this.binary(0)]);
      else {
        const key = this.starOrExpression();
        const isDict = items.length === 0 && this.take(":");
        if (isDict) {
          const value = this.expression();
          if (this.is("for") && entries.length === 0) {
            const clauses = this.clauses();
            this.closeList("}");
            return {
              type: "comprehension",
              kind: "dict",
              element: key,
              value,
              clauses,
              ...this.place(start),
            };
          }
          entries.push([key, value]);
        } else {
          items.push(key);
          if (this.is("for") && items.length === 1 && entries.length === 0) {
            const clauses = this.clauses();
            this.closeList("}");
            return { type: "comprehension", kind: "set", element: key, clauses, ...this.place(start) };
          }
        }
      }
      if (!this.take(",")) break;
    }
    this.closeList("}");
    return items.length > 0
      ? { type: "set", items, ...this.place(start) }
      : { type: "dict", entries, ...this.place(start) };
  }
}

function numberValue(text: string): bigint | number {
  const plain = text.replaceAll("_", "");
  if (/^0[xXbBoO]/.test(plain)) return BigInt(plain.toLowerCase());
  return /^\d+$/.test(plain) ? BigInt(plain) : Number(plain);
}

/** The expression inside the braces of an f-string; it stands where the string does. */
function parseInner(
  source: string,
  { line, column, endLine, endColumn }: Token,
  modern: boolean,
): Expression {
  const tokens = tokenize(`(${source.trim()})`, modern).map((token) => ({
    ...token,
    line,
    column,
    endLine,
    endColumn,
  }));
  return new ExpressionParser(tokens, modern).expression();
}

/** One expression alone, as templates have it. */
export function parseExpression(source: string, modern = true): Expression {
  return new ExpressionParser(tokenize(`(${source})`, modern), modern).expression();
}
