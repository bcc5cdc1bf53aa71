import type { Named } from "../api/shapes.ts";
import { defineHerokuCommand } from "../definition.ts";
import { json } from "../flags.ts";

export const addonsServices = defineHerokuCommand({
  id: "addons:services",
  flags: json,
  async run({ api, talk }, { options }) {
    const services = await api.get<(Named & { human_name: string; state: string })[]>("/addon-services");
    if (options.json) {
      await talk.json(services);
      return;
    }
    await talk.table(services, [
      { header: "Slug", get: ({ name }) => name },
      { header: "Name", get: (service) => service.human_name },
      { header: "State", get: ({ state }) => state },
    ]);
    await talk.line(`\nSee plans with ${talk.colour.code("heroku addons:plans SERVICE")}`);
  },
});
