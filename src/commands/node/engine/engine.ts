import type {
  QuickJSContext,
  QuickJSHandle,
  QuickJSRuntime,
  QuickJSWASMModule,
} from "quickjs-emscripten-core";

/**
 * How much one turn may compute before it counts as endless: checks of the engine, some 1 ms each. The engine cannot
 * pause in between, and the page stands still meanwhile.
 */
const checksATurn = 1500;

const megabyte = 2 ** 20;

/** As a dyno of 512 MB would stop it, scaled to what programs here need. */
const memory = 192 * megabyte;

let load: (() => Promise<QuickJSWASMModule>) | undefined;

/** Loads the engine's code, once. Each program then gets an instance of its own. */
export async function loadEngine(): Promise<() => Promise<QuickJSWASMModule>> {
  if (!load) {
    const [core, variant] = await Promise.all([
      import("quickjs-emscripten-core"),
      import("@jitl/quickjs-wasmfile-release-sync"),
    ]);
    load = () => core.newQuickJSWASMModuleFromVariant(variant.default);
  }
  return load;
}

export interface Host {
  /** A synchronous call of the program's library: name and arguments as JSON, and the answer as JSON. */
  call(name: string, argument: string): string;
  /** The path or name of a module that ES module code imports. Throws to make the import fail. */
  normalize(base: string, request: string): string;
  /** Its source. */
  source(path: string): string;
  /** Has the program said process.exit()? */
  ended(): boolean;
}

/**
 * One JavaScript world: QuickJS in WebAssembly, which reaches nothing but what `Host` answers. It is never disposed
 * of but dropped whole, with its memory.
 */
export class Engine {
  #module: QuickJSWASMModule;
  #runtime: QuickJSRuntime;
  #context: QuickJSContext;
  #host: Host;
  #checks = 0;
  #failed = new Map<string, { error: Error }>();
  /** The main module's promise, while it is not known to have been kept. */
  #main?: QuickJSHandle;
  /** The program computed without end; nothing of it runs any more. */
  hung = false;

  constructor(module: QuickJSWASMModule, host: Host) {
    this.#host = host;
    this.#module = module;
    this.#runtime = module.newRuntime();
    this.#runtime.setMemoryLimit(memory);
    this.#runtime.setMaxStackSize(megabyte / 2);
    this.#runtime.setInterruptHandler(() => {
      if (host.ended()) return true;
      if (++this.#checks > checksATurn) this.hung = true;
      return this.hung;
    });
    this.#runtime.setModuleLoader(
      (path) => this.#failed.get(path) ?? this.#guard(() => host.source(path)),
      // The engine does not hear of an error here: what cannot be found fails when it is to be read.
      (base, request) => {
        const name = this.#guard(() => host.normalize(base, request));
        if (typeof name === "string") return name;
        const missing = `missing:${this.#failed.size}`;
        this.#failed.set(missing, name);
        return missing;
      },
    );
    this.#context = this.#runtime.newContext();
    const call = this.#context.newFunction("host", (name, argument) =>
      this.#context.newString(host.call(this.#context.getString(name), this.#context.getString(argument))),
    );
    this.#context.setProp(this.#context.global, "__host", call);
    const compile = this.#context.newFunction("compile", (source, file) => {
      const result = this.#context.evalCode(this.#context.getString(source), this.#context.getString(file), {
        type: "global",
      });
      return result.error ? { error: result.error } : result.value;
    });
    this.#context.setProp(this.#context.global, "__compile", compile);
  }

  /** Bytes of its memory, which never shrinks. */
  get size(): number {
    return this.#module.getWasmMemory().buffer.byteLength;
  }

  /** Runs a script. Throws EngineError. */
  run(source: string, file: string): void {
    this.#checks = 0;
    this.#settle(this.#context.evalCode(source, file, { type: "global" }));
  }

  /** Runs an ES module; what it throws, now or after an await, comes from here or from `drain`. */
  runModule(source: string, file: string): void {
    this.#checks = 0;
    const result = this.#context.evalCode(source, file, { type: "module" });
    if (result.error) throw this.#thrown(result.error);
    this.#main = result.value;
  }

  /** Does the main module still wait at its top level? */
  get unsettled(): boolean {
    return this.#main !== undefined && this.#context.getPromiseState(this.#main).type === "pending";
  }

  /** Calls a function of the library, a member of globalThis, with one text. */
  send(name: string, argument: string): string | undefined {
    this.#checks = 0;
    const target = this.#context.getProp(this.#context.global, name);
    const text = this.#context.newString(argument);
    const result = this.#context.callFunction(target, this.#context.undefined, text);
    text.dispose();
    target.dispose();
    return this.#settle(result);
  }

  /** Runs what promises have put off. */
  drain(): void {
    while (this.#runtime.hasPendingJob() && !this.#host.ended() && !this.hung) {
      const result = this.#runtime.executePendingJobs(1000);
      if (result.error) throw this.#thrown(result.error);
    }
    if (!this.#main || this.#host.ended() || this.hung) return;
    const state = this.#context.getPromiseState(this.#main);
    if (state.type === "pending") return;
    this.#main = undefined;
    if (state.type === "rejected") throw this.#thrown(state.error);
  }

  #settle(result: { value?: QuickJSHandle; error?: QuickJSHandle }): string | undefined {
    if (result.error) throw this.#thrown(result.error);
    const { value } = result;
    const text =
      value && this.#context.typeof(value) === "string" ? this.#context.getString(value) : undefined;
    value?.dispose();
    return text;
  }

  /** Hands the thrown value to the library, which alone can look at it in the program's own words. */
  #thrown(error: QuickJSHandle): EngineError {
    if (this.hung || this.#host.ended()) return new EngineError("");
    this.#context.setProp(this.#context.global, "__thrown", error);
    error.dispose();
    return new EngineError(this.send("__describe", "") ?? "");
  }

  #guard(work: () => string): string | { error: Error } {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof ModuleError)) throw error;
      return { error };
    }
  }
}

/** An import that fails; the program sees it as an error of its own. */
export class ModuleError extends Error {
  constructor(message: string, code: string) {
    super(message);
    this.name = `Error [${code}]`; // all that the engine takes over besides the message
  }
}

/** The program threw what it did not catch; `description` is the library's JSON about it. */
export class EngineError extends Error {
  readonly description: string;

  constructor(description: string) {
    super("uncaught");
    this.name = "EngineError";
    this.description = description;
  }
}
