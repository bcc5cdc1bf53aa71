import type { Clock } from "../base/clock.ts";
import type { Fetch } from "../base/fetch.ts";
import type { KeyBindings } from "../base/key-bindings.ts";
import type { Listen, Memory } from "../base/machine.ts";
import type { Random } from "../base/random.ts";
import { Killed, type SignalName } from "../base/signals.ts";
import type { Input, Output } from "../base/streams.ts";
import type { Tty } from "../base/tty.ts";
import type { Files } from "../files/files.ts";
import { reportJobs } from "./report-jobs.ts";
import { receive, runPendingTraps } from "./caught-signals.ts";
import { completeLine } from "./complete.ts";
import { Context } from "./context.ts";
import { dynamicVariables } from "./dynamic-variables.ts";
import { engine } from "./engine.ts";
import { historyFile, remember, writeHistory } from "./history-file.ts";
import { isIncomplete } from "./incomplete.ts";
import { inherit } from "./inherit.ts";
import { keySettings } from "./inputrc.ts";
import { Jobs, Processes } from "./jobs.ts";
import { Exit } from "./leaving.ts";
import { InputFile, OutputFile } from "./open-file.ts";
import type { ProcessGroup } from "./process-group.ts";
import { showPrompt } from "./prompt.ts";
import { standardPrompt, standardShopt } from "./standard-settings.ts";
import type { Programs } from "./programs.ts";
import { recall } from "./recall.ts";
import { runKey } from "./run-key.ts";
import { runProgramText } from "./run-source.ts";
import { settle } from "./settle.ts";
import { saveState, resumeState } from "./state.ts";
import type { ShellState } from "./state.ts";
import { promptsOf, readStartFiles, type Start } from "./sitting.ts";
import { runExitTrap, runSignalTraps } from "./subshell.ts";

export type { ShellState } from "./state.ts";

/** What one run of the shell reads and writes. */
export interface Streams {
  readonly stdin: Input;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly terminal?: Tty;
  /** Aborted with a Killed when a signal is sent, as by Ctrl-C. */
  readonly signal: AbortSignal;
}

interface ShellOptions {
  readonly files: Files;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly programs: Programs;
  readonly fetch: Fetch;
  readonly clock: Clock;
  readonly random: Random;
  readonly listen: Listen;
  readonly memory?: Memory;
  readonly interactive?: boolean;
  /** The job that the shell itself belongs to, and the numbers of processes, when another shell has started it. */
  readonly group?: ProcessGroup;
  readonly processes?: Processes;
  /** Hears of faults of our own; the learner is told of them in one line. */
  readonly onFault?: (error: unknown) => void;
  /** `$0`, and what stands before its messages; "bash" unless given. */
  readonly name?: string;
}

export interface Shell {
  /** Runs all of a script or one typed line. Script errors are printed, never thrown; Ctrl-C gives 130. */
  run(source: string, streams: Streams): Promise<number>;
  /** Is the text the beginning of something, so that a continuation prompt is wanted? */
  incomplete(source: string): boolean;
  /** What could stand at the cursor: whole words to put in place of the line from `start` to the cursor. */
  complete(line: string, cursor: number): Promise<{ start: number; items: string[]; nospace?: boolean }>;
  /** Reads the files that a shell reads at its start: those of a login shell, or ~/.bashrc. */
  begin(streams: Streams, start: Start): Promise<void>;
  /** Runs PROMPT_COMMAND, and answers with $PS1 and $PS2 as they are shown. */
  prompts(streams: Streams): Promise<{ prompt: string; continuation: string }>;
  /** `set -o vi`. */
  readonly editsAsVi: boolean;
  /** What `bind` and ~/.inputrc say of the keys. */
  readonly bindings: KeyBindings;
  /** Runs what `bind -x` has put on a key, with the line in READLINE_LINE; answers with the line it leaves. */
  runKey(
    command: string,
    line: string,
    cursor: number,
    streams: Streams,
  ): Promise<{ text: string; cursor: number }>;
  /** Has somebody chosen a prompt of their own? */
  readonly hasOwnPrompt: boolean;
  /** Writes the history to $HISTFILE, as a shell does that ends. */
  saveHistory(): void;
  /** Adds a typed line to the history, as HISTCONTROL and its like want it. */
  remember(line: string): void;
  /** Does a job have the terminal, so that the keys' signals go to it? */
  readonly attends: boolean;
  /** Says which jobs have ended or were stopped since this was last told; for an empty line, which runs nothing. */
  tellOfJobs(): Promise<void>;
  /**
   * A key of the terminal sends this signal: to the job in the foreground, to this shell while none is, or to the
   * line that was being typed.
   */
  interrupt(signal: SignalName): Promise<void>;
  readonly cwd: string;
  readonly env: ReadonlyMap<string, string>;
  readonly status: number;
  /** The status given to `exit`, once it was typed. */
  readonly exited: number | undefined;
  /** Oldest first; the `history` builtin and `!!` read it, whoever reads lines adds to it. */
  readonly history: string[];
  save(): ShellState;
  resume(state: ShellState): void;
}

const firstPid = 2041; // as on a machine that has been up for a while

