import { describe, expect, it } from "vitest";
import { normalise } from "./normalise.ts";
import { runOurs } from "./ours.ts";
import { runReal } from "./real.ts";
import { topics } from "./scripts/topics.ts";

/** A recording cannot tell that the platform has changed. So each day some other scripts are run by both CLIs. */
const aDay = 8;
/** LIVE=all runs every one of them, as `npm run oracle` does. */
const everything = process.env["LIVE"] === "all";

const all = Object.entries(topics).flatMap(([topic, scripts]) =>
  scripts.filter(({ gap, ownWords }) => !gap && !ownWords).map((script) => ({ topic, script })),
);
// Those that wait for something, or have many lines, take the real CLI long; keys that are pressed and sockets that
// close while a machine is busy come at another moment: only a run of everything has them.
const quick = all.filter(
  ({ topic, script: { waits, tty, stdin, lines } }) =>
    !waits && lines.length <= 4 && !(tty && stdin !== undefined) && topic !== "run",
);
const day = Math.floor(Date.now() / 86_400_000);
const chosen = everything
  ? all
  : Array.from({ length: aDay }, (_, at) => quick[(day * aDay + at) % quick.length]!);

describe("heroku, live", () => {
  for (const { topic, script } of chosen)
    it(`${topic}: ${script.name}`, async () => {
      expect(normalise(await runOurs(script))).toEqual(normalise(await runReal(script)));
    }, 180_000);
});
