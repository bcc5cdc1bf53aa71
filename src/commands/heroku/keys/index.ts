import { defineHerokuCommand } from "../definition.ts";
import type { Key } from "./key.ts";

export const keys = defineHerokuCommand({
  id: "keys",
  flags: { json: { help: "output in json format" }, long: { short: "l", help: "display full SSH keys" } },
  async run({ api, talk }, { options }) {
    const all = await api.get<Key[]>("/account/keys");
    const { colour } = talk;
    if (options.json) return talk.json(all).then(() => 0);
    if (all.length === 0) {
      await talk.warn("You have no SSH keys.");
      return 0;
    }
    await talk.header(`${colour.user(all[0]!.email)} keys`);
    for (const { public_key: key } of all) {
      const [kind = "", text = "", comment] = key.trim().split(/\s/);
      await talk.line(
        options.long ? key : `${kind} ${text.slice(0, 10)}...${text.slice(-10)} ${colour.user(`${comment}`)}`,
      );
    }
    return 0;
  },
});
