import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ArgumentError, runDoor } from "./arguments.ts";
import { changesBetween, type Recordings } from "./recording-changes.ts";

/** From the project's folder, where npm runs every script. */
const tests = join("test", "oracle", "heroku");
const recordings = join(tests, "recordings");

await runDoor("npm run oracle [-- record [TOPIC...]]", async (args) => {
  const [verb, ...topics] = args;
  if (verb === undefined) return vitest([join("test", "oracle")], { LIVE: "all" });
  if (verb !== "record") throw new ArgumentError(`there is no "${verb}": say record, or nothing`);
  const before = read();
  const chosen = topics.length > 0 ? ["-t", `heroku: (${topics.join("|")}) `] : [];
  const status = vitest([join(tests, "replay.test.ts"), ...chosen], { RECORD: "1" });
  const { lines, changed, scripts } = changesBetween(before, read());
  for (const line of lines) console.log(line);
  console.log(`${scripts} scripts recorded, ${changed} changed`);
  return status;
});

function vitest(words: readonly string[], env: Readonly<Record<string, string>>): number {
  const program = join("node_modules", "vitest", "vitest.mjs");
  return (
    spawnSync(process.execPath, [program, "run", ...words], {
      stdio: "inherit",
      env: { ...process.env, ...env },
    }).status ?? 1
  );
}

/** All recordings by topic. */
function read(): Recordings {
  const files = readdirSync(recordings).filter((name) => name.endsWith(".json"));
  return Object.fromEntries(
    files.map((name) => [
      name.replace(/\.json$/, ""),
      JSON.parse(readFileSync(join(recordings, name), "utf8")) as Recordings[string],
    ]),
  );
}
