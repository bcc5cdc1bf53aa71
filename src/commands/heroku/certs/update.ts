import { defineHerokuCommand } from "../definition.ts";
import { certificateFiles, endpointFlags, findEndpoint, hiddenConfirm } from "./endpoints.ts";

export const certsUpdate = defineHerokuCommand({
  id: "certs:update",
  app: "required",
  args: certificateFiles,
  flags: { ...hiddenConfirm, ...endpointFlags("update") },
  examples: ["certs:update example.com.crt example.com.key"],
  async run({ api, app }) {
    await findEndpoint(api, app);
  },
});
