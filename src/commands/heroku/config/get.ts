import type { ConfigVars } from "../api/shapes.ts";
import { defineHerokuCommand } from "../definition.ts";
import { shortJson } from "../flags.ts";
import { quote } from "./quote.ts";

export const configGet = defineHerokuCommand({
  id: "config:get",
  app: "required",
  open: true,
  usage: "config:get KEY...",
  args: { KEY: { required: true, help: "key name of the config var value" } },
  flags: { ...shortJson, shell: { short: "s", help: "output config vars in shell format" } },
  examples: ["config:get RAILS_ENV"],
  async run({ api, talk, app }, { options, argv }) {
    const vars = await api.get<ConfigVars>(`/apps/${app}/config-vars`);
    if (options.json) {
      const found = argv.map((key) => ({ key, value: vars[key] ?? null }));
      await talk.json(found.length === 1 ? found[0] : found);
      return;
    }
    for (const key of argv) {
      const value = vars[key] ?? "";
      await talk.line(options.shell ? `${key}=${quote(value)}` : value);
    }
  },
});
