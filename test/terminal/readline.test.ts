import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { keys } from "./keyboard.ts";
import { history, scenarios } from "./scenarios.ts";
import { viScenarios } from "./vi-scenarios.ts";

const missing = ["bash", "python3"].filter((tool) => spawnSync(tool, ["--version"]).status !== 0);

function drawnByBash(scripts: readonly string[], vi: boolean): string[] {
  const run = spawnSync("python3", [new URL("readline-oracle.py", import.meta.url).pathname], {
    input: JSON.stringify({ history, vi, scripts: scripts.map((script) => keys(script)) }),
    encoding: "utf8",
    timeout: 50_000,
  });
  expect(run.stderr).toBe("");
  const answers = JSON.parse(run.stdout) as ([line: string, cursor: number] | null)[];
  return answers.map((answer) => {
    if (!answer) return "bash did not answer";
    const [line, cursor] = answer;
    return `${[...line].slice(0, cursor).join("")}|${[...line].slice(cursor).join("")}`;
  });
}

describe.each([
  ["emacs", scenarios],
  ["vi", viScenarios],
] as const)("bash's own readline, with the keys of %s", (name, all) => {
  const reason = missing.length > 0 ? ` (skipped: this machine has no ${missing.join(", ")})` : "";
  it.skipIf(missing.length > 0)(
    `answers the same keys with the same line${reason}`,
    { timeout: 120_000 },
    () => {
      const expected = new Map(all);
      // On a busy machine readline may take two keys for one: those that differ are typed once more.
      let open = all.map(([script]) => script);
      let drawn: string[] = [];
      for (let turn = 0; turn < 4 && open.length > 0; turn++) {
        const answers = drawnByBash(open, name === "vi");
        const differ = open.map((script, at) => [script, answers[at]!] as const);
        const left = differ.filter(([script, answer]) => answer !== expected.get(script));
        open = left.map(([script]) => script);
        drawn = left.map(([, answer]) => answer);
      }
      expect(open.map((script, at) => [script, drawn[at]])).toEqual([]);
    },
  );
});
