import type { Named } from "../api/shapes.ts";
import { type Context, defineHerokuCommand } from "../definition.ts";
import { ApiError } from "../errors.ts";
import { resolveAddon } from "./resolve.ts";

export const addonsDocs = defineHerokuCommand({
  id: "addons:docs",
  app: "optional",
  args: { addon: { required: true, help: "unique identifier or globally unique name of the add-on" } },
  flags: { "show-url": { help: "show URL, do not open browser" } },
  async run(context, { options, args }) {
    const { process, talk } = context;
    const url = `https://devcenter.heroku.com/articles/${await serviceOf(context, args.addon.split(":")[0]!)}`;
    if (options["show-url"]) {
      await talk.line(url);
      return;
    }
    await talk.line(`Opening ${talk.colour.info(url)}...`);
    await process.spawn(["xdg-open", url]);
  },
});

/** The service of that name, or that of the add-on of that name. */
async function serviceOf({ api, app }: Context, name: string): Promise<string> {
  try {
    return (await api.get<Named>(`/addon-services/${encodeURIComponent(name)}`)).name;
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return (await resolveAddon(api, app, name)).addon_service.name;
  }
}
