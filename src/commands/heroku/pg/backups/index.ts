import { type Context, defineHerokuCommand } from "../../definition.ts";
import type { Column } from "../../talk/table.ts";
import {
  exactSize,
  isBackup,
  isCopy,
  isRestore,
  nameOf,
  statusOf,
  type Transfer,
  transfersOf,
} from "./transfer.ts";

const hidden = { hidden: true } as const;

export const pgBackups = defineHerokuCommand({
  id: "pg:backups",
  app: "required",
  open: true,
  flags: {
    at: { value: true, ...hidden },
    confirm: { short: "c", value: true, ...hidden },
    output: { short: "o", value: true, ...hidden },
    quiet: { short: "q", ...hidden },
    verbose: { short: "v", ...hidden },
    "wait-interval": { value: true, ...hidden },
  },
  async run(context) {
    const { api, app, talk } = context;
    const all = await transfersOf(api, app);
    const transfers = all.sort((a, b) => b.created_at.localeCompare(a.created_at) || b.num - a.num);
    const { code, datastore } = talk.colour;
    const from: Column<Transfer> = { header: "From", get: ({ from_name: name }) => datastore(name) };
    const to: Column<Transfer> = { header: "To", get: ({ to_name: name }) => datastore(name) };
    const named = (header: string, { get }: Column<Transfer>): Column<Transfer> => ({ header, get });
    await section(context, "Backups", transfers.filter(isBackup), "Created at", [named("Database", from)], {
      none: `No backups. Capture one with ${code("heroku pg:backups:capture")}`,
    });
    await section(
      context,
      "Restores",
      transfers.filter(isRestore).slice(0, 10),
      "Started at",
      [named("Database", to)],
      {
        none: `No restores found. Use ${code("heroku pg:backups:restore")} to restore a backup`,
      },
    );
    await section(context, "Copies", transfers.filter(isCopy).slice(0, 10), "Started at", [from, to], {
      none: `No copies found. Use ${code("heroku pg:copy")} to copy a database to another`,
    });
  },
});

async function section(
  { talk }: Context,
  title: string,
  transfers: readonly Transfer[],
  when: string,
  last: readonly Column<Transfer>[],
  { none }: { none: string },
): Promise<void> {
  await talk.header(title);
  if (transfers.length === 0) await talk.line(none);
  else
    await talk.table(transfers, [
      { header: "ID", get: (one) => talk.colour.name(nameOf(one)) },
      { header: when, get: ({ created_at: at }) => at },
      { header: "Status", get: statusOf },
      { header: "Size", get: ({ processed_bytes: bytes }) => exactSize(bytes) },
      ...last,
    ]);
  await talk.line();
}
