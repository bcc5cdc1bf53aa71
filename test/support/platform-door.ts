import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface PlatformDoor {
  readonly process: ChildProcess;
  /** What the door printed for real clients. */
  readonly variables: Readonly<Record<string, string>>;
  /** An environment for real clients: these variables, PATH, and a home of its own. */
  readonly environment: Record<string, string>;
  close(): void;
}

/** Opens `npm run platform` as another program would, and reads what it prints. */
export async function openPlatformDoor(...args: string[]): Promise<PlatformDoor> {
  const home = mkdtempSync(join(tmpdir(), "dojo-platform-test-"));
  const door = spawn(process.execPath, ["src/node/run.mjs", "platform", ...args], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const variables = await exported(door);
  return {
    process: door,
    variables,
    environment: { PATH: process.env.PATH!, HOME: home, GIT_TERMINAL_PROMPT: "0", ...variables },
    close() {
      door.kill("SIGKILL");
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** Reads the `export NAME='value'` lines until the last one has come. */
function exported(child: ChildProcess): Promise<Record<string, string>> {
  return new Promise((resolve, reject) => {
    let text = "";
    child.on("exit", () => reject(new Error(`the door ended: ${text}`)));
    child.stdout!.on("data", (piece: Buffer) => {
      text += piece.toString();
      const found = [...text.matchAll(/^export (\w+)='(.*)'$/gm)].map(([, name, value]) => [name!, value!]);
      if (found.some(([name]) => name === "CURL_HOME"))
        resolve(Object.fromEntries(found) as Record<string, string>);
    });
  });
}
