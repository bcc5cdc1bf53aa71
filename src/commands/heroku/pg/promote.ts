import { defineHerokuCommand } from "../definition.ts";
import { CliError } from "../errors.ts";
import { requiredDatabase } from "./argument.ts";
import { type DatabaseAttachment, dataHost, findDatabase } from "./database.ts";

export const pgPromote = defineHerokuCommand({
  id: "pg:promote",
  app: "required",
  args: requiredDatabase,
  flags: {
    as: { value: true, help: "name for the database attachment" },
    force: { short: "f" },
  },
  async run({ api, talk, app }, { options, args }) {
    const { colour } = talk;
    const { addon } = await findDatabase(api, colour, app, args.database);
    const shown = { database: colour.datastore(addon.name), url: colour.datastore("DATABASE_URL") };
    await talk.start(`Ensuring an alternate alias for existing ${shown.url}`);
    const attachments = await api.get<DatabaseAttachment[]>(`/apps/${app}/addon-attachments`);
    const current = attachments.find(({ name }) => name === "DATABASE");
    const attach = (name: string, as: string | undefined) =>
      api.post<DatabaseAttachment>("/addon-attachments", {
        addon: { name },
        app: { name: app },
        confirm: app,
        name: as,
      });
    if (current) {
      if (current.addon.name === addon.name)
        throw new CliError(`${colour.addon(addon.name)} is already promoted on ${colour.app(app)}`);
      const other =
        attachments.find(({ name, addon: { id } }) => id === current.addon.id && name !== "DATABASE") ??
        (await attach(current.addon.name, undefined));
      await talk.stop(colour.attachment(`${other.name}_URL`));
    }
    const path = `${dataHost}/client/v11/databases/${addon.id}`;
    if (!options.force) {
      const status = await api.get<{ message: string; "waiting?": boolean }>(`${path}/wait_status`);
      if (status["waiting?"])
        throw new CliError(
          `Database cannot be promoted while in state: ${status.message}\n\nUntil it is available the app would have no database that works. Run ${colour.code("heroku pg:wait")} to wait for it.\n\nWith --force it is promoted all the same.\n`,
        );
    }
    await talk.action(`Promoting ${shown.database} to ${shown.url} on ${colour.app(app)}`, async () => {
      await attach(addon.name, options.as || "DATABASE");
    });
    await api.get(path);
  },
});
