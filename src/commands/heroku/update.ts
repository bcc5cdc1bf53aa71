import { defineHerokuCommand } from "./definition.ts";

export const update = defineHerokuCommand({
  id: "update",
  promptless: true,
  async run({ talk, generation }) {
    const [, version] = /^heroku\/(\S+)/.exec(generation.version) ?? [];
    await talk.action("heroku: Updating CLI", async () => `already on latest version: ${version}`);
  },
});
