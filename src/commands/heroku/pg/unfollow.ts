import { defineHerokuCommand } from "../definition.ts";
import { CliError } from "../errors.ts";
import { confirm } from "../flags.ts";
import { requiredDatabase } from "./argument.ts";
import { dataHost, findDatabase } from "./database.ts";

export const pgUnfollow = defineHerokuCommand({
  id: "pg:unfollow",
  app: "required",
  args: requiredDatabase,
  flags: confirm,
  async run({ api, talk, app }, { args }) {
    const { addon } = await findDatabase(api, talk.colour, app, args.database);
    await api.get(`${dataHost}/client/v11/databases/${addon.id}`);
    // No database of the simulation follows another.
    throw new CliError(`${talk.colour.addon(addon.name)} is not a follower`);
  },
});
