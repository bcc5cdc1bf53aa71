import type { Account } from "../api/shapes.ts";
import { defineHerokuCommand } from "../definition.ts";
import { CliError } from "../errors.ts";

export const authWhoami = defineHerokuCommand({
  id: "auth:whoami",
  promptless: true,
  open: true,
  async run({ api, talk }) {
    if (api.credentials.fromEnvironment) await talk.warn("HEROKU_API_KEY is set");
    if (!api.credentials.token) throw new CliError("not logged in", { status: 100 });
    const account = await api.get<Account>("/account", { noLogin: true });
    await talk.line(account.email);
  },
});
