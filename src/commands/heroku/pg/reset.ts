import { defineHerokuCommand } from "../definition.ts";
import { confirm } from "../flags.ts";
import { confirmByName } from "../talk/confirm.ts";
import { defaultDatabase } from "./argument.ts";
import { dataHost, findDatabase } from "./database.ts";

export const pgReset = defineHerokuCommand({
  id: "pg:reset",
  app: "required",
  args: defaultDatabase,
  flags: {
    ...confirm,
    extensions: {
      short: "e",
      value: true,
      help: "comma-separated list of extensions to pre-install in the public schema",
    },
  },
  async run({ process, api, talk, app }, { options, args }) {
    const { colour } = talk;
    const { addon } = await findDatabase(api, colour, app, args.database);
    const extensions = options.extensions
      ?.split(",")
      .map((name) => name.trim().toLowerCase())
      .sort();
    const shown = colour.addon(addon.name);
    const warning = `Destructive action\n${shown} will lose all of its data\n`;
    await confirmByName(process, talk, app, options.confirm, warning);
    await talk.action(`Resetting ${shown}`, async () => {
      await api.put(`${dataHost}/client/v11/databases/${addon.id}/reset`, { extensions });
    });
  },
});
