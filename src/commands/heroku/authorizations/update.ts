import { defineHerokuCommand } from "../definition.ts";
import { type Authorization, printAuthorization } from "./authorization.ts";

export const authorizationsUpdate = defineHerokuCommand({
  id: "authorizations:update",
  args: { id: { required: true, help: "ID of the authorization" } },
  flags: {
    "client-id": { value: true, needs: ["client-secret"], help: "identifier of OAuth client to set" },
    "client-secret": { value: true, needs: ["client-id"], help: "secret of OAuth client to set" },
    description: { short: "d", value: true, help: "set a custom authorization description" },
  },
  async run({ process, api, talk }, { options, args }) {
    await talk.start("Updating OAuth Authorization");
    const id = options["client-id"];
    const changed = await api.patch<Authorization>(`/oauth/authorizations/${args.id}`, {
      client: id ? { id, secret: options["client-secret"] } : undefined,
      description: options.description,
    });
    await talk.stop();
    await printAuthorization(talk, process, changed);
  },
});
