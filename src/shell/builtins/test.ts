import type { Context } from "../context.ts";
import { isSet, numbersFit } from "../conditional.ts";
import { testFile, testFiles } from "../test-file.ts";
import type { Builtin } from "./builtin.ts";
import { BuiltinError } from "./builtin.ts";

const binaryOperators = [
  "=",
  "==",
  "!=",
  "<",
  ">",
  "-eq",
  "-ne",
  "-lt",
  "-le",
  "-gt",
  "-ge",
  "-nt",
  "-ot",
  "-ef",
];
const isUnary = (text: string): boolean => /^-[abcdefghknoprstuvwxzGLNORS]$/.test(text);

/** `test EXPRESSION` (POSIX: the number of arguments decides how they are read). */
class Expression {
  #context: Context;
  #words: readonly string[];
  #at = 0;

  constructor(context: Context, words: readonly string[]) {
    this.#context = context;
    this.#words = words;
  }

  holds(): boolean {
    return this.#byCount(this.#words);
  }

  #byCount(words: readonly string[]): boolean {
    const [first, second, third] = words as [string, string, string];
    switch (words.length) {
      case 0:
        return false;
      case 1:
        return first !== "";
      case 2:
        if (first === "!") return second === "";
        if (isUnary(first)) return this.#unary(first, second);
        throw new BuiltinError(`${first}: unary operator expected`, 2);
      case 3:
        if (binaryOperators.includes(second)) return this.#binary(first, second, third);
        if (second === "-a") return first !== "" && third !== "";
        if (second === "-o") return first !== "" || third !== "";
        if (first === "!") return !this.#byCount([second, third]);
        if (first === "(" && third === ")") return second !== "";
        throw new BuiltinError(`${second}: binary operator expected`, 2);
      case 4:
        if (first === "!") return !this.#byCount(words.slice(1));
        if (first === "(" && words[3] === ")") return this.#byCount(words.slice(1, 3));
        return this.#all();
      default:
        return this.#all();
    }
  }

  #all(): boolean {
    const value = this.#or();
    if (this.#at < this.#words.length) throw new BuiltinError("too many arguments", 2);
    return value;
  }

  #or(): boolean {
    let value = this.#and();
    while (this.#words[this.#at] === "-o") {
      this.#at++;
      const right = this.#and();
      value ||= right;
    }
    return value;
  }

  #and(): boolean {
    let value = this.#term();
    while (this.#words[this.#at] === "-a") {
      this.#at++;
      const right = this.#term();
      value &&= right;
    }
    return value;
  }

  #term(): boolean {
    const words = this.#words;
    const word = words[this.#at];
    if (word === undefined) throw new BuiltinError("argument expected", 2);
    if (word === "!") {
      this.#at++;
      return !this.#term();
    }
    const operator = words[this.#at + 1];
    if (operator !== undefined && binaryOperators.includes(operator) && words[this.#at + 2] !== undefined) {
      this.#at += 3;
      return this.#binary(word, operator, words[this.#at - 1]!);
    }
    if (word === "(") {
      this.#at++;
      const value = this.#or();
      if (words[this.#at] !== ")") throw new BuiltinError("`)' expected", 2);
      this.#at++;
      return value;
    }
    if (isUnary(word) && operator !== undefined) {
      this.#at += 2;
      return this.#unary(word, operator);
    }
    this.#at++;
    return word !== "";
  }

  #unary(operator: string, operand: string): boolean {
    if (operator === "-n") return operand !== "";
    if (operator === "-z") return operand === "";
    if (operator === "-v") return isSet(this.#context, operand);
    if (operator === "-o") return this.#context.options.has(operand);
    if (operator === "-R") return this.#context.variables.find(operand)?.reference === true;
    if (operator === "-t") return testFile(this.#context, operator, String(this.#number(operand)));
    return testFile(this.#context, operator, operand);
  }

  #binary(left: string, operator: string, right: string): boolean {
    if (operator === "==" && this.#context.isDash)
      throw new BuiltinError(`${left}: binary operator expected`, 2);
    if (operator === "=" || operator === "==") return left === right;
    if (operator === "!=") return left !== right;
    if (operator === "<") return left < right;
    if (operator === ">") return left > right;
    if (/^-(nt|ot|ef)$/.test(operator)) return testFiles(this.#context, operator, left, right);
    return numbersFit(operator, this.#number(left), this.#number(right));
  }

  #number(text: string): bigint {
    if (!/^\s*[+-]?\d+\s*$/.test(text)) throw new BuiltinError(`${text}: integer expression expected`, 2);
    return BigInt(text.trim().replace(/^\+/, ""));
  }
}

export const test: Builtin = {
  name: "test",
  usage: "[expr]",
  summary: "Evaluate conditional expression.",
  run: (context, args) => Number(!new Expression(context, args).holds()),
};

export const bracket: Builtin = {
  name: "[",
  usage: "arg... ]",
  summary: "Evaluate conditional expression.",
  run(context, args) {
    if (args.at(-1) !== "]") throw new BuiltinError("missing `]'", 2);
    return Number(!new Expression(context, args.slice(0, -1)).holds());
  },
};
