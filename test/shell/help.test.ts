import { describe, expect, it } from "vitest";
import { builtins } from "../../src/shell/builtins/index.ts";
import { runShell } from "../support/shell.ts";

describe("help", () => {
  it.each([...builtins.keys()])("tells how %s is used", async (name) => {
    const { status, stdout } = await runShell(`help '${name}'`);
    expect(status).toBe(0);
    const [first, summary, blank, ...text] = stdout.trimEnd().split("\n");
    expect(first).toMatch(new RegExp(`^${name.replace(/[[.\]]/g, "\\$&")}: `));
    expect(summary!.length).toBeGreaterThan(10);
    expect(blank?.trim()).toBe("");
    expect(text.join("").length).toBeGreaterThan(20);
  });

  it("tells of the shell's own words, and of what a beginning may mean", async () => {
    const { stdout } = await runShell("help -s if '[[' rea");
    expect(stdout.split("\n").map((line) => line.split(":")[0])).toEqual([
      ...["if", "[[ ... ]]", "read", "readarray", "readonly", ""],
    ]);
  });
});
