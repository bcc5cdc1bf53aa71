import type { Named } from "../api/shapes.ts";
import { defineHerokuCommand } from "../definition.ts";
import { shortJson } from "../flags.ts";

type Client = Named & { readonly redirect_uri: string };

export const clients = defineHerokuCommand({
  id: "clients",
  flags: shortJson,
  async run({ api, talk }, { options }) {
    const all = await api.get<Client[]>("/oauth/clients");
    const sorted = [...all].sort((a, b) => a.name.localeCompare(b.name));
    if (options.json) return talk.json(sorted).then(() => 0);
    if (sorted.length === 0) return talk.line("No OAuth clients.").then(() => 0);
    await talk.table(sorted, [
      { header: "name", get: ({ name }) => talk.colour.name(name) },
      { header: "id", get: ({ id }) => id },
      { header: "redirect_uri", get: ({ redirect_uri: uri }) => uri },
    ]);
    return 0;
  },
});
