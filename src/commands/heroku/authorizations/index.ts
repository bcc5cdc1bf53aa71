import { defineHerokuCommand } from "../definition.ts";
import { shortJson } from "../flags.ts";
import type { Authorization } from "./authorization.ts";

export const authorizations = defineHerokuCommand({
  id: "authorizations",
  flags: shortJson,
  examples: ["authorizations"],
  async run({ api, talk }, { options }) {
    const all = await api.get<Authorization[]>("/oauth/authorizations");
    const sorted = [...all].sort((a, b) => a.description.localeCompare(b.description));
    if (options.json) return talk.json(sorted).then(() => 0);
    if (sorted.length === 0) return talk.line("No OAuth authorizations.").then(() => 0);
    await talk.table(sorted, [
      { header: "Description", get: ({ description }) => talk.colour.name(description) },
      { header: "ID", get: ({ id }) => id },
      { header: "Scope", get: ({ scope }) => scope.join(",") },
    ]);
    return 0;
  },
});
