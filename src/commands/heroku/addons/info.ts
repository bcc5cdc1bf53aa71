import type { Addon, Attachment, Price } from "../api/shapes.ts";
import { defineHerokuCommand } from "../definition.ts";
import { nodeDate } from "../talk/dates.ts";
import { billedPrice, formatPrice, stateWord } from "./price.ts";
import { resolveAddon } from "./resolve.ts";

export const addonsInfo = defineHerokuCommand({
  id: "addons:info",
  app: "optional",
  usage: "addons:info ADDON",
  args: { addon: { required: true, help: "unique identifier or globally unique name of the add-on" } },
  async run({ api, talk, app }, { args }) {
    const { colour } = talk;
    const addon = await resolveAddon(api, app, args.addon);
    const attachments = await api.get<Attachment[]>(`/addons/${addon.id}/addon-attachments`);
    const price = billedPrice(addon as Addon & { plan: { price?: Price } });
    await talk.header(colour.addon(addon.name));
    await talk.keyValues({
      Plan: addon.plan.name,
      Price: formatPrice(price, true),
      "Max Price": formatPrice(price, false),
      Attachments: attachments
        .map((one) => `${colour.app(one.app.name)}::${colour.attachment(one.name)}`)
        .sort(),
      "Owning app": colour.app(addon.app.name),
      "Installed at": nodeDate(addon.created_at),
      State: stateWord(addon.state),
    });
  },
});
