import type { Account } from "../api/shapes.ts";
import { defineHerokuCommand } from "../definition.ts";

export const appsJoin = defineHerokuCommand({
  id: "apps:join",
  app: "required",
  run: ({ api, talk, app }) =>
    talk.action(`Joining ${talk.colour.app(app)}`, async () => {
      const { email } = await api.get<Account>("/account");
      await api.post(`/teams/apps/${app}/collaborators`, { user: email });
    }),
});
