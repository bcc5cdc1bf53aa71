import { assignments, type Token, tokensOf } from "./arithmetic-tokens.ts";
import { calculate, readNumber, wrap } from "./whole-numbers.ts";

/** Shell arithmetic (Bash manual, 6.5): 64-bit whole numbers, C's operators and their precedence. */

export class ArithmeticError extends Error {
  /** The expression, and the part of it where reading stopped, as bash shows them. */
  constructor(expression: string, reason: string, rest?: string) {
    super(`${expression}: ${reason}${rest === undefined ? "" : ` (error token is "${rest}")`}`);
    this.name = "ArithmeticError";
  }
}

/** Where names get and put their values. `index` is the text between a name's brackets. */
export interface Names {
  get(name: string, index: string | undefined): string | undefined;
  set(name: string, index: string | undefined, value: string): void;
}

const depthLimit = 200; // of names whose values are expressions, and of parentheses; bash's own is 1024

/** How closely the operators between two operands bind. */
const precedence = new Map(
  [
    ["||"],
    ["&&"],
    ["|"],
    ["^"],
    ["&"],
    ["==", "!="],
    ["<=", ">=", "<", ">"],
    ["<<", ">>"],
    ["+", "-"],
    ["*", "/", "%"],
  ].flatMap((operators, level) => operators.map((operator) => [operator, level] as const)),
);

interface Place {
  readonly name: string;
  readonly index: string | undefined;
}

type Value = { readonly value: bigint; readonly place?: Place };

class Evaluation {
  #text: string;
  #names: Names;
  #depth: number;
  #tokens: readonly Token[];
  /** Which of them is next. */
  #at = 0;
  /** Parentheses around the token. */
  #open = 0;
  #token: Token;
  /** Above 0 in the half of `&&`, `||` or `?:` that does not count. */
  #skipped = 0;

  constructor(text: string, names: Names, depth: number) {
    this.#text = text;
    this.#names = names;
    this.#depth = depth;
    this.#tokens = tokensOf(text);
    this.#token = this.#read();
  }

  run(): bigint {
    if (this.#token.kind === "end") return 0n;
    const { value } = this.#comma();
    const { kind, text } = this.#token as Token;
    if (kind !== "end") {
      if (kind === "operator" && !["(", "!", "~", "?"].includes(text) && !assignments.includes(text))
        throw this.#wrong("syntax error in expression");
      if (assignments.includes(text)) throw this.#wrong("attempted assignment to non-variable");
      throw this.#wrong("syntax error in expression");
    }
    return value;
  }

  #wrong(reason: string, from = this.#token.at): ArithmeticError {
    return new ArithmeticError(this.#text.trimStart(), reason, this.#text.slice(from));
  }

  #read(): Token {
    const token = this.#tokens[this.#at++]!;
    if (token.kind === "unknown") throw this.#wrong("syntax error: invalid arithmetic operator", token.at);
    return token;
  }

