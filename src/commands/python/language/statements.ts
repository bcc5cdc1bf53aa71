import { PatternParser } from "./patterns.ts";
import { localsOf, yields } from "./scopes.ts";
import { PySyntaxError } from "./syntax-error.ts";
import { type Token, tokenize } from "./tokens.ts";
import type { Argument, Block, Case, Expression, Handler, Statement } from "./tree.ts";

/** A whole file. Throws PySyntaxError in the words of Python 3.10 and later (`modern`) or of 3.6. */
export function parseModule(source: string, modern: boolean): Block {
  return new Parser(tokenize(source, modern), modern).module();
}

class Parser extends PatternParser {
  module(): Block {
    const body: Statement[] = [];
    while (this.token.kind !== "end") {
      if (this.token.kind === "indent")
        throw new PySyntaxError(
          "unexpected indent",
          { line: this.token.line, column: this.token.text.length - 1 },
          "IndentationError",
        );
      body.push(...this.statement());
    }
    return body;
  }

  private statement(): Statement[] {
    const { kind, text } = this.token;
    if (kind === "op" && text === "@") return [this.decorated()];
    if (kind === "name") {
      if (text === "if") return [this.conditional("if")];
      if (text === "while") return [this.whileLoop()];
      if (text === "for") return [this.forLoop()];
      if (text === "def") return [this.definition([], false)];
      if (text === "class") return [this.classDefinition([])];
      if (text === "try") return [this.attempt()];
      if (text === "with") return [this.withBlock()];
      if (text === "async") {
        const start = this.token;
        this.at++;
        if (this.is("def")) return [this.definition([], true)];
        const [inner] = this.statement();
        if (inner!.type === "with") return [{ ...inner!, isAsync: true }];
        return [
          { ...inner!, type: "unsupported", what: "async with or async for", line: start.line } as Statement,
        ];
      }
      if (text === "match" && this.looksLikeMatch()) return [this.match()];
    }
    const found = [this.simple()];
    while (this.take(";")) if (this.token.kind !== "newline") found.push(this.simple());
    if (this.token.kind === "newline") this.at++;
    else if (this.token.kind !== "end") throw this.afterStatement(found.at(-1)!);
    return found;
  }

  /** Something stands behind a whole statement. */
  private afterStatement(statement: Statement): PySyntaxError {
    const now = this.token;
    if (statement.type === "expression" && statement.value.type === "name") {
      const { name } = statement.value;
      if (name === "print" || name === "exec") {
        let end = this.at;
        while (this.tokens[end + 1]!.kind !== "newline" && this.tokens[end + 1]!.kind !== "end") end++;
        const last = this.tokens[end]!;
        if (this.modern)
          return new PySyntaxError(`Missing parentheses in call to '${name}'. Did you mean ${name}(...)?`, {
            line: statement.line,
            column: statement.column,
            endColumn: last.endColumn,
          });
        const rest =
          now.kind === "string" ? now.text + now.body! + now.text.replace(/^[a-zA-Z]*/, "") : now.text;
        return this.wrong(`Missing parentheses in call to '${name}'. Did you mean ${name}(${rest})?`);
      }
    }
    return this.wrong();
  }

  private looksLikeMatch(): boolean {
    const next = this.tokens[this.at + 1]!;
    if (next.kind === "op" && !["(", "[", "{", "-"].includes(next.text)) return false;
    for (let i = this.at; this.tokens[i]!.kind !== "newline" && this.tokens[i]!.kind !== "end"; i++)
      if (this.tokens[i]!.text === ":" && this.tokens[i + 1]!.kind === "newline") return true;
    return false;
  }

  private match(): Statement {
    const start = this.token;
    this.at++;
    const subject = this.expressionList();
    this.colon();
    this.at += 2;
    const cases: Case[] = [];
    while (this.is("case")) {
      const head = this.token;
      this.at++;
      const pattern = this.pattern();
      const guard = this.take("if") ? this.expression() : undefined;
      cases.push({ pattern, guard, body: this.block("'case' statement", head) });
    }
    if (!this.isKind("dedent")) throw this.wrong();
    this.at++;
    return { type: "match", subject, cases, ...this.place(start) };
  }

  private decorated(): Statement {
    const decorators: Expression[] = [];
    while (this.take("@")) {
      decorators.push(this.expression());
      if (this.token.kind !== "newline") throw this.wrong();
      this.at++;
    }
    if (this.is("class")) return this.classDefinition(decorators);
    const isAsync = this.take("async");
    if (!this.is("def")) throw this.wrong();
    return this.definition(decorators, isAsync);
  }

