import { checkSignal } from "../base/signals.ts";
import type { Input, Output } from "../base/streams.ts";
import type { Tty } from "../base/tty.ts";
import type { Files } from "../files/files.ts";
import { resolve } from "../files/paths.ts";
import type { Builtin } from "./builtins/builtin.ts";
import type { CompletionSpec } from "./completion-specs.ts";
import type { Process, SpawnOptions } from "./command.ts";
import { dynamicVariables } from "./dynamic-variables.ts";
import { Descriptors } from "./descriptors.ts";
import type { KeySettings } from "./inputrc.ts";
import type { Jobs } from "./jobs.ts";
import { gateInput, gateOutput } from "./gate.ts";
import type { HashedProgram } from "./hashed-programs.ts";
import { BadDescriptor } from "./open-file.ts";
import type { CommandNode, Script, SimpleCommand, Unit } from "./parse.ts";
import { lineAt } from "./parse.ts";
import type { ProcessGroup } from "./process-group.ts";
import { processOf } from "./process-of.ts";
import type { Soon } from "./soon.ts";
import { Variables } from "./variables.ts";
import type { Connection, Frame, World } from "./world.ts";

/** The interpreter's doors, for those whom it uses itself: expansion, builtins, traps. */
export interface Engine {
  readonly builtins: ReadonlyMap<string, Builtin>;
  /** Runs a source text in this very shell: `eval`, `source`, traps. */
  runSource(context: Context, text: string, firstLine?: number, caller?: string): Promise<number>;
  runScript(context: Context, script: Pick<Script, "commands">): Soon<number>;
  runCommand(context: Context, node: CommandNode): Soon<number>;
  /** Output of a script run in a subshell, without its last newlines. */
  substitute(context: Context, script: Script, source?: string): Promise<string>;
  /** Starts `<(script)` or `>(script)`; answers with the path that stands for it. */
  connect(context: Context, script: Script, operator: "<" | ">"): string;
  /** Runs words as a simple command: function, builtin or program. */
  runWords(context: Context, words: readonly string[], options?: RunOptions): Soon<number>;
  /** Runs the traps of signals that have come. */
  runPendingTraps(context: Context): Promise<void>;
  spawn(context: Context, argv: readonly string[], options?: SpawnOptions): Promise<number>;
}

export interface RunOptions {
  /** `command` and `exec` pass functions over. */
  readonly noFunctions?: boolean;
  readonly noBuiltins?: boolean;
  readonly environment?: ReadonlyMap<string, string>;
}

export interface FunctionDefinition {
  readonly name: string;
  readonly body: CommandNode;
  /** Where its text stands. */
  readonly unit: Unit;
  /** `name () \n{ ...}` as it was written. */
  readonly text: string;
  readonly source: string;
}

