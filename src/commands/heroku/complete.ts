import type { Process } from "../../shell/command.ts";
import { allFlags } from "./all-flags.ts";
import { listed } from "./help/listing.ts";
import { entries, idOf } from "./registry/registry.ts";

/** Commands by their beginning, then the flags of the command. `words` are those before it, after `heroku`. */
export async function complete(
  _: Process,
  words: readonly string[],
  begun: string,
): Promise<readonly string[]> {
  if (words.length === 0)
    return listed()
      .map(({ name }) => name)
      .filter((name) => name.startsWith(begun));
  const id = idOf(words[0]!);
  const definition = id && (await entries[id]?.load?.());
  if (!definition || !begun.startsWith("-")) return [];
  return Object.entries(allFlags(definition))
    .filter(([, { hidden }]) => !hidden)
    .map(([name]) => `--${name}`)
    .filter((flag) => flag.startsWith(begun));
}
