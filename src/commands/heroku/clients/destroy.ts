import { defineHerokuCommand } from "../definition.ts";
import { oneClient } from "./client.ts";

export const clientsDestroy = defineHerokuCommand({
  id: "clients:destroy",
  args: oneClient,
  async run({ api, talk }, { args: { id } }) {
    await talk.action(`Destroying ${talk.colour.name(id)}`, async () => {
      await api.delete(`/oauth/clients/${id}`);
    });
  },
});
