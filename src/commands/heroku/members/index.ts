import { defineHerokuCommand } from "../definition.ts";
import { json } from "../flags.ts";

export const members = defineHerokuCommand({
  id: "members",
  flags: {
    ...json,
    pending: { help: "filter by pending team invitations" },
    role: { short: "r", value: true, help: "filter by role" },
    team: { short: "t", value: true, required: true, help: "team to use" },
  },
  async run({ api, talk }, { options }) {
    // Nobody in the simulation is in a team: the API knows none.
    await api.get(`/teams/${options.team}`);
    await api.get<unknown[]>(`/teams/${options.team}/members`);
    await talk.line(`No members in ${talk.colour.team(options.team)}`);
  },
});
