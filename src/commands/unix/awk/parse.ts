import { AwkError } from "./awk-error.ts";
import { ExpressionParser } from "./parse-expression.ts";
import type { Expression, FunctionDefinition, Program, Redirection, Rule, Statement } from "./syntax.ts";
import { tokenize } from "./tokens.ts";

/** Throws AwkError in mawk's words. */
export const parseProgram = (source: string): Program => new Parser(tokenize(source)).program();

class Parser extends ExpressionParser {
  program(): Program {
    const begin: Statement[] = [];
    const end: Statement[] = [];
    const rules: Rule[] = [];
    const functions = new Map<string, FunctionDefinition>();
    let hasEnd = false;
    this.#skipEnds();
    while (this.token.kind !== "end") {
      if (this.accept("function")) {
        const definition = this.#function();
        functions.set(definition.name, definition);
      } else if (this.accept("BEGIN")) begin.push({ kind: "block", body: this.#block() });
      else if (this.accept("END")) {
        hasEnd = true;
        end.push({ kind: "block", body: this.#block() });
      } else rules.push(this.#rule());
      this.#skipEnds();
    }
    return { begin, rules, end, hasEnd, functions };
  }

  #skipEnds(): void {
    while (this.token.kind === "newline" || this.is(";")) this.at++;
  }

  #function(): FunctionDefinition {
    if (this.token.kind !== "name" && this.token.kind !== "call") this.fail();
    const name = this.tokens[this.at++]!.text;
    const parameters: string[] = [];
    this.expect("(");
    while (!this.accept(")")) {
      if (this.token.kind !== "name") this.fail();
      parameters.push(this.tokens[this.at++]!.text);
      if (!this.is(")")) this.expect(",");
      this.skipNewlines();
    }
    this.skipNewlines();
    return { name, parameters, body: this.#block() };
  }

  #rule(): Rule {
    if (this.is("{")) return { body: this.#block() };
    const pattern = this.expression();
    let until: Expression | undefined;
    if (this.accept(",")) {
      this.skipNewlines();
      until = this.expression();
    }
    if (!this.is("{")) {
      if (this.token.kind !== "newline" && this.token.kind !== "end" && !this.is(";")) this.fail();
      return { pattern, until, body: [{ kind: "print", args: [] }] };
    }
    return { pattern, until, body: this.#block() };
  }

  #block(): Statement[] {
    if (!this.is("{")) this.fail();
    this.at++;
    const body: Statement[] = [];
    this.#skipEnds();
    while (!this.accept("}")) {
      if (this.token.kind === "end") this.fail();
      body.push(this.#statement());
      this.#skipEnds();
    }
    return body;
  }

  /** A statement ends at a newline, a semicolon, or before a brace. */
  #ended<T extends Statement>(statement: T): T {
    if (this.token.kind === "newline" || this.is(";")) this.at++;
    else if (!this.is("}") && this.token.kind !== "end") this.fail();
    return statement;
  }

  #nested = 0;

  #statement(): Statement {
    if (++this.#nested > 200) throw new AwkError(`line ${this.token.line}: program too complex`);
    const statement = this.#oneStatement();
    this.#nested--;
    return statement;
  }

  #oneStatement(): Statement {
    if (this.is("{")) return { kind: "block", body: this.#block() };
    if (this.accept(";")) return { kind: "block", body: [] };
    if (this.accept("if")) return this.#if();
    if (this.accept("while")) {
      const test = this.#condition();
      if (this.accept(";")) return { kind: "while", test, body: { kind: "block", body: [] } };
      this.skipNewlines();
      return { kind: "while", test, body: this.#statement() };
    }
    if (this.accept("do")) {
      this.skipNewlines();
      const body = this.#statement();
      this.#skipEnds();
      if (!this.accept("while")) this.fail();
      return this.#ended({ kind: "do", body, test: this.#condition() });
    }
    if (this.accept("for")) return this.#for();
    return this.#ended(this.#simple());
  }

  #condition(): Expression {
    this.expect("(");
    this.skipNewlines();
    const test = this.expression();
    this.skipNewlines();
    this.expect(")");
    return test;
  }

  #if(): Statement {
    const test = this.#condition();
    this.skipNewlines();
    const yes = this.#statement();
    const here = this.at;
    this.#skipEnds();
    if (!this.accept("else")) {
      this.at = here;
      return { kind: "if", test, yes };
    }
    this.skipNewlines();
    return { kind: "if", test, yes, no: this.#statement() };
  }

  #for(): Statement {
    this.expect("(");
    const [name, word, array, close] = this.tokens.slice(this.at, this.at + 4);
    if (name?.kind === "name" && word?.text === "in" && array?.kind === "name" && close?.text === ")") {
      this.at += 4;
      return { kind: "each", name: name.text, array: array.text, body: this.#body() };
    }
    const first = this.is(";") ? undefined : this.#simple();
    this.expect(";");
    this.skipNewlines();
    const test = this.is(";") ? undefined : this.expression();
    this.expect(";");
    this.skipNewlines();
    const step = this.is(")") ? undefined : this.#simple();
    this.expect(")");
    return { kind: "for", first, test, step, body: this.#body() };
  }

  #body(): Statement {
    if (this.accept(";")) return { kind: "block", body: [] };
    this.skipNewlines();
    return this.#statement();
  }

  #simple(): Statement {
    if (this.is("print", "printf")) return this.#print();
    if (this.accept("delete")) {
      const array = this.arrayName();
      if (!this.accept("[")) return { kind: "delete", array };
      const keys = this.list();
      this.expect("]");
      return { kind: "delete", array, keys };
    }
    if (this.is("next", "nextfile", "break", "continue")) {
      const kind = this.tokens[this.at++]!.text as "next" | "nextfile" | "break" | "continue";
      return { kind };
    }
    if (this.is("exit", "return")) {
      const kind = this.tokens[this.at++]!.text as "exit" | "return";
      return this.#atEnd() ? { kind } : { kind, value: this.expression() };
    }
    return { kind: "expression", value: this.expression() };
  }

  #atEnd(): boolean {
    return ["newline", "end"].includes(this.token.kind) || this.is(";", "}", ">", ">>", "|");
  }

  #print(): Statement {
    const { text, line } = this.tokens[this.at++]!;
    const kind = text as "print" | "printf";
    const limits = { noGreater: true };
    let args: readonly Expression[] = [];
    if (!this.#atEnd())
      args = this.within(limits, () =>
        this.is("(") ? this.listInBrackets(() => this.list(limits)) : this.list(limits),
      );
    if (args.length === 1 && args[0]!.kind === "group") args = args[0].inner;
    if (kind === "printf" && args.length === 0)
      throw new AwkError(`line ${line}: no arguments in call to printf`);
    let into: Redirection | undefined;
    if (this.is(">", ">>", "|")) {
      const to = this.tokens[this.at++]!.text as ">" | ">>" | "|";
      into = { to, target: this.within(limits, () => this.expression(limits)) };
    }
    return { kind, args, into };
  }
}
