import type { Tty } from "../../../base/tty.ts";
import { enterScreen, leaveScreen } from "../screen/draw.ts";
import { isText, keyName } from "../screen/keys.ts";
import { exCommand } from "./ex.ts";
import { normalCommand } from "./normal.ts";
import type { Range } from "./operators.ts";
import { heightOf, vimFrame } from "./screen.ts";
import { compileFor } from "./search.ts";
import { VimState } from "./state.ts";
import type { Settings, Vim, VimHost } from "./vim-session.ts";

/** ESC and O are two keys when they come in a text: `o` may well follow Escape. */
const oneKey = /\x1b\[[0-9;]*[A-Za-z~]|[^]/gu;

const isSequence = (typed: string): boolean =>
  /^\x1b[[O]/.test(typed) && typed.length < 12 && keyName(typed) !== "unknown";

/** How many commands a macro may run without a key from the keyboard: one that calls itself comes to an end. */
const macroLimit = 10_000;

/** Vim on a terminal: its loop, its keys, its screen. */
export class VimEditor implements Vim {
  readonly state: VimState;
  readonly settings: Settings = {
    number: false,
    relativenumber: false,
    hlsearch: false,
    ignorecase: false,
    smartcase: false,
    wrapscan: true,
    expandtab: false,
    autoindent: false,
    shiftwidth: 8,
    tabstop: 8,
    readonly: false,
  };
  readonly host: VimHost;
  name = "";
  names: readonly string[];
  index = 0;
  done = false;
  status = 0;
  selected: Range | undefined;
  top = 0;
  repeatable = false;
  recording: string | undefined;
  searched: Vim["searched"];
  sought: Vim["sought"];
  substituted: Vim["substituted"];
  highlights = true;
  readonly #terminal: Tty;
  #message = "";
  #typed: string | undefined;
  /** Keys to be read before the keyboard's, and how many of them were read in a row. */
  #queue: string[] = [];
  #fed = 0;
  /** Keys of the command that is being read, and of the last one that changed something. */
  #command: string[] = [];
  #last: string[] = [];
  #recorded: string[] = [];
  readonly #histories: Record<string, string[]> = { ":": [], "/": [], "?": [] };
  #next: () => Promise<string> = () => Promise.reject(new Error("vim is not running"));
  #write: (text: string) => Promise<void> = async () => {};

  constructor(terminal: Tty, host: VimHost, names: readonly string[]) {
    this.#terminal = terminal;
    this.host = host;
    this.names = names;
    this.state = new VimState(() => host.now());
    if (names[0] !== undefined) this.open(names[0]);
    if (names.length > 1) this.say(`${names.length} files to edit`);
  }

  get height(): number {
    return Math.max(1, this.#terminal.rows - 1);
  }

  /** `commands` are those of `+CMD` and `-c`, run before the first key. */
  async run(next: () => Promise<string>, signal: AbortSignal, commands: readonly string[]): Promise<number> {
    const output = this.#terminal.output(signal);
    this.#next = next;
    this.#write = (text) => output.write(text);
    await this.#write(enterScreen);
    const stopWatching = this.#terminal.onResize(() => void this.#draw());
    try {
      for (const command of commands) await exCommand(this, command);
      while (!this.done) await this.#one();
    } finally {
      stopWatching();
      if (!signal.aborted) await this.#write(leaveScreen);
    }
    return this.status;
  }

  async #one(): Promise<void> {
    this.state.begin();
    this.#command = [];
    this.repeatable = false;
    await normalCommand(this);
    this.selected = undefined;
    this.state.commit();
    if (this.#command[0] === "." || this.#command.at(-1) === ".") return this.#repeat();
    if (this.repeatable) this.#last = this.#command;
  }

  /** `.`, with a count of its own in place of the old one. */
  #repeat(): void {
    const keys = this.#command.join("");
    const [, count] = /^([1-9]\d*)?\.$/.exec(keys) ?? [undefined, undefined, ""];
    if (!/^(?:[1-9]\d*)?\.$/.test(keys)) {
      if (this.repeatable) this.#last = this.#command;
      return;
    }
    const last = count ? this.#last.join("").replace(/^[1-9]\d*/, "") : this.#last.join("");
    this.feed((count ?? "") + last);
  }

  feed(keys: string): void {
    this.#queue.unshift(...(keys.match(oneKey) ?? []));
  }

  startRecording(register: string): void {
    this.recording = register;
    this.#recorded = [];
    this.say(`recording @${register}`);
  }

  stopRecording(): void {
    const text = this.#recorded.slice(0, -1).join("");
    const register = this.recording!;
    this.recording = undefined;
    this.say("");
    const old = /[A-Z]/.test(register) ? (this.state.registers.get(register.toLowerCase())?.text ?? "") : "";
    this.state.registers.set(register.toLowerCase(), { text: old + text, manner: "characters" });
  }

  async key(): Promise<string> {
    if (this.#queue.length === 0) {
      this.#fed = 0;
      await this.#draw();
      const typed = await this.#next();
      // A paste, or keys that came together.
      this.#queue.push(...(isSequence(typed) ? [typed] : (typed.match(oneKey) ?? [])));
      if (this.recording) this.#recorded.push(...this.#queue);
    } else if (++this.#fed > macroLimit) this.#queue.length = 1;
    const key = this.#queue.shift() ?? "\x1b";
    this.#command.push(key);
    return keyName(key);
  }

  say(text: string): void {
    this.#message = text;
  }

  async ask(mark: string, begun = ""): Promise<string | undefined> {
    const history = this.#histories[mark]!;
    let text = begun;
    let at = history.length;
    try {
      for (;;) {
        this.#typed = mark + text;
        const key = await this.key();
        if (key === "enter") break;
        if (key === "escape" || key === "ctrl c") return undefined;
        if (key === "backspace" || key === "ctrl h") {
          if (text === "") return undefined;
          text = text.slice(0, -1);
        } else if (key === "ctrl u") text = "";
        else if (key === "ctrl w") text = text.replace(/(?:\w+|[^\w\s]+)?\s*$/, "");
        else if (key === "ctrl r") {
          const register = await this.key();
          text +=
            register === "ctrl w"
              ? (/\w+/.exec(this.state.line.slice(this.state.column))?.[0] ?? "")
              : (this.state.registers.get(register)?.text ?? "");
        } else if (key === "up" || key === "ctrl p") {
          at = Math.max(0, at - 1);
          text = history[at] ?? text;
        } else if (key === "down" || key === "ctrl n") {
          at = Math.min(history.length, at + 1);
          text = history[at] ?? "";
        } else if (key === "tab") text += "";
        else if (isText(key)) text += key;
      }
    } finally {
      this.#typed = undefined;
    }
    if (text !== "" && history.at(-1) !== text) history.push(text);
    return text;
  }

  colon(typed: string): Promise<void> {
    return exCommand(this, typed);
  }

  normal(): Promise<void> {
    return normalCommand(this);
  }

  open(name: string): boolean {
    const { text, notice } = name === "" ? { text: "", notice: "" } : this.host.read(name);
    this.name = name;
    this.state.load(text ?? "");
    this.say(notice);
    this.top = 0;
    return text !== undefined;
  }

  #scroll(): void {
    const { row, lines } = this.state;
    const width = this.#terminal.columns;
    this.top = Math.min(this.top, lines.length - 1);
    if (row < this.top)
      this.top = this.top - row > this.height ? Math.max(0, row - Math.floor(this.height / 2)) : row;
    else if (row - this.top > 2 * this.height) this.top = Math.max(0, row - Math.floor(this.height / 2));
    // Five lines stay in sight around the cursor, as Debian's own settings have it.
    const margin = Math.min(5, Math.floor((this.height - 1) / 2));
    if (row - this.top < margin) this.top = Math.max(0, row - margin);
    const foot = Math.min(lines.length - 1, row + margin);
    const used = () => {
      let sum = 0;
      for (let i = this.top; i <= foot; i++) sum += heightOf(lines[i]!, width);
      return sum;
    };
    while (this.top < row && used() > this.height) this.top++;
  }

  async #draw(): Promise<void> {
    const { state, settings } = this;
    this.#scroll();
    const wanted = settings.hlsearch && this.highlights && this.searched;
    const message = this.#message;
    await this.#write(
      vimFrame({
        lines: state.lines,
        cursor: { row: state.row, column: state.column },
        top: this.top,
        columns: this.#terminal.columns,
        rows: this.#terminal.rows,
        numbers: settings.relativenumber ? "relative" : settings.number ? "absolute" : "none",
        selected: this.selected,
        highlight: wanted ? compileFor(this, wanted.pattern) : undefined,
        message: message || (this.recording ? `recording @${this.recording}` : ""),
        typed: this.#typed,
        pending:
          this.#typed === undefined && !message.startsWith("--")
            ? this.#command.join("").replace(/[\x00-\x1f]/g, "")
            : "",
        splash:
          this.name === "" &&
          state.text === "" &&
          this.#message === "" &&
          this.#command.length === 0 &&
          this.#last.length === 0,
      }),
    );
  }
}
