import { fc } from "../support/fuzz.ts";
import { describe, expect, it } from "vitest";
import { keymap } from "../../src/terminal/editor/keymap.ts";
import { createTerminal } from "../../src/terminal/terminal.ts";
import { TestScreen } from "../support/screen.ts";

const texts = ["a", "Z", " ", "git status ", "/", "'", "日本", "e\u0301", "👨‍👩‍👧", "long ".repeat(12)];
const ending = new Set(["\r", "\n", "\x03", "\x0f", "\x18\x05", "\x1b#"]);
const key = fc.constantFrom(
  ...texts,
  ...Object.keys(keymap).filter((name) => !ending.has(name) && name !== "\x04"),
  "\x1b[200~one\rtwo\ttab\x1b[201~",
  "\x1b",
  "y",
  "n",
);

describe("any keys", () => {
  it("leave the same screen as drawing their line at once", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(key, { maxLength: 40 }),
        fc.integer({ min: 4, max: 30 }),
        fc.integer({ min: 2, max: 8 }),
        async (pressed, columns, rows) => {
          const screen = new TestScreen(columns, rows);
          const terminal = createTerminal(screen);
          void terminal.readLine({
            prompt: "\x1b[32m$\x1b[0m ",
            history: ["git init", "日本語 ".repeat(9), "for i in 1\ndo\ndone"],
            incomplete: () => false,
            complete: async (_line, cursor) => ({ start: cursor, items: ["ab", "ac"] }),
          });
          for (const each of pressed) {
            terminal.input(each);
            await Promise.resolve();
            await Promise.resolve();
            expect(screen.cursorInside).toBe(true);
          }
          // Whatever mode the keys left it in, output above draws everything afresh: nothing may change.
          terminal.input("\x1b");
          terminal.input("\x1b");
          terminal.input("n");
          const shown = screen.drawn.split("\n").slice(-rows);
          terminal.printAbove("");
          await Promise.resolve();
          expect(screen.drawn.split("\n").slice(-rows)).toEqual(shown);
        },
      ),
      { numRuns: 3000 },
    );
  });
});
