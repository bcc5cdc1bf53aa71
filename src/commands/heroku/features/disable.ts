import { defineHerokuCommand } from "../definition.ts";
import { PlainError } from "../errors.ts";
import type { Feature } from "./feature.ts";

export const featuresDisable = defineHerokuCommand({
  id: "features:disable",
  app: "required",
  args: { feature: { required: true, help: "unique identifier or name of the app feature" } },
  async run({ api, talk, app }, { args }) {
    const { colour } = talk;
    const name = colour.name(args.feature);
    await talk.action(`Disabling ${name} for ${colour.app(app)}`, async () => {
      const feature = await api.get<Feature>(`/apps/${app}/features/${args.feature}`);
      if (!feature.enabled) throw new PlainError(`${name} is already disabled.`);
      await api.patch(`/apps/${app}/features/${args.feature}`, { enabled: false });
    });
  },
});
