import { defineHerokuCommand } from "../definition.ts";
import { json } from "../flags.ts";
import { type Feature, printFeature } from "./feature.ts";

export const featuresInfo = defineHerokuCommand({
  id: "features:info",
  app: "required",
  args: { feature: { required: true, help: "unique identifier or name of the app feature" } },
  flags: json,
  async run({ api, talk, app }, { options, args }) {
    const feature = await api.get<Feature>(`/apps/${app}/features/${args.feature}`);
    await (options.json ? talk.json(feature) : printFeature(talk, feature));
  },
});
