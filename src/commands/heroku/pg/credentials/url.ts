import { defineHerokuCommand } from "../../definition.ts";
import { CliError } from "../../errors.ts";
import { defaultDatabase } from "../argument.ts";
import { dataHost, findDatabase } from "../database.ts";

interface Credential {
  readonly database: string;
  readonly host: string;
  readonly port: number;
  readonly credentials: readonly {
    readonly user: string;
    readonly password: string;
    readonly state: string;
  }[];
}

export const pgCredentialsUrl = defineHerokuCommand({
  id: "pg:credentials:url",
  app: "required",
  args: defaultDatabase,
  flags: {
    name: {
      short: "n",
      value: true,
      fallback: "default",
      help: "which credential to show (default credentials if not specified)",
    },
  },
  async run({ api, talk, app }, { options: { name }, args }) {
    const { addon } = await findDatabase(api, talk.colour, app, args.database);
    const path = `/postgres/v0/databases/${addon.name}/credentials/${encodeURIComponent(name)}`;
    const { database, host, port, credentials } = await api.get<Credential>(`${dataHost}${path}`);
    const active = credentials.find(({ state }) => state === "active");
    if (!active) throw new CliError(`Could not find any active credentials for ${name}`, { status: 1 });
    const { user, password } = active;
    await talk.line(`Connection information for ${talk.colour.plain("33", name)} credential.
Connection info string:
   "dbname=${database} host=${host} port=${port} user=${user} password=${password} sslmode=require"
Connection URL:
   postgres://${user}:${password}@${host}:${port}/${database}
`);
  },
});
