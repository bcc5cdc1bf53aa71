import { defineHerokuCommand } from "../definition.ts";
import { endpointFlags, findEndpoint } from "./endpoints.ts";

export const certsInfo = defineHerokuCommand({
  id: "certs:info",
  app: "required",
  flags: { ...endpointFlags("check info on"), "show-domains": { help: "show associated domains" } },
  async run({ api, app }) {
    await findEndpoint(api, app);
  },
});