  private colon(): void {
    if (this.take(":")) return;
    if (this.modern && this.is("="))
      throw new PySyntaxError("invalid syntax. Maybe you meant '==' or ':=' instead of '='?", {
        ...this.tokens[this.at - 1]!,
        endColumn: this.tokens[this.at + 1]!.endColumn,
      });
    throw this.modern && this.token.kind === "newline" ? this.wrong("expected ':'") : this.wrong();
  }

  /** ": NEWLINE INDENT ... DEDENT", or statements on the same line. `what` names the head for the error. */
  private block(what: string, head: Token): Block {
    this.colon();
    if (this.token.kind !== "newline") return this.statement();
    this.at++;
    const next = this.token;
    if (next.kind !== "indent") {
      const words = this.modern
        ? `expected an indented block after ${what} on line ${head.line}`
        : "expected an indented block";
      throw new PySyntaxError(
        words,
        { line: next.line, column: next.kind === "dedent" ? 0 : next.column, endColumn: next.endColumn },
        "IndentationError",
      );
    }
    this.at++;
    const body: Statement[] = [];
    while (!this.isKind("dedent")) {
      if (this.isKind("end")) return body;
      if (this.isKind("indent"))
        throw new PySyntaxError(
          "unexpected indent",
          { line: this.token.line, column: this.token.text.length - 1 },
          "IndentationError",
        );
      body.push(...this.statement());
    }
    this.at++;
    return body;
  }

  private conditional(word: "if" | "elif"): Statement {
    const start = this.expect(word);
    const test = this.expression();
    const body = this.block(`'${word}' statement`, start);
    const otherwise = this.is("elif") ? [this.conditional("elif")] : this.otherwise();
    return { type: "if", test, body, otherwise, ...this.place(start) };
  }

  private otherwise(): Block {
    if (!this.is("else")) return [];
    const head = this.expect("else");
    return this.block("'else' statement", head);
  }

  private whileLoop(): Statement {
    const start = this.expect("while");
    const test = this.expression();
    const body = this.block("'while' statement", start);
    return { type: "while", test, body, otherwise: this.otherwise(), ...this.place(start) };
  }

  private forLoop(): Statement {
    const start = this.expect("for");
    const target = this.targetList();
    this.expect("in");
    const iterable = this.expressionList();
    const body = this.block("'for' statement", start);
    return { type: "for", target, iterable, body, otherwise: this.otherwise(), ...this.place(start) };
  }

  private definition(decorators: readonly Expression[], isAsync: boolean): Statement {
    const start = this.expect("def");
    const name = this.name();
    if (!this.is("(")) throw this.wrong(this.modern ? "expected '('" : undefined);
    this.at++;
    const parameters = this.parameters(")", true);
    this.expect(")");
    const returns = this.take("->") ? this.expression() : undefined;
    const body = this.block("function definition", start);
    const locals = localsOf(body, parameters);
    return {
      type: "def",
      node: { name, parameters, body, isAsync, locals, isGenerator: yields(body), returns },
      decorators,
      ...this.place(start),
    };
  }

  private classDefinition(decorators: readonly Expression[]): Statement {
    const start = this.expect("class");
    const name = this.name();
    const bases: Argument[] = [];
    if (this.take("(")) {
      while (!this.is(")")) {
        const isKeyword = this.tokens[this.at + 1]!.text === "=";
        const keyword = isKeyword ? this.name() : undefined;
        if (isKeyword) this.at++;
        bases.push({ name: keyword, value: this.expression(), stars: 0 });
        if (!this.take(",")) break;
      }
      this.expect(")");
    }
    const body = this.block("class definition", start);
    return { type: "class", name, bases, body, decorators, ...this.place(start) };
  }

  private attempt(): Statement {
    const start = this.expect("try");
    const body = this.block("'try' statement", start);
    const handlers: Handler[] = [];
    while (this.is("except")) {
      const head = this.expect("except");
      const kind = this.is(":") ? undefined : this.expressionList();
      const name = this.take("as") ? this.name() : undefined;
      const inner = this.block("'except' statement", head);
      handlers.push({ kind, name, body: inner, ...this.place(head) });
    }
    const otherwise = this.otherwise();
    const head = this.token;
    const last = this.take("finally") ? this.block("'finally' statement", head) : [];
    if (handlers.length === 0 && last.length === 0)
      throw this.wrong(this.modern ? "expected 'except' or 'finally' block" : undefined);
    return { type: "try", body, handlers, otherwise, finally: last, ...this.place(start) };
  }

  private withBlock(): Statement {
    const start = this.expect("with");
    const items: { value: Expression; target?: Expression }[] = [];
    do {
      const value = this.expression();
      items.push({ value, target: this.take("as") ? this.primary() : undefined });
    } while (this.take(","));
    const body = this.block("'with' statement", start);
    return { type: "with", items, body, ...this.place(start) };
  }
}
