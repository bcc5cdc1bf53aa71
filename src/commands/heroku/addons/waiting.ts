import type { Addon } from "../api/shapes.ts";
import type { Context } from "../definition.ts";
import { ApiError, PlainError } from "../errors.ts";

const headers = { "Accept-Expansion": "addon_service,plan" };

/** Asks every `seconds` until the add-on is provisioned. */
export async function waitForCreation(context: Context, addon: Addon, seconds: number): Promise<Addon> {
  const { process, api, talk } = context;
  await talk.start(`Creating ${talk.colour.addon(addon.name)}`);
  let now = addon;
  while (now.state === "provisioning") {
    await process.clock.sleep(seconds * 1000, process.signal);
    now = await api.get<Addon>(`/apps/${addon.app.name}/addons/${addon.name}`, { headers });
  }
  if (now.state === "deprovisioned")
    throw new PlainError(`The add-on was unable to be created, with status ${now.state}`);
  await talk.stop();
  return now;
}

/** Asks every `seconds` until the add-on is gone. */
export async function waitForDestruction(context: Context, addon: Addon, seconds: number): Promise<void> {
  const { process, api, talk } = context;
  await talk.start(`Destroying ${talk.colour.addon(addon.name)}`);
  let { state } = addon;
  while (state === "deprovisioning") {
    await process.clock.sleep(seconds * 1000, process.signal);
    try {
      ({ state } = await api.get<Addon>(`/apps/${addon.app.name}/addons/${addon.name}`, { headers }));
    } catch (error) {
      if (!(error instanceof ApiError && error.statusCode === 404)) throw error;
      state = "deprovisioned";
    }
  }
  await talk.stop();
}

/** `Created NAME as A_URL, B_URL` */
export function createdText({ talk: { colour } }: Context, { name, config_vars: vars = [] }: Addon): string {
  const names = vars.map((one) => colour.name(one)).join(", ");
  return `Created ${colour.addon(name)}${names ? ` as ${names}` : ""}`;
}
