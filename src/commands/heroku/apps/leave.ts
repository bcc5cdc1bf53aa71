import type { Account } from "../api/shapes.ts";
import { defineHerokuCommand } from "../definition.ts";

export const appsLeave = defineHerokuCommand({
  id: "apps:leave",
  app: "required",
  examples: ["apps:leave -a APP"],
  run: ({ api, talk, app }) =>
    talk.action(`Leaving ${talk.colour.app(app)}`, async () => {
      const { email } = await api.get<Account>("/account");
      await api.delete(`/apps/${app}/collaborators/${encodeURIComponent(email)}`);
    }),
});
