import type { Addon } from "../../api/shapes.ts";
import { defineHerokuCommand } from "../../definition.ts";
import { PlainError } from "../../errors.ts";
import { dataHost } from "../database.ts";

export const pgBackupsSchedules = defineHerokuCommand({
  id: "pg:backups:schedules",
  app: "required",
  async run({ api, talk, app }) {
    const { colour } = talk;
    const addons = await api.get<Addon[]>(`/apps/${app}/addons`);
    const database = addons.find(
      ({ addon_service: service, app: own }) => service.name === "heroku-postgresql" && own.name === app,
    );
    if (!database) throw new PlainError(`No Heroku Postgres legacy database on ${app}`);
    await api.get(`${dataHost}/client/v11/databases/${database.id}/transfer-schedules`);
    const schedule = colour.code("heroku pg:backups:schedule");
    await talk.warn(`No backup schedules found on ${colour.app(app)}\nUse ${schedule} to set one up`);
  },
});
