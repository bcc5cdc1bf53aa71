import { defineHerokuCommand } from "../../definition.ts";
import { PlainError } from "../../errors.ts";
import { favoriteApps, removeFavorite } from "./favorite.ts";

export const appsFavoritesRemove = defineHerokuCommand({
  id: "apps:favorites:remove",
  app: "required",
  run({ api, talk, app }) {
    const shown = talk.colour.app(app);
    return talk.action(`Removing ${shown} from favorites`, async () => {
      const favorite = (await favoriteApps(api)).find(({ resource_name: name }) => name === app);
      if (!favorite) throw new PlainError(`${shown} is not already a favorite app.`);
      await removeFavorite(api, favorite);
    });
  },
});
