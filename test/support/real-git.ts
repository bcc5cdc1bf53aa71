import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface Sandbox {
  readonly home: string;
  /** Runs a script in bash with real git there; the directory of the script is `home`. */
  run(
    script: string,
    env?: Record<string, string>,
  ): Promise<{ status: number; stdout: string; stderr: string }>;
  close(): void;
}

/** A folder of its own for real git, with fixed dates and nothing of this machine's configuration. */
export function openSandbox(): Sandbox {
  const home = mkdtempSync(join(tmpdir(), "dojo-git-"));
  mkdirSync(home, { recursive: true });
  const environment = {
    PATH: "/usr/local/bin:/usr/bin:/bin",
    HOME: home,
    LC_ALL: "C.UTF-8",
    TZ: "UTC",
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_TERMINAL_PROMPT: "0",
    GIT_AUTHOR_NAME: "Learner",
    GIT_AUTHOR_EMAIL: "learner@example.com",
    GIT_COMMITTER_NAME: "Learner",
    GIT_COMMITTER_EMAIL: "learner@example.com",
    GIT_AUTHOR_DATE: "1772366400 +0000",
    GIT_COMMITTER_DATE: "1772366400 +0000",
    GIT_CONFIG_COUNT: "2",
    GIT_CONFIG_KEY_0: "init.defaultBranch",
    GIT_CONFIG_VALUE_0: "main",
    GIT_CONFIG_KEY_1: "advice.detachedHead",
    GIT_CONFIG_VALUE_1: "false",
  };
  return {
    home,
    run: (script, env = {}) =>
      new Promise((resolve, reject) => {
        const child = spawn("bash", ["-c", script], { cwd: home, env: { ...environment, ...env } });
        let stdout = "";
        let stderr = "";
        child.stdout.on("data", (chunk) => (stdout += chunk));
        child.stderr.on("data", (chunk) => (stderr += chunk));
        child.on("error", reject);
        child.on("close", (status) => resolve({ status: status ?? 128, stdout, stderr }));
      }),
    close: () => rmSync(home, { recursive: true, force: true }),
  };
}
