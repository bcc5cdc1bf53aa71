import { describe, expect, it } from "vitest";
import { createTerminal } from "../../src/terminal/terminal.ts";
import { TestScreen } from "../support/screen.ts";
import { keys } from "./keyboard.ts";

const history = ["git init", "git add .", "git commit -m 'first try'", "heroku create"];

/** The line, its cursor drawn as "|", after some keys. */
function edited(script: string): string {
  const screen = new TestScreen();
  const terminal = createTerminal(screen);
  void terminal.readLine({
    prompt: "",
    history,
    incomplete: () => false,
    complete: async () => ({ start: 0, items: [] }),
  });
  for (const key of keys(script)) terminal.input(key);
  expect(screen.cursorInside).toBe(true);
  return screen.drawn;
}

/** Keys -> the line. test/terminal/readline.test.ts types the same keys into bash. */
export const scenarios: readonly (readonly [string, string])[] = [
  ["'ab' Left 'x'", "ax|b"],
  ["'git push' Ctrl-w 'status'", "git status|"],
];

describe("the line editor", () => {
  for (const [script, line] of scenarios)
    it(`${script} gives ${line}`, () => expect(edited(script)).toBe(line));
});
