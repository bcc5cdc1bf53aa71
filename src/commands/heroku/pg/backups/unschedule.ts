import { defineHerokuCommand } from "../../definition.ts";
import { PlainError } from "../../errors.ts";
import { defaultDatabase } from "../argument.ts";
import { dataHost, findDatabase } from "../database.ts";
import { legacyDatabase, schedulesOf } from "./scheduled.ts";

export const pgBackupsUnschedule = defineHerokuCommand({
  id: "pg:backups:unschedule",
  app: "required",
  args: defaultDatabase,
  async run({ api, talk, app }, { args }) {
    const { colour } = talk;
    let name = args.database;
    if (!name) {
      const [first, ...others] = await schedulesOf(api, await legacyDatabase(api, app));
      if (!first) throw new PlainError(`No schedules on ${colour.app(app)}`);
      if (others.length > 0) {
        const names = [first, ...others].map((schedule) => colour.datastore(schedule.name));
        throw new PlainError(
          `Specify schedule on ${colour.app(app)}. Existing schedules: ${names.join(", ")}`,
        );
      }
      name = first.name;
    }
    const wanted = name.toUpperCase();
    await talk.action(`Unscheduling ${colour.datastore(name)} daily backups`, async () => {
      const { addon } = await findDatabase(api, colour, app, name);
      const schedule = (await schedulesOf(api, addon)).find((one) => one.name.toUpperCase().includes(wanted));
      if (!schedule) throw new PlainError(`No daily backups found for ${colour.datastore(addon.name)}`);
      await api.delete(`${dataHost}/client/v11/databases/${addon.id}/transfer-schedules/${schedule.uuid}`);
    });
  },
});
