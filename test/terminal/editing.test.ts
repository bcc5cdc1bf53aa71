import { describe, expect, it } from "vitest";
import { createTerminal } from "../../src/terminal/terminal.ts";
import { TestScreen } from "../support/screen.ts";
import { keys } from "./keyboard.ts";
import { history, scenarios } from "./scenarios.ts";
import { viScenarios } from "./vi-scenarios.ts";

/** The screen after some keys: the line, its cursor drawn as "|". */
function edited(script: string, vi = false): string {
  const screen = new TestScreen();
  const terminal = createTerminal(screen);
  void terminal.readLine({
    prompt: "",
    history,
    vi,
    incomplete: () => false,
    complete: async () => ({ start: 0, items: [] }),
  });
  for (const key of keys(script)) terminal.input(key);
  expect(screen.cursorInside).toBe(true);
  return screen.drawn;
}

describe("the line editor with the keys of vi", () => {
  for (const [script, line] of viScenarios)
    it(`${script} gives ${line}`, () => expect(edited(script, true)).toBe(line.trimEnd()));
});

describe("the line editor", () => {
  for (const [script, line] of scenarios)
    it(`${script} gives ${line}`, () =>
      expect(edited(script)).toBe(line.replaceAll("\t", "       ").trimEnd()));
});
