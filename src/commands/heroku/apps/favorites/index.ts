import { defineHerokuCommand } from "../../definition.ts";
import { shortJson } from "../../flags.ts";
import { favoriteApps } from "./favorite.ts";

export const appsFavorites = defineHerokuCommand({
  id: "apps:favorites",
  flags: shortJson,
  async run({ api, talk }, { options }) {
    const favorites = await favoriteApps(api);
    if (options.json) return talk.json(favorites).then(() => 0);
    await talk.header("Favorited Apps");
    for (const { resource_name: name } of favorites) await talk.line(talk.colour.app(name));
    return 0;
  },
});
