import { defineHerokuCommand, type HerokuCommand } from "../definition.ts";

const url = "PostgreSQL connection string";
const here = "the database: a config var that holds its URL, its name, ID or alias";

/** `pg:push` and `pg:pull` copy between Heroku and a Postgres on this machine: there is none here. */
const transferHere = (id: string, source: string, target: string): HerokuCommand =>
  defineHerokuCommand({
    id,
    app: "required",
    args: { source: { required: true, help: source }, target: { required: true, help: target } },
    flags: {
      "exclude-table-data": {
        value: true,
        help: "tables for which data should be excluded (use ';' to split multiple names)",
      },
    },
    async run({ process }) {
      await process.stderr.write(
        `heroku ${id}: this laptop has no Postgres of its own, only psql; pg:copy and pg:backups work between databases of Heroku\n`,
      );
      return 1;
    },
  });

export const pgPush = transferHere("pg:push", `${url} for the source database`, here);
export const pgPull = transferHere("pg:pull", here, `${url} for the target database`);
