import type { Source } from "../buildpack.ts";
import { block } from "../output.ts";
import { listing } from "../source.ts";

export const hasAny = (source: Source, names: readonly string[]): boolean =>
  names.some((name) => source.has(name));

/** What a buildpack that was set by hand says of a source that is none of its own. */
export const explainMissing = (source: Source, name: string, tool: string): readonly string[] =>
  source.edition === "classic"
    ? []
    : block("red", [
        `Error: Your app is configured to use the ${name} buildpack,`,
        `but we couldn't find any supported ${tool} project files.`,
        "",
        "Currently the root directory of your app contains:",
        "",
        ...listing(source),
        "",
        "A buildpack looks nowhere else, and sees only what is committed and",
        "not listed in '.gitignore' or '.slugignore'.",
      ]);

/** The lines that say that a classic build of this language is not there yet. */
export const notClassic = (name: string): string =>
  `${name} apps are not simulated yet in the Heroku of the first tutorials.`;
