import { defineHerokuCommand } from "../definition.ts";
import { dataHost, findInstance, optionalInstance } from "./instance.ts";

export const redisWait = defineHerokuCommand({
  id: "redis:wait",
  app: "required",
  args: optionalInstance,
  flags: { "wait-interval": { value: true, help: "how frequently to poll in seconds" } },
  async run({ process, api, talk, app }, { options, args }) {
    const { name } = await findInstance(api, app, args.database);
    const asked = Number.parseInt(options["wait-interval"] ?? "", 10);
    const ms = (asked > 0 ? asked : 5) * 1000;
    let waiting = false;
    for (;;) {
      const status = await api.get<{ message: string; "waiting?": boolean }>(
        `${dataHost}/redis/v0/databases/${name}/wait`,
      );
      if (!status["waiting?"]) {
        if (waiting) await talk.stop(status.message);
        return;
      }
      if (!waiting) await talk.start(`Waiting for database ${talk.colour.datastore(name)}`);
      waiting = true;
      await talk.status(status.message);
      await process.clock.sleep(ms, process.signal);
    }
  },
});
