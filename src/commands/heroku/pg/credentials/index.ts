import type { Attachment } from "../../api/shapes.ts";
import { defineHerokuCommand } from "../../definition.ts";
import { noWrap } from "../../flags.ts";
import { defaultDatabase } from "../argument.ts";
import { dataHost, findDatabase } from "../database.ts";

interface Credential {
  readonly name: string;
  readonly state: string;
}

export const pgCredentials = defineHerokuCommand({
  id: "pg:credentials",
  app: "required",
  args: defaultDatabase,
  flags: noWrap,
  async run({ api, talk, app }, { args }) {
    const { addon } = await findDatabase(api, talk.colour, app, args.database);
    const credentials = await api.get<Credential[]>(
      `${dataHost}/postgres/v0/databases/${addon.id}/credentials`,
    );
    const attachments = await api.get<Attachment[]>(`/addons/${addon.id}/addon-attachments`);
    const described = ({ name }: Credential) => {
      const own = attachments.filter(
        ({ namespace }) => (namespace ?? "credential:default") === `credential:${name}`,
      );
      const lines = own.map((attachment, index) => {
        const branch = index === own.length - 1 ? "└─" : "├─";
        const where = attachment.app.name === app ? "" : ` on ${talk.colour.app(attachment.app.name)} app`;
        return ` ${branch} as ${talk.colour.attachment(attachment.name)}${where}`;
      });
      return [name, ...lines, ""].join("\n");
    };
    await talk.table(
      credentials,
      [
        { header: "Credential", get: described },
        { header: "State", get: ({ state }) => state },
      ],
      { overflow: "wrap" },
    );
  },
});
