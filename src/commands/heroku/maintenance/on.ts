import { defineHerokuCommand } from "../definition.ts";

export const maintenanceOn = defineHerokuCommand({
  id: "maintenance:on",
  app: "required",
  async run({ api, talk, app }) {
    await talk.action(`Enabling maintenance mode for ${talk.colour.app(app)}`, async () => {
      await api.patch(`/apps/${app}`, { maintenance: true });
    });
  },
});
