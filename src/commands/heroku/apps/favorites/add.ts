import { defineHerokuCommand } from "../../definition.ts";
import { ApiError, CliError, PlainError } from "../../errors.ts";
import { addFavorite, favoriteApps } from "./favorite.ts";

export const appsFavoritesAdd = defineHerokuCommand({
  id: "apps:favorites:add",
  app: "required",
  run({ api, talk, app }) {
    const shown = talk.colour.app(app);
    return talk.action(`Adding ${shown} to favorites`, async () => {
      if ((await favoriteApps(api)).some(({ resource_name: name }) => name === app))
        throw new PlainError(`${shown} is already a favorite app.`);
      try {
        await addFavorite(api, app);
      } catch (error) {
        if (error instanceof ApiError && error.statusCode === 404) throw new CliError("App not found");
        throw error;
      }
    });
  },
});