/** The state of one shell process. Subshells get a copy. */
export class Context {
  readonly world: World;
  readonly engine: Engine;
  variables = new Variables();
  functions = new Map<string, FunctionDefinition>();
  /** `export -f`. */
  exportedFunctions = new Set<string>();
  aliases = new Map<string, string>();
  /** `enable -n`. */
  disabled = new Set<string>();
  /** What `complete` was told, by the command's name; "-D" is for all others. */
  completions = new Map<string, CompletionSpec>();
  /** Names of `set -o`. */
  options = new Set<string>();
  shopt = new Set<string>();
  cwd = "/";
  umask = 0o022;
  /** See `keySettings`. */
  keys?: KeySettings;
  /** What `ulimit` has set, by its letter. */
  limits: ReadonlyMap<string, string> = new Map();
  name = "bash";
  positional: readonly string[] = [];
  /** How often `set` has changed them: a sourced file's own arguments end with it, what it sets stays. */
  positionalSets = 0;
  status = 0;
  pipeStatus: readonly number[] = [0];
  lastArgument = "";
  /** BASH_COMMAND while a trap runs: the command that it runs for. */
  trapped?: string;
  descriptors = new Descriptors();
  signal: AbortSignal = new AbortController().signal;
  terminal?: Tty;
  /** The job that this process belongs to; none for a shell that nobody can stop. */
  group?: ProcessGroup;
  /** The job that has the terminal while this shell waits for it. */
  foreground?: ProcessGroup;
  traps = new Map<string, string>();
  /** Signals that came and whose traps have not run yet, without SIG. */
  pending: string[] = [];
  /** What `trap` lists in a subshell that has set none of its own: those of the shell around it. */
  outerTraps?: ReadonlyMap<string, string>;
  /** Signals, without SIG, that do nothing until they are trapped: a job in the background of a script hears no Ctrl-C. */
  deaf: ReadonlySet<string> = new Set();
  /** Ends the running command, and not the shell, when a trapped signal comes. */
  children?: AbortController;
  /** Ends what a builtin waits for, so that the trap of a signal can run. */
  waiting?: AbortController;
  frames: Frame[] = [];
  /** Loops around the running command. */
  loops = 0;
  /** Above 0 where a failure does not end the shell under `set -e`. */
  guarded = 0;
  unit?: Unit;
  offset = 0;
  /** The simple command that runs. */
  simple?: SimpleCommand;
  subshells = 0;
  interactive = false;
  jobs!: Jobs;
  pid = 0;
  shellPid = 0;
  lastBackground?: number;
  directories: string[] = [];
  /** Where programs were found, and how often they were asked for: see hashed-programs.ts. */
  hashed = new Map<string, HashedProgram>();
  /** The PATH that `hashed` holds for. */
  hashedFor?: string;
  /** Where `getopts` is within a group such as -abc. */
  optionPlace = { index: 1, at: 1 };
  /** Descriptors that came with the run, not from `exec`. */
  readonly attached = new WeakSet<object>();
  /** How deep `eval`, `source` and `$(...)` are nested, for `set -x`. */
  traceDepth = 0;
  /** How many `$(...)` have run: tells whether one of them gave the status. */
  substitutions = 0;
  /** Process substitutions of the command that is being expanded. */
  connections: Connection[] = [];
  /** How the source came in: decides what a syntax error says and how far an error reaches. */
  mode: "interactive" | "string" | "script" = "string";
  /** It was called `sh`, which is dash on Debian and on Heroku: what it says of a failure it says in dash's words. */
  isDash = false;
  startedAt: number;
  /** Lines run since the shell was started, for `\#`. */
  commandNumber = 1;
  /** The builtins that ran last and before it: `exit` asks once when jobs are stopped. */
  latestBuiltins: readonly [former: string, latest: string] = ["", ""];
  /** Turns since the last rest: see `breathe`. */
  #turns = 0;

  constructor(world: World, engine: Engine) {
    this.world = world;
    this.engine = engine;
    this.startedAt = world.clock.now();
  }

  /** A subshell: everything copied, descriptors shared. The caller closes its descriptors. */
  fork(signal: AbortSignal = this.signal): Context {
    const copy = new Context(this.world, this.engine);
    copy.variables = this.variables.fork();
    copy.functions = new Map(this.functions);
    copy.exportedFunctions = new Set(this.exportedFunctions);
    copy.aliases = new Map(this.aliases);
    copy.disabled = new Set(this.disabled);
    copy.completions = new Map(this.completions);
    copy.options = new Set(this.options);
    copy.shopt = new Set(this.shopt);
    copy.cwd = this.cwd;
    copy.umask = this.umask;
    copy.keys = this.keys;
    copy.limits = this.limits;
    copy.name = this.name;
    copy.positional = this.positional;
    copy.status = this.status;
    copy.lastArgument = this.lastArgument;
    copy.descriptors = this.descriptors.fork();
    copy.signal = signal;
    copy.terminal = this.terminal;
    copy.group = this.group;
    // Traps are reset in a subshell, but what is ignored stays ignored.
    copy.traps = new Map([...this.traps].filter(([, action]) => action === ""));
    copy.outerTraps = this.outerTraps ?? this.traps;
    copy.deaf = this.deaf;
    copy.frames = [...this.frames];
    copy.guarded = this.guarded;
    copy.unit = this.unit;
    copy.offset = this.offset;
    copy.subshells = this.subshells + 1;
    copy.interactive = this.interactive;
    copy.jobs = this.jobs.fork();
    copy.pid = this.world.processes.nextPid();
    copy.shellPid = this.shellPid;
    copy.lastBackground = this.lastBackground;
    copy.directories = [...this.directories];
    copy.hashed = new Map(this.hashed);
    copy.hashedFor = this.hashedFor;
    copy.startedAt = this.startedAt;
    copy.mode = this.mode;
    copy.isDash = this.isDash;
    dynamicVariables(copy);
    copy.traceDepth = this.traceDepth;
    copy.pipeStatus = this.pipeStatus;
    copy.loops = this.loops;
    return copy;
  }

