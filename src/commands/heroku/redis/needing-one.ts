import { type Args, defineHerokuCommand, type Flags, type HerokuCommand } from "../definition.ts";
import { findInstance, optionalInstance } from "./instance.ts";

/** A command that wants a Key-Value Store: without one it says so as in reality, with one that we lack the rest. */
const needingOne = (id: string, flags: Flags = {}, examples: readonly string[] = []): HerokuCommand =>
  defineHerokuCommand({
    id,
    app: "required",
    args: optionalInstance as Args,
    flags,
    examples,
    async run({ process, api, app }, { args }) {
      await findInstance(api, app, args["database"]);
      await process.stderr.write(`heroku ${id}: this command is not simulated yet\n`);
      return 1;
    },
  });

const confirm = { confirm: { short: "c", value: true } } as const;

export const redisCli = needingOne("redis:cli", confirm, [
  "$ heroku redis:cli --app=my-app my-database",
  "$ heroku redis:cli --app=my-app --confirm my-database",
]);
export const redisCredentials = needingOne("redis:credentials", { reset: { help: "reset credentials" } });
export const redisMaxmemory = needingOne("redis:maxmemory", {
  policy: { short: "p", value: true, required: true, help: "set policy name" },
});
export const redisTimeout = needingOne("redis:timeout", {
  seconds: { short: "s", value: true, required: true, help: "set timeout value" },
});
export const redisKeyspaceNotifications = needingOne("redis:keyspace-notifications", {
  config: { short: "c", value: true, required: true, help: "set keyspace notifications configuration" },
});
export const redisStatsReset = needingOne("redis:stats-reset", confirm);
