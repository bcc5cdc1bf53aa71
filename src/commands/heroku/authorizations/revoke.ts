import { defineHerokuCommand } from "../definition.ts";
import type { Authorization } from "./authorization.ts";

export const authorizationsRevoke = defineHerokuCommand({
  id: "authorizations:revoke",
  args: { id: { required: true, help: "ID of the authorization" } },
  examples: ["authorizations:revoke 105a7bfa-34c3-476e-873a-b1ac3fdc12fb"],
  run: ({ api, talk }, { args }) =>
    talk.action("Revoking OAuth Authorization", async () => {
      const path = `/oauth/authorizations/${encodeURIComponent(args.id)}`;
      const { description } = await api.delete<Authorization>(path);
      return `done, revoked authorization from ${talk.colour.user(description)}`;
    }),
});