  /** What a program started now would get: exported variables, and functions in bash's own way. */
  environment(): Map<string, string> {
    const environment = this.variables.environment();
    for (const name of this.exportedFunctions) {
      const { body, unit } = this.functions.get(name) ?? {};
      if (body && unit) environment.set(`BASH_FUNC_${name}%%`, `() ${unit.text.slice(body.pos, body.end)}`);
    }
    return environment;
  }

  /** The builtin of that name, unless it is disabled. */
  builtin(name: string): Builtin | undefined {
    return this.disabled.has(name) ? undefined : this.engine.builtins.get(name);
  }

  path(path: string): string {
    return resolve(this.cwd, path);
  }

  /** Line of the command that runs. */
  get line(): number {
    return this.unit ? this.unit.firstLine + lineAt(this.unit.text, this.offset) : 1;
  }

  /** What bash puts before its own messages. */
  get prefix(): string {
    if (this.interactive) return `${this.name.slice(this.name.lastIndexOf("/") + 1)}: `;
    if (this.isDash) return `${this.name}: ${this.line}: `;
    return `${this.frames.at(-1)?.source ?? this.name}: line ${this.line}: `;
  }

  input(number = 0, signal = this.signal): Input {
    const file = this.descriptors.get(number);
    if (!file) return { isTTY: false, read: () => Promise.reject(new BadDescriptor()), unread() {} };
    return this.group ? gateInput(this.group, signal, (either) => file.input(either)) : file.input(signal);
  }

  output(number = 1, signal = this.signal): Output {
    const file = this.descriptors.get(number);
    if (!file) return { isTTY: false, columns: 80, write: () => Promise.reject(new BadDescriptor()) };
    const output = file.output(signal);
    return this.group ? gateOutput(this.group, signal, output) : output;
  }

  /** Writes to stdout, at once where nobody has to be waited for. */
  print(data: string | Uint8Array): Soon<void> {
    const output = this.output();
    return output.writeNow?.(data) ? undefined : output.write(data);
  }

  /** Prints a message of the shell's own on its stderr. */
  async complain(message: string): Promise<void> {
    if (this.descriptors.get(2)) await this.output(2).write(`${this.prefix}${message}\n`);
  }

  /**
   * Now and then answers with a pause to wait for, in which keys and timers are heard: without it a loop of builtins
   * could not be interrupted. Throws the signal's reason when it is.
   */
  breathe(): Promise<void> | undefined {
    checkSignal(this.signal);
    if (this.pending.length > 0) return this.engine.runPendingTraps(this);
    // A turn takes its time, were it little: else a loop that waits for a moment would never see it come.
    if (++this.#turns % 256 === 0)
      return this.world.clock.sleep(this.#turns % 2048 === 0 ? 1 : 0, this.signal);
    return this.group?.suspension.pass(this.signal);
  }

  /** The signal for what this shell runs and waits for: a trapped signal ends that, and not the shell. */
  get childSignal(): AbortSignal {
    if (![...this.traps.values()].some((action) => action !== "")) return this.signal;
    this.children ??= new AbortController();
    return AbortSignal.any([this.signal, this.children.signal]);
  }

  /** The signal for what a builtin of this shell waits for: a trapped signal ends the waiting. */
  get waitSignal(): AbortSignal {
    if (![...this.traps.values()].some((action) => action !== "")) return this.signal;
    this.waiting ??= new AbortController();
    return AbortSignal.any([this.signal, this.waiting.signal]);
  }

  /** The process that a program run now would be. */
  process(environment: ReadonlyMap<string, string>, files: Files, signal = this.childSignal): Process {
    return processOf(this, environment, files, signal);
  }
}
