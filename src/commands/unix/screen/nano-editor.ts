import { FileError } from "../../../files/errors.ts";
import type { Tty } from "../../../base/tty.ts";
import { enterScreen, frame, leaveScreen } from "./draw.ts";
import { isText, keyName, pasted } from "./keys.ts";
import { nanoFrame, type Question } from "./nano-frame.ts";
import { nanoHelp } from "./nano-help.ts";
import { TextBuffer } from "./text-buffer.ts";

interface Setting {
  readonly terminal: Tty;
  readonly buffer: TextBuffer;
  /** "" for a buffer without a name. */
  readonly name: string;
  readonly notice: string;
  readonly readOnly: boolean;
  readonly numbers: boolean;
  readonly autoIndent: boolean;
  readonly tab: string;
  exists(name: string): boolean;
  /** Throws FileError. */
  save(name: string, content: string): void;
  load(name: string): string;
}

const cancelKeys = [["^G Help"], ["^C Cancel"]] as const;
const writeKeys = [
  ["^G Help", "M-D DOS Format", "M-A Append", "M-B Backup File"],
  ["^C Cancel", "M-M Mac Format", "M-P Prepend", "^T Browse"],
] as const;
const yesNoKeys = [[" Y Yes"], [" N No", "^C Cancel"]] as const;

/** GNU nano, as far as its key lines name it. */
export class NanoEditor {
  readonly #setting: Setting;
  readonly #buffer: TextBuffer;
  #name: string;
  #notice: string;
  #question: Question | undefined;
  #top = 0;
  #cutLines: string[] = [];
  /** Was the last key ^K? Then the next one adds to what was cut. */
  #cutting = false;
  #searched = "";
  #next: () => Promise<string> = () => Promise.reject(new Error("nano is not running"));
  #write: (text: string) => Promise<void> = async () => {};
  #done = false;

  constructor(setting: Setting) {
    this.#setting = setting;
    this.#buffer = setting.buffer;
    this.#name = setting.name;
    this.#notice = setting.notice;
  }

