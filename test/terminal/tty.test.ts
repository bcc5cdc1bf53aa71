import { beforeEach, describe, expect, it } from "vitest";
import { decode } from "../../src/base/bytes.ts";
import { Killed, type SignalName } from "../../src/base/signals.ts";
import { createTerminal, type Terminal } from "../../src/terminal/terminal.ts";
import { TestScreen } from "../support/screen.ts";

let screen: TestScreen;
let terminal: Terminal;
let signals: SignalName[];

beforeEach(() => {
  screen = new TestScreen(40, 10);
  terminal = createTerminal(screen);
  signals = [];
  terminal.onInterrupt.on((signal) => signals.push(signal));
});

const read = async (signal?: AbortSignal) => {
  const bytes = await terminal.tty.input(signal).read();
  return bytes && decode(bytes);
};
const turn = () => new Promise((resolve) => setImmediate(resolve));

describe("cooked input", () => {
  it("is shown as typed and read by lines", async () => {
    terminal.input("hello\rwor");
    expect(screen.drawn).toBe("hello\nwor|");
    expect(await read()).toBe("hello\n");
    const second = read();
    terminal.input("ld\r");
    expect(await second).toBe("world\n");
  });

  for (const [keys, shown, line] of [
    ["abc\x7f\x7fx", "ax|", "ax\n"],
    ["\x7fa", "a|", "a\n"],
    ["日本\x7fx", "日x|", "日x\n"],
    ["cafe\u0301\x7fx", "cafx|", "cafx\n"],
    ["one two\x17x", "one x|", "one x\n"],
    ["one two  \x17\x17x", "x|", "x\n"],
    ["one two\x15x", "x|", "x\n"],
    ["a\tb\x7f\x7fx", "ax|", "ax\n"],
    ["a\x01b", "a^Ab|", "a\x01b\n"],
    ["a\x01\x7fx", "ax|", "ax\n"],
    ["a\x16\x03b", "a^Cb|", "a\x03b\n"],
    ["\x1b[A", "^[[A|", "\x1b[A\n"],
    ["ab\x12", "ab^R\nab|", "ab\n"],
  ] as const)
    it(`${JSON.stringify(keys)} shows ${shown}`, async () => {
      terminal.input(keys);
      expect(screen.drawn).toBe(shown);
      terminal.input("\r");
      expect(await read()).toBe(line);
    });

  it("ends with Ctrl-D, which gives an unfinished line first", async () => {
    terminal.input("abc\x04\x04");
    expect(await read()).toBe("abc");
    expect(await read()).toBe(null);
    terminal.input("more\r");
    expect(await read()).toBe("more\n");
  });

  it("is given back and read again", async () => {
    const input = terminal.tty.input();
    terminal.input("a\rb\r");
    input.unread((await input.read())!);
    expect(await read()).toBe("a\n");
    expect(await read()).toBe("b\n");
  });

  it("is not eaten by a reader that was killed", async () => {
    const controller = new AbortController();
    const killed = read(controller.signal);
    controller.abort(new Killed("SIGINT"));
    await expect(killed).rejects.toBeInstanceOf(Killed);
    terminal.input("a\r");
    expect(await read()).toBe("a\n");
  });

  it("becomes a signal with Ctrl-C, Ctrl-\\ and Ctrl-Z, and what was typed is gone", async () => {
    terminal.input("abc\x03");
    terminal.input("\x1c\x1a");
    expect(signals).toEqual(["SIGINT", "SIGQUIT", "SIGTSTP"]);
    expect(screen.drawn).toBe("abc^C^\\^Z|");
    terminal.input("x\r");
    expect(await read()).toBe("x\n");
  });

  it("typed while a program runs is shown twice, as on a real terminal", async () => {
    terminal.input("git st");
    const line = terminal.readLine({
      prompt: "$ ",
      history: [],
      incomplete: () => false,
      complete: async () => ({ start: 0, items: [] }),
    });
    expect(screen.drawn).toBe("git st\n$ git st|");
    terminal.input("atus\r");
    expect(await line).toEqual({ kind: "line", text: "git status" });
  });
});

