import { type Args, defineHerokuCommand, type Flags, type HerokuCommand } from "../definition.ts";
import { CliError, PlainError } from "../errors.ts";
import { defaultDatabase } from "./argument.ts";
import { findDatabase } from "./database.ts";

const generally = "You can't perform this operation on Essential-tier databases.";

interface Refusal {
  /** As an error that the CLI did not expect. */
  readonly plain?: boolean;
  readonly status?: number;
  readonly args?: Args;
  readonly flags?: Flags;
}

/** A command of the bigger plans: Essential ones are refused as in reality, bigger ones say that we lack it. */
const forBiggerPlans = (
  id: string,
  said: string,
  { plain = false, status, args = {}, flags = {} }: Refusal = {},
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
        throw plain ? new PlainError(said) : new CliError(said, status ? { status } : {});
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

export const pgCredentialsDestroy = forBiggerPlans(
  "pg:credentials:destroy",
  "You can't destroy the default credential on Essential-tier databases.",
  {
    plain: true,
    flags: {
      confirm: { short: "c", value: true, help: "set to app name to bypass confirm prompt" },
      name: { short: "n", value: true, required: true, help: "unique identifier for the credential" },
    },
  },
);

export const pgCredentialsRepairDefault = forBiggerPlans("pg:credentials:repair-default", generally, {
  plain: true,
  flags: { confirm: { short: "c", value: true, help: "set to app name to bypass confirm prompt" } },
});

const unsupported = "This operation is not supported by Essential-tier databases.";

export const pgStatsReset = forBiggerPlans("pg:stats-reset", unsupported, { status: 1 });
