import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { python } from "../../../src/commands/python/python.ts";
import { type Outcome, runCommand } from "../../support/process.ts";
import { laptop } from "./laptop.ts";

/** Programs with what CPython itself printed when we ran them as /home/learner/t.py. */
const programs = JSON.parse(readFileSync(new URL("./programs.json", import.meta.url), "utf8")) as Record<
  string,
  { source: string; recorded: Record<string, Outcome> }
>;

for (const [name, { source, recorded }] of Object.entries(programs))
  for (const [version, outcome] of Object.entries(recorded))
    it(`${name} as ${version} prints it`, async () => {
      const files = laptop(version);
      files.write("/home/learner/t.py", source);
      expect(await runCommand(python, [version, "t.py"], { files })).toEqual(outcome);
    });
