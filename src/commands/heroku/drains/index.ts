import type { Addon } from "../api/shapes.ts";
import { defineHerokuCommand } from "../definition.ts";
import { json } from "../flags.ts";
import type { Drain } from "./drain.ts";

export const drains = defineHerokuCommand({
  id: "drains",
  app: "required",
  flags: { extended: { short: "x", hidden: true }, ...json },
  async run({ api, talk, app }, { options }) {
    const all = await api.get<Drain[]>(`/apps/${app}/log-drains`);
    if (options.json) {
      await talk.json(all);
      return;
    }
    const { colour } = talk;
    const own = all.filter(({ addon }) => !addon);
    if (own.length > 0) await talk.header("Drains");
    for (const { url, token } of own) await talk.line(`${url} (${colour.name(token)})`);
    const ofAddons = all.flatMap(({ addon }) => (addon ? [addon] : []));
    if (ofAddons.length > 0) await talk.header("Add-on Drains");
    for (const { name } of ofAddons) {
      const addon = await api.get<Addon>(`/apps/${app}/addons/${name}`);
      await talk.line(`${colour.addon(addon.plan.name)} (${colour.addon(addon.name)})`);
    }
  },
});
