import type { ConfigVars } from "../api/shapes.ts";
import { type Context, defineHerokuCommand } from "../definition.ts";
import { ApiError } from "../errors.ts";
import { anyDatabase } from "./argument.ts";
import { type Database, databasesOf, dataHost, findDatabase } from "./database.ts";

interface Info {
  readonly info: readonly { readonly name: string; readonly values: readonly string[] }[];
  readonly resource_url: string | null;
}

export const pgInfo = defineHerokuCommand({
  id: "pg:info",
  app: "required",
  args: anyDatabase,
  async run(context, { args }) {
    const { api, talk, app } = context;
    const { colour } = talk;
    const config = await api.get<ConfigVars>(`/apps/${app}/config-vars`);
    const databases = args.database
      ? [{ ...(await findDatabase(api, colour, app, args.database)).addon, attachmentNames: [] }]
      : await databasesOf(api, app);
    if (databases.length === 0)
      return talk.line(`${colour.app(app)} has no heroku-postgresql databases.`).then(() => 0);
    const known = [];
    for (const database of databases) {
      const info = await fetchInfo(context, database);
      if (!info) continue;
      const names = Object.keys(config).filter((name) => config[name] === info.resource_url);
      known.push({ database, info, names: names.sort((a, b) => rank(a) - rank(b)) });
    }
    for (const one of known.sort((a, b) => rank(a.names[0]) - rank(b.names[0]))) await print(context, one);
    return 0;
  },
});

/** DATABASE_URL comes first. */
const rank = (name: string | undefined) => (name === "DATABASE_URL" ? 0 : 1);

async function fetchInfo({ api, talk }: Context, { id, name }: Database): Promise<Info | undefined> {
  try {
    return await api.get<Info>(`${dataHost}/client/v11/databases/${id}`);
  } catch (error) {
    if (!(error instanceof ApiError && error.statusCode === 404)) throw error;
    const { colour } = talk;
    const wait = colour.code("heroku addons:wait");
    await talk.warn(
      `${colour.datastore(name)} is not yet provisioned.\nRun ${wait} to wait until the db is provisioned.`,
    );
    return undefined;
  }
}

async function print(
  { talk, app }: Context,
  { database, info, names }: { database: Database; info: Info; names: readonly string[] },
): Promise<void> {
  const { colour } = talk;
  const shown = database.attachmentNames.map((name) => colour.attachment(`${name}_URL`));
  await talk.header((shown.length > 0 ? shown : names.map(colour.name)).join(", "));
  const rows = Object.fromEntries(
    info.info.flatMap(({ name, values }) => (values.length > 0 ? [[name, values.join(", ")]] : [])),
  );
  if (database.app.name !== app) rows["Billing App"] = colour.app(database.app.name);
  await talk.keyValues({ ...rows, "Add-on": colour.addon(database.name) });
  await talk.line();
}
