import { defineHerokuCommand } from "../../definition.ts";
import { legacyDatabase, schedulesOf } from "./scheduled.ts";

export const pgBackupsSchedules = defineHerokuCommand({
  id: "pg:backups:schedules",
  app: "required",
  async run({ api, talk, app }) {
    const { colour } = talk;
    const schedules = await schedulesOf(api, await legacyDatabase(api, app));
    if (schedules.length === 0) {
      const schedule = colour.code("heroku pg:backups:schedule");
      await talk.warn(`No backup schedules found on ${colour.app(app)}\nUse ${schedule} to set one up`);
      return;
    }
    await talk.header("Backup Schedules");
    for (const { name, hour, timezone } of schedules)
      await talk.line(`${colour.name(name)}: daily at ${hour}:00 ${timezone}\n`);
  },
});
