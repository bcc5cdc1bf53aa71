import { defineHerokuCommand } from "../definition.ts";
import { ApiError } from "../errors.ts";
import { shortJson } from "../flags.ts";
import { dataHost, instancesOf, optionalInstance } from "./instance.ts";

interface Instance {
  readonly info: readonly { readonly name: string; readonly values: readonly string[] }[];
}

/** Kept from those who ask for JSON. */
const internal = new Set(["formation", "metaas_source", "port"]);

export const redisInfo = defineHerokuCommand({
  id: "redis:info",
  app: "required",
  args: optionalInstance,
  flags: shortJson,
  async run({ api, talk, app }, { options, args }) {
    const told: unknown[] = [];
    for (const addon of await instancesOf(api, app, args.database)) {
      let instance: Instance;
      try {
        instance = await api.get<Instance>(`${dataHost}/redis/v0/databases/${addon.name}`);
      } catch (error) {
        if (error instanceof ApiError && error.statusCode === 404) continue;
        throw error;
      }
      if (options.json) {
        const all = { ...instance, app: addon.app, config_vars: addon.config_vars };
        told.push(Object.fromEntries(Object.entries(all).filter(([key]) => !internal.has(key))));
        continue;
      }
      await talk.header(`${addon.name} (${(addon.config_vars ?? []).join(", ")})`);
      await talk.keyValues(Object.fromEntries(instance.info.map(({ name, values }) => [name, values])));
    }
    if (options.json) await talk.json(told);
  },
});
