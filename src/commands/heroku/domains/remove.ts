import { defineHerokuCommand } from "../definition.ts";

export const domainsRemove = defineHerokuCommand({
  id: "domains:remove",
  app: "required",
  args: { hostname: { required: true, help: "unique identifier of the domain or full hostname" } },
  examples: ["domains:remove www.example.com"],
  async run({ api, talk, app }, { args: { hostname } }) {
    const { colour } = talk;
    await talk.action(`Removing ${colour.green(hostname)} from ${colour.app(app)}`, async () => {
      await api.delete(`/apps/${app}/domains/${hostname}`);
    });
  },
});
