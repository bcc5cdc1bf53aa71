import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { keys } from "./keyboard.ts";
import { history, scenarios } from "./scenarios.ts";
import { viScenarios } from "./vi-scenarios.ts";

const missing = ["bash", "python3"].filter((tool) => spawnSync(tool, ["--version"]).status !== 0);

/** The lines bash ends with; `exact` when each key was seen to be read before the next was typed. */
function drawnByBash(scripts: readonly string[], vi: boolean): { exact: boolean; lines: string[] } {
  const run = spawnSync("python3", [new URL("readline-oracle.py", import.meta.url).pathname], {
    input: JSON.stringify({ history, vi, scripts: scripts.map((script) => keys(script)) }),
    encoding: "utf8",
    timeout: 100_000,
  });
  expect(run.stderr).toBe("");
  const { exact, answers } = JSON.parse(run.stdout) as {
    exact: boolean;
    answers: ([line: string, cursor: number] | null)[];
  };
  const lines = answers.map((answer) => {
    if (!answer) return "bash did not answer";
    const [line, cursor] = answer;
    return `${[...line].slice(0, cursor).join("")}|${[...line].slice(cursor).join("")}`;
  });
  return { exact, lines };
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
      let open = all.map(([script]) => script);
      let drawn: string[] = [];
      // Where a process cannot be watched, a busy machine may hand readline two keys as one: those are typed again.
      for (let turn = 0, turns = 1; turn < turns && open.length > 0; turn++) {
        const { exact, lines } = drawnByBash(open, name === "vi");
        if (!exact) turns = 4;
        const differ = open.map((script, at) => [script, lines[at]!] as const);
        const left = differ.filter(([script, answer]) => answer !== expected.get(script));
        open = left.map(([script]) => script);
        drawn = left.map(([, answer]) => answer);
      }
      expect(open.map((script, at) => [script, drawn[at]])).toEqual([]);
    },
  );
});
