import { defineHerokuCommand } from "../definition.ts";
import { type Client, oneClient, shapes, showClient } from "./client.ts";

export const clientsInfo = defineHerokuCommand({
  id: "clients:info",
  args: oneClient,
  flags: shapes,
  examples: ["clients:info 36120128-fee7-455e-8b7f-807aee130946"],
  async run(context, { options, args }) {
    await showClient(context, await context.api.get<Client>(`/oauth/clients/${args.id}`), options);
  },
});
