import type { Process } from "../../../shell/command.ts";
import { type Generation, generationOf } from "../generation.ts";
import { type Action, simpleAction, spinnerAction } from "./action.ts";
import { type Colours, colourLevel, createColours } from "./colours.ts";
import { errorBox, legacyErrorBox } from "./error-box.ts";
import { json } from "./json.ts";
import { keyValues } from "./key-values.ts";
import { oldTable } from "./old-table.ts";
import { type Column, table, type TableStyle } from "./table.ts";

/**
 * All that the CLI writes: data to stdout; actions, warnings and errors to stderr. While an action has its line,
 * other output waits.
 */
export class Talk {
  readonly colour: Colours;
  readonly #process: Process;
  readonly #generation: Generation;
  #action?: Action;
  #title = "";
  #held: (() => Promise<void>)[] = [];
  #warned = new Set<string>();

  constructor(process: Process) {
    this.#process = process;
    this.#generation = generationOf(process);
    this.colour = createColours(colourLevel(process.env, process.stdout.isTTY));
  }

  /** Width to wrap errors to. */
  get errorColumns(): number {
    const { stderr } = this.#process;
    return stderr.isTTY ? Math.max(40, stderr.columns) : 80;
  }

  /** Width to wrap help to. */
  get columns(): number {
    const { stdout } = this.#process;
    return stdout.isTTY ? Math.max(40, stdout.columns) : 80;
  }

  get isTTY(): boolean {
    return this.#process.stdout.isTTY;
  }

  /** Writes to stdout as it is. */
  write(text: string): Promise<void> {
    return this.#hold(() => this.#process.stdout.write(text));
  }

  line(text = ""): Promise<void> {
    return this.write(`${text}\n`);
  }

  /** A line on stderr. */
  note(text = ""): Promise<void> {
    return this.#hold(() => this.#process.stderr.write(`${text}\n`));
  }

  header(title: string): Promise<void> {
    const gap = this.#generation.gapAfterHeader ? "\n" : "";
    return this.line(`${this.colour.label("=== ")}${this.colour.label(title)}${gap}`);
  }

  keyValues(entries: Readonly<Record<string, unknown>>): Promise<void> {
    return this.write(keyValues(entries, this.colour));
  }

  json(value: unknown): Promise<void> {
    return this.write(json(value));
  }

  table<Row>(
    rows: readonly Row[],
    columns: readonly Column<Row>[],
    style: Omit<TableStyle, "maxWidth"> = {},
  ): Promise<void> {
    const { stdout } = this.#process;
    if (this.#generation.oldTables) return this.write(oldTable(rows, columns, style, this.colour));
    const maxWidth = stdout.isTTY ? stdout.columns : undefined;
    return this.write(table(rows, columns, { ...style, maxWidth }, this.colour));
  }

  warn(text: string): Promise<void> {
    const bang = this.colour.plain("33", "›");
    return this.note(errorBox(`Warning: ${text}`, bang, this.errorColumns));
  }

  /** A warning of a command that CLI 7 had from before oclif. */
  async oldWarn(text: string): Promise<void> {
    if (this.#generation.major > 7) return this.warn(text);
    await this.note(legacyErrorBox(text, this.colour.plain("33", "▸"), this.errorColumns));
  }

  /** Warns of the same thing once. */
  async warnOnce(text: string): Promise<void> {
    if (this.#warned.has(text)) return;
    this.#warned.add(text);
    await this.warn(text);
  }

  /** Begins a line `TITLE...`; one that still runs is left as it stands. */
  async start(title: string): Promise<void> {
    await this.#action?.abandon();
    this.#title = title;
    const { stderr, clock, signal, env } = this.#process;
    const spins = stderr.isTTY && !env.get("CI") && !["dumb", "emacs-color"].includes(env.get("TERM") ?? "");
    this.#action = (spins ? spinnerAction : simpleAction)(title, {
      stderr,
      clock,
      signal,
      paint: (frame) => this.colour.plain("35", frame),
      flush: () => this.#flush(),
    });
    await this.#action.start();
  }

  /** Takes the running action's line away while somebody is asked, and begins it again. */
  async pause<T>(ask: () => Promise<T>): Promise<T> {
    const title = this.#title;
    const action = this.#action;
    if (!action) return ask();
    await action.abandon();
    this.#action = undefined;
    const answer = await ask();
    await this.start(title);
    return answer;
  }

  async status(text: string): Promise<void> {
    await this.#action?.status(text);
  }

  async stop(text = "done"): Promise<void> {
    const action = this.#action;
    if (!action) return;
    this.#action = undefined;
    await action.stop(text);
  }

  /** The line of an action that failed, before its error is printed. */
  async fail(): Promise<void> {
    await this.stop(this.colour.bold(this.colour.plain("31", "!")));
  }

  /** `TITLE... done` around `work`; what it resolves to, if anything, stands in place of `done`. */
  async action(title: string, work: () => Promise<string | void>): Promise<void> {
    await this.start(title);
    await this.stop((await work()) || "done");
  }

  async #hold(write: () => Promise<void>): Promise<void> {
    if (this.#action) this.#held.push(write);
    else await write();
  }

  async #flush(): Promise<void> {
    const held = this.#held;
    this.#held = [];
    for (const write of held) await write();
  }
}
