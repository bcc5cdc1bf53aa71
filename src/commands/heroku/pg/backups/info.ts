import { defineHerokuCommand } from "../../definition.ts";
import { PlainError } from "../../errors.ts";
import { dataHost } from "../database.ts";
import { exactSize, isBackup, nameOf, numberOf, oneBackup, type Transfer, transfersOf } from "./transfer.ts";

export const pgBackupsInfo = defineHerokuCommand({
  id: "pg:backups:info",
  app: "required",
  args: oneBackup,
  async run({ api, talk, app }, { args }) {
    const { colour } = talk;
    let number = args.backup_id ? numberOf(args.backup_id) : undefined;
    if (args.backup_id && number === undefined) throw new PlainError(`Invalid ID: ${args.backup_id}`);
    if (number === undefined) {
      const backups = (await transfersOf(api, app)).filter(isBackup);
      number = backups.sort((a, b) => a.created_at.localeCompare(b.created_at)).at(-1)?.num;
      if (number === undefined)
        throw new PlainError(`No backups. Capture one with ${colour.code("heroku pg:backups:capture")}`);
    }
    const path = `${dataHost}/client/v11/apps/${app}/transfers/${number}?verbose=true`;
    const backup = await api.get<Transfer>(path);
    const { processed_bytes: compressed, source_bytes: whole } = backup;
    const percent = compressed > 0 ? Math.max(0, Math.round(((whole - compressed) / whole) * 100)) : 0;
    await talk.header(`Backup ${colour.name(nameOf(backup))}`);
    await talk.keyValues({
      Database: colour.datastore(backup.from_name),
      "Started at": backup.started_at,
      "Finished at": backup.finished_at,
      Status: shortStatus(backup),
      Type: backup.schedule ? "Scheduled" : "Manual",
      "Original DB Size": exactSize(whole),
      "Backup Size": `${exactSize(compressed)}${backup.finished_at ? ` (${percent}% compression)` : ""}`,
    });
    await talk.line("\n");
    await talk.header("Backup Logs");
    for (const { created_at: at, message } of backup.logs ?? []) await talk.line(`${at} ${message}\n`);
    await talk.line("\n");
  },
});

function shortStatus({ succeeded, warnings, canceled_at, finished_at, started_at }: Transfer): string {
  if (succeeded) return warnings > 0 ? `Finished with ${warnings} warnings` : "Completed";
  if (canceled_at) return "Canceled";
  return finished_at ? "Failed" : started_at ? "Running" : "Pending";
}
