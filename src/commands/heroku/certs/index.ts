import { defineHerokuCommand } from "../definition.ts";

export const certs = defineHerokuCommand({
  id: "certs",
  app: "required",
  async run({ api, talk, app }) {
    const { colour } = talk;
    // Nobody brings a certificate of their own to the simulation: the list is always empty.
    await api.get<unknown[]>(`/apps/${app}/sni-endpoints`);
    const add = colour.code("heroku certs:add CRT KEY");
    await talk.line(`${colour.app(app)} has no SSL certificates.\nUse ${add} to add one.`);
  },
});
