import { defineHerokuCommand } from "../../definition.ts";
import { CliError } from "../../errors.ts";
import { dataHost } from "../database.ts";
import { nameOf, numberOf, type Transfer, transfersOf } from "./transfer.ts";

export const pgBackupsCancel = defineHerokuCommand({
  id: "pg:backups:cancel",
  app: "required",
  args: { backup_id: { help: "ID of the backup. Without it: the newest that has not finished." } },
  async run({ api, talk, app }, { args }) {
    const path = `${dataHost}/client/v11/apps/${app}/transfers`;
    const number = args.backup_id ? numberOf(args.backup_id) : undefined;
    if (args.backup_id && number === undefined) throw new CliError(`Invalid Backup: ${args.backup_id}`);
    const transfer =
      number === undefined
        ? (await transfersOf(api, app))
            .sort((a, b) => b.created_at.localeCompare(a.created_at))
            .find(({ finished_at: at }) => !at)
        : await api.get<Transfer>(`${path}/${number}`);
    if (!transfer) throw new CliError("No active backups/transfers");
    await talk.action(`Cancelling ${nameOf(transfer)}`, async () => {
      await api.post(`${path}/${transfer.uuid}/actions/cancel`);
    });
  },
});
