import { defineHerokuCommand } from "../definition.ts";
import { json } from "../flags.ts";

interface Team {
  readonly name: string;
  readonly role: string | null;
}

export const teams = defineHerokuCommand({
  id: "teams",
  flags: json,
  async run({ api, talk }, { options }) {
    const all = await api.get<Team[]>("/teams");
    if (options.json) return talk.json(all).then(() => 0);
    await talk.table(
      [...all].sort((a, b) => (a.name < b.name ? -1 : 1)),
      [
        { header: "Team", get: ({ name }) => name },
        { header: "Role", get: ({ role }) => talk.colour.info(role ?? "") },
      ],
    );
    return 0;
  },
});
