import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { python } from "../../../src/commands/python/python.ts";
import { type Outcome, runCommand } from "../../support/process.ts";
import { laptop } from "./laptop.ts";

/** Small faulty programs with what CPython itself printed when we ran them as /home/learner/t.py. */
const cases = JSON.parse(readFileSync(new URL("./tracebacks.json", import.meta.url), "utf8")) as Record<
  string,
  { source: string; recorded: Record<string, Outcome> }
>;

/** Known differences, each with its reason. */
const gaps: Record<string, string> = {
  "3.6.15 unindent": "the old parser's caret stands one column further left",
  "3.6.15 triple": "the old parser points at the end of the file, ours at the opening quotes",
  "3.6.15 ret": "the old parser tells an unclosed bracket at the file's end from a wrong word",
  "3.11.7 indent": "3.11 marks one character of the first word, 3.13 and later all of it, as ours does",
  "3.13.0 classbody": "3.13 shows the whole class statement above a fault in its body",
};

describe("tracebacks are CPython's own", () => {
  for (const [name, { source, recorded }] of Object.entries(cases))
    for (const [version, outcome] of Object.entries(recorded)) {
      const check = async () => {
        const files = laptop(version);
        files.write("/home/learner/t.py", source);
        expect(await runCommand(python, [version, "t.py"], { files })).toEqual(outcome);
      };
      const gap = gaps[`${version} ${name}`];
      if (gap) it.fails(`${version} ${name} (gap: ${gap})`, check);
      else it(`${version} ${name}`, check);
    }
});
