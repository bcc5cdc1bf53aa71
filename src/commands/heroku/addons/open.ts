import { defineHerokuCommand } from "../definition.ts";
import { resolveAddon, resolveAttachment } from "./resolve.ts";

export const addonsOpen = defineHerokuCommand({
  id: "addons:open",
  app: "optional",
  args: { addon: { required: true, help: "unique identifier or globally unique name of the add-on" } },
  flags: { "show-url": { help: "show URL, do not open browser" } },
  async run({ process, api, talk, app }, { options, args }) {
    const attachment = await resolveAttachment(api, app, args.addon);
    const url = attachment ? attachment.web_url : (await resolveAddon(api, app, args.addon)).web_url;
    if (options["show-url"]) {
      await talk.line(url ?? "");
      return;
    }
    await talk.line(`Opening ${talk.colour.info(url ?? "")}...`);
    if (url) await process.spawn(["xdg-open", url]);
  },
});
