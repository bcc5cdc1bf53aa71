import { defineHerokuCommand } from "../../definition.ts";
import { PlainError } from "../../errors.ts";
import { confirm } from "../../flags.ts";
import { confirmByName } from "../../talk/confirm.ts";
import { defaultDatabase } from "../argument.ts";
import { dataHost, findDatabase } from "../database.ts";
import { intervalOf, isBackup, nameOf, type Transfer, transfersOf, waitFor } from "./transfer.ts";

export const pgBackupsRestore = defineHerokuCommand({
  id: "pg:backups:restore",
  app: "required",
  args: { backup: { help: "URL or ID of the backup. Without it: the newest." }, ...defaultDatabase },
  flags: {
    ...confirm,
    extensions: {
      short: "e",
      value: true,
      help: "comma-separated list of extensions to pre-install in the default public schema or an optional custom schema (for example: hstore or myschema.hstore)",
    },
    verbose: { short: "v" },
    "wait-interval": { value: true, fallback: "3" },
  },
  async run(context, { options, args }) {
    const { process, api, talk, app } = context;
    const { code, cyan, datastore } = talk.colour;
    const { addon } = await findDatabase(api, talk.colour, app, args.database);
    const { name, url } = await source();
    await confirmByName(process, talk, app, options.confirm);
    await talk.start(`Starting restore of ${cyan(name)} to ${datastore(addon.name)}`);
    await talk.line(
      `\nUse Ctrl-C at any time to stop monitoring progress; the backup will continue restoring.\nUse ${code("heroku pg:backups")} to check progress.\nStop a running restore with ${code("heroku pg:backups:cancel")}.\n`,
    );
    const extensions = options.extensions
      ?.split(",")
      .map((one) => one.trim().toLowerCase())
      .sort();
    const body = { backup_url: url, extensions };
    const restore = await api.post<Transfer>(`${dataHost}/client/v11/databases/${addon.id}/restores`, body);
    await talk.stop();
    const interval = intervalOf(options["wait-interval"]);
    await waitFor(context, "Restoring", restore.uuid, {
      app: addon.app.name,
      interval,
      verbose: options.verbose,
    });

    async function source(): Promise<{ name: string; url: string }> {
      const typed = args.backup;
      if (typed && /^https?:\/\//.test(typed)) return { name: typed, url: typed };
      const [owner, wanted] = typed?.includes("::") ? typed.split("::") : [app, typed];
      const backups = (await transfersOf(api, owner!)).filter(isBackup);
      const shown = talk.colour.app(owner!);
      if (wanted) {
        const found = backups.find((one) => nameOf(one) === wanted);
        if (!found) throw new PlainError(`Backup ${cyan(wanted)} not found for ${shown}`);
        if (!found.succeeded)
          throw new PlainError(`Backup ${cyan(wanted)} for ${shown} did not complete successfully`);
        return { name: wanted, url: found.to_url };
      }
      const last = backups
        .filter(({ succeeded }) => succeeded)
        .sort((a, b) => (a.finished_at ?? "").localeCompare(b.finished_at ?? ""))
        .at(-1);
      if (!last)
        throw new PlainError(
          `No backups for ${shown}. Capture one with ${code("heroku pg:backups:capture")}`,
        );
      return { name: nameOf(last), url: last.to_url };
    }
  },
});
