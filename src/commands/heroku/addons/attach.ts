import type { Addon, Attachment } from "../api/shapes.ts";
import { lastRelease } from "../config/last-release.ts";
import { defineHerokuCommand } from "../definition.ts";
import { withConfirmation } from "./confirmation.ts";

export const addonsAttach = defineHerokuCommand({
  id: "addons:attach",
  app: "required",
  args: { addon_name: { required: true, help: "unique identifier or globally unique name of the add-on" } },
  flags: {
    as: { value: true, help: "name for add-on attachment" },
    confirm: { value: true, help: "overwrite existing add-on attachment with same name" },
    credential: { value: true, help: "credential name for scoped access to Heroku Postgres" },
  },
  async run(context, { options, args }) {
    const { api, talk, app } = context;
    const { colour } = talk;
    const addon = await api.get<Addon>(`/addons/${encodeURIComponent(args.addon_name)}`);
    const { credential } = options;
    const namespace = credential && credential !== "default" ? `credential:${credential}` : undefined;
    const attachment = await withConfirmation(context, options.confirm, async (confirmed) => {
      const of = credential ? `${colour.name(credential)} of ` : "";
      const as = options.as ? ` as ${colour.attachment(options.as)}` : "";
      await talk.start(`Attaching ${of}${colour.datastore(addon.name)}${as} to ${colour.app(app)}`);
      const made = await api.post<Attachment>("/addon-attachments", {
        addon: { name: addon.name },
        app: { name: app },
        confirm: confirmed,
        name: options.as,
        namespace,
      });
      await talk.stop();
      return made;
    });
    const name = colour.attachment(attachment.name);
    await talk.action(`Setting ${name} config vars and restarting ${colour.app(app)}`, async () => {
      return `done, v${(await lastRelease(api, app)).version}`;
    });
  },
});
