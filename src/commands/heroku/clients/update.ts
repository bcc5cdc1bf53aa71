import { defineHerokuCommand } from "../definition.ts";
import { CliError } from "../errors.ts";
import { checkUrl, oneClient } from "./client.ts";

export const clientsUpdate = defineHerokuCommand({
  id: "clients:update",
  args: oneClient,
  flags: {
    name: { short: "n", value: true, help: "change the client name" },
    url: { value: true, help: "change the client redirect URL" },
  },
  examples: [
    "clients:update 3e304bda-d376-4278-bdea-6d6c08aa1359 --url https://amazing-client.herokuapp.com/auth/heroku/callback",
  ],
  async run({ api, talk }, { options: { name, url }, args: { id } }) {
    if (url) checkUrl(url);
    if (!name && !url) throw new CliError("No changes provided.");
    await talk.action(`Updating ${talk.colour.cyan(id)}`, async () => {
      await api.patch(`/oauth/clients/${encodeURIComponent(id)}`, {
        ...(name ? { name } : {}),
        ...(url ? { redirect_uri: url } : {}),
      });
    });
  },
});
