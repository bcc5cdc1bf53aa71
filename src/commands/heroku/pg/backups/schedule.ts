import { defineHerokuCommand } from "../../definition.ts";
import { CliError } from "../../errors.ts";
import { defaultDatabase } from "../argument.ts";
import { dataHost, findDatabase } from "../database.ts";
import { checkReady } from "./ready.ts";

/** Short names of zones, as people type them. */
const zones: Readonly<Record<string, string>> = {
  BST: "Europe/London",
  CDT: "America/Chicago",
  CEST: "Europe/Paris",
  CET: "Europe/Paris",
  CST: "America/Chicago",
  EDT: "America/New_York",
  EST: "America/New_York",
  GMT: "Europe/London",
  MDT: "America/Boise",
  MST: "America/Boise",
  PDT: "America/Los_Angeles",
  PST: "America/Los_Angeles",
  Z: "UTC",
};

export const pgBackupsSchedule = defineHerokuCommand({
  id: "pg:backups:schedule",
  app: "required",
  args: defaultDatabase,
  flags: {
    at: {
      value: true,
      required: true,
      help: "at a specific (24h) hour in the given timezone. Defaults to UTC. --at '[HOUR]:00 [TIMEZONE]'",
    },
  },
  async run(context, { options, args }) {
    const { api, talk, app } = context;
    const { cyan, datastore } = talk.colour;
    const found = /^(0?\d|1\d|2[0-3]):00 ?(\S*)$/.exec(options.at);
    if (!found)
      throw new CliError("Invalid schedule format: expected --at '[HOUR]:00 [TIMEZONE]'", { status: 1 });
    const hour = found[1]!;
    const timezone = zones[found[2]!.toUpperCase()] ?? (found[2] || "UTC");
    const { addon, name } = await findDatabase(api, talk.colour, app, args.database);
    await checkReady(context, addon);
    const title = `Scheduling automatic daily backups of ${datastore(addon.name)} at ${cyan(`${hour}:00 ${timezone}`)}`;
    await talk.action(title, async () => {
      const body = { hour, timezone, schedule_name: `${name}_URL` };
      await api.post(`${dataHost}/client/v11/databases/${addon.id}/transfer-schedules`, body);
    });
  },
});
