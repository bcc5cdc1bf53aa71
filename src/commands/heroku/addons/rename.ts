import type { Addon } from "../api/shapes.ts";
import { defineHerokuCommand } from "../definition.ts";

export const addonsRename = defineHerokuCommand({
  id: "addons:rename",
  args: {
    addon_name: { required: true, help: "unique identifier or globally unique name of the add-on" },
    new_name: { required: true, help: "new globally unique name of the add-on" },
  },
  async run({ api, talk }, { args }) {
    const addon = await api.get<Addon>(`/addons/${encodeURIComponent(args.addon_name)}`);
    await api.patch(`/apps/${addon.app.id}/addons/${addon.id}`, { name: args.new_name });
    const { colour } = talk;
    await talk.line(
      `${colour.addon(args.addon_name)} successfully renamed to ${colour.info(args.new_name)}.`,
    );
  },
});
