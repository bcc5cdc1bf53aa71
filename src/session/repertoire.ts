import { dojoVerbs } from "../commands/dojo/dojo-command.ts";
import { commonVerbs } from "../commands/git/help.ts";
import { listed } from "../commands/heroku/help/listing.ts";

/** A command to type, with what it does in a few words. */
export interface Typeable {
  readonly line: string;
  readonly summary: string;
}

/** Every command of `heroku` that is simulated, the common ones of `git`, and the verbs of `dojo`. */
export function repertoire(): readonly Typeable[] {
  return [
    ...commonVerbs.map(([verb, summary]) => ({ line: `git ${verb}`, summary })),
    ...listed()
      .filter(({ name, id, entry }) => name === id && entry.load)
      .map(({ name, entry }) => ({ line: `heroku ${name}`, summary: entry.summary })),
    ...Object.entries(dojoVerbs).map(([verb, { summary }]) => ({ line: `dojo ${verb}`, summary })),
  ];
}
