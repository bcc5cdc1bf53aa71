import { defineHerokuCommand } from "../definition.ts";
import { json } from "../flags.ts";

export const plugins = defineHerokuCommand({
  id: "plugins",
  promptless: true,
  flags: { core: { help: "Show core plugins." }, ...json },
  async run({ talk }, { options }) {
    if (options.json) await talk.json([]);
    else await talk.line("No plugins installed.");
  },
});
