import { CommandError } from "../../../shell/command.ts";
import { compilePattern, PatternError } from "../base/patterns.ts";
import type { Address, Piece, SedCommand, Substitution } from "./sed-command.ts";

/** Reads a script. Throws CommandError in sed's words: `-e expression #1, char 3: ...`. */
export function parseSed(
  script: string,
  { extended }: { extended: boolean },
): { commands: SedCommand[]; quiet: boolean } {
  const parser = new SedParser(script, extended);
  const quiet = /^#n(?:\n|$)/.test(script);
  return { commands: parser.parse(), quiet };
}

class SedParser {
  readonly #text: string;
  readonly #extended: boolean;
  readonly #commands: SedCommand[] = [];
  readonly #open: { command: SedCommand; at: number }[] = [];
  #at = 0;

  constructor(text: string, extended: boolean) {
    this.#text = text;
    this.#extended = extended;
  }

  #fail(message: string, at = this.#at): CommandError {
    return new CommandError(`-e expression #1, char ${at}: ${message}`);
  }

  parse(): SedCommand[] {
    for (;;) {
      this.#skip(/[\s;]*/y);
      if (this.#at >= this.#text.length) break;
      if (this.#text[this.#at] === "#") this.#skip(/[^\n]*/y);
      else this.#command();
    }
    const left = this.#open.at(-1);
    if (left) throw this.#fail("unmatched `{'", 0);
    for (const command of this.#commands) {
      if (!"btT".includes(command.letter)) continue;
      if (command.text === "") command.target = this.#commands.length;
      else {
        command.target = this.#commands.findIndex(
          (other) => other.letter === ":" && other.text === command.text,
        );
        if (command.target < 0) throw new CommandError(`can't find label for jump to \`${command.text}'`, 4);
      }
    }
    return this.#commands;
  }

  #skip(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0] ?? "";
    this.#at += found.length;
    return found;
  }

  #address(second: boolean): Address | undefined {
    const char = this.#text[this.#at];
    if (char === "$") {
      this.#at++;
      return { kind: "last" };
    }
    if (char !== undefined && /\d/.test(char)) {
      const first = Number(this.#skip(/\d+/y));
      if (this.#text[this.#at] === "~" && !second) {
        this.#at++;
        return { kind: "step", first, step: Number(this.#skip(/\d*/y)) };
      }
      return first === 0 && !second ? { kind: "zero" } : { kind: "line", line: first };
    }
    if (second && char === "+") {
      this.#at++;
      return { kind: "plus", count: Number(this.#skip(/\d*/y)) };
    }
    if (second && char === "~") {
      this.#at++;
      return { kind: "multiple", of: Number(this.#skip(/\d*/y)) };
    }
    if (char !== "/" && char !== "\\") return undefined;
    this.#at++;
    const mark = char === "\\" ? this.#text[this.#at++]! : "/";
    const pattern = this.#until(mark, true, "unterminated address regex");
    const flags = this.#skip(/[IM]*/y);
    return { kind: "pattern", pattern: this.#compile(pattern, flags.includes("I"), flags.includes("M")) };
  }

  /** Text up to a mark that no backslash precedes. In a pattern, `[...]` may hold the mark. */
  #until(mark: string, pattern: boolean, problem: string): string {
    let text = "";
    while (this.#at < this.#text.length) {
      const char = this.#text[this.#at++]!;
      if (char === mark) return text;
      if (char === "\\") {
        const next = this.#text[this.#at++];
        if (next === undefined) break;
        if (next === mark)
          text += pattern && /[\\^$.*+?()[\]{}|]/.test(mark) && mark !== "|" ? `\\${mark}` : mark;
        else text += `\\${next}`;
      } else if (char === "\n" && pattern) break;
      else if (char === "[" && pattern) {
        const members = /^\^?\]?(?:\[[:.=].*?[:.=]\]|[^\]\n])*\]/.exec(this.#text.slice(this.#at));
        text += char;
        if (members) {
          text += members[0];
          this.#at += members[0].length;
        }
      } else text += char;
    }
    throw this.#fail(problem, this.#text.length);
  }

  #compile(pattern: string, ignoreCase: boolean, multiline: boolean): RegExp | undefined {
    if (pattern === "") return undefined;
    try {
      return compilePattern(pattern, {
        extended: this.#extended,
        ignoreCase,
        multiline,
        controls: true,
        flags: "g",
      });
    } catch (error) {
      if (error instanceof PatternError) throw this.#fail(error.message);
      throw error;
    }
  }

  #command(): void {
    const from = this.#address(false);
    let to: Address | undefined;
    this.#skip(/[ \t]*/y);
    if (from && this.#text[this.#at] === ",") {
      this.#at++;
      this.#skip(/[ \t]*/y);
      to = this.#address(true);
      if (!to) throw this.#fail("unexpected `,'");
    }
    if (from?.kind === "zero" && to?.kind !== "pattern") throw this.#fail("invalid usage of line address 0");
    const negated = /!/.test(this.#skip(/[ \t]*(?:![! \t]*)?/y));
    const letter = this.#text[this.#at++];
    if (letter === undefined) throw this.#fail("missing command", this.#text.length);
    const base = { from, to, negated, letter };
    const add = (more: Partial<SedCommand> = {}) => this.#commands.push({ ...base, text: "", ...more });
    if (letter === "{") {
      add();
      this.#open.push({ command: this.#commands.at(-1)!, at: this.#at });
      return;
    }
    if (letter === "}") {
      if (from) throw this.#fail("} doesn't want any addresses");
      const opened = this.#open.pop();
      if (!opened) throw this.#fail("unexpected `}'");
      opened.command.target = this.#commands.length;
    } else if ("=dDgGhHnNpPxzF".includes(letter)) add();
    else if ("aic".includes(letter)) return void add({ text: this.#appended() });
    else if (letter === ":") {
      if (from) throw this.#fail(": doesn't want any addresses");
      this.#skip(/[ \t]*/y);
      const text = this.#skip(/[^\s;]+/y);
      if (text === "") throw this.#fail('":" lacks a label');
      add({ text });
    } else if ("btT".includes(letter)) {
      this.#skip(/[ \t]*/y);
      add({ text: this.#skip(/[^\s;}]*/y) });
    } else if ("rRwW".includes(letter)) {
      this.#skip(/[ \t]*/y);
      const text = this.#skip(/[^\n]*/y);
      if (text === "") throw this.#fail("missing filename in r/R/w/W commands");
      return void add({ text });
    } else if ("qQlL".includes(letter)) {
      this.#skip(/[ \t]*/y);
      add({ text: this.#skip(/\d*/y) });
    } else if (letter === "s") add({ substitution: this.#substitution() });
    else if (letter === "y") add({ map: this.#transliteration() });
    else throw this.#fail(`unknown command: \`${letter}'`);
    this.#skip(/[ \t]*/y);
    const next = this.#text[this.#at];
    if (next !== undefined && !"\n;}#".includes(next))
      throw this.#fail("extra characters after command", this.#at + 1);
  }

  /** The text of a, i or c: after a backslash and newline, or on the rest of the line. */
  #appended(): string {
    this.#skip(/[ \t]*/y);
    if (this.#at >= this.#text.length)
      throw this.#fail("expected \\ after `a', `c' or `i'", this.#text.length);
    this.#skip(/\\[ \t]*\n?/y);
    let text = "";
    while (this.#at < this.#text.length) {
      const char = this.#text[this.#at++]!;
      if (char === "\n") break;
      text += char === "\\" ? (this.#text[this.#at++] ?? "") : char;
    }
    return text;
  }

  #substitution(): Substitution {
    const mark = this.#text[this.#at++];
    const problem = "unterminated `s' command";
    if (mark === undefined || mark === "\n") throw this.#fail(problem, this.#text.length);
    const pattern = this.#until(mark, true, problem);
    const replacement = this.#until(mark, false, problem);
    const flags = { global: false, print: false, nth: 1, file: undefined as string | undefined };
    let [ignoreCase, multiline] = [false, false];
    for (;;) {
      const flag = this.#text[this.#at];
      if (flag === "g") flags.global = true;
      else if (flag === "p") flags.print = true;
      else if (flag === "i" || flag === "I") ignoreCase = true;
      else if (flag === "m" || flag === "M") multiline = true;
      else if (flag === "e") throw this.#fail("the `e' flag is not simulated yet");
      else if (flag !== undefined && /\d/.test(flag)) {
        flags.nth = Number(this.#skip(/\d+/y));
        if (flags.nth === 0) throw this.#fail("number option to `s' command may not be zero");
        continue;
      } else if (flag === "w") {
        this.#at++;
        this.#skip(/[ \t]*/y);
        flags.file = this.#skip(/[^\n]*/y);
        break;
      } else if (flag === undefined || /[\s;}#]/.test(flag)) break;
      else throw this.#fail("unknown option to `s'", this.#at + 1);
      this.#at++;
    }
    const compiled = this.#compile(pattern, ignoreCase, multiline);
    const pieces = piecesOf(replacement);
    const highest = Math.max(0, ...pieces.map((piece) => (piece.kind === "group" ? piece.group : 0)));
    const groups = compiled ? new RegExp(`${compiled.source}|`, compiled.flags).exec("")!.length - 1 : 9;
    if (highest > groups) throw this.#fail(`invalid reference \\${highest} on \`s' command's RHS`);
    return { pattern: compiled, pieces, ...flags };
  }

  #transliteration(): Map<string, string> {
    const mark = this.#text[this.#at++] ?? "";
    const problem = "unterminated `y' command";
    const read = () => [
      ...this.#until(mark, false, problem).replace(/\\(n|\\)/g, (_, char: string) =>
        char === "n" ? "\n" : "\\",
      ),
    ];
    const [from, to] = [read(), read()];
    if (from.length !== to.length) throw this.#fail("strings for `y' command are different lengths");
    return new Map(from.map((char, i) => [char, to[i]!]));
  }
}

function piecesOf(replacement: string): Piece[] {
  const pieces: Piece[] = [];
  let text = "";
  const flush = () => {
    if (text !== "") pieces.push({ kind: "text", text });
    text = "";
  };
  for (let at = 0; at < replacement.length; at++) {
    const char = replacement[at]!;
    if (char === "&") {
      flush();
      pieces.push({ kind: "group", group: 0 });
    } else if (char === "\\") {
      const next = replacement[++at] ?? "\\";
      if (/\d/.test(next)) {
        flush();
        pieces.push({ kind: "group", group: Number(next) });
      } else if (/[LUEul]/.test(next)) {
        flush();
        pieces.push({ kind: "case", letter: next });
      } else
        text +=
          ({ n: "\n", t: "\t", r: "\r", f: "\f", v: "\v", a: "\x07" } as Record<string, string>)[next] ??
          next;
    } else text += char;
  }
  flush();
  return pieces;
}
