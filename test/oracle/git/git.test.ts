import { describe, expect, it } from "vitest";
import { gaps } from "./gaps.ts";
import { scripts } from "./scripts.ts";
import { sequenceScripts } from "./sequence-scripts.ts";
import { deepScripts } from "./deep-scripts.ts";
import { usageScripts } from "./usage-scripts.ts";
import { wideGaps } from "./wide-gaps.ts";
import { wideScripts } from "./wide-scripts.ts";
import { runOurs, runReal, wrap } from "./sides.ts";

const all = { ...scripts, ...sequenceScripts, ...wideScripts, ...deepScripts, ...usageScripts };
const known = { ...gaps, ...wideGaps };

/** Everything but what depends on the machine: times of progress, sizes on disk. */
describe("git beside real git", () => {
  for (const [name, script] of Object.entries(all)) {
    const gap = known[name];
    it.concurrent(gap === undefined ? name : `${name} (known gap: ${gap})`, async () => {
      const text = wrap(script);
      const real = await runReal(text);
      real.close();
      const { status, stdout, stderr } = await runOurs(text);
      const ours = { status, stdout, stderr };
      const theirs = { status: real.status, stdout: real.stdout, stderr: real.stderr };
      if (gap === undefined) expect(ours).toEqual(theirs);
      else expect(ours, "this gap has closed: take it off the list").not.toEqual(theirs);
    });
  }
});
