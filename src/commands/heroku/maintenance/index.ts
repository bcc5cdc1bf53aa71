import type { App } from "../api/shapes.ts";
import { defineHerokuCommand } from "../definition.ts";

export const maintenance = defineHerokuCommand({
  id: "maintenance",
  app: "required",
  async run({ api, talk, app }) {
    const { maintenance: on } = await api.get<App>(`/apps/${app}`);
    await talk.line(on ? "on" : "off");
  },
});
