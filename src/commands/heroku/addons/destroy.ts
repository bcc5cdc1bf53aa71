import type { Addon } from "../api/shapes.ts";
import { type Context, defineHerokuCommand } from "../definition.ts";
import { ApiError, PlainError } from "../errors.ts";
import { confirm } from "../flags.ts";
import { confirmByName } from "../talk/confirm.ts";
import { resolveAddon } from "./resolve.ts";
import { waitForDestruction } from "./waiting.ts";

export const addonsDestroy = defineHerokuCommand({
  id: "addons:destroy",
  app: "optional",
  open: true,
  args: { addonName: { required: true, help: "unique identifier or globally unique name of the add-on" } },
  flags: {
    ...confirm,
    force: { short: "f", help: "allow destruction even if connected to other apps" },
    wait: { help: "watch add-on destruction status and exit when complete" },
  },
  examples: ["addons:destroy postgresql-example-12345"],
  async run(context, { options, argv }) {
    const { process, api, talk, app } = context;
    const { colour } = talk;
    const force = Boolean(options.force) || process.env.get("HEROKU_FORCE") === "1";
    const found: Addon[] = [];
    for (const name of argv) found.push(await resolveAddon(api, app, name));
    for (const addon of found)
      if (app && addon.app.name !== app)
        throw new PlainError(
          `${colour.addon(addon.name)} is on ${colour.app(addon.app.name)} not ${colour.app(app)}`,
        );
    for (const owner of new Set(found.map((addon) => addon.app.name))) {
      await confirmByName(process, talk, owner, options.confirm);
      for (const addon of found.filter((one) => one.app.name === owner))
        await destroy(context, addon, force, Boolean(options.wait));
    }
  },
});

async function destroy(context: Context, addon: Addon, force: boolean, wait: boolean): Promise<void> {
  const { api, talk } = context;
  const { colour } = talk;
  const name = colour.addon(addon.name);
  await talk.start(`Destroying ${name} on ${colour.app(addon.app.name)}`);
  const gone = await request();
  await talk.stop(gone.state === "deprovisioning" ? colour.info("pending") : "done");
  if (gone.state === "deprovisioned") return;
  if (gone.state !== "deprovisioning")
    throw new PlainError(`The add-on was unable to be destroyed, with status ${gone.state}.`);
  if (wait) {
    await talk.line(`Waiting for ${name}...`);
    await waitForDestruction(context, gone, 5);
    return;
  }
  await talk.line(`${name} is being destroyed in the background. The app will restart when complete...`);
  await talk.line(`Run ${colour.code(`heroku addons:info ${addon.name}`)} to check destruction progress`);

  async function request(): Promise<Addon> {
    try {
      return await api.delete<Addon>(`/apps/${addon.app.id}/addons/${addon.id}`, {
        body: { force },
        headers: { "Accept-Expansion": "plan" },
      });
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      throw new PlainError(`The add-on was unable to be destroyed: ${error.body.message}.`);
    }
  }
}
