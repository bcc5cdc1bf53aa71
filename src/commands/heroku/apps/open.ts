import type { App } from "../api/shapes.ts";
import { defineHerokuCommand } from "../definition.ts";

export const appsOpen = defineHerokuCommand({
  id: "apps:open",
  app: "required",
  args: { path: { help: "base URL path of app" } },
  examples: ["open -a example", "open -a example /about"],
  async run({ process, api, talk, app, generation }, { args }) {
    const { web_url: base } = await api.get<App>(`/apps/${app}`);
    const url = new URL(args.path ?? "", base).toString();
    if (generation.major > 7) await talk.line(`Opening ${talk.colour.info(url)}...`);
    await process.spawn(["xdg-open", url]);
  },
});
