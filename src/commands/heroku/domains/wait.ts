import type { Domain } from "../api/shapes.ts";
import { defineHerokuCommand } from "../definition.ts";
import { waitForDomain } from "./wait-for-domain.ts";

export const domainsWait = defineHerokuCommand({
  id: "domains:wait",
  app: "required",
  args: { hostname: { help: "unique identifier of the domain or full hostname" } },
  async run(context, { args }) {
    const { api, app } = context;
    const waiting = args.hostname
      ? [await api.get<Domain>(`/apps/${app}/domains/${args.hostname}`)]
      : (await api.get<Domain[]>(`/apps/${app}/domains`)).filter(({ status }) => status === "pending");
    for (const domain of waiting) await waitForDomain(context, domain);
  },
});