  #next(): Token {
    const token = this.#token;
    this.#token = this.#read();
    return token;
  }

  #take(...texts: string[]): string | undefined {
    if (this.#token.kind !== "operator" || !texts.includes(this.#token.text)) return undefined;
    return this.#next().text;
  }

  #comma(): Value {
    let value = this.#assignment();
    while (this.#take(",")) value = this.#assignment();
    return value;
  }

  #assignment(): Value {
    const left = this.#ternary();
    const { kind, text } = this.#token;
    if (kind !== "operator" || !assignments.includes(text)) return left;
    if (!left.place) throw this.#wrong("attempted assignment to non-variable");
    this.#next();
    const right = this.#assignment().value;
    const value = text === "=" ? right : this.#apply(text.slice(0, -1), left.value, right);
    this.#put(left.place, value);
    return { value };
  }

  #ternary(): Value {
    const test = this.#binary(0);
    if (!this.#take("?")) return test;
    const yes = this.#half(test.value !== 0n, () => this.#comma());
    if (!this.#take(":")) throw this.#wrong("`:' expected for conditional expression");
    const no = this.#half(test.value === 0n, () => this.#assignment());
    return { value: test.value !== 0n ? yes.value : no.value };
  }

  #half(counts: boolean, read: () => Value): Value {
    if (!counts) this.#skipped++;
    const value = read();
    if (!counts) this.#skipped--;
    return value;
  }

  #binary(least: number): Value {
    let left = this.#power();
    for (;;) {
      const { kind, text: operator } = this.#token;
      const level = kind === "operator" ? precedence.get(operator) : undefined;
      if (level === undefined || level < least) return left;
      this.#next();
      const right = () => this.#binary(level + 1);
      if (operator === "&&" || operator === "||") {
        const known = operator === "&&" ? left.value === 0n : left.value !== 0n;
        const { value } = this.#half(!known, right);
        left = { value: BigInt(known ? operator === "||" : value !== 0n) };
      } else left = { value: this.#apply(operator, left.value, right().value) };
    }
  }

  #power(): Value {
    const base = this.#unary();
    if (!this.#take("**")) return base;
    const exponent = this.#power().value;
    if (exponent < 0n) throw this.#wrong("exponent less than 0", this.#lastOperand());
    let result = 1n;
    let square = base.value;
    for (let left = exponent; left > 0n; left >>= 1n) {
      if (left & 1n) result = wrap(result * square);
      square = wrap(square * square);
    }
    return { value: result };
  }

  #unary(): Value {
    const operator = this.#take("!", "~", "++", "--", "+", "-");
    if (operator === "++" || operator === "--") {
      const { place, value } = this.#unary();
      if (!place) return { value };
      const changed = wrap(value + (operator === "++" ? 1n : -1n));
      this.#put(place, changed);
      return { value: changed };
    }
    if (!operator) return this.#postfix();
    const { value } = this.#unary();
    if (operator === "!") return { value: BigInt(value === 0n) };
    return { value: operator === "~" ? ~value : operator === "-" ? wrap(-value) : value };
  }

  #postfix(): Value {
    const operand = this.#primary();
    if (!operand.place) return operand;
    const operator = this.#take("++", "--");
    if (!operator) return operand;
    this.#put(operand.place, wrap(operand.value + (operator === "++" ? 1n : -1n)));
    return { value: operand.value };
  }

  #primary(): Value {
    if (this.#take("(")) {
      if (++this.#open > depthLimit) throw this.#wrong("expression recursion level exceeded", 0);
      const inner = this.#comma();
      this.#open--;
      if (!this.#take(")")) throw this.#wrong("missing `)'");
      return { value: inner.value };
    }
    const token = this.#token;
    if (token.kind === "end" || token.kind === "operator")
      throw this.#wrong(
        "syntax error: operand expected",
        token.kind === "end" ? this.#operandMissing() : token.at,
      );
    this.#next();
    if (token.kind === "number") return { value: this.#number(token) };
    const place = { name: token.text, index: token.index };
    return { value: this.#skipped > 0 ? 0n : this.#value(place), place };
  }

  /** At the end bash names the operator that wants an operand. */
  #operandMissing(): number {
    return this.#text.trimEnd().search(/[^\w\s)]+$/) >= 0
      ? this.#text.trimEnd().length - 1
      : this.#text.length;
  }

  #value(place: Place): bigint {
    const text = this.#names.get(place.name, place.index);
    if (text === undefined || text === "") return 0n;
    if (/^-?(?:0|[1-9]\d*)$/.test(text)) return wrap(BigInt(text));
    if (this.#depth >= depthLimit)
      throw new ArithmeticError(text, "expression recursion level exceeded", text);
    return new Evaluation(text, this.#names, this.#depth + 1).run();
  }

  #put(place: Place, value: bigint): void {
    if (this.#skipped === 0) this.#names.set(place.name, place.index, String(value));
  }

  #number({ text, at }: Token): bigint {
    const read = readNumber(text);
    if (typeof read !== "string") return read;
    // bash shows the expression only as far as the number.
    throw new ArithmeticError(this.#text.slice(0, at + text.length).trimStart(), read, text);
  }

  #apply(operator: string, a: bigint, b: bigint): bigint {
    if ((operator === "/" || operator === "%") && b === 0n) {
      if (this.#skipped > 0) return 0n;
      throw this.#wrong("division by 0", this.#lastOperand());
    }
    return calculate(operator, a, b);
  }

  /** bash shows a division by 0 from the divisor on. */
  #lastOperand(): number {
    const read = this.#text.slice(0, this.#token.at).trimEnd();
    return read.search(/[\w)]+$/) >= 0 ? read.search(/[\w)]+$/) : read.length;
  }
}

/** Evaluates an expression whose `$...` are already expanded. Throws ArithmeticError. */
export const evaluate = (text: string, names: Names): bigint => new Evaluation(text, names, 0).run();
