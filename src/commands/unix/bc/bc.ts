import { checkSignal } from "../../../base/signals.ts";
import { lines } from "../../../base/streams.ts";
import { FileError } from "../../../files/errors.ts";
import { defineCommand, type Process } from "../../../shell/command.ts";
import { textOf } from "../base/byte-text.ts";
import { readFile } from "../base/sources.ts";
import { BcMachine, BcRuntimeError } from "./machine.ts";
import { BcParser } from "./parse.ts";
import { BcSyntaxError } from "./syntax.ts";

const banner =
  "bc 1.07.1\nA calculator of any precision; it is GNU's in behaviour, and none of its code is here.\n";

/** Files first, then stdin, a line at a time; each line is answered at once. */
export const bc = defineCommand({
  name: "bc",
  summary: "an arbitrary precision calculator language",
  usage: "bc [options] [file ...]",
  options: {
    interactive: { short: "i", help: "force interactive mode" },
    mathlib: { short: "l", help: "use the predefined math routines" },
    quiet: { short: "q", help: "don't print initial banner" },
    standard: { short: "s", help: "non-standard bc constructs are errors" },
    warn: { short: "w", help: "warn about non-standard bc constructs" },
  },
  async run(process, { options, operands }) {
    const width = Number(process.env.get("BC_LINE_LENGTH") ?? 70);
    const machine = new BcMachine(options.mathlib, width, () => checkSignal(process.signal));
    if (process.stdin.isTTY && !options.quiet) await process.stdout.write(banner);
    for (const path of operands)
      try {
        const source = new Source(process, machine, path);
        for (const line of textOf(readFile(process, path)).split("\n")) if (await source.line(line)) return 0;
      } catch (error) {
        if (!(error instanceof FileError)) throw error;
        await process.stderr.write(`File ${path} is unavailable.\n`);
        return 1;
      }
    const source = new Source(process, machine, "(standard_in)");
    for await (const line of lines(process.stdin)) if (await source.line(line)) return 0;
    await source.end();
    return 0;
  },
});

/** The lines of a file; those of an open brace, comment or string wait for the next. */
class Source {
  readonly #process: Process;
  readonly #machine: BcMachine;
  readonly #name: string;
  #waiting = "";
  #number = 0;

  constructor(process: Process, machine: BcMachine, name: string) {
    this.#process = process;
    this.#machine = machine;
    this.#name = name;
  }

  /** Answers whether bc is to stop. */
  async line(text: string): Promise<boolean> {
    this.#number++;
    this.#waiting += `${text}\n`;
    if (isOpen(this.#waiting)) return false;
    return this.end();
  }

  async end(): Promise<boolean> {
    const text = this.#waiting;
    this.#waiting = "";
    if (text === "") return false;
    let parser: BcParser;
    try {
      parser = new BcParser(text);
    } catch (error) {
      if (!(error instanceof BcSyntaxError)) throw error;
      const bad = /[^\x20-\x7e\n\t]|[@$&|'`~?]/.exec(text)?.[0] ?? "";
      await this.#complain(`${this.#number}: illegal character: ${bad}`);
      return false;
    }
    while (!parser.isDone) {
      const stop = await this.#parsed(parser);
      if (stop) return true;
    }
    return false;
  }

  async #parsed(parser: BcParser): Promise<boolean> {
    try {
      for (const statement of parser.line()) {
        if (statement.kind === "quit" && this.#machine.run(statement)) return true;
        const stop = this.#machine.run(statement);
        await this.#flush();
        if (stop) return true;
      }
    } catch (error) {
      await this.#flush();
      if (error instanceof BcSyntaxError)
        await this.#complain(`${this.#number + (parser.failedAtEnd ? 1 : 0)}: syntax error`);
      else if (error instanceof BcRuntimeError)
        await this.#process.stderr.write(`Runtime error (func=(main), adr=3): ${error.message}\n`);
      else throw error;
    }
    return false;
  }

  #complain(message: string): Promise<void> {
    return this.#process.stderr.write(`${this.#name} ${message}\n`);
  }

  async #flush(): Promise<void> {
    const out = this.#machine.takeOutput();
    if (out !== "") await this.#process.stdout.write(out);
  }
}

/** Does this text want another line? */
function isOpen(text: string): boolean {
  const bare = text.replace(/\/\*[^]*?\*\/|"[^"]*"|#[^\n]*/g, "");
  if (/\/\*|"/.test(bare) || bare.endsWith("\\\n")) return true;
  const count = (char: string) => bare.split(char).length - 1;
  return (
    count("{") > count("}") ||
    (/(?:\)|\belse)\s*$/.test(bare.trimEnd()) &&
      /^\s*(?:define|if|while|for)\b[^{;]*\)\s*$/m.test(bare.trimEnd().split("\n").at(-1)!))
  );
}
