import { dirname, resolve } from "../../../../files/paths.ts";
import type { Files } from "../../../../files/files.ts";
import { defineHerokuCommand } from "../../definition.ts";
import { PlainError } from "../../errors.ts";
import { dataHost } from "../database.ts";
import { findBackup, transfersOf } from "./transfer.ts";

export const pgBackupsDownload = defineHerokuCommand({
  id: "pg:backups:download",
  app: "required",
  args: { backup_id: { help: "ID of the backup. If omitted, we use the last backup ID." } },
  flags: { output: { short: "o", value: true, help: "location to download to. Defaults to latest.dump" } },
  async run(context, { options, args }) {
    const { process, api, talk, app } = context;
    const { files, cwd } = process;
    const output = options.output || freeName(files, cwd);
    await talk.start(`Getting backup from ${talk.colour.app(app)}`);
    const number = args.backup_id ? await findBackup(context, app, args.backup_id) : await latest();
    await talk.status(`fetching url of #${number}`);
    const path = `${dataHost}/client/v11/apps/${app}/transfers/${number}/actions/public-url`;
    const { url } = await api.post<{ url: string }>(path);
    await talk.stop(`done, #${number}`);
    const response = await api.send("GET", url);
    const target = resolve(cwd, output);
    files.mkdir(dirname(target), { parents: true });
    files.write(target, new Uint8Array(await response.arrayBuffer()));

    async function latest(): Promise<number> {
      const backups = (await transfersOf(api, app))
        .filter(({ succeeded, to_type: to }) => succeeded && to === "gof3r")
        .sort((a, b) => b.created_at.localeCompare(a.created_at));
      if (backups[0]) return backups[0].num;
      const { app: named, code } = talk.colour;
      throw new PlainError(
        `No backups on ${named(app)}. Capture one with ${code("heroku pg:backups:capture")}`,
      );
    }
  },
});

/** latest.dump, or with a number where that is taken. */
function freeName(files: Files, cwd: string): string {
  let name = "latest.dump";
  for (let at = 1; files.exists(resolve(cwd, name)); at++) name = `latest.dump.${at}`;
  return name;
}
