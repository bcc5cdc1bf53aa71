import type { Attachment } from "../api/shapes.ts";
import { lastRelease } from "../config/last-release.ts";
import { defineHerokuCommand } from "../definition.ts";

export const addonsDetach = defineHerokuCommand({
  id: "addons:detach",
  app: "required",
  args: { attachment_name: { required: true, help: "unique identifier of the add-on attachment" } },
  async run({ api, talk, app }, { args }) {
    const { colour } = talk;
    const attachment = await api.get<Attachment>(`/apps/${app}/addon-attachments/${args.attachment_name}`);
    const name = colour.attachment(attachment.name);
    const from = `${colour.addon(attachment.addon.name)} from ${colour.app(app)}`;
    await talk.action(`Detaching ${name} to ${from}`, async () => {
      await api.delete(`/addon-attachments/${attachment.id}`);
    });
    await talk.action(`Unsetting ${name} config vars and restarting ${colour.app(app)}`, async () => {
      return `done, v${(await lastRelease(api, app)).version}`;
    });
  },
});
