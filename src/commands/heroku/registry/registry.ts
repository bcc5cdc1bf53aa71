import type { Entries } from "../definition.ts";
import { addonsEntries } from "./addons.ts";
import { appsEntries } from "./apps.ts";
import { builtinEntries } from "./builtin.ts";
import { dynosEntries } from "./dynos.ts";
import { pgEntries } from "./pg.ts";
import { pgSettingsEntries } from "./pg-settings.ts";
import { pipelinesEntries } from "./pipelines.ts";
import { restEntries } from "./rest.ts";
import { settingsEntries } from "./settings.ts";

/** Every command of the CLI by its id, in the order of their names. */
export const entries: Entries = Object.fromEntries(
  Object.entries({
    ...addonsEntries,
    ...appsEntries,
    ...builtinEntries,
    ...dynosEntries,
    ...pgEntries,
    ...pgSettingsEntries,
    ...pipelinesEntries,
    ...restEntries,
    ...settingsEntries,
  }).sort(([a], [b]) => (a < b ? -1 : 1)),
);

const ids = new Map<string, string>();
for (const [id, { aliases = [], hiddenAliases = [] }] of Object.entries(entries)) {
  ids.set(id, id);
  for (const alias of [...aliases, ...hiddenAliases]) ids.set(alias, id);
}

/** The command a name means, be it its id or an alias. */
export const idOf = (name: string): string | undefined => ids.get(name);
