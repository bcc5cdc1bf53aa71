import { FileError } from "../../../files/errors.ts";
import type { Tty } from "../../../base/tty.ts";
import { enterScreen, frame, leaveScreen } from "./draw.ts";
import { isText, keyName, pasted } from "./keys.ts";
import { NanoFoot } from "./nano-foot.ts";
import { nanoFrame } from "./nano-frame.ts";
import { nanoHelp } from "./nano-help.ts";
import { nanoLocation, nanoMoves } from "./nano-moves.ts";
import { replaceEach } from "./nano-replace.ts";
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

const writeKeys = [
  ["^G Help", "M-D DOS Format", "M-A Append", "M-B Backup File"],
  ["^C Cancel", "M-M Mac Format", "M-P Prepend", "^T Browse"],
] as const;

/** GNU nano, as far as its key lines name it. */
export class NanoEditor {
  readonly #setting: Setting;
  readonly #buffer: TextBuffer;
  #name: string;
  readonly #foot: NanoFoot;
  #top = 0;
  #cutLines: string[] = [];
  /** The last line was cut: the empty one in its place is no line of the file as long as nothing is in it. */
  #endsEmpty = false;
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
    this.#foot = new NanoFoot(
      setting.notice,
      () => this.#draw(),
      () => this.#next(),
    );
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
        this.#foot.say("");
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
      notice: this.#foot.notice,
      question: this.#foot.question,
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
    const moves = nanoMoves(buffer, Math.max(1, this.#setting.terminal.rows - 6));
    const edits: Record<string, () => void> = {
      enter: () => buffer.insert(`\n${this.#setting.autoIndent ? /^[ \t]*/.exec(buffer.line)![0] : ""}`),
      tab: () => buffer.insert(this.#setting.tab),
      backspace: () => buffer.backspace(),
      delete: () => buffer.delete(),
      "ctrl d": () => buffer.delete(),
      "ctrl k": () => this.#cut(),
      "ctrl u": () => this.#paste(),
      "alt u": () => this.#foot.say(buffer.undo() ? "" : "Nothing to undo"),
      "alt e": () => this.#foot.say(buffer.redo() ? "" : "Nothing to redo"),
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
      "ctrl c": async () => this.#foot.say(nanoLocation(buffer)),
      "alt 6": async () => {
        this.#cutLines = [buffer.line];
        buffer.vertical(1);
      },
    };
    const cutting = this.#cutting;
    this.#cutting = name === "ctrl k" && cutting;
    if (moves[name]) moves[name]();
    else if (edits[name] || isText(key)) {
      if (this.#setting.readOnly) this.#foot.say("Key is invalid in view mode");
      else if (edits[name]) edits[name]();
      else buffer.insert(pasted(key));
    } else if (dialogs[name]) await dialogs[name]();
    else this.#foot.say(name === "ctrl l" ? "" : "Unbound key");
    if (name === "ctrl k") this.#cutting = true;
  }

  #cut(): void {
    const buffer = this.#buffer;
    if (buffer.row === buffer.lines.length - 1 && buffer.line === "")
      return this.#foot.say("Nothing was cut");
    if (!this.#cutting) this.#cutLines = [];
    if (buffer.row === buffer.lines.length - 1) {
      buffer.insertLines(buffer.lines.length, [""]);
      this.#endsEmpty = true;
    }
    this.#cutLines.push(...buffer.cutLines(1));
  }

  #paste(): void {
    if (this.#cutLines.length === 0) return this.#foot.say("Cutbuffer is empty");
    const { row, column } = this.#buffer;
    this.#buffer.insertLines(row, this.#cutLines);
    this.#buffer.goTo(row + this.#cutLines.length, column);
  }

  async #exit(): Promise<void> {
    if (!this.#buffer.modified) {
      this.#done = true;
      return;
    }
    const answer = await this.#foot.yesNo("Save modified buffer?");
    if (answer === "no" || (answer === "yes" && (await this.#writeOut()))) this.#done = true;
  }

  async #writeOut(): Promise<boolean> {
    const name = await this.#foot.ask("File Name to Write", { preset: this.#name, keys: writeKeys });
    if (name === undefined) return false;
    if (name === "") {
      this.#foot.say("Cancelled");
      return false;
    }
    if (name !== this.#name && this.#setting.exists(name)) {
      const answer = await this.#foot.yesNo(`File "${name}" exists; OVERWRITE?`);
      if (answer !== "yes") return false;
    }
    return this.#saveAs(name);
  }

  #saveAs(name: string): boolean {
    const { lines } = this.#buffer;
    const isShort = this.#endsEmpty && lines.length > 1 && lines.at(-1) === "";
    const text = isShort ? `${lines.slice(0, -1).join("\n")}\n` : this.#buffer.text;
    try {
      this.#setting.save(name, text);
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      this.#foot.say(`Error writing ${name}: ${error.text}`);
      return false;
    }
    this.#name = name;
    this.#buffer.modified = false;
    const count = text === "" ? 0 : lines.length - (isShort ? 1 : 0);
    this.#foot.say(`Wrote ${count} line${count === 1 ? "" : "s"}`);
    return true;
  }

  async #search(): Promise<void> {
    const text = await this.#foot.ask(this.#searched ? `Search [${this.#searched}]` : "Search");
    if (text === undefined) return;
    if (text !== "") this.#searched = text;
    this.#findNext();
  }

  #findNext(): void {
    if (this.#searched === "") return this.#foot.say("No current search pattern");
    const place = this.#buffer.find(this.#searched);
    if (!place) return this.#foot.say(`"${this.#searched}" not found`);
    const same = place.row === this.#buffer.row && place.column === this.#buffer.column;
    this.#buffer.goTo(place.row, place.column);
    this.#foot.say(same ? "This is the only occurrence" : place.wrapped ? "Search Wrapped" : "");
  }

  async #replace(): Promise<void> {
    const from = await this.#foot.ask("Search (to replace)");
    if (!from) return;
    const to = await this.#foot.ask("Replace with");
    if (to === undefined) return;
    const count = await replaceEach(this.#buffer, this.#foot, from, to);
    this.#foot.say(
      count === undefined ? `"${from}" not found` : `Replaced ${count} occurrence${count === 1 ? "" : "s"}`,
    );
  }

  async #insertFile(): Promise<void> {
    const name = await this.#foot.ask("File to insert [from ./]");
    if (!name) return;
    try {
      const text = this.#setting.load(name);
      this.#buffer.insert(text);
      this.#foot.say(`Read ${text.replace(/\n$/, "").split("\n").length} lines`);
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      this.#foot.say(
        error.code === "ENOENT" ? `File "${name}" not found` : `Error reading ${name}: ${error.text}`,
      );
    }
  }

  async #goToLine(): Promise<void> {
    const text = await this.#foot.ask("Enter line number, column number");
    if (text === undefined) return;
    const match = /^\s*(\d+)?\s*(?:[,;. ]\s*(\d+))?\s*$/.exec(text);
    if (!match || text.trim() === "") return this.#foot.say("Invalid line or column number");
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
      this.#foot.say("");
      if (key === "q" || keyName(key) === "ctrl g") return;
      await this.#press(key);
    }
  }
}
