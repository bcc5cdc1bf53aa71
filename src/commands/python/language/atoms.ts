import { Cursor, keywords } from "./cursor.ts";
import { stringExpression } from "./strings.ts";
import { PySyntaxError } from "./syntax-error.ts";
import type { Token } from "./tokens.ts";
import type { Argument, Clause, Expression } from "./tree.ts";

/** Names, literals, calls, subscripts and everything in brackets; expressions.ts has the operators. */
export abstract class AtomParser extends Cursor {
  abstract expression(): Expression;
  protected abstract starOrExpression(): Expression;
  protected abstract or(): Expression;
  protected abstract binary(level: number): Expression;
  /** The expression inside the braces of an f-string. */
  protected abstract inner(source: string, token: Token): Expression;

  protected primary(): Expression {
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
      return stringExpression(parts, (source, token) => this.inner(source, token));
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
