import { defineHerokuCommand } from "../definition.ts";
import { shortJson } from "../flags.ts";
import { type Authorization, printAuthorization } from "./authorization.ts";

export const authorizationsCreate = defineHerokuCommand({
  id: "authorizations:create",
  flags: {
    description: { short: "d", value: true, help: "set a custom authorization" },
    "expires-in": { short: "e", value: true, help: "set expiration in seconds (default no expiration)" },
    ...shortJson,
    scope: { short: "s", value: true, help: "set custom OAuth scopes" },
    short: { short: "S", help: "only output token" },
  },
  examples: ['authorizations:create --description "For use with Anvil"'],
  async run({ process, api, talk }, { options }) {
    await talk.start("Creating OAuth Authorization");
    const made = await api.post<Authorization>("/oauth/authorizations", {
      description: options.description,
      expires_in: options["expires-in"],
      scope: options.scope?.split(","),
    });
    await talk.stop();
    if (options.short) await talk.line(made.access_token?.token);
    else if (options.json) await talk.json(made);
    else await printAuthorization(talk, process, made);
  },
});
