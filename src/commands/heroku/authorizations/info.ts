import { defineHerokuCommand } from "../definition.ts";
import { shortJson } from "../flags.ts";
import { type Authorization, printAuthorization } from "./authorization.ts";

export const authorizationsInfo = defineHerokuCommand({
  id: "authorizations:info",
  args: { id: { required: true, help: "ID of the authorization" } },
  flags: shortJson,
  async run({ process, api, talk }, { options, args }) {
    const found = await api.get<Authorization>(`/oauth/authorizations/${args.id}`);
    if (options.json) await talk.json(found);
    else await printAuthorization(talk, process, found);
  },
});
