import { defineHerokuCommand } from "../../definition.ts";

export const certsAutoRefresh = defineHerokuCommand({
  id: "certs:auto:refresh",
  app: "required",
  run: ({ api, talk, app }) =>
    talk.action("Refreshing Automatic Certificate Management", async () => {
      await api.patch(`/apps/${app}/acm`, { acm_refresh: true });
    }),
});
