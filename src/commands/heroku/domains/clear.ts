import type { Domain } from "../api/shapes.ts";
import { defineHerokuCommand } from "../definition.ts";

export const domainsClear = defineHerokuCommand({
  id: "domains:clear",
  app: "required",
  examples: ["domains:clear"],
  async run({ api, talk, app }) {
    await talk.action(`Removing all domains from ${talk.colour.app(app)}`, async () => {
      for (const { kind, hostname } of await api.get<Domain[]>(`/apps/${app}/domains`))
        if (kind === "custom") await api.delete(`/apps/${app}/domains/${hostname}`);
    });
  },
});
