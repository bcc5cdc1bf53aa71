import { defineHerokuCommand } from "../definition.ts";
import { findInstance, instancesOf, optionalInstance } from "./instance.ts";

export const redisPromote = defineHerokuCommand({
  id: "redis:promote",
  app: "required",
  args: optionalInstance,
  flags: { as: { value: true, help: "name for the Key-Value Store attachment" } },
  async run({ api, talk, app }, { options, args }) {
    const addon = await findInstance(api, app, args.database);
    const [promoted, ...others] = await instancesOf(api, app, "REDIS_URL");
    const attach = (name: string, as?: string) =>
      api.post("/addon-attachments", { addon: { name }, app: { name: app }, confirm: app, name: as });
    // Whoever was promoted keeps a name of its own.
    if (
      promoted &&
      others.length === 0 &&
      promoted.config_vars?.filter((name) => name.endsWith("_URL")).length === 1
    )
      await attach(promoted.name);
    await talk.line(`Promoting ${addon.name} to REDIS_URL on ${app}`);
    await attach(addon.name, options.as || "REDIS");
  },
});
