import { keywords } from "./cursor.ts";
import { ExpressionParser } from "./expressions.ts";
import { PySyntaxError } from "./syntax-error.ts";
import type { Token } from "./tokens.ts";
import type { Expression, Statement } from "./tree.ts";

const augmented = new Set(["+=", "-=", "*=", "/=", "//=", "%=", "**=", "|=", "&=", "^=", ">>=", "<<=", "@="]);

/** Statements of one line. */
export class SimpleParser extends ExpressionParser {
  protected simple(): Statement {
    const start = this.token;
    const done = () => this.isKind("newline") || this.isKind("end") || this.is(";");
    if (start.kind === "name")
      switch (start.text) {
        case "pass":
        case "break":
        case "continue":
          this.at++;
          return { type: start.text, ...this.place(start) };
        case "return":
          this.at++;
          return { type: "return", value: done() ? undefined : this.expressionList(), ...this.place(start) };
        case "raise": {
          this.at++;
          const value = done() ? undefined : this.expression();
          const cause = this.take("from") ? this.expression() : undefined;
          return { type: "raise", value, cause, ...this.place(start) };
        }
        case "import":
          return this.importation();
        case "from":
          return this.fromImport();
        case "global":
        case "nonlocal": {
          this.at++;
          const names = [this.name()];
          while (this.take(",")) names.push(this.name());
          return { type: start.text, names, ...this.place(start) };
        }
        case "del": {
          this.at++;
          const list = this.expressionList();
          return {
            type: "delete",
            targets: list.type === "tuple" ? list.items : [list],
            ...this.place(start),
          };
        }
        case "assert": {
          this.at++;
          const test = this.expression();
          const message = this.take(",") ? this.expression() : undefined;
          return { type: "assert", test, message, ...this.place(start) };
        }
      }
    if (
      start.kind === "name" &&
      keywords.has(start.text) &&
      ["else", "elif", "except", "finally"].includes(start.text)
    )
      throw this.wrong();
    return this.assignment(start);
  }

  private assignment(start: Token): Statement {
    const first = this.expressionList();
    if (this.token.kind === "op" && augmented.has(this.token.text)) {
      const operator = this.token.text.slice(0, -1);
      this.at++;
      return {
        type: "augment",
        target: this.target(first),
        operator,
        value: this.expressionList(),
        ...this.place(start),
      };
    }
    if (this.take(":")) {
      const annotation = this.expression();
      const value = this.take("=") ? this.expressionList() : undefined;
      return { type: "annotate", annotation, target: this.target(first), value, ...this.place(start) };
    }
    if (!this.is("=")) return { type: "expression", value: first, ...this.place(start) };
    const parts = [first];
    while (this.take("=")) parts.push(this.expressionList());
    const value = parts.pop()!;
    return { type: "assign", targets: parts.map((part) => this.target(part)), value, ...this.place(start) };
  }

  private target(expression: Expression): Expression {
    if (["name", "attribute", "subscript"].includes(expression.type)) return expression;
    if (expression.type === "tuple" || expression.type === "list") {
      for (const item of expression.items) this.target(item.type === "starred" ? item.value : item);
      return expression;
    }
    const kind = { call: "function call", constant: "literal", binary: "expression", compare: "comparison" }[
      expression.type as "call"
    ];
    const hint = kind === "comparison" ? "" : " here. Maybe you meant '==' instead of '='?";
    throw new PySyntaxError(
      this.modern
        ? `cannot assign to ${kind ?? "expression"}${hint}`
        : `can't assign to ${kind === "expression" ? "operator" : (kind ?? "operator")}`,
      expression,
    );
  }

  private dotted(): string {
    let name = this.name();
    while (this.take(".")) name += `.${this.name()}`;
    return name;
  }

  private importation(): Statement {
    const start = this.expect("import");
    const names = [];
    do names.push({ module: this.dotted(), as: this.take("as") ? this.name() : undefined });
    while (this.take(","));
    return { type: "import", names, ...this.place(start) };
  }

  private fromImport(): Statement {
    const start = this.expect("from");
    let level = 0;
    while (this.is(".") || this.is("...")) level += this.tokens[this.at++]!.text.length;
    const module = this.is("import") ? "" : this.dotted();
    this.expect("import");
    if (this.take("*")) return { type: "from", module, level, names: [{ name: "*" }], ...this.place(start) };
    const parenthesized = this.take("(");
    const names = [];
    do {
      if (this.is(")")) break;
      names.push({ name: this.name(), as: this.take("as") ? this.name() : undefined });
    } while (this.take(","));
    if (parenthesized) this.expect(")");
    return { type: "from", module, level, names, ...this.place(start) };
  }
}
