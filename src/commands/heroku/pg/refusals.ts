import { type Args, defineHerokuCommand, type Flags, type HerokuCommand } from "../definition.ts";
import { CliError, PlainError } from "../errors.ts";
import { defaultDatabase } from "./argument.ts";
import { findDatabase } from "./database.ts";

const generally = "You can't perform this operation on Essential-tier databases.";

/** A command of the bigger plans: Essential ones are refused as in reality, bigger ones say that we lack it. */
const forBiggerPlans = (
  id: string,
  said: string,
  { plain = false, args = {}, flags = {} }: { plain?: boolean; args?: Args; flags?: Flags } = {},
): HerokuCommand =>
  defineHerokuCommand({
    id,
    app: "required",
    args: { ...defaultDatabase, ...args },
    flags,
    async run({ api, process, talk, app }, input) {
      const { database } = input.args as { database?: string };
      const { addon } = await findDatabase(api, talk.colour, app, database);
      if (/:(?:dev|basic|mini|hobby|essential)/.test(addon.plan.name))
        throw plain ? new PlainError(said) : new CliError(said);
      await process.stderr.write(`heroku ${id}: this command is not simulated yet for ${addon.plan.name}\n`);
      return 1;
    },
  });

const name = { name: { short: "n", value: true, required: true, help: "name of the credential" } } as const;

export const pgSettings = forBiggerPlans("pg:settings", generally);

/** `pg:settings:log-statement` and its like: one setting each. */
export const pgSetting = (id: string): HerokuCommand =>
  forBiggerPlans(id, generally, {
    args: { value: { help: "the value to set; without it, the present one is shown" } },
  });

export const pgCredentialsCreate = forBiggerPlans(
  "pg:credentials:create",
  "You can't create a custom credential on Essential-tier databases.",
  { plain: true, flags: name },
);

export const pgConnectionPoolingAttach = forBiggerPlans("pg:connection-pooling:attach", generally, {
  flags: { as: { value: true, help: "name for add-on attachment" } },
});
