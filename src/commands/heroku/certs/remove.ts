import { defineHerokuCommand } from "../definition.ts";
import { endpointFlags, findEndpoint, hiddenConfirm } from "./endpoints.ts";

export const certsRemove = defineHerokuCommand({
  id: "certs:remove",
  app: "required",
  flags: { ...hiddenConfirm, ...endpointFlags("remove") },
  async run({ api, app }) {
    await findEndpoint(api, app);
  },
});
