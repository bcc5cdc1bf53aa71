import { beforeAll, describe, expect, it } from "vitest";
import { gaps } from "./gaps.ts";
import { scripts } from "./scripts.ts";
import { sequenceScripts } from "./sequence-scripts.ts";
import { conflictScripts } from "./conflict-scripts.ts";
import { deepScripts } from "./deep-scripts.ts";
import { formScripts } from "./form-scripts.ts";
import { freshScripts } from "./fresh-scripts.ts";
import { usageScripts } from "./usage-scripts.ts";
import { usedScripts } from "./used-scripts.ts";
import { wideGaps } from "./wide-gaps.ts";
import { wideScripts } from "./wide-scripts.ts";
import { startRealRows } from "./real-rows.ts";
import { type Result, runOurs, wrap } from "./sides.ts";

const all = {
  ...scripts,
  ...sequenceScripts,
  ...wideScripts,
  ...deepScripts,
  ...usageScripts,
  ...usedScripts,
  ...freshScripts,
  ...conflictScripts,
  ...formScripts,
};
const known = { ...gaps, ...wideGaps };

let real: (name: string) => Promise<Result>;
beforeAll(() => {
  real = startRealRows(all);
});

/** bash counts the lines of its whole script, and rows that share a bash stand further down. */
const unnumbered = ({ status, stdout, stderr }: Result) => ({
  status,
  stdout,
  stderr: stderr.replaceAll(/^bash: (-c: )?line \d+: /gm, "bash: line N: "),
});

describe("git beside real git", () => {
  for (const [name, script] of Object.entries(all)) {
    const gap = known[name];
    it.concurrent(gap === undefined ? name : `${name} (known gap: ${gap})`, async () => {
      const ours = unnumbered(await runOurs(wrap(script)));
      const theirs = unnumbered(await real(name));
      if (gap === undefined) expect(ours).toEqual(theirs);
      else expect(ours, "this gap has closed: take it off the list").not.toEqual(theirs);
    });
  }
});
