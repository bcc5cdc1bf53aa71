import { defineHerokuCommand } from "../definition.ts";
import { type Client, oneClient, shapes, showClient } from "./client.ts";

export const clientsRotate = defineHerokuCommand({
  id: "clients:rotate",
  args: oneClient,
  flags: shapes,
  async run(context, { options, args: { id } }) {
    const { api, talk } = context;
    await talk.start(`Updating ${talk.colour.name(id)}`);
    const path = `/oauth/clients/${encodeURIComponent(id)}/actions/rotate-credentials`;
    const client = await api.post<Client>(path);
    await talk.stop();
    await showClient(context, client, options);
  },
});
