import { type Api } from "../../api/client.ts";
import type { Context } from "../../definition.ts";
import { CliError, PlainError } from "../../errors.ts";
import { dataHost } from "../database.ts";

/** A backup, a restore or a copy, as api.data.heroku.com tells of it. */
export interface Transfer {
  readonly uuid: string;
  readonly num: number;
  readonly from_name: string;
  readonly from_type: string;
  readonly to_name: string;
  readonly to_type: string;
  readonly to_url: string;
  readonly created_at: string;
  readonly started_at: string | null;
  readonly finished_at: string | null;
  readonly canceled_at: string | null;
  readonly succeeded: boolean;
  readonly processed_bytes: number;
  readonly source_bytes: number;
  readonly warnings: number;
  readonly schedule: unknown;
  readonly logs?: readonly { readonly created_at: string; readonly message: string }[];
}

export const isBackup = ({ from_type: from, to_type: to }: Transfer) => from === "pg_dump" && to === "gof3r";
export const isRestore = ({ from_type: from, to_type: to }: Transfer) =>
  from !== "pg_dump" && to === "pg_restore";
export const isCopy = ({ from_type: from, to_type: to }: Transfer) =>
  from === "pg_dump" && to === "pg_restore";

export const transfersOf = (api: Api, app: string): Promise<Transfer[]> =>
  api.get<Transfer[]>(`${dataHost}/client/v11/apps/${app}/transfers`);

/** b001, a002 (automatic), r003, c004. */
export function nameOf(transfer: Transfer): string {
  const letter = isCopy(transfer) ? "c" : isRestore(transfer) ? "r" : transfer.schedule ? "a" : "b";
  return `${letter}${String(transfer.num).padStart(3, "0")}`;
}

/** The number in b001; undefined when it is no name of a backup. */
export function numberOf(name: string): number | undefined {
  const found = /^[abcr](\d+)$/.exec(name);
  return found ? Number.parseInt(found[1]!, 10) : undefined;
}

export function statusOf({
  finished_at,
  started_at,
  succeeded,
  processed_bytes,
  warnings,
}: Transfer): string {
  if (finished_at && succeeded)
    return warnings > 0 ? `Finished with ${warnings} warnings` : `Completed ${finished_at}`;
  if (finished_at) return `Failed ${finished_at}`;
  return started_at ? `Running (processed ${exactSize(processed_bytes)})` : "Pending";
}

const units = ["B", "KB", "MB", "GB", "TB"];

/** `1.86KB`: two decimals, no space. */
export function exactSize(bytes: number): string {
  let size = bytes;
  let unit = 0;
  while (unit < units.length - 1 && size >= 1024) {
    size /= 1024;
    unit++;
  }
  return `${size.toFixed(2)}${units[unit]}`;
}

/** Watches a transfer to its end, in the line of an action. */
export async function waitFor(
  { process, api, talk }: Context,
  title: string,
  uuid: string,
  { app, interval, verbose = false }: { app: string; interval: number; verbose?: boolean | undefined },
): Promise<void> {
  const path = `${dataHost}/client/v11/apps/${app}/transfers/${uuid}`;
  const shown = new Set<string>();
  if (verbose) await talk.line(`${title}...`);
  await talk.start(title);
  for (;;) {
    const transfer = await api.get<Transfer>(verbose ? `${path}?verbose=true` : path);
    for (const { created_at: at, message } of transfer.logs ?? []) {
      if (!shown.has(at + message)) await talk.line(`${at} ${message}`);
      shown.add(at + message);
    }
    if (!verbose && process.stderr.isTTY)
      await talk.status(transfer.started_at ? exactSize(transfer.processed_bytes) : "pending");
    if (transfer.finished_at && transfer.succeeded) return talk.stop();
    if (transfer.finished_at) {
      await talk.stop("!");
      const { code } = talk.colour;
      throw new CliError(
        `An error occurred and the backup did not finish.\n\n\n\nRun ${code(`heroku pg:backups:info ${nameOf(transfer)}`)} for more details.`,
      );
    }
    await process.clock.sleep(interval * 1000, process.signal);
  }
}

/** Seconds between looks; at least three. */
export const intervalOf = (typed: string | undefined): number =>
  Math.max(3, Number.parseInt(typed ?? "3", 10) || 3);

/** The newest backup that succeeded, or the one of that name. */
export async function findBackup(
  { api, talk }: Context,
  app: string,
  typed: string | undefined,
): Promise<number> {
  if (typed) {
    const number = numberOf(typed);
    if (number === undefined) throw new PlainError(`Invalid Backup: ${typed}`);
    return number;
  }
  const done = (await transfersOf(api, app)).filter((one) => one.succeeded && one.to_type === "gof3r");
  const last = done.sort((a, b) => a.created_at.localeCompare(b.created_at)).at(-1);
  if (last) return last.num;
  const { app: name, code } = talk.colour;
  throw new PlainError(`No backups on ${name(app)}. Capture one with ${code("heroku pg:backups:capture")}`);
}

export const oneBackup = {
  backup_id: { help: "ID of the backup. Without it: the newest." },
} as const;
