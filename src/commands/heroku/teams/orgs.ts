import { defineHerokuCommand } from "../definition.ts";
import { json } from "../flags.ts";

interface Team {
  readonly name: string;
  readonly role: string | null;
}

export const orgs = defineHerokuCommand({
  id: "orgs",
  flags: { enterprise: { help: "filter by enterprise teams" }, ...json },
  async run({ api, talk }, { options }) {
    const all = await api.get<Team[]>("/teams");
    if (options.json) return talk.json(all).then(() => 0);
    await talk.table(all, [
      { header: "Teams", get: ({ name }) => name },
      { header: "Role", get: ({ role }) => role ?? "" },
    ]);
    return 0;
  },
});
