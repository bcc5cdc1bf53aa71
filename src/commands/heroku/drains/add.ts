import { defineHerokuCommand } from "../definition.ts";
import type { Drain } from "./drain.ts";

export const drainsAdd = defineHerokuCommand({
  id: "drains:add",
  app: "required",
  args: { url: { required: true, help: "URL of the log drain" } },
  async run({ api, talk, app }, { args }) {
    const drain = await api.post<Drain>(`/apps/${app}/log-drains`, { url: args.url });
    await talk.line(`Successfully added drain ${talk.colour.name(drain.url)}`);
  },
});
