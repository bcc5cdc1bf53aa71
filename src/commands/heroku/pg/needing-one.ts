import { type Args, defineHerokuCommand, type Flags, type HerokuCommand } from "../definition.ts";
import { defaultDatabase } from "./argument.ts";
import { findDatabase } from "./database.ts";

/** A command that wants a database: without one it says so as in reality, with one that we lack the rest. */
const needingOne = (
  id: string,
  { args = {}, flags = {} }: { args?: Args; flags?: Flags } = {},
): HerokuCommand =>
  defineHerokuCommand({
    id,
    app: "required",
    args: { ...args, ...defaultDatabase },
    flags,
    async run({ process, api, talk, app }, input) {
      await findDatabase(api, talk.colour, app, input.args["database"]);
      await process.stderr.write(`heroku ${id}: this command is not simulated yet\n`);
      return 1;
    },
  });

const truncate = { truncate: { short: "t", help: "truncate queries to 40 characters" } } as const;

export const pgDiagnose = needingOne("pg:diagnose", { flags: { json: { help: "format output as JSON" } } });
export const pgOutliers = needingOne("pg:outliers", {
  flags: {
    num: { short: "n", value: true, help: "the number of queries to display (default: 10)" },
    reset: { help: "resets statistics gathered by pg_stat_statements" },
    ...truncate,
  },
});
export const pgCalls = needingOne("pg:calls", { flags: truncate });
export const pgBloat = needingOne("pg:bloat");
export const pgMandelbrot = needingOne("pg:mandelbrot");
