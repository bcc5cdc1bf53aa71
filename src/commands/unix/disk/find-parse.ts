import { CommandError, type Process } from "../../../shell/command.ts";
import { quote } from "../base/quoting.ts";
import type { Primary } from "./find-primary.ts";
import { primaries } from "./find-primaries.ts";
import type { Plan, Test } from "./find-plan.ts";

const negate =
  (test: Test): Test =>
  async (found) =>
    !(await test(found));

/**
 * expression: conjunction ((-o | -or) conjunction)* | expression , expression
 * conjunction: factor ([-a] factor)*      factor: ! factor | ( expression ) | primary
 */
export class FindParser {
  readonly process: Process;
  readonly finish: (() => Promise<boolean>)[] = [];
  readonly #words: readonly string[];
  #at = 0;
  #acts = false;
  minDepth = 0;
  maxDepth = Infinity;
  depthFirst = false;
  /** Patterns of -regex are extended ones, by -regextype. */
  extended = false;

  constructor(process: Process, words: readonly string[]) {
    this.process = process;
    this.#words = words;
  }

  parse(): Plan {
    let test: Test = () => true;
    if (this.#words.length > 0) {
      test = this.#list();
      const left = this.#words[this.#at];
      if (left === ")") throw new CommandError("invalid expression; you have too many ')'");
      if (left !== undefined) throw new CommandError(`paths must precede expression: \`${left}'`);
    }
    if (!this.#acts) {
      const tested = test;
      const print = primaries["print"]!.make(this, "-print");
      test = async (found) => (await tested(found)) && (await print(found));
    }
    const { finish, minDepth, maxDepth, depthFirst } = this;
    return { test, finish, minDepth, maxDepth, depthFirst };
  }

  /** The value of the option just read. */
  value(option: string): string {
    const word = this.#words[this.#at++];
    if (word === undefined) throw new CommandError(`missing argument to \`${option}'`);
    return word;
  }

  /** The words up to one of these; undefined when none follows. */
  until(...ends: readonly string[]): { words: readonly string[]; end: string } | undefined {
    const from = this.#at;
    for (let at = from; at < this.#words.length; at++) {
      const word = this.#words[at]!;
      if (!ends.includes(word) || (word === "+" && this.#words[at - 1] !== "{}")) continue;
      this.#at = at + 1;
      return { words: this.#words.slice(from, at), end: word };
    }
    return undefined;
  }

  #list(): Test {
    let test = this.#either();
    while (this.#words[this.#at] === ",") {
      this.#at++;
      const [left, right] = [test, this.#either()];
      test = async (found) => {
        await left(found);
        return right(found);
      };
    }
    return test;
  }

  #either(): Test {
    let test = this.#both();
    while (/^-or?$/.test(this.#words[this.#at] ?? "")) {
      this.#at++;
      const [left, right] = [test, this.#both()];
      test = async (found) => (await left(found)) || (await right(found));
    }
    return test;
  }

  #both(): Test {
    let test = this.#factor();
    for (;;) {
      const next = this.#words[this.#at];
      if (next === undefined || next === ")" || next === "," || /^-or?$/.test(next)) return test;
      if (/^-a(?:nd)?$/.test(next)) this.#at++;
      const [left, right] = [test, this.#factor()];
      test = async (found) => (await left(found)) && (await right(found));
    }
  }

  #factor(): Test {
    const word = this.#words[this.#at++];
    if (word === undefined)
      throw new CommandError(
        `expected an expression after ${quote(this.process, this.#words.at(-1)!).replace(/^'/, "'")}`,
      );
    if (word === "!" || word === "-not") return negate(this.#factor());
    if (word === "(") {
      if (this.#words[this.#at] === ")")
        throw new CommandError("invalid expression; empty parentheses are not allowed.");
      const inner = this.#list();
      if (this.#words[this.#at++] !== ")")
        throw new CommandError(
          "invalid expression; I was expecting to find a ')' somewhere but did not see one.",
        );
      return inner;
    }
    const primary: Primary | undefined = word.startsWith("-") ? primaries[word.slice(1)] : undefined;
    if (!primary) {
      if (!word.startsWith("-")) throw new CommandError(`paths must precede expression: \`${word}'`);
      throw new CommandError(`unknown predicate \`${word}'`);
    }
    if (primary.acts) this.#acts = true;
    return primary.make(this, word);
  }
}
