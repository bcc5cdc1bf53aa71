import { defineHerokuCommand } from "../definition.ts";
import { defaultDatabase } from "./argument.ts";
import { dataHost, findDatabase } from "./database.ts";

export const pgKillall = defineHerokuCommand({
  id: "pg:killall",
  app: "required",
  args: defaultDatabase,
  async run({ api, talk, app }, { args }) {
    await talk.action("Terminating connections for all credentials", async () => {
      const { addon } = await findDatabase(api, talk.colour, app, args.database);
      await api.post(`${dataHost}/client/v11/databases/${addon.id}/connection_reset`);
    });
  },
});
