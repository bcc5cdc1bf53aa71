import type { Context } from "../../definition.ts";
import { ApiError, CliError } from "../../errors.ts";
import { dataHost } from "../database.ts";

interface Info {
  readonly info: readonly { readonly name: string; readonly values: readonly string[] }[];
}

/** Refuses a database that is still being made; warns where continuous protection makes backups needless. */
export async function checkReady(
  { api, talk }: Context,
  { id, name }: { readonly id: string; readonly name: string },
): Promise<void> {
  try {
    const { info } = await api.get<Info>(`${dataHost}/client/v11/databases/${id}`);
    const protection = info.find((row) => row.name === "Continuous Protection")?.values[0] ?? "";
    if (!protection.includes("On")) return;
    await talk.warn(
      "Continuous protection is already enabled for this database. Logical backups of large databases are likely to fail.",
    );
    await talk.warn(
      "See https://devcenter.heroku.com/articles/heroku-postgres-data-safety-and-continuous-protection#physical-backups-on-heroku-postgres.",
    );
  } catch (error) {
    if (!(error instanceof ApiError && error.statusCode === 404)) throw error;
    const { datastore, code } = talk.colour;
    throw new CliError(
      `${datastore(name)} is not yet provisioned.\nRun ${code("heroku addons:wait")} to wait until the db is provisioned.\n`,
      { status: 1 },
    );
  }
}