describe("raw input", () => {
  it("comes key by key, unshown, and cooked input comes back after", async () => {
    terminal.input("a");
    const keys = await terminal.tty.raw({ signals: false }, async (keyboard) => {
      terminal.input("é\x1b[A\x1bOP\x1bx\x03\r\x1b");
      const seen: string[] = [];
      while (seen.length < 8) seen.push(await keyboard.next());
      terminal.input("b\r");
      return seen;
    });
    expect(keys).toEqual(["a", "é", "\x1b[A", "\x1bOP", "\x1bx", "\x03", "\r", "\x1b"]);
    expect(signals).toEqual([]);
    expect(await read()).toBe("b\n");
    await turn();
    expect(screen.drawn).toBe("ab\n|");
  });

  it("with signals, Ctrl-C still interrupts", async () => {
    const controller = new AbortController();
    terminal.onInterrupt.on((signal) => controller.abort(new Killed(signal)));
    const work = terminal.tty.raw({ signals: true }, (keyboard) => keyboard.next(controller.signal));
    terminal.input("\x03");
    await expect(work).rejects.toBeInstanceOf(Killed);
    expect(screen.drawn).toBe("|");
    terminal.input("x\r");
    expect(await read()).toBe("x\n");
  });

  it("nests, and each end restores the mode before", async () => {
    await terminal.tty.raw({ signals: false }, async (outer) => {
      await expect(
        terminal.tty.raw({ signals: true }, async () => {
          terminal.input("\x03");
          throw new Error("left early");
        }),
      ).rejects.toThrow("left early");
      terminal.input("\x03");
      expect(await outer.next()).toBe("\x03");
    });
    expect(signals).toEqual(["SIGINT"]);
    terminal.input("a");
    expect(screen.drawn).toBe("a|");
  });
});

describe("hidden input", () => {
  it("is edited and not shown", async () => {
    const secret = terminal.tty.readHidden();
    terminal.input("secrex\x7ft\r");
    expect(await secret).toBe("secret");
    expect(screen.drawn).toBe("|");
    terminal.input("a");
    expect(screen.drawn).toBe("a|");
  });

  it("is null at the end, and can be interrupted", async () => {
    const ended = terminal.tty.readHidden();
    terminal.input("\x04");
    expect(await ended).toBe(null);
    const controller = new AbortController();
    const killed = terminal.tty.readHidden(controller.signal);
    controller.abort(new Killed("SIGINT"));
    await expect(killed).rejects.toBeInstanceOf(Killed);
    terminal.input("a");
    expect(screen.drawn).toBe("a|");
  });
});

describe("output", () => {
  it("decodes characters across writes, and shows what is no UTF-8 as U+FFFD", async () => {
    const output = terminal.tty.output();
    await output.write(Uint8Array.of(0xe6, 0x97));
    await output.write(Uint8Array.of(0xa5, 0xff, 0x61, 0xe6));
    await output.write("b\n");
    await turn();
    expect(screen.drawn).toBe("日\ufffda\ufffdb\n|");
  });

  it("makes its writers wait for the screen, and lets them be killed", async () => {
    const late: (() => void)[] = [];
    terminal = createTerminal(screen, (run) => late.push(run));
    const controller = new AbortController();
    const output = terminal.tty.output(controller.signal);
    await output.write("short\n");
    let done = false;
    const long = output.write("x".repeat(70_000)).then(() => (done = true));
    await turn();
    expect(done).toBe(false);
    late.shift()!();
    expect(await long).toBe(true);
    controller.abort(new Killed("SIGINT"));
    await expect(output.write("more")).rejects.toBeInstanceOf(Killed);
  });

  it("tells its size and when that changes", () => {
    let told = 0;
    const off = terminal.tty.onResize(() => told++);
    terminal.resize(100, 30);
    terminal.resize(100, 30);
    off();
    terminal.resize(90, 30);
    expect(told).toBe(1);
    expect([terminal.tty.columns, terminal.tty.rows, terminal.tty.output().columns]).toEqual([90, 30, 90]);
  });

  for (const [text, column] of [
    ["abc", 3],
    ["abc\n", 0],
    ["abc\rx", 1],
    ["a\tb", 9],
    ["\x1b[31m日本\x1b[0m", 4],
    ["abc\x1b[2D", 1],
    ["abc\x1b[10G", 9],
    ["x".repeat(40), 40],
    ["x".repeat(41), 1],
    ["\x1b[?25l\x1b[?25habc", 3],
    ["\x1b]8;;https://x.y\x07link\x1b]8;;\x07", 4],
  ] as const)
    it(`knows the column after ${JSON.stringify(text.slice(0, 24))}`, async () => {
      await terminal.tty.output().write(text);
      expect(terminal.cursorColumn).toBe(column);
    });
});
