import { defineHerokuCommand } from "../definition.ts";
import { ApiError } from "../errors.ts";
import type { Feature } from "../features/feature.ts";

export const labsInfo = defineHerokuCommand({
  id: "labs:info",
  app: "optional",
  args: { feature: { required: true, help: "unique identifier or name of the account feature" } },
  flags: { json: { help: "display as json" } },
  async run({ api, talk, app }, { options, args: { feature: name } }) {
    let feature: Feature;
    try {
      feature = await api.get<Feature>(`/account/features/${name}`);
    } catch (error) {
      // It might be a feature of the app.
      if (!(error instanceof ApiError && error.statusCode === 404 && app)) throw error;
      feature = await api.get<Feature>(`/apps/${app}/features/${name}`);
    }
    if (options.json) return talk.json(feature).then(() => 0);
    const { colour } = talk;
    await talk.header(feature.name);
    await talk.keyValues({
      Description: feature.description,
      Enabled: feature.enabled ? colour.success("true") : colour.failure("false"),
      Docs: feature.doc_url,
    });
    return 0;
  },
});
