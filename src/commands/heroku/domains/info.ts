import type { Domain, Named } from "../api/shapes.ts";
import { defineHerokuCommand } from "../definition.ts";

export const domainsInfo = defineHerokuCommand({
  id: "domains:info",
  app: "required",
  args: { hostname: { required: true, help: "unique identifier of the domain or full hostname" } },
  examples: ["domains:info www.example.com"],
  async run({ api, talk, app }, { args: { hostname } }) {
    const domain = await api.get<Domain & { app?: Named }>(`/apps/${app}/domains/${hostname}`);
    await talk.keyValues({ ...domain, app: domain.app?.name });
  },
});
