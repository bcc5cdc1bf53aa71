import { defineHerokuCommand } from "../definition.ts";
import { checkUrl, type Client, shapes } from "./client.ts";

export const clientsCreate = defineHerokuCommand({
  id: "clients:create",
  args: {
    name: { required: true, help: "name of the OAuth client" },
    redirect_uri: { required: true, help: "redirect URL of the OAuth client" },
  },
  flags: shapes,
  examples: ['clients:create "Amazing" https://amazing-client.herokuapp.com/auth/heroku/callback'],
  async run({ api, talk }, { options, args }) {
    const { name, redirect_uri: uri } = args;
    checkUrl(uri);
    await talk.start(`Creating ${name}`);
    const client = await api.post<Client>("/oauth/clients", { name, redirect_uri: uri });
    await talk.stop();
    if (options.json) return talk.json(client).then(() => 0);
    const { bold, info, name: named } = talk.colour;
    await talk.line(`${bold("HEROKU_OAUTH_ID")}=${named(client.id)}`);
    await talk.line(`${bold("HEROKU_OAUTH_SECRET")}=${info(client.secret)}`);
    return 0;
  },
});
