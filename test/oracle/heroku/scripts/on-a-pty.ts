import type { Script } from "../script.ts";

/** Scripts of which a terminal tells less than a pipe. */
const unlike: ReadonlySet<string> = new Set([
  // The order of what was made in the same second follows the ids, which chance gives.
  "JSON of domains",
  "domains",
  // The real CLI reads the machine's clock, so that it has no "(~ 30s ago)" and more room for a long description.
  "create, look, destroy",
]);

/**
 * The same scripts again, on a terminal: colours, hexagons, the last frame of each spinner. Not those that are on one
 * already, those that read a pipe, and those that wait for the platform.
 */
export const onAPty = (scripts: readonly Script[]): readonly Script[] =>
  scripts
    .filter(
      ({ name, tty, stdin, waits, gap, ownWords }) =>
        !unlike.has(name) && !tty && stdin === undefined && !waits && !gap && !ownWords,
    )
    .map((script) => ({ ...script, tty: true }));
