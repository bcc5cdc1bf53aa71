import { beforeEach, describe, expect, it } from "vitest";
import { createTerminal, type Terminal } from "../../src/terminal/terminal.ts";
import type { LineResult, ReadLineOptions } from "../../src/terminal/editor/read-options.ts";
import { TestScreen } from "../support/screen.ts";
import { keys } from "./keyboard.ts";

// Long, for it is one subject: what one line editor draws, each screen written out.

let screen: TestScreen;
let terminal: Terminal;

const reading: ReadLineOptions = {
  prompt: "$ ",
  history: ["one", "for i in 1\ndo echo $i\ndone"],
  incomplete: (text) => text.endsWith("\\") || (text.match(/'/g) ?? []).length % 2 === 1,
  complete: async () => ({ start: 0, items: [] }),
};

function open(columns: number, rows: number): void {
  screen = new TestScreen(columns, rows);
  terminal = createTerminal(screen);
}

const read = (given: Partial<ReadLineOptions> = {}): Promise<LineResult> =>
  terminal.readLine({ ...reading, ...given });

function press(script: string): void {
  for (const key of keys(script)) {
    terminal.input(key);
    expect(screen.cursorInside).toBe(true);
  }
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

beforeEach(() => open(20, 6));

describe("drawing a line", () => {
  it("writes only the character when one is typed at the end", () => {
    void read();
    press("'ab'");
    expect(screen.writes).toEqual(["\x1b[?2004h$ ", "a", "b"]);
  });

  it("writes the rest again when one is typed in the middle", () => {
    void read();
    press("'ab' Left 'x'");
    expect(screen.writes.at(-1)).toBe("\x1b[Jxb\b");
    expect(screen.drawn).toBe("$ ax|b");
  });

  it("moves without drawing", () => {
    void read();
    press("'git status' Ctrl-a");
    expect(screen.writes.at(-1)).toBe("\r\x1b[2C");
    press("Right Left");
    expect(screen.writes.slice(-2)).toEqual(["\x1b[C", "\b"]);
  });

  it("puts the cursor on the next row when the line just fills one", () => {
    void read();
    press("'abcdefghijklmnopqr'");
    expect(screen.drawn).toBe("$ abcdefghijklmnopqr\n|");
    press("Left");
    expect(screen.drawn).toBe("$ abcdefghijklmnopq|r");
    press("Right 's'");
    expect(screen.drawn).toBe("$ abcdefghijklmnopqr\ns|");
    press("Backspace*2");
    expect(screen.drawn).toBe("$ abcdefghijklmnopq|");
  });

  it("leaves no empty row behind a line that just fills one", async () => {
    const line = read();
    press("'abcdefghijklmnopqr' Enter");
    expect(await line).toEqual({ kind: "line", text: "abcdefghijklmnopqr" });
    await turn();
    expect(screen.drawn).toBe("$ abcdefghijklmnopqr\n|");
  });

  it("wraps, inserts before the edge and erases again", () => {
    void read();
    press("'abcdefghijklmnopqrstuvwxyz' Home 'X'");
    expect(screen.drawn).toBe("$ X|abcdefghijklmnopq\nrstuvwxyz");
    press("Ctrl-k");
    expect(screen.drawn).toBe("$ X|");
    press("Ctrl-y");
    expect(screen.drawn).toBe("$ Xabcdefghijklmnopq\nrstuvwxyz|");
  });

  it("does not split a wide character at the edge", () => {
    open(8, 6);
    void read();
    press("'日本語' ");
    expect(screen.drawn).toBe("$ 日本語\n|");
    press("Ctrl-u 'a日本語'");
    expect(screen.drawn).toBe("$ a日本\n語|");
    press("Left");
    expect(screen.drawn).toBe("$ a日本\n|語");
    press("Left Backspace");
    expect(screen.drawn).toBe("$ a日|語".replace("日|語", "|本語"));
  });

  it("moves over and erases joined characters whole", () => {
    void read();
    terminal.input("e\u0301x");
    press("Left*2");
    expect(screen.drawn).toBe("$ |e\u0301x");
    press("Right");
    expect(screen.drawn).toBe("$ e\u0301|x");
    press("Backspace");
    expect(screen.drawn).toBe("$ |x");
    terminal.input("👨‍👩‍👧");
    press("Backspace");
    expect(screen.drawn).toBe("$ |x");
  });

  it("scrolls at the bottom of the screen", () => {
    open(10, 3);
    terminal.printAbove("1\n2\n");
    void read();
    press("'abcdefghijkl' Home 'X'");
    expect(screen.drawn).toBe("1\n2\n$ X|abcdefg\nhijkl");
  });

  it("shows the part around the cursor of a line taller than the screen, and all of it once run", async () => {
    open(10, 3);
    const line = read();
    press("'abcdefghijklmnopqrstuvwxyz0123456789'");
    expect(screen.text.split("\n").slice(-3)).toEqual(["ijklmnopqr", "stuvwxyz01", "23456789"]);
    press("Home");
    const visible = () => screen.drawn.split("\n").slice(-3);
    expect(visible()).toEqual(["$ |abcdefgh", "ijklmnopqr", "stuvwxyz01"]);
    press("'X' End");
    expect(visible()).toEqual(["hijklmnopq", "rstuvwxyz0", "123456789|"]);
    press("Enter");
    expect(await line).toEqual({ kind: "line", text: "Xabcdefghijklmnopqrstuvwxyz0123456789" });
    await turn();
    expect(screen.text.split("\n").slice(-4)).toEqual([
      "$ Xabcdefg",
      "hijklmnopq",
      "rstuvwxyz0",
      "123456789",
    ]);
  });

  it("knows that colours have no width", () => {
    void read({ prompt: "\x1b[1;34m~\x1b[0m \x01\x1b[31m\x02$\x1b[0m " });
    press("'abc' Home");
    expect(screen.drawn).toBe("~ $ |abc");
    press("'012345678901234567'");
    expect(screen.drawn).toBe("~ $ 0123456789012345\n67|abc");
  });

  it("draws prompts of several lines", () => {
    void read({ prompt: "~/app (main)\n$ " });
    press("'abc' Home 'x'");
    expect(screen.drawn).toBe("~/app (main)\n$ x|abc");
    press("Ctrl-r '1'");
    expect(screen.drawn).toBe("~/app (main)\n(reverse-i-search)`1\n': for i in |1\ndo echo $i\ndone");
    press("Ctrl-g");
    expect(screen.drawn).toBe("~/app (main)\n$ x|abc");
  });

  it("starts the prompt on a fresh line", async () => {
    await terminal.tty.output().write("no newline");
    expect(terminal.cursorColumn).toBe(10);
    void read();
    expect(screen.drawn).toBe("no newline\n$ |");
  });

  it("draws again after a resize", () => {
    void read();
    press("'abcdefghijklmnopqrstuvwxyz'");
    screen.columns = 12;
    terminal.resize(12, 6);
    press("'!'");
    expect(screen.drawn).toBe("$ abcdefghij\nklmnopqrstuv\nwxyz!|");
  });

  it("prints above the line", async () => {
    void read();
    press("'abc' Left");
    terminal.printAbove("hello\n");
    await terminal.tty.output().write("from \x1b[31mthe back\x1b[0m");
    await turn();
    expect(screen.drawn).toBe("hello\nfrom the back\n$ ab|c");
  });

  it("clears the screen with Ctrl-L and keeps the line", () => {
    terminal.printAbove("old\n");
    void read();
    press("'abc' Left Ctrl-l");
    expect(screen.drawn).toBe("$ ab|c");
  });
});

describe("what ends a line", () => {
  it("Enter gives it from anywhere", async () => {
    const line = read();
    press("'git init' Home Enter");
    expect(await line).toEqual({ kind: "line", text: "git init" });
    await turn();
    expect(screen.drawn).toBe("$ git init\n|");
    expect(screen.modes).toEqual(new Set());
  });

  it("Ctrl-C gives it up", async () => {
    const line = read();
    press("'abc' Left Ctrl-c");
    expect(await line).toEqual({ kind: "interrupted" });
    await turn();
    expect(screen.drawn).toBe("$ abc^C\n|");
  });

  it("Ctrl-D is the end when it is empty", async () => {
    const line = read();
    press("'a' Backspace Ctrl-d");
    expect(await line).toEqual({ kind: "end" });
  });

  it("goes on while it is incomplete", async () => {
    const line = read();
    press(`'echo ' `);
    terminal.input("'a\rb'\r");
    expect(await line).toEqual({ kind: "line", text: "echo 'a\nb'" });
    await turn();
    expect(screen.drawn).toBe("$ echo 'a\n> b'\n|");
  });

  it("Ctrl-C gives up a text that goes on, Ctrl-D leaves it to the shell", async () => {
    const first = read();
    terminal.input("echo 'a\rb\x03");
    expect(await first).toEqual({ kind: "interrupted" });
    const second = read();
    terminal.input("echo 'a\r\x04");
    expect(await second).toEqual({ kind: "line", text: "echo 'a\n" });
  });

  it("is given up by its signal", async () => {
    const controller = new AbortController();
    const line = read({ signal: controller.signal });
    controller.abort(new Error("the world was left"));
    await expect(line).rejects.toThrow("the world was left");
    expect(terminal.editing).toBe(false);
  });
});

describe("more than one line", () => {
  it("recalls and edits a text of several lines", async () => {
    const line = read();
    press("Up");
    expect(screen.drawn).toBe("$ for i in 1\ndo echo $i\ndone|");
    press("Left*4 'x' Backspace*2");
    expect(screen.drawn).toBe("$ for i in 1\ndo echo $i|done");
    press("Ctrl-_ Enter");
    expect(await line).toEqual({ kind: "line", text: "for i in 1\ndo echo $i\ndone" });
  });

  it("takes a bracketed paste as one edit, lines and all", async () => {
    const line = read();
    press("'ab' Left");
    terminal.input("\x1b[200~echo 1\recho 2\x1b[201~");
    expect(screen.drawn).toBe("$ aecho 1\necho 2|b");
    press("Ctrl-_");
    expect(screen.drawn).toBe("$ a|b");
    press("Enter");
    expect(await line).toEqual({ kind: "line", text: "ab" });
  });

  it("does not let a paste out of its brackets", () => {
    void read();
    terminal.input("\x1b[200~echo 1\x1b[201~\rrm -rf ~\r\x1b[201~");
    expect(screen.drawn).toBe("$ echo 1\nrm -rf ~\n|");
  });

  it("takes a paste in pieces", () => {
    void read();
    for (const char of "\x1b[200~a\x1b[31mb\x07\x1b[201~c") terminal.input(char);
    expect(screen.drawn).toBe("$ a[31mbc|");
  });

  it("runs a plain paste line by line, what is left typed ahead", async () => {
    const first = read();
    terminal.input("echo 1\recho 2\recho");
    expect(await first).toEqual({ kind: "line", text: "echo 1" });
    await terminal.tty.output().write("1\n");
    expect(await read()).toEqual({ kind: "line", text: "echo 2" });
    await terminal.tty.output().write("2\n");
    void read();
    expect(screen.drawn).toBe("$ echo 1\n1\n$ echo 2\n2\n$ echo|");
  });

  it("gives what is typed ahead to the program that reads", async () => {
    const line = read();
    terminal.input("cat\rhello\r");
    await line;
    expect(new TextDecoder().decode((await terminal.tty.input().read())!)).toBe("hello\n");
    await turn();
    expect(screen.drawn).toBe("$ cat\nhello\n|");
  });

  it("types for a lesson", async () => {
    const line = read();
    terminal.type("git init\n");
    expect(await line).toEqual({ kind: "line", text: "git init" });
  });
});

describe("writes", () => {
  it("one for line break, answer and next prompt", async () => {
    terminal = createTerminal(screen, (run) => setImmediate(run));
    const line = read();
    press("'pwd'");
    screen.writes = [];
    terminal.input("\r");
    await line;
    const writing = terminal.tty.output().write("/home\n");
    void writing;
    void read();
    await turn();
    expect(screen.writes).toEqual(["\r\n\x1b[?2004l/home\r\n\x1b[?2004h$ "]);
  });
});
