import { defineHerokuCommand } from "../definition.ts";
import { json } from "../flags.ts";
import { type Feature, printFeatures } from "./feature.ts";

export const features = defineHerokuCommand({
  id: "features",
  app: "required",
  flags: json,
  async run({ api, talk, app }, { options }) {
    const all = (await api.get<Feature[]>(`/apps/${app}/features`))
      .filter(({ state }) => state === "general")
      .sort((a, b) => (a.name < b.name ? -1 : 1));
    if (options.json) {
      await talk.json(all);
      return;
    }
    await talk.header(`App Features ${talk.colour.app(app)}`);
    await printFeatures(talk, all);
  },
});
