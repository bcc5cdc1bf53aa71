import { defineHerokuCommand } from "../definition.ts";
import type { Key } from "./key.ts";

export const keysClear = defineHerokuCommand({
  id: "keys:clear",
  promptless: true,
  async run({ api, talk }) {
    await talk.action("Removing all SSH keys", async () => {
      for (const { id } of await api.get<Key[]>("/account/keys")) await api.delete(`/account/keys/${id}`);
    });
  },
});
