import { createRandom, type Random } from "../../../base/random.ts";
import { FileError } from "../../../files/errors.ts";
import type { Process } from "../../../shell/command.ts";
import { openSource } from "../base/sources.ts";
import { AwkError } from "./awk-error.ts";
import { evaluate } from "./evaluate.ts";
import { execute, Leave } from "./execute.ts";
import { callBuiltin } from "./functions.ts";
import { Flows } from "./flows.ts";
import { Memory } from "./memory.ts";
import { RecordReader } from "./record-reader.ts";
import { Stamina, type Step } from "./step.ts";
import type { Program, Statement } from "./syntax.ts";
import { fromInput, isTrue, toNumber, type Value } from "./values.ts";
import { unescapeString } from "./tokens.ts";

/** One run of a program. */
export class Machine {
  readonly memory = new Memory();
  readonly flows: Flows;
  readonly process: Process;
  readonly program: Program;
  /** How many lines the program has. */
  readonly lines: number;
  readonly stamina: Stamina;
  readonly builtin = callBuiltin;
  random: Random;
  seed = 0;
  #status = 0;
  #reader: RecordReader | undefined;
  #stdin: RecordReader | undefined;
  #nextArgument = 1;
  #sawFile = false;
  #inRange: boolean[] = [];

  constructor(process: Process, program: Program, lines: number) {
    this.process = process;
    this.program = program;
    this.lines = lines;
    this.flows = new Flows(process);
    this.stamina = new Stamina(process);
    this.random = createRandom(process.random.integer(0, 2 ** 31 - 1));
  }

  /** NAME=VALUE as -v and the arguments give it. */
  assignText(name: string, text: string): void {
    this.memory.set(name, fromInput(unescapeString(text)));
  }

  *run(): Step<number> {
    const { begin, rules, end, hasEnd } = this.program;
    let exited = yield* this.#part(() => this.#all(begin));
    if (!exited && (rules.length > 0 || hasEnd)) exited = yield* this.#part(() => this.#records());
    if (hasEnd && !(exited && this.#inEnd)) {
      this.#inEnd = true;
      yield* this.#part(() => this.#all(end));
    }
    yield* this.flows.closeAll();
    this.#stdin?.giveBack();
    return this.#status;
  }

  #inEnd = false;

  /** Did it end by `exit`? */
  *#part(work: () => Step<void>): Step<boolean> {
    try {
      yield* work();
      return false;
    } catch (error) {
      if (!(error instanceof Leave)) throw error;
      if (error.how === "exit" && error.status !== undefined) this.#status = error.status;
      return error.how === "exit";
    }
  }

  *#all(body: readonly Statement[]): Step<void> {
    for (const statement of body) yield* execute(this, statement);
  }

  *callBody(body: readonly Statement[]): Step<Value> {
    for (const statement of body) {
      const outcome = yield* execute(this, statement);
      if (outcome && outcome.how === "return") return outcome.value;
    }
    return undefined;
  }

  *#records(): Step<void> {
    for (let record = yield* this.nextRecord(); record !== null; record = yield* this.nextRecord()) {
      this.memory.record = record;
      this.memory.count("NR");
      this.memory.count("FNR");
      if (this.stamina.spent) yield* this.stamina.rest();
      try {
        yield* this.#applyRules();
      } catch (error) {
        if (!(error instanceof Leave) || error.how === "exit") throw error;
        if (error.how === "nextfile") this.#reader = undefined;
      }
    }
  }

  *#applyRules(): Step<void> {
    for (const [index, { pattern, until, body }] of this.program.rules.entries()) {
      if (until) {
        if (!this.#inRange[index] && !isTrue(yield* evaluate(this, pattern!))) continue;
        this.#inRange[index] = !isTrue(yield* evaluate(this, until));
      } else if (pattern && !isTrue(yield* evaluate(this, pattern))) continue;
      yield* this.#all(body);
    }
  }

  /** The next record of the files in ARGV, or of stdin when it names none; null at the end. */
  *nextRecord(): Step<string | null> {
    for (;;) {
      this.#reader ??= this.#nextFile();
      if (!this.#reader) return null;
      const record = yield* this.readFrom(this.#reader);
      if (record !== null) return record;
      this.#reader = undefined;
    }
  }

  *readFrom(reader: RecordReader): Step<string | null> {
    for (;;) {
      const record = reader.take(this.memory.global("RS"));
      if (record !== undefined) return record;
      yield* this.flows.flush();
      yield reader.fill();
    }
  }

  #nextFile(): RecordReader | undefined {
    const { memory } = this;
    const count = toNumber(memory.get("ARGC"));
    const args = memory.array("ARGV");
    while (this.#nextArgument < count) {
      const arg = memory.text(args.get(String(this.#nextArgument++)));
      if (arg === "") continue;
      const assignment = /^([A-Za-z_]\w*)=([\s\S]*)$/.exec(arg);
      if (assignment) {
        this.assignText(assignment[1]!, assignment[2]!);
        continue;
      }
      this.#sawFile = true;
      return this.#open(arg);
    }
    if (this.#sawFile) return undefined;
    this.#sawFile = true;
    return this.#open("-");
  }

  #open(path: string): RecordReader {
    this.memory.set("FNR", 0);
    this.memory.set("FILENAME", path === "-" ? "" : path);
    try {
      const reader = new RecordReader(openSource(this.process, path));
      if (path === "-" || path === "/dev/stdin") this.#stdin = reader;
      return reader;
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      throw new AwkError(`cannot open ${path} (${error.text})`);
    }
  }
}
