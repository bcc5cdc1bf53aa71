import { logIn } from "../api/login.ts";
import type { Account } from "../api/shapes.ts";
import { defineHerokuCommand } from "../definition.ts";

export const authLogin = defineHerokuCommand({
  id: "auth:login",
  flags: {
    browser: { value: true, help: 'browser to open SSO with (example: "firefox", "safari")' },
    "expires-in": {
      short: "e",
      value: true,
      integer: true,
      help: "duration of token in seconds (default 30 days)",
    },
    interactive: { short: "i", help: "login with username/password" },
    sso: { short: "s", help: "login for enterprise users under SSO", hidden: true },
  },
  async run({ process, api, talk, git }, { options }) {
    const expiresIn = options["expires-in"] === undefined ? undefined : Number(options["expires-in"]);
    await logIn(process, api, talk, { interactive: options.interactive, expiresIn });
    const account = await api.get<Account>("/account", { noLogin: true });
    await talk.line(`Logged in as ${talk.colour.user(account.email)}`);
    await git.configureCredentialHelper();
    await git.eraseCredentials();
  },
});
