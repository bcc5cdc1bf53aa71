import { sdk } from "../api/client.ts";
import type { Named } from "../api/shapes.ts";
import { defineHerokuCommand } from "../definition.ts";
import { CliError } from "../errors.ts";
import { json, team } from "../flags.ts";

export const spaces = defineHerokuCommand({
  id: "spaces",
  flags: { ...json, ...team },
  async run({ api, talk }, { options }) {
    const all = await api.get<Named[]>("/spaces", { headers: sdk });
    if (options.json) return talk.json(all);
    // Private spaces are an enterprise's: nobody in the simulation has one.
    if (options.team) throw new CliError(`No spaces in ${talk.colour.team(options.team)}.`);
    throw new CliError("You do not have access to any spaces.");
  },
});
