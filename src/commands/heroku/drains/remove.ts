import { defineHerokuCommand } from "../definition.ts";
import type { Drain } from "./drain.ts";

export const drainsRemove = defineHerokuCommand({
  id: "drains:remove",
  app: "required",
  args: { url: { required: true, help: "URL of the log drain" } },
  async run({ api, talk, app }, { args }) {
    const drain = await api.delete<Drain>(`/apps/${app}/log-drains/${encodeURIComponent(args.url)}`);
    await talk.line(`Successfully removed drain ${talk.colour.cyan(drain.url)}`);
  },
});
