import type { QuickJSWASMModule } from "quickjs-emscripten-core";
import { Killed, type SignalName } from "../../../base/signals.ts";
import { resolve } from "../../../files/paths.ts";
import type { Process } from "../../../shell/command.ts";
import { askStatement } from "./ask-statement.ts";
import { answer, type Calls, commonCalls } from "./common-calls.ts";
import { Databases, type Wanted } from "./databases.ts";
import { Engine, EngineError } from "./engine.ts";
import { factsOf } from "./facts.ts";
import { describedText, fatalText } from "./fatal.ts";
import { fetchOutside, type Outgoing } from "./fetch-outside.ts";
import { fileCalls, toBinary } from "./file-calls.ts";
import { libraryScripts } from "./library.ts";
import { Modules } from "./modules.ts";
import { Servers } from "./servers.ts";

/** What the program waits for when it has nothing to do. */
interface Waiting {
  /** When its next timer is due. */
  readonly next: number | null;
  readonly alive: boolean;
  /** A server is open: its timers pass in the background, so that they do not push time. */
  readonly serving: boolean;
  /** process.nextTick has something to run. */
  readonly ticking?: boolean;
}

/** What Node.js itself takes up, and how much more V8 needs for what this engine holds in one byte. */
const bareNode = 40 * 2 ** 20;
const scale = 8 / 3;

export interface Start {
  readonly version: string;
  /** What process.argv holds after the executable. */
  readonly argv: readonly string[];
  /** A file, a text given on the command line, or what is typed at a prompt. */
  readonly main:
    | { readonly file: string }
    | { readonly source: string; readonly print: boolean }
    | { readonly prompt: true };
}

/** One run of Node.js: the engine, what it may ask for, and the loop that brings it events. */
export class Program {
  #process: Process;
  #start: Start;
  #engine: Engine;
  #modules: Modules;
  #servers: Servers;
  #databases: Databases;
  #cwd: string;
  #events: object[] = [];
  #wake = () => {};
  #output: { fd: number; text: string }[] = [];
  #status: number | undefined;
  /** It has nothing left to do. */
  #ending = false;
  #died: SignalName | undefined;
  /** Statements typed at the prompt, oldest first. */
  #typed: string[] = [];

