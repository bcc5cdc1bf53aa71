import { TermParser } from "./parse-term.ts";
import type { Definition, Filter } from "./syntax.ts";
import { CompileError, type Token, tokenize } from "./tokens.ts";

const identity: Filter = { kind: "identity" };
const levels: readonly (readonly string[])[] = [
  ["or"],
  ["and"],
  ["==", "!=", "<", "<=", ">", ">="],
  ["+", "-"],
  ["*", "/", "%"],
];
const updates = new Set(["=", "|=", "+=", "-=", "*=", "/=", "%=", "//="]);
const deepest = 200;

/** Throws CompileError. */
export function parseFilter(source: string): Filter {
  const parser = new Parser(tokenize(source));
  return parser.whole();
}

/** Only definitions, as a library has them. */
export function parseDefinitions(source: string): Definition[] {
  return new Parser(tokenize(source)).definitions();
}

class Parser extends TermParser {
  readonly #outermost: boolean;

  constructor(tokens: readonly Token[], outermost = true) {
    super(tokens);
    this.#outermost = outermost;
  }

  #depth = 0;

  protected inside(tokens: readonly Token[]): Filter {
    return new Parser(tokens, false).whole();
  }

  whole(): Filter {
    if (this.ofKind("end")) return identity;
    const filter = this.pipe();
    if (!this.ofKind("end")) this.fail(this.#outermost ? ", expecting $end" : "");
    return filter;
  }

  definitions(): Definition[] {
    const all: Definition[] = [];
    while (this.accept("def")) all.push(this.#definition());
    return all;
  }

  protected pipe(): Filter {
    if (++this.#depth > deepest) throw new CompileError("the program is nested too deep");
    const filter = this.#pipeInside();
    this.#depth--;
    return filter;
  }

  #pipeInside(): Filter {
    if (this.accept("def")) return { kind: "define", definition: this.#definition(), body: this.pipe() };
    if (this.is("label")) {
      this.at++;
      const name = this.variable();
      this.expect("|");
      return { kind: "label", name, body: this.pipe() };
    }
    const left = this.#comma();
    if (this.accept("|")) return { kind: "pipe", left, right: this.pipe() };
    return left;
  }

  #definition(): Definition {
    const name = this.name();
    const parameters: string[] = [];
    if (this.accept("(")) {
      do parameters.push(this.ofKind("variable") ? `$${this.variable()}` : this.name());
      while (this.accept(";"));
      this.expect(")");
    }
    this.expect(":");
    const body = this.pipe();
    this.expect(";");
    return { name, parameters, body };
  }

  #comma(): Filter {
    let left = this.alternative();
    while (this.accept(",")) left = { kind: "comma", left, right: this.alternative() };
    return left;
  }

  /** `//` binds to the right and looser than an assignment beside it. */
  protected alternative(): Filter {
    const left = this.#update();
    if (!this.accept("//")) return left;
    return { kind: "alternative", left, right: this.alternative() };
  }

  #update(): Filter {
    const left = this.#level(0);
    const { kind, text } = this.token;
    if (kind !== "operator" || !updates.has(text)) return left;
    this.at++;
    return { kind: "update", operator: text, left, right: this.alternative() };
  }

  #level(level: number): Filter {
    const operators = levels[level];
    if (!operators) return this.#postfix();
    let left = this.#level(level + 1);
    while (this.ofKind("operator") && operators.includes(this.token.text)) {
      const operator = this.tokens[this.at++]!.text;
      const right = this.#level(level + 1);
      left =
        operator === "and" || operator === "or"
          ? { kind: operator, left, right }
          : { kind: "binary", operator, left, right };
      if (level === 2 && this.ofKind("operator") && operators.includes(this.token.text)) this.fail();
    }
    return left;
  }

  #postfix(): Filter {
    if (this.accept("-")) return { kind: "negate", of: this.#postfix() };
    const word = this.ofKind("name") ? this.token.text : "";
    if (word === "reduce" || word === "foreach") return this.#fold(word);
    if (word === "if") return this.suffixes(this.#if());
    if (word === "try") {
      this.at++;
      const body = this.#postfixOnly();
      return { kind: "try", body, handler: this.accept("catch") ? this.#postfixOnly() : undefined };
    }
    const term = this.#postfixOnly();
    if (!this.is("as")) return term;
    this.at++;
    const patterns = [this.pattern()];
    while (this.accept("?//")) patterns.push(this.pattern());
    this.expect("|");
    return { kind: "bind", source: term, patterns, body: this.pipe() };
  }

  #postfixOnly(): Filter {
    if (this.is("try") || this.is("reduce") || this.is("foreach") || this.is("if")) return this.#postfix();
    return this.suffixes(this.term());
  }

  #fold(kind: "reduce" | "foreach"): Filter {
    this.at++;
    const source = this.#postfixOnly();
    if (!this.accept("as")) this.fail();
    const pattern = this.pattern();
    this.expect("(");
    const start = this.pipe();
    this.expect(";");
    const update = this.pipe();
    const extract = kind === "foreach" && this.accept(";") ? this.pipe() : undefined;
    this.expect(")");
    return this.suffixes(
      kind === "reduce"
        ? { kind, source, pattern, start, update }
        : { kind, source, pattern, start, update, extract },
    );
  }

  #if(): Filter {
    this.at++;
    const test = this.pipe();
    this.expect("then");
    const yes = this.pipe();
    if (this.is("elif")) return { kind: "if", test, yes, no: this.#if() };
    const no = this.accept("else") ? this.pipe() : identity;
    this.expect("end");
    return { kind: "if", test, yes, no };
  }
}
