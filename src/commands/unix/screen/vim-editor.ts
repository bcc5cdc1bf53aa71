import type { Tty } from "../../../base/tty.ts";
import { FileError } from "../../../files/errors.ts";
import { textWidth } from "../base/columns.ts";
import { cells, enterScreen, frame, leaveScreen, shownLine } from "./draw.ts";
import { isText, keyName, pasted } from "./keys.ts";
import type { TextBuffer } from "./text-buffer.ts";

interface Setting {
  readonly terminal: Tty;
  readonly buffer: TextBuffer;
  readonly name: string;
  readonly notice: string;
  /** Writes the text and answers with its bytes. Throws FileError. */
  save(name: string, content: string): number;
}

/** The part of vi that gets a newcomer in, through a change, and out again. */
export class VimEditor {
  readonly #setting: Setting;
  readonly #buffer: TextBuffer;
  #name: string;
  #notice: string;
  #mode: "normal" | "insert" | "line" = "normal";
  /** The colon or search line being typed, with its mark. */
  #typed = "";
  /** A count and the first key of a command of two. */
  #count = "";
  #pending = "";
  #yanked: string[] = [];
  #searched = "";
  #top = 0;
  #done = false;

  constructor(setting: Setting) {
    this.#setting = setting;
    this.#buffer = setting.buffer;
    this.#name = setting.name;
    this.#notice = setting.notice;
  }

