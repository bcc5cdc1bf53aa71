import { defineHerokuCommand } from "../../definition.ts";
import { PlainError } from "../../errors.ts";
import { confirm } from "../../flags.ts";
import { confirmByName } from "../../talk/confirm.ts";
import { dataHost } from "../database.ts";
import { numberOf } from "./transfer.ts";

export const pgBackupsDelete = defineHerokuCommand({
  id: "pg:backups:delete",
  app: "required",
  args: { backup_id: { required: true, help: "ID of the backup" } },
  flags: { confirm: { ...confirm.confirm, hidden: true } },
  async run({ process, api, talk, app }, { options, args: { backup_id: id } }) {
    await confirmByName(process, talk, app, options.confirm);
    const { cyan, app: named } = talk.colour;
    await talk.action(`Deleting backup ${cyan(id)} on ${named(app)}`, async () => {
      const number = numberOf(id);
      if (number === undefined) throw new PlainError(`Invalid Backup: ${id}`);
      await api.delete(`${dataHost}/client/v11/apps/${app}/transfers/${number}`);
    });
  },
});