export function createShell(options: ShellOptions): Shell {
  const history: string[] = [];
  const context = createContext(options, history, options.processes);
  context.group = options.group;
  let exited: number | undefined;
  let line: AbortController | undefined;
  /** What the shell runs of its own accord says what is wrong, and ends nothing else. */
  const quietly = async (work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      if (error instanceof Exit) exited = error.status;
      else if (!(error instanceof Killed)) await settle(context, error);
    }
  };
  const tellOfJobs = async () => {
    if (context.interactive && !context.signal.aborted) await reportJobs(context);
  };
  context.jobs.onChange = () => {
    if (context.options.has("notify")) void tellOfJobs();
  };
  return {
    async run(source, streams) {
      const own = (line = new AbortController());
      // An interactive shell heeds no signal of `kill $$`; a script does.
      const { processes } = context.world;
      const hear = (signal: SignalName) => receive(context, own, signal, "alone");
      const forget = context.interactive ? () => {} : processes.add(context.pid, hear);
      attach(context, { ...streams, signal: AbortSignal.any([streams.signal, line.signal]) });
      try {
        const text = context.interactive ? await recall(context, source) : source;
        if (text === undefined) return context.status;
        if (context.interactive) {
          const ps0 = context.variables.get("PS0");
          if (ps0) await context.output(2).write(await showPrompt(context, ps0));
          context.commandNumber++;
        }
        context.status = await runProgramText(context, text);
        if (context.pending.length > 0) await runPendingTraps(context);
        if (!context.interactive) context.status = await runExitTrap(context, context.status);
      } catch (error) {
        if (error instanceof Exit) exited = await runExitTrap(context, error.status);
        else if (error instanceof Killed) {
          const status = await runSignalTraps(context, error, !context.interactive);
          if (!context.interactive) exited = status;
        }
        context.status = exited ?? (await settle(context, error));
      }
      forget();
      line = undefined;
      context.signal = streams.signal; // what comes between two lines is not stopped by what stopped the last
      await tellOfJobs();
      return context.status;
    },
    async begin(streams, start) {
      attach(context, streams);
      await quietly(() => readStartFiles(context, start));
    },
    async prompts(streams) {
      attach(context, streams);
      let prompts = { prompt: "$ ", continuation: "> " };
      await quietly(async () => {
        prompts = await promptsOf(context);
      });
      return prompts;
    },
    get editsAsVi() {
      keySettings(context); // they may say so
      return context.options.has("vi");
    },
    get bindings() {
      return keySettings(context);
    },
    async runKey(command, line, cursor, streams) {
      attach(context, streams);
      let edited = { text: line, cursor };
      await quietly(async () => {
        edited = await runKey(context, command, edited);
      });
      return edited;
    },
    get hasOwnPrompt() {
      const { variables } = context;
      return (
        variables.get("PS1") !== standardPrompt ||
        variables.elements("PROMPT_COMMAND").some(([, text]) => text !== "")
      );
    },
    saveHistory() {
      const file = historyFile(context);
      if (file !== undefined) writeHistory(context, file, false);
    },
    remember: (text) => remember(context, text),
    get attends() {
      return context.foreground !== undefined;
    },
    tellOfJobs,
    async interrupt(signal) {
      if (context.foreground) return context.foreground.send(signal);
      if (signal !== "SIGINT") return; // what else a key sends, bash ignores
      if (line) return receive(context, line, signal);
      context.status = 130;
      const action = context.traps.get("INT");
      if (action) await context.engine.runSource(context, action);
    },
    incomplete: isIncomplete,
    complete: (line, cursor) => completeLine(context, line, cursor),
    get cwd() {
      return context.cwd;
    },
    get env() {
      return context.variables.environment();
    },
    get status() {
      return context.status;
    },
    get exited() {
      return exited;
    },
    history,
    save: () => saveState(context),
    resume: (state) => resumeState(context, state),
  };
}

/** A shell process in its first state, with what it inherits. */
export function createContext(
  options: ShellOptions,
  history: string[] = [],
  processes = new Processes(firstPid),
): Context {
  const { files, programs, fetch, clock, random, listen, memory, onFault = () => {} } = options;
  const world = { files, programs, fetch, clock, random, listen, memory, processes, history, onFault };
  const context = new Context(world, engine);
  context.cwd = options.cwd;
  context.name = options.name ?? "bash";
  context.interactive = options.interactive ?? false;
  if (context.interactive) context.mode = "interactive";
  context.jobs = new Jobs();
  context.pid = context.shellPid = processes.nextPid();
  for (const option of ["braceexpand", "hashall", "interactive-comments"]) context.options.add(option);
  if (context.interactive)
    for (const option of ["monitor", "histexpand", "history", "emacs"]) context.options.add(option);
  // Debian's bash-completion turns extglob on for whoever types.
  if (context.interactive) for (const name of ["expand_aliases", "extglob"]) context.shopt.add(name);
  for (const name of standardShopt) context.shopt.add(name);
  inherit(context, options.env);
  dynamicVariables(context);
  return context;
}

/** Gives the shell the streams of one run. What `exec` has put in their place stays. */
export function attach(context: Context, streams: Streams): void {
  const { terminal, signal } = streams;
  context.terminal = terminal;
  context.signal = signal;
  const given = [
    new InputFile(streams.stdin, terminal),
    new OutputFile(streams.stdout, terminal),
    new OutputFile(streams.stderr, terminal),
  ];
  given.forEach((file, number) => {
    const there = context.descriptors.get(number);
    if (there && !context.attached.has(there)) return;
    context.attached.add(file);
    context.descriptors.put(number, file);
  });
}
