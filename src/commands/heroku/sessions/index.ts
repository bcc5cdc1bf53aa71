import { defineHerokuCommand } from "../definition.ts";
import { shortJson } from "../flags.ts";

interface Session {
  readonly id: string;
  readonly description: string;
}

export const sessions = defineHerokuCommand({
  id: "sessions",
  flags: shortJson,
  async run({ api, talk }, { options }) {
    const all = await api.get<Session[]>("/oauth/sessions");
    const sorted = [...all].sort((a, b) => a.description.localeCompare(b.description));
    if (options.json) return talk.json(sorted).then(() => 0);
    if (sorted.length === 0) return talk.line("No OAuth sessions.").then(() => 0);
    await talk.table(sorted, [
      { header: "Description", get: ({ description }) => talk.colour.info(description) },
      { header: "ID", get: ({ id }) => id },
    ]);
    return 0;
  },
});
