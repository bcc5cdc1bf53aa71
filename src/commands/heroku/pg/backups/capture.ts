import { defineHerokuCommand } from "../../definition.ts";
import { defaultDatabase } from "../argument.ts";
import { dataHost, findDatabase } from "../database.ts";
import { checkReady } from "./ready.ts";
import { intervalOf, nameOf, type Transfer, waitFor } from "./transfer.ts";

export const pgBackupsCapture = defineHerokuCommand({
  id: "pg:backups:capture",
  app: "required",
  args: defaultDatabase,
  flags: { verbose: { short: "v" }, "wait-interval": { value: true } },
  async run(context, { options, args }) {
    const { api, talk, app } = context;
    const { code, datastore, cyan } = talk.colour;
    const { addon } = await findDatabase(api, talk.colour, app, args.database);
    await checkReady(context, addon);
    await talk.start(`Starting backup of ${datastore(addon.name)}`);
    const backup = await api.post<Transfer>(`${dataHost}/client/v11/databases/${addon.id}/backups`);
    await talk.stop();
    await talk.line(
      `\nUse Ctrl-C at any time to stop monitoring progress; the backup will continue running.\nUse ${code("heroku pg:backups:info")} to check progress.\nStop a running backup with ${code("heroku pg:backups:cancel")}.\n`,
    );
    if (app !== addon.app.name)
      await talk.line(
        `\nHINT: You are running this command with a non-billing application.\nUse ${code(`heroku pg:backups -a ${addon.app.name}`)} to check the list of backups.\n`,
      );
    const title = `Backing up ${datastore(backup.from_name)} to ${cyan(nameOf(backup))}`;
    const interval = intervalOf(options["wait-interval"]);
    await waitFor(context, title, backup.uuid, { app: addon.app.name, interval, verbose: options.verbose });
  },
});
