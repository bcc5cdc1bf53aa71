import { enterScreen, leaveScreen } from "./draw.ts";
import { keyName } from "./keys.ts";
import { pagerHelp } from "./pager-help.ts";
import { PagerScreen } from "./pager-screen.ts";

/** The keys of `less`. */
export class Pager extends PagerScreen {
  /** `commands` are those of `+CMD`. */
  async run(next: () => Promise<string>, signal: AbortSignal, commands: readonly string[]): Promise<number> {
    const output = this.terminal.output(signal);
    // A key that was waited for while the text grew is not lost.
    this.next = () => {
      const key = this.key ?? next();
      this.key = undefined;
      return key;
    };
    this.write = (text) => output.write(text);
    const queue = commands.flatMap((command) => [...(/^[/?]/.test(command) ? `${command}\r` : command)]);
    // Without a screen of its own (-X) what stood there moves up and can be scrolled back to.
    await this.write(this.manner.stays ? "\r\n".repeat(this.terminal.rows) : enterScreen);
    const stopWatching = this.terminal.onResize(() => {
      this.wrap();
      void this.draw();
    });
    const read = this.next;
    this.next = async () => queue.shift() ?? (await read());
    try {
      for (;;) {
        if (queue.length === 0) await this.draw();
        this.notice = "";
        if (!(await this.press(await this.next()))) return 0;
        this.isNew = false;
      }
    } finally {
      stopWatching();
      if (!signal.aborted)
        // Without a screen of its own (-X) what stood there moves up and can be scrolled back to.
        await this.write(this.manner.stays ? `\x1b[${this.terminal.rows};1H\r\x1b[K` : leaveScreen);
    }
  }

  /** Answers whether to go on. */
  protected async press(first: string): Promise<boolean> {
    let key = first;
    let digits = "";
    while (/^\d+$/.test(key)) {
      digits += key;
      this.typed = `:${digits}`;
      await this.draw();
      key = await this.next();
    }
    this.typed = undefined;
    const count = digits === "" ? undefined : Number(digits);
    // What was typed ahead as one text is read sign by sign.
    if (key.length > 1 && !key.startsWith("\x1b") && !/\n|\r/.test(key.slice(0, 1))) {
      for (const each of key) if (!(await this.press(each))) return false;
      return true;
    }
    const name = keyName(key);
    const height = this.height;
    if (/^(?:d|u|ctrl d|ctrl u)$/.test(name)) this.half = count ?? this.half;
    const half = this.half ?? Math.ceil(height / 2);
    const steps: Record<string, number> = { d: half, "ctrl d": half, u: -half, "ctrl u": -half };
    for (const each of [" ", "f", "page down", "ctrl f", "ctrl v", "z"]) steps[each] = count ?? height;
    for (const each of ["b", "page up", "ctrl b", "w"]) steps[each] = -(count ?? height);
    for (const each of ["enter", "j", "e", "down", "ctrl n", "ctrl e"]) steps[each] = count ?? 1;
    for (const each of ["k", "y", "up", "ctrl p", "ctrl y"]) steps[each] = -(count ?? 1);
    if (/^(?:q|Q|ctrl c)$/.test(name)) return name === "ctrl c";
    if (steps[name] !== undefined) {
      if (this.manner.ends && steps[name] > 0 && this.top >= this.lastTop) return false;
      this.goTo(this.top + steps[name]);
    } else if (/^(?:g|<|home)$/.test(name)) this.jump(count ?? 1);
    else if (/^(?:G|>|end)$/.test(name)) this.jump(count ?? Infinity);
    else if (name === "p" || name === "%")
      this.jump(Math.floor(((count ?? 0) * this.lines.length) / 100) + 1);
    else if (name === "/" || name === "?") await this.search(name, count ?? 1);
    else if (name === "n" || name === "N")
      for (let i = 0; i < (count ?? 1); i++) this.find(name === "N" ? !this.backwards : this.backwards);
    else if (name === "left" || name === "right") this.slide(name === "right" ? 1 : -1, count);
    else if (name === ":") return this.colon();
    else if (name === "Z") return (await this.next()) !== "Z";
    else await this.other(name);
    return true;
  }

  protected slide(step: number, count: number | undefined): void {
    if (!this.manner.chop) this.manner.chop = true;
    this.shift = Math.max(0, this.shift + step * (count ?? Math.floor(this.terminal.columns / 2)));
    this.wrap();
  }

