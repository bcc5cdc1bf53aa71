import { Collector } from "../../../base/streams.ts";
import type { ConfigVars } from "../api/shapes.ts";
import type { Context } from "../definition.ts";
import { PlainError } from "../errors.ts";
import { type DatabaseAttachment, findDatabase, urlVar } from "./database.ts";

/** A database with the address the app has for it. */
export interface Reached {
  readonly attachment: DatabaseAttachment;
  readonly url: URL;
}

export async function reach(context: Context, typed: string | undefined): Promise<Reached> {
  const { api, talk, app } = context;
  const attachment = await findDatabase(api, talk.colour, app, typed);
  const config = await api.get<ConfigVars>(`/apps/${attachment.app.name}/config-vars`);
  const value = config[urlVar(attachment)];
  if (!value) throw new PlainError(`${attachment.addon.name} is not yet provisioned`);
  return { attachment, url: new URL(value) };
}

/** As libpq wants it. */
const environment = ({ url }: Reached) => ({
  PGHOST: url.hostname,
  PGPORT: url.port || "5432",
  PGUSER: url.username,
  PGPASSWORD: url.password,
  PGDATABASE: url.pathname.slice(1),
  PGSSLMODE: "require",
});

const notThere =
  "The local psql command could not be located. For help installing psql, see https://devcenter.heroku.com/articles/heroku-postgresql#local-setup";

/** Runs psql with these words; its stdout goes where ours goes. */
export async function runPsql(
  { process }: Context,
  reached: Reached,
  argv: readonly string[],
): Promise<void> {
  const status = await process.spawn(["psql", ...argv, "--set", "sslmode=require"], {
    env: environment(reached),
  });
  check(status);
}

/** What psql prints for one query. */
export async function queryOutput({ process }: Context, reached: Reached, sql: string): Promise<string> {
  const stdout = new Collector();
  check(
    await process.spawn(["psql", "-c", sql, "--set", "sslmode=require"], {
      env: environment(reached),
      stdout,
    }),
  );
  return stdout.text;
}

function check(status: number): void {
  if (status === 127) throw new PlainError(notThere);
  if (status > 0) throw new PlainError(`psql exited with code ${status}`);
}