  constructor(module: QuickJSWASMModule, process: Process, start: Start) {
    this.#process = process;
    this.#start = start;
    this.#cwd = process.cwd;
    const facts = factsOf(process, start.version, start.argv, process.clock.now());
    this.#modules = new Modules(process.files, (text) =>
      this.#output.push({
        fd: 2,
        text: `(node:${facts.pid}) ${text}\n(Use \`node --trace-warnings ...\` to show where the warning was created)\n`,
      }),
    );
    this.#servers = new Servers(
      process.listen,
      (event) => this.#push(event),
      () => process.random.integer(32_768, 60_999),
    );
    this.#databases = new Databases(process, (event) => this.#push(event));
    const calls = {
      ...commonCalls(process, this.#modules, (file, number) => this.#line(file, number)),
      ...fileCalls(process.files, () => this.#cwd),
      ...this.#calls(),
      facts: () => facts,
    };
    this.#engine = new Engine(module, {
      call: (name, argument) => answer(calls, name, argument),
      normalize: (base, request) => this.#modules.normalize(base, request),
      source: (name) => this.#modules.source(name, (target) => this.#exportsOf(target)),
      ended: () => this.#status !== undefined || this.#died !== undefined,
    });
  }

  /** Runs the program to its end. Answers with its exit status; throws Killed when a signal ended it. */
  async run(): Promise<number> {
    const { signal } = this.#process;
    const onSignal = () => this.#wake();
    const empty = this.#engine.size;
    const release = this.#process.memory?.hold(() => bareNode + (this.#engine.size - empty) * scale);
    signal.addEventListener("abort", onSignal, { once: true });
    try {
      let waiting = this.#turn(() => this.#begin());
      for (;;) {
        if (signal.aborted && this.#process.signal === signal) waiting = this.#catch(signal.reason as Killed);
        if (!this.#died) await this.#flush();
        if (this.#died) throw new Killed(this.#died);
        if (this.#status !== undefined)
          return this.#ending && this.#engine.unsettled ? this.#abandon() : this.#status;
        if (this.#engine.hung) await this.#hang();
        const event = this.#events.shift();
        if (event) waiting = this.#turn(() => this.#engine.send("__event", JSON.stringify(event)));
        else if (waiting.next !== null && waiting.next <= this.#process.clock.now())
          waiting = this.#turn(() => this.#engine.send("__event", '{"type":"timer"}'));
        else if (!waiting.alive) {
          this.#ending = true;
          waiting = this.#turn(() => this.#engine.send("__event", '{"type":"end"}'));
        } else await this.#wait(waiting);
      }
    } finally {
      signal.removeEventListener("abort", onSignal);
      this.#servers.closeAll();
      await this.#databases.closeAll();
      release?.();
    }
  }

  /** A signal has come: the program hears of it, and goes on with streams that work if it listens to it. */
  #catch(reason: Killed): Waiting {
    if (reason.signal === "SIGKILL") throw reason;
    const event = JSON.stringify({ type: "signal", signal: reason.signal });
    const waiting = this.#turn(() => this.#engine.send("__event", event));
    this.#process = this.#process.outlive();
    return waiting;
  }

  #begin(): undefined {
    const { main } = this.#start;
    for (const { file, source } of libraryScripts) this.#engine.run(source, file);
    if ("prompt" in main) this.#engine.send("__prompt", this.#start.version);
    else if ("source" in main) this.#engine.send("__evaluate", JSON.stringify({ ...main, file: "[eval]" }));
    else if (this.#modules.kind(main.file) === "module")
      this.#engine.runModule(
        this.#modules.source(`file://${main.file}`, () => []),
        `file://${main.file}`,
      );
    else this.#engine.send("__main", main.file);
  }

  /** Lets the engine work until it has nothing to do; what it did not catch ends it. */
  #turn(work: () => string | undefined): Waiting {
    try {
      let state = work();
      do {
        if (this.#status === undefined) this.#engine.send("__event", '{"type":"ticks"}');
        this.#engine.drain();
        if (this.#status === undefined) state = this.#engine.send("__event", '{"type":"state"}');
      } while (this.#status === undefined && (JSON.parse(state ?? "{}") as Waiting).ticking);
      return JSON.parse(state ?? '{"alive":false}') as Waiting;
    } catch (error) {
      if (!(error instanceof EngineError)) throw error;
      if (this.#status === undefined && !this.#died && !this.#engine.hung) {
        if ("prompt" in this.#start.main) {
          this.#output.push({ fd: 1, text: `Uncaught ${describedText(error.description)}\n` });
          return this.#turn(() => undefined);
        }
        const isScript =
          "file" in this.#start.main && this.#modules.kind(this.#start.main.file) === "commonjs";
        const text = fatalText(
          error.description,
          this.#start.version,
          (file, n) => this.#line(file, n),
          isScript,
        );
        this.#output.push({ fd: 2, text });
        this.#status = 1;
      }
      return { next: null, alive: false, serving: false };
    }
  }

  #push(event: object): void {
    this.#events.push(event);
    this.#wake();
  }

  async #flush(): Promise<void> {
    const { stdout, stderr } = this.#process;
    for (let part = this.#output.shift(); part; part = this.#output.shift())
      await (part.fd === 2 ? stderr : stdout).write(part.text);
  }

  async #wait({ next, serving }: Waiting): Promise<void> {
    const { clock } = this.#process;
    const woken = new Promise<void>((resolve) => (this.#wake = resolve));
    const stop = new AbortController();
    const due =
      next === null
        ? new Promise<never>(() => {})
        : (serving ? (clock.background ?? clock) : clock)
            .sleep(Math.max(0, next - clock.now()), stop.signal)
            .then(
              () => this.#events.push({ type: "timer" }),
              () => {}, // something else came first
            );
    if (this.#events.length === 0) await Promise.race([woken, due]);
    stop.abort(new Killed("SIGCONT"));
  }

  /** It ended while its main module still waited for a promise that nothing will keep. */
  async #abandon(): Promise<number> {
    await this.#process.stderr.write("Warning: Detected unsettled top-level await\n");
    return this.#status || 13;
  }

  /** A program that computes without end does nothing else any more, until somebody ends it. */
  async #hang(): Promise<never> {
    await this.#process.stderr.write(
      "node: this program computes without a pause; it is left hanging, as an endless loop would. Ctrl-C ends it.\n",
    );
    const { signal } = this.#process;
    return new Promise((_, reject) => {
      if (signal.aborted) reject(signal.reason);
      else signal.addEventListener("abort", () => reject(signal.reason), { once: true });
    });
  }

  #exportsOf(target: string): string[] {
    return JSON.parse(this.#engine.send("__exports", target) ?? "[]") as string[];
  }

  #line(file: string, number: number): string | undefined {
    const { main } = this.#start;
    if (file === "[eval]") return "source" in main ? main.source.split("\n")[number - 1] : undefined;
    return this.#modules.line(file, number);
  }

  #calls(): Calls {
    return {
      cwd: () => this.#cwd,
      chdir: (path: string) => void (this.#cwd = resolve(this.#cwd, path)),
      write: (fd: number, text: string) => void this.#output.push({ fd, text }),
      exit: (status: number) => void (this.#status = status & 255),
      die: (signal: SignalName) => void (this.#died = signal),
      listen: (server: number, host: string, port: number) => this.#servers.listen(server, host, port),
      unlisten: (server: number) => this.#servers.close(server),
      respond: (id: number, head: never, data: string, last: boolean) =>
        this.#servers.respond(id, head, data, last),
      fetch: (id: number, request: Outgoing) =>
        void fetchOutside(this.#process, request).then((outcome) =>
          this.#push({ type: "fetched", id, ...outcome }),
        ),
      "postgres.connect": (question: number, id: number, wanted: Wanted) =>
        void this.#databases.connect(question, id, wanted),
      "postgres.query": (question: number, id: number, sql: string, values: (string | null)[] | null) =>
        void this.#databases.query(question, id, sql, values),
      "postgres.end": (question: number, id: number) => void this.#databases.end(question, id),
      stdin: () => void this.#readStdin(),
      prompt: () => void this.#ask(),
    };
  }

  async #ask(): Promise<void> {
    await this.#flush();
    try {
      const typed = await askStatement(this.#process, this.#start.version, this.#typed);
      this.#push({ type: "typed", ...typed });
    } catch (error) {
      if (!(error instanceof Killed)) throw error; // the signal is an event of its own
    }
  }

  async #readStdin(): Promise<void> {
    for (;;) {
      let bytes: Uint8Array | null;
      try {
        bytes = await this.#process.stdin.read();
      } catch (error) {
        if (error instanceof Killed) return; // the signal is an event of its own
        throw error;
      }
      this.#push({ type: "stdin", data: bytes && toBinary(bytes) });
      if (!bytes) return;
    }
  }
}
