import { defineHerokuCommand } from "../../definition.ts";
import { confirmByName } from "../../talk/confirm.ts";

export const certsAutoDisable = defineHerokuCommand({
  id: "certs:auto:disable",
  app: "required",
  flags: { confirm: { short: "c", value: true, hidden: true } },
  async run({ process, api, talk, app }, { options }) {
    const shown = talk.colour.app(app);
    const warning =
      `This turns off Automatic Certificate Management for ${shown}: its certificate goes, and visitors meet\n` +
      "errors until it has another. To avoid that, get a certificate of your own and add it first:\n" +
      "heroku certs:update CRT KEY";
    await confirmByName(process, talk, app, options.confirm, warning);
    await talk.action("Disabling Automatic Certificate Management", async () => {
      await api.delete(`/apps/${app}/acm`);
    });
  },
});
