import { beforeAll, describe, expect, it } from "vitest";
import { remoteGaps, remoteScripts } from "./remote-scripts.ts";
import { startRealRows } from "./real-rows.ts";
import { type Result, runOurs, wrap } from "./sides.ts";

let real: (name: string) => Promise<Result>;
beforeAll(() => {
  real = startRealRows(remoteScripts);
});

/** bash counts the lines of its whole script, and rows that share a bash stand further down. */
const unnumbered = ({ status, stdout, stderr }: Result) => ({
  status,
  stdout,
  stderr: stderr.replaceAll(/^bash: (-c: )?line \d+: /gm, "bash: line N: "),
});

describe("remotes in the next folder beside real git", () => {
  for (const [name, script] of Object.entries(remoteScripts)) {
    const gap = remoteGaps[name];
    it.concurrent(gap === undefined ? name : `${name} (known gap: ${gap})`, async () => {
      const ours = unnumbered(await runOurs(wrap(script)));
      const theirs = unnumbered(await real(name));
      if (gap === undefined) expect(ours).toEqual(theirs);
      else expect(ours, "this gap has closed: take it off the list").not.toEqual(theirs);
    });
  }
});
