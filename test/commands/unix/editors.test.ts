import { describe, expect, it } from "vitest";
import { inputOf } from "../../../src/base/streams.ts";
import { less } from "../../../src/commands/unix/screen/less.ts";
import { nano } from "../../../src/commands/unix/screen/nano.ts";
import { vim } from "../../../src/commands/unix/vim/vim.ts";
import type { Command } from "../../../src/shell/command.ts";
import { createTerminal } from "../../../src/terminal/terminal.ts";
import { homeFiles, runCommand } from "../../support/process.ts";
import { TestScreen } from "../../support/screen.ts";

/** The rows of the screen drawn last. */
const lastFrame = (written: string): string =>
  [...written.slice(written.lastIndexOf("\x1b[?25l")).matchAll(/\x1b\[\d+;1H(.*?)\x1b\[K/g)]
    .map((row) => row[1]!.replace(/\x1b\[[0-9;]*m/g, "").trimEnd())
    .join("\n");

/** Presses keys in a program that draws its own screen; answers with the screen before the last key and the files. */
async function press(
  command: Command,
  argv: readonly string[],
  keys: readonly string[],
  given: Record<string, string> = {},
) {
  const screen = new TestScreen(80, 12);
  const terminal = createTerminal(screen, (run) => setImmediate(run));
  const files = homeFiles();
  for (const [path, text] of Object.entries(given)) files.write(`/home/learner/${path}`, text);
  const running = runCommand(command, argv, {
    files,
    terminal: terminal.tty,
    stdin: { ...inputOf(), isTTY: true },
    stdout: terminal.tty.output(),
  });
  const settle = () => new Promise((resolve) => setTimeout(resolve, 15));
  let seen = "";
  for (const key of keys) {
    await settle();
    seen = lastFrame(screen.writes.join(""));
    terminal.input(key);
  }
  const { status } = await running;
  return { status, seen, files };
}

describe("nano", () => {
  it("writes a new file", async () => {
    const { status, files, seen } = await press(nano, ["hello.py"], ["print('hi')\r", "\x0f", "\r", "\x18"]);
    expect(status).toBe(0);
    expect(files.text("/home/learner/hello.py")).toBe("print('hi')\n\n");
    expect(seen).toContain("[ Wrote 2 lines ]");
  });

  it("asks before it throws changes away", async () => {
    const { seen, files } = await press(nano, ["a.txt"], ["x", "\x18", "n"], { "a.txt": "old\n" });
    expect(seen).toContain("Save modified buffer?");
    expect(files.text("/home/learner/a.txt")).toBe("old\n");
  });

  it("cuts and pastes lines", async () => {
    const { files } = await press(nano, ["a.txt"], ["\x0b", "\x1b[B", "\x15", "\x18", "y", "\r"], {
      "a.txt": "one\ntwo\nthree\n",
    });
    expect(files.text("/home/learner/a.txt")).toBe("two\none\nthree\n");
  });

  it("asks about each place before it replaces", async () => {
    const keys = ["\x1c", "a\r", "X\r", "y", "n", "a", "\x18", "y", "\r"];
    const { files, seen } = await press(nano, ["f"], keys, { f: "a b a\nA c a\n" });
    expect(files.text("/home/learner/f")).toBe("X b a\nX c X\n");
    expect(seen).toContain("File Name to Write: f");
  });

  it("searches on, goes to a line, undoes and does again", async () => {
    const keys = ["\x17", "two\r", "!", "\x1f", "3\r", "\x0b", "\x1bu", "\x1be", "\x13", "\x18"];
    const { files } = await press(nano, ["+1", "f"], keys, { f: "one\ntwo\nthree\n" });
    expect(files.text("/home/learner/f")).toBe("one\n!two\n");
  });

  it("changes nothing in view mode", async () => {
    const { files, seen } = await press(nano, ["-v", "f"], ["x", "\x18"], { f: "one\n" });
    expect(seen).toContain("[ Key is invalid in view mode ]");
    expect(files.text("/home/learner/f")).toBe("one\n");
  });

  it("needs a terminal", async () => {
    await expect(runCommand(nano, ["a"])).rejects.toThrow("Standard input is not a terminal");
  });
});

describe("vim", () => {
  it("inserts, saves and leaves", async () => {
    const { files, status } = await press(vim, ["a.txt"], ["i", "hello", "\x1b", ":", "wq", "\r"]);
    expect(status).toBe(0);
    expect(files.text("/home/learner/a.txt")).toBe("hello\n");
  });

  it("will not leave with changes unless told to", async () => {
    const { seen, files } = await press(vim, ["a.txt"], ["d", "d", ":q\r", ":q!", "\r"], {
      "a.txt": "one\ntwo\n",
    });
    expect(seen).toContain(":q!");
    expect(files.text("/home/learner/a.txt")).toBe("one\ntwo\n");
  });
});

describe("less", () => {
  const long = Array.from({ length: 50 }, (_, i) => `line ${i + 1}`).join("\n");

  it("turns pages and searches", async () => {
    const first = await press(less, ["a.txt"], [" ", "q"], { "a.txt": long });
    expect(first.seen).toContain("line 12");
    const found = await press(less, ["a.txt"], ["/", "line 33", "\r", "q"], { "a.txt": long });
    expect(found.seen.split("\n")[0]).toBe("line 33");
  });

  const top = async (argv: readonly string[], keys: readonly string[], text = long) =>
    (await press(less, [...argv, "a.txt"], [...keys, "q"], { "a.txt": text })).seen.split("\n");

  it("goes to lines, percents and marks", async () => {
    expect((await top([], ["20g"]))[0]).toBe("line 20");
    expect((await top([], ["G"])).at(-2)).toBe("line 50");
    expect((await top([], ["50%"]))[0]).toBe("line 26");
    expect((await top([], ["5g", "ma", "30g", "'a"]))[0]).toBe("line 5");
    expect((await top(["+G"], [])).at(-2)).toBe("line 50");
    expect((await top(["+/line 7"], []))[0]).toBe("line 7");
  });

  it("searches both ways and keeps only lines that fit", async () => {
    expect((await top([], ["30g", "?line 2$\r"]))[0]).toBe("line 2");
    expect((await top([], ["/line .0\r", "n"]))[0]).toBe("line 20");
    expect((await top([], ["/line .0\r", "n", "N"]))[0]).toBe("line 10");
    expect((await top([], ["&.0$\r"])).slice(0, 6)).toEqual([
      "line 10",
      "line 20",
      "line 30",
      "line 40",
      "line 50",
      "~",
    ]);
    expect((await top([], ["/zzz\r"])).at(-1)).toBe("Pattern not found  (press RETURN)");
  });

  it("numbers, chops and keeps colours when it is asked to", async () => {
    expect((await top(["-N"], []))[0]).toBe("      1 line 1");
    expect((await top([], ["-N"]))[0]).toBe("      1 line 1");
    expect((await top(["-S"], [], `${"x".repeat(100)}\nnext\n`))[1]).toBe("next");
    expect((await top([], [], "\x1b[31mred\x1b[m\n"))[0]).toBe("ESC[31mredESC[m");
    expect((await top(["-R"], [], "\x1b[31mred\x1b[m\n"))[0]).toBe("red");
  });

  it("goes from file to file", async () => {
    const given = { a: "first\n", b: "second\n" };
    const { seen } = await press(less, ["a", "b"], [":n", "q"], given);
    expect(seen.split("\n")[0]).toBe("second");
    const back = await press(less, ["a", "b"], [":n", ":p", "q"], given);
    expect(back.seen.split("\n")[0]).toBe("first");
  });

  it("copies when its output is no terminal", async () => {
    const files = homeFiles();
    files.write("/home/learner/a.txt", "x\ny\n");
    expect(await runCommand(less, ["a.txt"], { files })).toEqual({ status: 0, stdout: "x\ny\n", stderr: "" });
  });
});
