import { expect, it } from "vitest";
import { defineCommand } from "../../src/shell/command.ts";
import { runCommand } from "../support/process.ts";

it("--help lists each option under all of its names, with the value it takes, and no hidden one", async () => {
  const tool = defineCommand({
    name: "tool",
    summary: "do it",
    usage: "tool [OPTION]...",
    options: {
      "1": { help: "a digit" },
      all: { short: "a", help: "both" },
      colour: { value: "WHEN", optional: true, help: "value may be left out" },
      x: { value: "N", help: "short only" },
      secret: { hidden: true, help: "never shown" },
    },
    run: async () => 0,
  });
  const { stdout, status } = await runCommand(tool, ["--help"]);
  expect(status).toBe(0);
  expect(stdout).toBe(
    [
      "Usage: tool [OPTION]...",
      "do it",
      "",
      "  -a, --all            both",
      "      --colour[=WHEN]  value may be left out",
      "  -x N                 short only",
      "  -1                   a digit",
      "",
    ].join("\n"),
  );
});
