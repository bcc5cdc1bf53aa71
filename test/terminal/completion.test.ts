import { describe, expect, it } from "vitest";
import { createTerminal } from "../../src/terminal/terminal.ts";
import { TestScreen } from "../support/screen.ts";
import { keys } from "./keyboard.ts";

const settled = () => new Promise((resolve) => setImmediate(resolve));

/** A prompt at which the word before the cursor is completed from `words`. */
function prompt(words: readonly string[], columns = 40) {
  const screen = new TestScreen(columns, 50);
  const terminal = createTerminal(screen);
  const line = terminal.readLine({
    prompt: "$ ",
    history: [],
    incomplete: (text) => text.endsWith("\\"),
    complete: async (text, cursor) => {
      const start = text.slice(0, cursor).search(/\S*$/);
      return { start, items: words.filter((word) => word.startsWith(text.slice(start, cursor))) };
    },
  });
  return {
    screen,
    terminal,
    line,
    async press(script: string) {
      for (const key of keys(script)) {
        terminal.input(key);
        await settled();
      }
      return screen.drawn;
    },
  };
}

describe("Tab", () => {
  it("completes the only one, with a blank behind it", async () => {
    expect(await prompt(["status", "push"]).press("'git st' Tab 'x'")).toBe("$ git status x|");
  });

  it("adds nothing behind a folder or a variable's =", async () => {
    expect(await prompt(["src/"]).press("'ls s' Tab 'x'")).toBe("$ ls src/x|");
    expect(await prompt(["PORT="]).press("'P' Tab 'x'")).toBe("$ PORT=x|");
  });

  it("completes before a blank without another", async () => {
    expect(await prompt(["status"]).press("'st x' Left*2 Tab 'y'")).toBe("$ statusy| x");
  });

  it("completes what all have in common, and rings", async () => {
    const { press, screen } = prompt(["checkout", "check-ignore"]);
    expect(await press("'c' Tab")).toBe("$ check|");
    expect(screen.bells).toBe(1);
  });

  it("lists at the second Tab, downwards in columns, by the last part of the path", async () => {
    const { press, screen } = prompt(["src/a.py", "src/bb.py", "src/c.py", "src/dddd/", "src/e\\ f.py"], 24);
    expect(await press("'x' Backspace 'src/' Tab")).toBe("$ src/|");
    expect(screen.bells).toBe(1);
    expect(await press("Tab")).toBe("$ src/\na.py    dddd/\nbb.py   e f.py\nc.py\n$ src/|");
    await press("Tab");
    expect(screen.text.match(/e f\.py/g)).toHaveLength(2);
  });

  it("rings when there is none", async () => {
    const { press, screen } = prompt(["a"]);
    expect(await press("'b' Tab*2 'c'")).toBe("$ bc|");
    expect(screen.bells).toBe(2);
  });

  it("asks before it lists a hundred", async () => {
    const words = Array.from({ length: 100 }, (_, index) => `w${index + 100}`);
    const question = "Display all 100 possibilities? (y or n)";
    expect(await prompt(words).press("'w' Tab*3 'n'")).toBe(`$ w1\n${question}\n$ w1|`);
    const drawn = await prompt(words).press("'w' Tab*3 'q' 'y'");
    expect(drawn.split("\n").slice(1, 4)).toEqual([
      question,
      "w100  w117  w134  w151  w168  w185",
      "w101  w118  w135  w152  w169  w186",
    ]);
    expect(drawn.split("\n").at(-1)).toBe("$ w1|");
  });

  it("keeps keys typed while it looks", async () => {
    const { terminal, screen, line } = prompt(["status"]);
    terminal.input("git st\t-s\r");
    expect(await line).toEqual({ kind: "line", text: "git status -s" });
    await settled();
    expect(screen.drawn).toBe("$ git status -s\n|");
  });

  it("is one step of undo", async () => {
    expect(await prompt(["status"]).press("'st' Tab Ctrl-_")).toBe("$ st|");
  });

  it("sees the lines before in a text that goes on", async () => {
    expect(await prompt(["status"]).press("'git \\' Enter 'st' Tab")).toBe("$ git \\\n> status |");
  });

  it("shows its own faults", async () => {
    const terminal = createTerminal(new TestScreen());
    const line = terminal.readLine({
      prompt: "$ ",
      history: [],
      incomplete: () => false,
      complete: () => Promise.reject(new Error("our own fault")),
    });
    terminal.input("\t");
    await expect(line).rejects.toThrow("our own fault");
  });
});
