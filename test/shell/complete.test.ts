import { describe, expect, it } from "vitest";
import type { Command } from "../../src/shell/command.ts";
import { openShell } from "../support/shell.ts";

const greet: Command = {
  name: "greet",
  summary: "greets",
  usage: "greet NAME",
  run: async () => 0,
  complete: async (_process, words, begun) =>
    [...words, "world", "wide"].filter((word) => word.startsWith(begun)),
};

/** Completes where the line has its `|`. */
async function complete(line: string) {
  const { shell } = await openShell({
    bare: true,
    programs: { greet: async () => greet },
    files: { "app.py": "", "a b.txt": "", ".hidden": "", "docs/guide.md": "" },
    env: { MY_VALUE: "1" },
  });
  const cursor = line.indexOf("|");
  return shell.complete(line.replace("|", ""), cursor);
}

describe("Tab", () => {
  it.each([
    ["gre|", 0, ["greet"]],
    ["ec|", 0, ["echo"]],
    ["true; gre|", 6, ["greet"]],
    ["true | gre|".replace("| ", "& "), 7, ["greet"]],
    ["cat ap|", 4, ["app.py"]],
    ["cat a|", 4, ["a\\ b.txt", "app.py"]],
    ["cat 'a |", 4, ["'a b.txt"]],
    ["cat d|", 4, ["docs/"]],
    ["cat docs/|", 4, ["docs/guide.md"]],
    ["cat .h|", 4, [".hidden"]],
    ["cd |", 3, ["docs/"]],
    ["./a|", 0, ["./a\\ b.txt", "./app.py"]],
    ["echo $MY_|", 5, ["$MY_VALUE"]],
    ["echo ${MY_|", 5, ["${MY_VALUE}"]],
    ["greet w|", 6, ["world", "wide"]],
    ["greet one o|", 10, ["one"]],
    ["X=1 greet wo|", 10, ["world"]],
    ["greet a|", 6, ["a\\ b.txt", "app.py"]],
    ["nothing-like-it zzz|", 16, []],
  ] as const)("completes %s", async (line, start, items) => {
    expect(await complete(line)).toEqual({ start, items });
  });
});