  protected async other(name: string): Promise<void> {
    if (name === "h" || name === "H") await this.help();
    else if (name === "=" || name === "ctrl g") this.notice = this.where();
    else if (name === "m") this.marks.set(await this.next(), this.rows[this.top]?.line ?? 0);
    else if (name === "'") {
      const line = this.marks.get(await this.next());
      if (line === undefined) this.notice = "Mark not set";
      else this.jump(line + 1);
    } else if (name === "alt u") this.marked = !this.marked;
    else if (name === "&") await this.keep();
    else if (name === "-") await this.toggle();
    else if (name === "F") await this.follow();
    else if (name === "v") {
      if (this.name === "") this.notice = "Cannot edit standard input";
      else {
        await this.host.run(["vi", this.name]);
        this.load();
      }
    } else if (name === "!") {
      const command = await this.ask("!");
      if (command) await this.host.run(["bash", "-c", command]);
    } else if (name === "r" || name === "R" || name === "ctrl l") this.wrap();
  }

  protected async help(): Promise<void> {
    const saved = { lines: this.lines, top: this.top, filter: this.filter };
    [this.lines, this.top, this.filter] = [pagerHelp.trim().split("\n"), 0, undefined];
    this.wrap();
    for (;;) {
      this.notice = "HELP -- Press RETURN for more, or q when done";
      await this.draw();
      const name = keyName(await this.next());
      if (/^(?:q|Q|ctrl c|escape)$/.test(name)) break;
      const step = /^(?: |f|page down)$/.test(name)
        ? this.height
        : /^(?:b|page up)$/.test(name)
          ? -this.height
          : /^(?:k|y|up)$/.test(name)
            ? -1
            : 1;
      this.goTo(this.top + step);
    }
    [this.lines, this.top, this.filter, this.notice] = [saved.lines, saved.top, saved.filter, ""];
    this.wrap();
  }

  protected async toggle(): Promise<void> {
    const letter = await this.next();
    const say = (on: boolean, words: readonly [string, string]) => {
      this.notice = `${words[on ? 1 : 0]}  (press RETURN)`;
    };
    const manner = this.manner;
    if (letter === "N" || letter === "n") {
      manner.numbers = letter === "N" && !manner.numbers;
      say(manner.numbers, ["Don't use line numbers", "Constantly display line numbers"]);
    } else if (letter === "S") {
      manner.chop = !manner.chop;
      say(manner.chop, ["Fold long lines", "Chop long lines"]);
    } else if (letter === "R" || letter === "r") {
      manner.raw = !manner.raw;
      say(manner.raw, ["Display control characters as ^X", "Display ANSI sequences directly, others as ^X"]);
    } else if (letter === "i" || letter === "I") {
      manner.ignoreCase = !manner.ignoreCase;
      say(manner.ignoreCase, ["Case is significant in searches", "Ignore case in searches"]);
    } else this.notice = `There is no -${letter} option`;
    this.shift = 0;
    this.wrap();
  }

  protected async follow(): Promise<void> {
    for (;;) {
      this.load();
      this.top = this.lastTop;
      this.notice = "Waiting for data... (interrupt to abort)";
      await this.draw();
      this.key ??= this.next();
      const pressed = await Promise.race([this.key, this.host.sleep(500)]);
      if (pressed === undefined) continue;
      this.key = undefined;
      this.notice = "";
      if (keyName(pressed) === "ctrl c" || pressed === "q") return;
    }
  }

  protected async colon(): Promise<boolean> {
    this.typed = ":";
    await this.draw();
    const letter = await this.next();
    this.typed = undefined;
    if (letter === "q" || letter === "Q") return false;
    if (letter === "n" || letter === "p" || letter === "x") {
      const to = letter === "x" ? 0 : this.index + (letter === "n" ? 1 : -1);
      if (to < 0 || to >= this.texts.length)
        this.notice = letter === "n" ? "No next file  (press RETURN)" : "No previous file  (press RETURN)";
      else this.show(to);
    } else if (letter === "e") {
      const name = await this.ask("Examine: ");
      if (name) {
        this.texts.splice(this.index + 1, 0, this.host.open(name.trim()));
        this.show(this.index + 1);
      }
    } else if (letter === "f") this.notice = this.where();
    return true;
  }

  protected async keep(): Promise<void> {
    const text = await this.ask("&/");
    if (text === undefined) return;
    this.filter = text === "" ? undefined : this.compile(text);
    this.top = 0;
    this.wrap();
  }

  protected async search(mark: string, count: number): Promise<void> {
    const text = await this.ask(mark);
    if (text === undefined) return;
    this.backwards = mark === "?";
    if (text !== "") {
      const pattern = this.compile(text);
      if (!pattern) return;
      this.pattern = pattern;
    }
    this.marked = true;
    // The line at the top counts for a new search, not for n.
    for (let i = 0; i < count; i++) this.find(this.backwards, i === 0 && this.isNew);
  }
}
