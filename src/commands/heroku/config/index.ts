import type { ConfigVars } from "../api/shapes.ts";
import { defineHerokuCommand } from "../definition.ts";
import { quote } from "./quote.ts";

export const config = defineHerokuCommand({
  id: "config",
  app: "required",
  flags: {
    json: { short: "j", help: "output config vars in json format" },
    shell: { short: "s", help: "output config vars in shell format" },
  },
  async run({ api, talk, app }, { options }) {
    const vars = await api.get<ConfigVars>(`/apps/${app}/config-vars`);
    if (options.shell)
      for (const [key, value] of Object.entries(vars)) await talk.line(`${key}=${quote(value)}`);
    else if (options.json) await talk.json(vars);
    else {
      const { colour } = talk;
      await talk.header(`${colour.app(app)} Config Vars`);
      await talk.keyValues(
        Object.fromEntries(Object.entries(vars).map(([key, value]) => [colour.name(key), value])),
      );
    }
  },
});
