import { defineHerokuCommand } from "../definition.ts";
import { type Authorization, printAuthorization } from "./authorization.ts";

export const authorizationsRotate = defineHerokuCommand({
  id: "authorizations:rotate",
  args: { id: { required: true, help: "ID of the authorization" } },
  async run({ process, api, talk }, { args }) {
    await talk.start("Rotating OAuth Authorization");
    const path = `/oauth/authorizations/${encodeURIComponent(args.id)}/actions/regenerate-tokens`;
    const rotated = await api.post<Authorization>(path);
    await talk.stop();
    await printAuthorization(talk, process, rotated);
  },
});
