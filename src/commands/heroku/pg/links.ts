import { defineHerokuCommand } from "../definition.ts";
import { PlainError } from "../errors.ts";
import { defaultDatabase } from "./argument.ts";
import { databasesOf, dataHost, findDatabase } from "./database.ts";

export const pgLinks = defineHerokuCommand({
  id: "pg:links",
  app: "required",
  args: defaultDatabase,
  async run({ api, talk, app }, { args }) {
    const { colour } = talk;
    const databases = args.database
      ? [(await findDatabase(api, colour, app, args.database)).addon]
      : await databasesOf(api, app);
    if (databases.length === 0) throw new PlainError(`No databases on ${colour.app(app)}`);
    for (const [index, { id, name }] of databases.entries()) {
      await api.get<unknown[]>(`${dataHost}/client/v11/databases/${id}/links`);
      if (index > 0) await talk.line();
      await talk.header(colour.datastore(name));
      await talk.line("No data sources are linked into this database");
    }
  },
});