  async run(next: () => Promise<string>, signal: AbortSignal): Promise<number> {
    const { terminal } = this.#setting;
    const output = terminal.output(signal);
    this.#next = next;
    this.#write = (text) => output.write(text);
    await this.#write(enterScreen);
    const stopWatching = terminal.onResize(() => void this.#draw());
    try {
      while (!this.#done) {
        await this.#draw();
        const key = await this.#next();
        this.#notice = "";
        await this.#press(key);
      }
    } finally {
      stopWatching();
      if (!signal.aborted) await this.#write(leaveScreen);
    }
    return 0;
  }

  async #draw(): Promise<void> {
    const { columns, rows } = this.#setting.terminal;
    const body = Math.max(1, rows - 4);
    const { row } = this.#buffer;
    // The cursor's line comes to the middle when it has left the screen.
    if (row < this.#top || row >= this.#top + body) this.#top = Math.max(0, row - Math.floor(body / 2));
    const view = nanoFrame({
      buffer: this.#buffer,
      name: this.#name,
      notice: this.#notice,
      question: this.#question,
      numbers: this.#setting.numbers,
      columns,
      rows,
      top: this.#top,
    });
    await this.#write(frame(view.rows, view.cursor));
  }

  async #press(key: string): Promise<void> {
    const buffer = this.#buffer;
    const name = keyName(key);
    const page = Math.max(1, this.#setting.terminal.rows - 6);
    const moves: Record<string, () => void> = {
      up: () => buffer.vertical(-1),
      "ctrl p": () => buffer.vertical(-1),
      down: () => buffer.vertical(1),
      "ctrl n": () => buffer.vertical(1),
      left: () => buffer.left(),
      "ctrl b": () => buffer.left(),
      right: () => buffer.right(),
      "ctrl f": () => buffer.right(),
      home: () => buffer.goTo(buffer.row, 0),
      "ctrl a": () => buffer.goTo(buffer.row, 0),
      end: () => buffer.goTo(buffer.row, Infinity),
      "ctrl e": () => buffer.goTo(buffer.row, Infinity),
      "page up": () => buffer.vertical(-page),
      "ctrl y": () => buffer.vertical(-page),
      "page down": () => buffer.vertical(page),
      "ctrl v": () => buffer.vertical(page),
      "ctrl right": () => buffer.wordRight(),
      "ctrl left": () => buffer.wordLeft(),
      "ctrl home": () => buffer.goTo(0, 0),
      "alt \\": () => buffer.goTo(0, 0),
      "ctrl end": () => buffer.goTo(Infinity, Infinity),
      "alt /": () => buffer.goTo(Infinity, Infinity),
    };
    const edits: Record<string, () => void> = {
      enter: () => buffer.insert(`\n${this.#setting.autoIndent ? /^[ \t]*/.exec(buffer.line)![0] : ""}`),
      tab: () => buffer.insert(this.#setting.tab),
      backspace: () => buffer.backspace(),
      delete: () => buffer.delete(),
      "ctrl d": () => buffer.delete(),
      "ctrl k": () => this.#cut(),
      "ctrl u": () => this.#paste(),
      "alt u": () => this.#say(buffer.undo() ? "" : "Nothing to undo"),
      "alt e": () => this.#say(buffer.redo() ? "" : "Nothing to redo"),
    };
    const dialogs: Record<string, () => Promise<void>> = {
      "ctrl x": () => this.#exit(),
      "ctrl o": async () => void (await this.#writeOut()),
      "ctrl s": async () => void (this.#name ? this.#saveAs(this.#name) : await this.#writeOut()),
      "ctrl w": () => this.#search(),
      "alt w": async () => this.#findNext(),
      "ctrl \\": () => this.#replace(),
      "ctrl r": () => this.#insertFile(),
      "ctrl _": () => this.#goToLine(),
      "ctrl g": () => this.#help(),
      "ctrl c": async () => this.#say(this.#location()),
      "alt 6": async () => {
        this.#cutLines = [buffer.line];
        buffer.vertical(1);
      },
    };
    const cutting = this.#cutting;
    this.#cutting = name === "ctrl k" && cutting;
    if (moves[name]) moves[name]();
    else if (edits[name] || isText(key)) {
      if (this.#setting.readOnly) this.#say("Key is invalid in view mode");
      else if (edits[name]) edits[name]();
      else buffer.insert(pasted(key));
    } else if (dialogs[name]) await dialogs[name]();
    else this.#say(name === "ctrl l" ? "" : "Unbound key");
    if (name === "ctrl k") this.#cutting = true;
  }

  #say(text: string): void {
    this.#notice = text;
  }

  #cut(): void {
    const buffer = this.#buffer;
    if (buffer.row === buffer.lines.length - 1 && buffer.line === "") return this.#say("Nothing was cut");
    if (!this.#cutting) this.#cutLines = [];
    if (buffer.row === buffer.lines.length - 1) buffer.insertLines(buffer.lines.length, [""]);
    this.#cutLines.push(...buffer.cutLines(1));
  }

  #paste(): void {
    if (this.#cutLines.length === 0) return this.#say("Cutbuffer is empty");
    const { row, column } = this.#buffer;
    this.#buffer.insertLines(row, this.#cutLines);
    this.#buffer.goTo(row + this.#cutLines.length, column);
  }

  #location(): string {
    const { lines, row, column, line, text } = this.#buffer;
    const before = lines.slice(0, row).reduce((sum, each) => sum + each.length + 1, 0) + column;
    const percent = (part: number, whole: number) => (whole > 0 ? Math.floor((part / whole) * 100) : 0);
    return `line ${row + 1}/${lines.length} (${percent(row + 1, lines.length)}%), col ${column + 1}/${line.length + 1} (${percent(column + 1, line.length + 1)}%), char ${before}/${text.length} (${percent(before, text.length)}%)`;
  }

  /** Reads a line at the foot of the screen; undefined when it is cancelled. */
  async #ask(
    text: string,
    preset = "",
    keys: Question["keys"] = cancelKeys,
    room = 20,
  ): Promise<string | undefined> {
    let answer = preset;
    try {
      for (;;) {
        this.#question = { text: `${text}: `, answer, keys, room };
        await this.#draw();
        const key = await this.#next();
        const name = keyName(key);
        if (name === "enter") return answer;
        if (name === "ctrl c" || name === "escape") {
          this.#say("Cancelled");
          return undefined;
        }
        if (name === "backspace") answer = [...answer].slice(0, -1).join("");
        else if (name === "ctrl u" || name === "ctrl k") answer = "";
        else if (isText(key)) answer += pasted(key).split("\n")[0];
      }
    } finally {
      this.#question = undefined;
    }
  }

  async #yesNo(text: string): Promise<"yes" | "no" | undefined> {
    try {
      for (;;) {
        this.#question = { text: `${text} `, answer: "", keys: yesNoKeys, room: 16 };
        await this.#draw();
        const name = keyName(await this.#next()).toLowerCase();
        if (name === "y") return "yes";
        if (name === "n") return "no";
        if (name === "ctrl c") {
          this.#say("Cancelled");
          return undefined;
        }
      }
    } finally {
      this.#question = undefined;
    }
  }

  async #exit(): Promise<void> {
    if (!this.#buffer.modified) {
      this.#done = true;
      return;
    }
    const answer = await this.#yesNo("Save modified buffer?");
    if (answer === "no" || (answer === "yes" && (await this.#writeOut()))) this.#done = true;
  }

  async #writeOut(): Promise<boolean> {
    const name = await this.#ask("File Name to Write", this.#name, writeKeys);
    if (name === undefined) return false;
    if (name === "") {
      this.#say("Cancelled");
      return false;
    }
    if (name !== this.#name && this.#setting.exists(name)) {
      const answer = await this.#yesNo(`File "${name}" exists; OVERWRITE?`);
      if (answer !== "yes") return false;
    }
    return this.#saveAs(name);
  }

  #saveAs(name: string): boolean {
    const { text } = this.#buffer;
    try {
      this.#setting.save(name, text);
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      this.#say(`Error writing ${name}: ${error.text}`);
      return false;
    }
    this.#name = name;
    this.#buffer.modified = false;
    const count = text === "" ? 0 : this.#buffer.lines.length;
    this.#say(`Wrote ${count} line${count === 1 ? "" : "s"}`);
    return true;
  }

  async #search(): Promise<void> {
    const text = await this.#ask(this.#searched ? `Search [${this.#searched}]` : "Search");
    if (text === undefined) return;
    if (text !== "") this.#searched = text;
    this.#findNext();
  }

  #findNext(): void {
    if (this.#searched === "") return this.#say("No current search pattern");
    const place = this.#buffer.find(this.#searched);
    if (!place) return this.#say(`"${this.#searched}" not found`);
    const same = place.row === this.#buffer.row && place.column === this.#buffer.column;
    this.#buffer.goTo(place.row, place.column);
    this.#say(same ? "This is the only occurrence" : place.wrapped ? "Search Wrapped" : "");
  }

  async #replace(): Promise<void> {
    const from = await this.#ask("Search (to replace)");
    if (!from) return;
    const to = await this.#ask("Replace with");
    if (to === undefined) return;
    const buffer = this.#buffer;
    let count = 0;
    buffer.lines.forEach((line, row) => {
      const parts = line.split(from);
      if (parts.length === 1) return;
      count += parts.length - 1;
      buffer.replaceLine(row, parts.join(to));
    });
    this.#say(count === 0 ? `"${from}" not found` : `Replaced ${count} occurrence${count === 1 ? "" : "s"}`);
  }

