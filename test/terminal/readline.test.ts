import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { keys } from "./keyboard.ts";
import { history, scenarios } from "./scenarios.ts";

const missing = ["bash", "python3"].filter((tool) => spawnSync(tool, ["--version"]).status !== 0);

describe("bash's own readline", () => {
  const reason = missing.length > 0 ? ` (skipped: this machine has no ${missing.join(", ")})` : "";
  it.skipIf(missing.length > 0)(
    `answers the same keys with the same line${reason}`,
    { timeout: 60_000 },
    () => {
      const scripts = scenarios.map(([script]) => keys(script));
      const run = spawnSync("python3", [new URL("readline-oracle.py", import.meta.url).pathname], {
        input: JSON.stringify({ history, scripts }),
        encoding: "utf8",
        timeout: 50_000,
      });
      expect(run.stderr).toBe("");
      const answers = JSON.parse(run.stdout) as ([line: string, cursor: number] | null)[];
      const drawn = answers.map((answer, index) => {
        const script = scenarios[index]![0];
        if (!answer) return [script, "bash did not answer"];
        const [line, cursor] = answer;
        return [script, `${[...line].slice(0, cursor).join("")}|${[...line].slice(cursor).join("")}`];
      });
      expect(drawn).toEqual(scenarios);
    },
  );
});
