import { defineHerokuCommand } from "../definition.ts";

export const maintenanceOff = defineHerokuCommand({
  id: "maintenance:off",
  app: "required",
  async run({ api, talk, app }) {
    await talk.action(`Disabling maintenance mode for ${talk.colour.app(app)}`, async () => {
      await api.patch(`/apps/${app}`, { maintenance: false });
    });
  },
});
