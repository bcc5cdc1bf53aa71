import { sdk } from "../api/client.ts";
import { defineHerokuCommand } from "../definition.ts";
import { shortJson } from "../flags.ts";
import { fetchBuildpacks, printBuildpacks } from "./buildpacks.ts";

export const buildpacks = defineHerokuCommand({
  id: "buildpacks",
  app: "required",
  flags: shortJson,
  async run(context, { options }) {
    const { api, talk, app, generation } = context;
    const name = talk.colour.app(app);
    await api.get(`/apps/${app}`, { headers: sdk });
    const all = await fetchBuildpacks(context);
    if (options.json) return talk.json(all).then(() => 0);
    if (all.length === 0) {
      await talk.line(
        generation.major === 7 ? `${name} has no Buildpack URL set.` : `${name} has no Buildpacks.`,
      );
      return 0;
    }
    const plural = all.length > 1 ? "s" : "";
    await talk.header(
      generation.major === 7
        ? `${name} Buildpack URL${plural}`
        : `${name} Classic Buildpack${plural} (from the Heroku Buildpack Registry)`,
    );
    await printBuildpacks(context, all, "");
    return 0;
  },
});
