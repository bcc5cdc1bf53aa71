import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import type { Run } from "./script.ts";

/** What the real CLI printed, by the name of the script. */
export interface Recording {
  readonly cli: string;
  readonly scripts: Readonly<Record<string, Run>>;
}

const fileOf = (topic: string) => fileURLToPath(new URL(`recordings/${topic}.json`, import.meta.url));

export function readRecording(topic: string): Recording {
  const file = fileOf(topic);
  if (!existsSync(file)) return { cli: "", scripts: {} };
  return JSON.parse(readFileSync(file, "utf8")) as Recording;
}

export function writeRecording(topic: string, scripts: Recording["scripts"]): void {
  writeFileSync(fileOf(topic), `${JSON.stringify({ cli: realVersion(), scripts }, null, 2)}\n`);
}

/** The version of the real CLI that is installed; a recording of another one is out of date. */
export function realVersion(): string {
  const require = createRequire(import.meta.url);
  return (require("../node_modules/heroku/package.json") as { version: string }).version;
}
