import type { Addon } from "../api/shapes.ts";
import { defineHerokuCommand } from "../definition.ts";
import { resolveAddon } from "./resolve.ts";
import { createdText, waitForCreation, waitForDestruction } from "./waiting.ts";

export const addonsWait = defineHerokuCommand({
  id: "addons:wait",
  app: "optional",
  args: { addon: { help: "unique identifier or globally unique name of the add-on" } },
  flags: { "wait-interval": { value: true, help: "how frequently to poll in seconds" } },
  async run(context, { options, args }) {
    const { api, talk, app } = context;
    const found = args.addon
      ? [await resolveAddon(api, app, args.addon)]
      : await api.get<Addon[]>(app ? `/apps/${app}/addons` : "/addons");
    const typed = Number.parseInt(options["wait-interval"] ?? "", 10);
    const seconds = typed > 0 ? typed : 5;
    for (const addon of found) {
      if (addon.state === "deprovisioning") await waitForDestruction(context, addon, seconds);
      if (addon.state !== "provisioning") continue;
      const made = await waitForCreation(context, addon, seconds);
      if (made.config_vars?.length) await talk.line(createdText(context, made));
    }
  },
});