  async run(next: () => Promise<string>, signal: AbortSignal): Promise<number> {
    const output = this.#setting.terminal.output(signal);
    await output.write(enterScreen);
    const stopWatching = this.#setting.terminal.onResize(() => void output.write(this.#frame()));
    try {
      while (!this.#done) {
        await output.write(this.#frame());
        const key = await next();
        if (this.#mode === "insert") this.#insert(key);
        else if (this.#mode === "line") this.#line(key);
        else this.#normal(key);
      }
    } finally {
      stopWatching();
      if (!signal.aborted) await output.write(leaveScreen);
    }
    return 0;
  }

  #frame(): string {
    const { columns, rows } = this.#setting.terminal;
    const { lines, row, column, line } = this.#buffer;
    const body = Math.max(1, rows - 1);
    if (row < this.#top) this.#top = row;
    if (row >= this.#top + body) this.#top = row - body + 1;
    const before = textWidth(shownLine(line.slice(0, column)));
    const from = before < columns ? 0 : before - Math.floor(columns / 2);
    const shown = Array.from({ length: body }, (_, i) => {
      const text = lines[this.#top + i];
      return text === undefined ? "\x1b[94m~\x1b[m" : cells(shownLine(text), from, columns);
    });
    const place = `${row + 1},${column + 1}`;
    const status =
      this.#mode === "line" ? this.#typed : this.#mode === "insert" ? "-- INSERT --" : this.#notice;
    const foot =
      this.#mode === "line" ? status : `${cells(status, 0, columns - 18).padEnd(columns - 18)}${place}`;
    const cursor =
      this.#mode === "line"
        ? { row: rows - 1, column: Math.min(columns - 1, this.#typed.length) }
        : { row: row - this.#top, column: before - from };
    return frame([...shown, foot], cursor);
  }

  #insert(key: string): void {
    const buffer = this.#buffer;
    const name = keyName(key);
    const moves: Record<string, () => void> = {
      up: () => buffer.vertical(-1),
      down: () => buffer.vertical(1),
      left: () => buffer.left(),
      right: () => buffer.right(),
      home: () => buffer.goTo(buffer.row, 0),
      end: () => buffer.goTo(buffer.row, Infinity),
      enter: () => buffer.insert("\n"),
      tab: () => buffer.insert("\t"),
      backspace: () => buffer.backspace(),
      delete: () => buffer.delete(),
    };
    if (name === "escape" || name === "ctrl c") {
      this.#mode = "normal";
      this.#notice = "";
      if (buffer.column > 0) buffer.left();
    } else if (moves[name]) moves[name]();
    else if (isText(key)) buffer.insert(pasted(key));
  }

  #normal(key: string): void {
    const buffer = this.#buffer;
    const name = keyName(key);
    if (/^[1-9]$/.test(name) || (name === "0" && this.#count !== "")) {
      this.#count += name;
      return;
    }
    const times = Number(this.#count || 1);
    const given = this.#count !== "";
    const command = this.#pending + name;
    this.#notice = "";
    if (["d", "y", "g", "c", "Z"].includes(command)) {
      this.#pending = command;
      return;
    }
    this.#pending = this.#count = "";
    const repeat = (work: () => void) => {
      for (let i = 0; i < times; i++) work();
    };
    const begin = (work: () => void = () => {}) => {
      work();
      this.#mode = "insert";
    };
    const commands: Record<string, () => void> = {
      h: () => repeat(() => buffer.column > 0 && buffer.left()),
      left: () => repeat(() => buffer.column > 0 && buffer.left()),
      backspace: () => repeat(() => buffer.left()),
      l: () => repeat(() => buffer.column < buffer.line.length - 1 && buffer.right()),
      right: () => repeat(() => buffer.column < buffer.line.length - 1 && buffer.right()),
      " ": () => repeat(() => buffer.right()),
      j: () => buffer.vertical(times),
      down: () => buffer.vertical(times),
      enter: () => buffer.vertical(times),
      k: () => buffer.vertical(-times),
      up: () => buffer.vertical(-times),
      w: () => repeat(() => buffer.wordRight()),
      b: () => repeat(() => buffer.wordLeft()),
      "0": () => buffer.goTo(buffer.row, 0),
      home: () => buffer.goTo(buffer.row, 0),
      "^": () => buffer.goTo(buffer.row, buffer.line.search(/\S|$/)),
      $: () => buffer.goTo(buffer.row, Math.max(0, buffer.line.length - 1)),
      end: () => buffer.goTo(buffer.row, Math.max(0, buffer.line.length - 1)),
      G: () => buffer.goTo(given ? times - 1 : Infinity, 0),
      gg: () => buffer.goTo(times - 1, 0),
      "ctrl f": () => buffer.vertical(this.#setting.terminal.rows - 3),
      "ctrl b": () => buffer.vertical(3 - this.#setting.terminal.rows),
      i: () => begin(),
      I: () => begin(() => buffer.goTo(buffer.row, buffer.line.search(/\S|$/))),
      a: () => begin(() => buffer.column < buffer.line.length && buffer.right()),
      A: () => begin(() => buffer.goTo(buffer.row, Infinity)),
      o: () =>
        begin(() => {
          buffer.goTo(buffer.row, Infinity);
          buffer.insert("\n");
        }),
      O: () =>
        begin(() => {
          buffer.insertLines(buffer.row, [""]);
          buffer.goTo(buffer.row, 0);
        }),
      x: () => repeat(() => buffer.column < buffer.line.length && buffer.delete()),
      delete: () => repeat(() => buffer.column < buffer.line.length && buffer.delete()),
      dd: () => {
        this.#yanked = buffer.cutLines(times);
      },
      yy: () => {
        this.#yanked = buffer.lines.slice(buffer.row, buffer.row + times);
      },
      D: () => buffer.replaceLine(buffer.row, buffer.line.slice(0, buffer.column)),
      cc: () => begin(() => buffer.replaceLine(buffer.row, "")),
      p: () => this.#put(1),
      P: () => this.#put(0),
      u: () => this.#say(buffer.undo() ? "" : "Already at oldest change"),
      "ctrl r": () => this.#say(buffer.redo() ? "" : "Already at newest change"),
      n: () => this.#find(),
      ":": () => this.#ask(":"),
      "/": () => this.#ask("/"),
      ZZ: () => this.#command("x"),
      ZQ: () => this.#command("q!"),
      "ctrl c": () => this.#say("Type  :qa  and press <Enter> to exit Vim"),
      escape: () => {},
    };
    if (Object.hasOwn(commands, command)) commands[command]!();
    else this.#say(`${command}: this key is not simulated yet`);
  }

  #put(below: 0 | 1): void {
    if (this.#yanked.length === 0) return this.#say('E353: Nothing in register "');
    const row = this.#buffer.row + below;
    this.#buffer.insertLines(row, this.#yanked);
    this.#buffer.goTo(row, 0);
  }

  #say(text: string): void {
    this.#notice = text;
  }

  #ask(mark: string): void {
    this.#mode = "line";
    this.#typed = mark;
  }

  #line(key: string): void {
    const name = keyName(key);
    if (name === "enter") {
      const typed = this.#typed;
      this.#mode = "normal";
      this.#notice = "";
      if (typed.startsWith(":")) this.#command(typed.slice(1).trim());
      else {
        this.#searched = typed.slice(1) || this.#searched;
        this.#find();
      }
    } else if (name === "escape" || name === "ctrl c") this.#mode = "normal";
    else if (name === "backspace") {
      this.#typed = this.#typed.slice(0, -1);
      if (this.#typed === "") this.#mode = "normal";
    } else if (isText(key)) this.#typed += pasted(key).split("\n")[0];
  }

  #find(): void {
    const place = this.#searched ? this.#buffer.find(this.#searched, { ignoreCase: false }) : undefined;
    if (place) this.#buffer.goTo(place.row, place.column);
    else this.#say(`E486: Pattern not found: ${this.#searched}`);
  }

  #command(text: string): void {
    const [, verb = "", force = "", argument = ""] = /^([a-z]*|\d+|\$)(!?)\s*(.*)$/.exec(text) ?? [];
    if (/^(?:\d+|\$)$/.test(verb)) return this.#buffer.goTo(verb === "$" ? Infinity : Number(verb) - 1, 0);
    if (/^(?:w|wq|x|wa|wqa|xa|write)$/.test(verb)) {
      const skips = verb.startsWith("x") && !this.#buffer.modified && argument === "";
      if (skips || this.#save(argument || this.#name)) this.#done = /q|x/.test(verb);
    } else if (/^(?:q|qa|quit)$/.test(verb)) {
      if (this.#buffer.modified && !force) this.#say("E37: No write since last change (add ! to override)");
      else this.#done = true;
    } else if (text !== "" && !/^set?\b/.test(text)) this.#say(`E492: Not an editor command: ${text}`);
  }

  #save(name: string): boolean {
    if (name === "") {
      this.#say("E32: No file name");
      return false;
    }
    try {
      const bytes = this.#setting.save(name, this.#buffer.text);
      this.#say(`"${name}" ${bytes === 0 ? 0 : this.#buffer.lines.length}L, ${bytes}B written`);
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      this.#say(`"${name}" E212: Can't open file for writing (${error.text})`);
      return false;
    }
    this.#name ||= name;
    this.#buffer.modified = false;
    return true;
  }
}
