import { defineHerokuCommand } from "../../definition.ts";
import { dataHost } from "../database.ts";
import { findBackup, oneBackup } from "./transfer.ts";

export const pgBackupsUrl = defineHerokuCommand({
  id: "pg:backups:url",
  app: "required",
  args: oneBackup,
  async run(context, { args }) {
    const { api, talk, app } = context;
    const number = await findBackup(context, app, args.backup_id);
    const path = `${dataHost}/client/v11/apps/${app}/transfers/${number}/actions/public-url`;
    const { url } = await api.post<{ url: string }>(path);
    await talk.line(`${url}\n`);
  },
});
