import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readCases } from "./bash/sides.ts";
import { runShell } from "../support/shell.ts";

const missing = spawnSync("dash", ["-c", ":"]).status !== 0;
const reason = missing ? " (skipped: this machine has no dash)" : "";

interface Seen {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function runReal(script: string): Seen {
  const folder = mkdtempSync(join(tmpdir(), "oracle-dash-"));
  try {
    const { status, stdout, stderr } = spawnSync("dash", ["-c", script], {
      argv0: "sh",
      cwd: folder,
      env: { PATH: "/usr/bin:/bin", HOME: folder, LC_ALL: "C", TZ: "UTC" },
      input: "",
      encoding: "utf8",
      timeout: 20_000,
    });
    return { status, stdout, stderr };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function runOurs(script: string): Promise<Seen> {
  const quoted = `'${script.replaceAll("'", "'\\''")}'`;
  const env = { PATH: "/usr/bin:/bin", LC_ALL: "C", TZ: "UTC" };
  const { status, stdout, stderr } = await runShell(`sh -c ${quoted}`, { env });
  return { status, stdout, stderr };
}

/** On Debian, Ubuntu and Heroku `sh` is dash: what a script for bash does there, a learner meets in `sh script`. */
describe("sh is dash", () => {
  const text = readFileSync(new URL("./dash-scripts.sh", import.meta.url), "utf8");
  for (const { name, script, gap } of readCases(text)) {
    const compare = async () => expect(await runOurs(script)).toEqual(runReal(script));
    if (gap && !missing) it.fails(`${name} (${gap})`, compare);
    else it.skipIf(missing)(`${name}${reason}`, compare);
  }
});
