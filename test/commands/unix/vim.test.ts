import { describe, expect, it } from "vitest";
import { inputOf } from "../../../src/base/streams.ts";
import { vim } from "../../../src/commands/unix/vim/vim.ts";
import { createTerminal } from "../../../src/terminal/terminal.ts";
import { homeFiles, runCommand } from "../../support/process.ts";
import { TestScreen } from "../../support/screen.ts";
import recorded from "./vim/recorded.json" with { type: "json" };

/** Vim on a file with these keys typed, each text when the one before is on the screen; with all feet of the screens. */
async function type(keys: string | readonly string[], text: string, argv: readonly string[] = ["f"]) {
  const screen = new TestScreen(80, 24);
  const terminal = createTerminal(screen, (run) => setImmediate(run));
  const files = homeFiles();
  files.write("/home/learner/f", text);
  const running = runCommand(vim, argv, {
    files,
    terminal: terminal.tty,
    stdin: { ...inputOf(), isTTY: true },
    stdout: terminal.tty.output(),
  });
  for (const each of typeof keys === "string" ? [keys] : keys) {
    while (!screen.writes.at(-1)?.endsWith("\x1b[?25h"))
      await new Promise((resolve) => setImmediate(resolve));
    screen.writes.push("");
    terminal.input(each);
  }
  const { status } = await running;
  const feet = [...screen.writes.join("").matchAll(/\x1b\[24;1H(.*?)\x1b\[K/g)].map((foot) => foot[1]!);
  return { status, files, feet };
}

const result = async (keys: string, text: string) => {
  const { files } = await type(`${keys}\x1b:wq!\r`, text);
  return files.text("/home/learner/f");
};

describe(`vim's commands, as ${recorded.judge} carried them out`, () => {
  for (const [keys, index, expected] of recorded.cases as [string, number, string][])
    it(JSON.stringify(keys), async () => {
      expect(await result(keys, recorded.texts[index]!)).toBe(expected);
    });
});

describe("vim at its keyboard", () => {
  it("undoes one change at a time and does it again", async () => {
    expect(await result("xxu", "abc\n")).toBe("bc\n");
    expect(await result("xxuu", "abc\n")).toBe("abc\n");
    expect(await result("xxuu\x12\x12", "abc\n")).toBe("c\n");
    expect(await result("ihello \x1bu", "abc\n")).toBe("abc\n");
  });

  it("says what it read, wrote, and will not do", async () => {
    const { feet, status } = await type(["x:q\r", ":w\r", ":nosuch\r", "/zzz\r", ":q\r"], "one\ntwo\n");
    expect(status).toBe(0);
    const seen = feet.map((foot) => foot.replace(/\x1b\[[0-9;]*m/g, "").trimEnd());
    for (const [i, said] of [
      '"f" 2L, 8B',
      "E37: No write since last change (add ! to override)",
      '"f" 2L, 7B written',
      "E492: Not an editor command: nosuch",
      "E486: Pattern not found: zzz",
    ].entries())
      expect(
        seen.find((foot) => foot.startsWith(said)),
        `${i}: ${seen.join("|")}`,
      ).toBeDefined();
  });

  it("goes through several files", async () => {
    const { files } = await type("x:w\r:n\rihi\x1b:wq\r", "one\n", ["f", "g"]);
    expect(files.text("/home/learner/f")).toBe("ne\n");
    expect(files.text("/home/learner/g")).toBe("hi\n");
  });

  it("asks about each change with the flag c", async () => {
    expect(await result(":%s/a/b/gc\rynyq", "aa\naa\n")).toBe("ba\nba\n");
  });

  it("ends a macro that calls itself", async () => {
    expect(await result("qaqqaA!\x1b@aq@a", "x\n")).toMatch(/^x!+\n$/);
  });

  it("starts at the line or the pattern that is named", async () => {
    const at = async (word: string) =>
      (await type("x:wq\r", "one\ntwo\nthree\n", [word, "f"])).files.text("/home/learner/f");
    expect(await at("+2")).toBe("one\nwo\nthree\n");
    expect(await at("+/thr")).toBe("one\ntwo\nhree\n");
  });
});
