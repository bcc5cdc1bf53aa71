import { defineHerokuCommand } from "../../definition.ts";
import { dataHost } from "../database.ts";

export const pgBackups = defineHerokuCommand({
  id: "pg:backups",
  app: "required",
  open: true,
  async run({ api, talk, app }) {
    // Nothing is captured, restored or copied in the simulation: all three lists are empty.
    await api.get<unknown[]>(`${dataHost}/client/v11/apps/${app}/transfers`);
    const { code } = talk.colour;
    await talk.header("Backups");
    await talk.line(`No backups. Capture one with ${code("heroku pg:backups:capture")}\n`);
    await talk.header("Restores");
    await talk.line(`No restores found. Use ${code("heroku pg:backups:restore")} to restore a backup\n`);
    await talk.header("Copies");
    await talk.line(`No copies found. Use ${code("heroku pg:copy")} to copy a database to another\n`);
  },
});
