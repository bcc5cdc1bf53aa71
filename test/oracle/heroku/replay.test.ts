import { describe, expect, it } from "vitest";
import { masked } from "./masked.ts";
import { normalise } from "./normalise.ts";
import { runOurs } from "./ours.ts";
import { runReal } from "./real.ts";
import { readRecording, writeRecording } from "./recordings.ts";
import type { Run } from "./script.ts";
import { topics } from "./scripts/topics.ts";

/** RECORD=1 asks the real CLI anew (a second a line); RECORD=new asks it only for what was never recorded. */
const mode = process.env["RECORD"];

for (const [topic, scripts] of Object.entries(topics)) {
  describe(`heroku: ${topic}`, () => {
    const recorded: Record<string, Run> = { ...readRecording(topic).scripts };
    const kept: Record<string, Run> = {};

    for (const script of scripts) {
      it(
        script.name,
        async () => {
          const known = recorded[script.name];
          const stale = !known || known.lines.map(({ line }) => line).join("\n") !== script.lines.join("\n");
          if (mode === "1" || (mode === "new" && stale)) {
            recorded[script.name] = normalise(await runReal(script));
            // At once, so that a run that is cut short has not run for nothing.
            writeRecording(topic, recorded);
          }
          const real = recorded[script.name] && normalise(recorded[script.name]!);
          expect(real, "never recorded: run with RECORD=new").toBeDefined();
          kept[script.name] = real!;
          const ours = normalise(await runOurs(script));
          if (script.gap) expect(ours, `no longer a gap: ${script.gap}`).not.toEqual(real);
          else if (script.ownWords) {
            expect(masked(ours)).toEqual(masked(real!));
            expect(ours, `no longer in our own words: ${script.ownWords}`).not.toEqual(real);
          } else expect(ours).toEqual(real);
        },
        120_000,
      );
    }

    if (mode)
      it("keeps no recording of a script that is gone", () => {
        writeRecording(topic, kept);
      });
  });
}
