import { readText } from "../../../base/streams.ts";
import { FileError } from "../../../files/errors.ts";
import type { Command, Process } from "../../../shell/command.ts";
import { breathe, openSource } from "../base/sources.ts";
import { type Invocation, readInvocation } from "./invocation.ts";
import { evaluate } from "./evaluate.ts";
import { inputsOf } from "./inputs.ts";
import { isTrue, JqError, type Json } from "./json.ts";
import { standardLibrary } from "./library.ts";
import { Break, Machine } from "./machine.ts";
import { Halt, nativeFunctions } from "./natives.ts";
import { parseFilter } from "./parse.ts";
import { BadJson } from "./read-json.ts";
import { Scope } from "./scope.ts";
import { CompileError } from "./tokens.ts";
import { check } from "./check.ts";
import { compactJson, writeJson } from "./write-json.ts";

/** 2: usage and files, 3: the program, 4: -e without result, 5: the program failed. */
export const jq: Command = {
  name: "jq",
  summary: "command-line JSON processor",
  usage: "jq [OPTIONS] FILTER [FILES...]",
  async run(process, argv) {
    const asked = await readInvocation(process, argv);
    if (typeof asked === "number") return asked;
    let source: string;
    try {
      source =
        asked.fromFile === undefined ? asked.filter : await readText(openSource(process, asked.fromFile));
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      await process.stderr.write(`jq: error: Could not open file ${asked.fromFile}: ${error.text}\n`);
      return 2;
    }
    try {
      return await filterAll(process, asked, source);
    } catch (error) {
      if (!(error instanceof CompileError)) throw error;
      await process.stderr.write(
        `jq: error: ${error.message} at <top-level>, line 1:\n${source}\njq: 1 compile error\n`,
      );
      return 3;
    }
  },
};

async function filterAll(process: Process, asked: Invocation, source: string): Promise<number> {
  const machine = new Machine({
    natives: nativeFunctions(),
    library: standardLibrary(),
    run: (...all) => evaluate(...all),
    environment: new Map<string, Json>(process.env),
    now: () => process.clock.now(),
  });
  let scope = Scope.empty.withVariable("__prog_args", null);
  for (const [name, value] of asked.variables) scope = scope.withVariable(name, value);
  scope = scope.withVariable("__prog_args", null).withVariable(
    "ARGS",
    new Map<string, Json>([
      ["positional", asked.positional],
      ["named", new Map(asked.variables)],
    ]),
  );
  const filter = parseFilter(source);
  check(machine, filter, scope);
  const output = new Printer(process, asked, machine);
  let status = 0;
  const inputs = inputsOf(process, asked, (path, reason) => {
    status = 2;
    return process.stderr.write(`jq: error: Could not open file ${path}: ${reason}\n`);
  });
  const wantsMore = asked.nullInput || /\binputs?\b/.test(source);
  try {
    // A program that asks for inputs itself gets them without waiting.
    const ahead: Json[] = [];
    if (wantsMore) {
      for await (const { value } of inputs) ahead.push(value);
      machine.nextInput = () => ahead.shift();
      if (asked.nullInput)
        await output.all(
          null,
          /\binputs?\b/.test(source) ? "(at <stdin>:0)" : "(at <unknown>)",
          filter,
          scope,
        );
      else
        for (let value = ahead.shift(); value !== undefined; value = ahead.shift())
          await output.all(value, "(at <stdin>:0)", filter, scope);
    } else
      for await (const { value, where } of inputs) {
        machine.fileName = where.file;
        await output.all(value, `(at ${where.file ?? "<stdin>"}:${where.line})`, filter, scope);
      }
  } catch (error) {
    if (error instanceof Halt) return output.halt(error);
    if (!(error instanceof BadJson)) throw error;
    await process.stderr.write(`parse error: ${error.message}\n`);
    return 4;
  }
  return output.status || status;
}

class Printer {
  readonly #process: Process;
  readonly #asked: Invocation;
  readonly #machine: Machine;
  #last: Json | undefined;
  #failed = false;
  /** There was an input. */
  #begun = false;

  constructor(process: Process, asked: Invocation, machine: Machine) {
    this.#process = process;
    this.#asked = asked;
    this.#machine = machine;
  }

  get status(): number {
    if (this.#failed) return 5;
    if (!this.#asked.exitStatus || !this.#begun) return 0;
    return this.#last === undefined ? 4 : isTrue(this.#last) ? 0 : 1;
  }

  /** Prints every result for one input; the program's failure ends this input only. */
  async all(value: Json, where: string, filter: Parameters<typeof evaluate>[1], scope: Scope): Promise<void> {
    this.#begun = true;
    let failure: string | undefined;
    let text = "";
    let count = 0;
    try {
      for (const result of evaluate(this.#machine, filter, { value, path: undefined }, scope)) {
        this.#machine.rested();
        this.#last = result.value;
        text += this.#shown(result.value);
        if (text.length > 4096 || this.#machine.messages.length > 0) {
          await this.#flush(text);
          text = "";
        }
        if (++count % 256 === 0) await breathe(this.#process);
      }
    } catch (error) {
      if (error instanceof JqError) failure = failureText(error.value, where);
      else if (error instanceof Break) failure = `${where}: break`;
      else if (error instanceof RangeError) failure = `${where}: the program calls itself too deep`;
      else {
        await this.#flush(text);
        throw error;
      }
    }
    await this.#flush(text);
    if (failure === undefined) return;
    this.#failed = true;
    await this.#process.stderr.write(`jq: error ${failure}\n`);
  }

  async #flush(text: string): Promise<void> {
    for (const message of this.#machine.messages.splice(0)) await this.#process.stderr.write(message);
    if (text !== "") await this.#process.stdout.write(text);
  }

  #shown(value: Json): string {
    const { raw, join, layout, nul } = this.#asked;
    const text = raw && typeof value === "string" ? value : writeJson(value, layout);
    return `${text}${join ? "" : nul ? "\0" : "\n"}`;
  }

  async halt({ status, value }: Halt): Promise<number> {
    if (value !== undefined)
      await this.#process.stderr.write(typeof value === "string" ? value : `${compactJson(value)}\n`);
    return status;
  }
}

const failureText = (value: Json, where: string): string =>
  typeof value === "string" ? `${where}: ${value}` : `${where} (not a string): ${compactJson(value)}`;