  async #insertFile(): Promise<void> {
    const name = await this.#ask("File to insert [from ./]");
    if (!name) return;
    try {
      const text = this.#setting.load(name);
      this.#buffer.insert(text);
      this.#say(`Read ${text.replace(/\n$/, "").split("\n").length} lines`);
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      this.#say(
        error.code === "ENOENT" ? `File "${name}" not found` : `Error reading ${name}: ${error.text}`,
      );
    }
  }

  async #goToLine(): Promise<void> {
    const text = await this.#ask("Enter line number, column number");
    if (text === undefined) return;
    const match = /^\s*(\d+)?\s*(?:[,;. ]\s*(\d+))?\s*$/.exec(text);
    if (!match || text.trim() === "") return this.#say("Invalid line or column number");
    this.#buffer.goTo(Number(match[1] ?? this.#buffer.row + 1) - 1, Number(match[2] ?? 1) - 1);
  }

  async #help(): Promise<void> {
    const help = new NanoEditor({
      ...this.#setting,
      buffer: new TextBuffer(nanoHelp),
      name: "Main nano help text",
      notice: "^X or q closes this help",
      readOnly: true,
    });
    await help.#show(this.#next, this.#write);
  }

  /** Shows a text until it is closed, on the screen of another editor. */
  async #show(next: () => Promise<string>, write: (text: string) => Promise<void>): Promise<void> {
    this.#next = next;
    this.#write = write;
    while (!this.#done) {
      await this.#draw();
      const key = await next();
      this.#notice = "";
      if (key === "q" || keyName(key) === "ctrl g") return;
      await this.#press(key);
    }
  }
}
