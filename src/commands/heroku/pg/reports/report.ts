import { type Context, defineHerokuCommand, type HerokuCommand } from "../../definition.ts";
import { CliError } from "../../errors.ts";
import { defaultDatabase } from "../argument.ts";
import { queryOutput, reach, type Reached } from "../psql-service.ts";

/** A command that asks the database one question of the catalogue and shows psql's answer. */
export const defineReport = (id: string, sql: string): HerokuCommand =>
  defineHerokuCommand({
    id,
    app: "required",
    args: defaultDatabase,
    async run(context, { args }) {
      await report(context, await reach(context, args.database), sql);
    },
  });

export async function report(context: Context, reached: Reached, sql: string): Promise<void> {
  await context.talk.line(await queryOutput(context, reached, sql));
}

/** Essential plans lack what these commands need. */
export function refuseEssential(
  plan: string,
  message = "This operation is not supported by Essential-tier databases.",
  status?: 1,
): void {
  if (/:(?:dev|basic|mini|hobby|essential)/.test(plan)) throw new CliError(message, status ? { status } : {});
}
