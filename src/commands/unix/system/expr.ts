import { type Command, CommandError, type Process } from "../../../shell/command.ts";
import { bytesOf } from "../base/byte-text.ts";
import { compilePattern, PatternError } from "../base/patterns.ts";
import { quote } from "../base/quoting.ts";

const levels: readonly (readonly string[])[] = [
  ["|"],
  ["&"],
  ["<", "<=", "=", "==", "!=", ">=", ">"],
  ["+", "-"],
  ["*", "/", "%"],
  [":"],
];
const integer = /^-?\d+$/;
const isNull = (text: string): boolean => /^-?0*$/.test(text) && text !== "-";

/** 0: neither empty nor 0; 1: it is; 2: the expression is wrong. */
export const expr: Command = {
  name: "expr",
  summary: "evaluate expressions",
  usage: "expr EXPRESSION",
  async run(process, argv) {
    const { stdout } = process;
    const words = argv[0] === "--" ? argv.slice(1) : argv;
    if (words.length === 0)
      throw new CommandError("missing operand\nTry 'expr --help' for more information.", 2);
    if (words.length === 1 && words[0] === "--help") {
      await stdout.write(
        "Usage: expr EXPRESSION\nPrints the value of EXPRESSION: | & < <= = != >= > + - * / % STRING : REGEXP,\nmatch, substr, index, length and brackets.\n",
      );
      return 0;
    }
    const value = new Evaluator(process, words).whole();
    await stdout.write(bytesOf(`${value}\n`));
    return isNull(value) ? 1 : 0;
  },
};

const wrong = (text: string) => new CommandError(text, 2);

class Evaluator {
  readonly #process: Process;
  readonly #words: readonly string[];
  #at = 0;

  constructor(process: Process, words: readonly string[]) {
    this.#process = process;
    this.#words = words;
  }

  whole(): string {
    const value = this.#level(0);
    if (this.#at < this.#words.length)
      throw wrong(`syntax error: unexpected argument ${quote(this.#process, this.#words[this.#at]!)}`);
    return value;
  }

  #level(level: number): string {
    const operators = levels[level];
    if (!operators) return this.#term();
    let left = this.#level(level + 1);
    while (operators.includes(this.#words[this.#at] ?? "")) {
      const operator = this.#words[this.#at++]!;
      left = this.#apply(operator, left, this.#level(level + 1));
    }
    return left;
  }

  #apply(operator: string, left: string, right: string): string {
    if (operator === "|") return !isNull(left) ? left : isNull(right) ? "0" : right;
    if (operator === "&") return isNull(left) || isNull(right) ? "0" : left;
    if (operator === ":") return match(left, right);
    if (levels[2]!.includes(operator)) {
      const both = integer.test(left) && integer.test(right);
      const order = both ? Number(BigInt(left) - BigInt(right)) : left < right ? -1 : left > right ? 1 : 0;
      const truth = {
        "<": order < 0,
        "<=": order <= 0,
        "=": order === 0,
        "==": order === 0,
        "!=": order !== 0,
        ">=": order >= 0,
        ">": order > 0,
      };
      return truth[operator as keyof typeof truth] ? "1" : "0";
    }
    if (!integer.test(left) || !integer.test(right)) throw wrong("non-integer argument");
    const [a, b] = [BigInt(left), BigInt(right)];
    if ((operator === "/" || operator === "%") && b === 0n) throw wrong("division by zero");
    return String(
      { "+": () => a + b, "-": () => a - b, "*": () => a * b, "/": () => a / b, "%": () => a % b }[
        operator
      ]!(),
    );
  }

  #word(): string {
    const word = this.#words[this.#at++];
    if (word === undefined)
      throw wrong(`syntax error: missing argument after ${quote(this.#process, this.#words.at(-1)!)}`);
    return word;
  }

  #term(): string {
    const word = this.#word();
    if (word === "(") {
      const value = this.#level(0);
      const close = this.#words[this.#at++];
      if (close === undefined)
        throw wrong(`syntax error: expecting ')' after ${quote(this.#process, this.#words.at(-1)!)}`);
      if (close !== ")") throw wrong(`syntax error: expecting ')' instead of ${quote(this.#process, close)}`);
      return value;
    }
    if (word === ")") throw wrong("syntax error: unexpected ')'");
    if (word === "+") return this.#word();
    if (this.#at >= this.#words.length) return word;
    if (word === "length") return String([...this.#term()].length);
    if (word === "match") return match(this.#term(), this.#term());
    if (word === "index") {
      const [text, chars] = [[...this.#term()], this.#term()];
      return String(text.findIndex((char) => chars.includes(char)) + 1);
    }
    if (word === "substr") {
      const [text, from, length] = [[...this.#term()], Number(this.#term()), Number(this.#term())];
      return from > 0 && length > 0 ? text.slice(from - 1, from - 1 + length).join("") : "";
    }
    return word;
  }
}

function match(text: string, pattern: string): string {
  try {
    const found = compilePattern(pattern, { extended: false, flags: "y" }).exec(text);
    if (/\\\(/.test(pattern)) return found?.[1] ?? "";
    return String(found ? [...found[0]].length : 0);
  } catch (error) {
    if (!(error instanceof PatternError)) throw error;
    throw wrong(error.message);
  }
}
