import type { Addon, Named, Price } from "../api/shapes.ts";
import { type Context, defineHerokuCommand } from "../definition.ts";
import { ApiError, PlainError } from "../errors.ts";
import { priceText } from "./price.ts";
import { resolveAddon } from "./resolve.ts";

const article = "https://devcenter.heroku.com/articles/managing-add-ons";

export const addonsUpgrade = defineHerokuCommand({
  id: "addons:upgrade",
  app: "optional",
  args: {
    addon: { required: true, help: "unique identifier or globally unique name of the add-on" },
    plan: { help: "unique identifier or name of the plan" },
  },
  description: `  heroku addons:plans SERVICE lists what there is to choose from.\n\n  addons:upgrade and addons:downgrade do the same.\n\n  ${article}\n  `,
  async run(context, { args }) {
    const { api, talk, app } = context;
    const { colour } = talk;
    const { name, plan } = readArgs(context, args.addon, args.plan);
    const addon = await resolveAddon(api, app, name);
    const wanted = `${addon.addon_service.name}:${plan}`;
    const from = colour.blue(addon.plan.name);
    await talk.start(
      `Changing ${colour.addon(addon.name)} on ${colour.app(addon.app.name)} from ${from} to ${colour.blue(wanted)}`,
    );
    const changed = await change(context, addon, wanted);
    const price = changed.plan.price ? `, ${priceText(changed.plan.price, colour)}` : "";
    await talk.stop(`done${price}`);
    if (changed.provision_message) await talk.line(changed.provision_message);
  },
});

/** `NAME PLAN` or `SERVICE:PLAN`; of `NAME SERVICE:PLAN` only the plan counts. */
function readArgs({ talk: { colour } }: Context, addon: string, plan: string | undefined) {
  const [service = "", inFirst] = addon.split(":");
  const name = plan ? addon : service;
  const wanted = plan ? (plan.split(":")[1] ?? plan) : inFirst;
  if (!wanted)
    throw new PlainError(
      `Error: No plan specified.\nYou need to specify a plan to move ${colour.addon(addon)} to.\nFor example: ${colour.blue("heroku addons:upgrade heroku-redis:premium-0")}\n${colour.cyan(article)}`,
    );
  return { name, plan: wanted };
}

async function change({ api, talk }: Context, addon: Addon, plan: string) {
  const service = addon.addon_service.name;
  try {
    return await api.patch<Addon & { plan: { price?: Price } }>(
      `/apps/${addon.app.name}/addons/${addon.name}`,
      { plan: { name: plan } },
      { headers: { "Accept-Expansion": "plan", "X-Heroku-Legacy-Provider-Messages": "true" } },
    );
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    await talk.stop();
    const { message } = error.body;
    if (error.statusCode !== 422 || !message.startsWith("Couldn't find either the add-on")) throw error;
    const plans = await api.get<(Named & { price: Price })[]>(`/addon-services/${service}/plans`);
    const names = plans.sort((a, b) => a.price.cents - b.price.cents).map(({ name }) => name);
    const { colour } = talk;
    throw new PlainError(
      `${message}\n\nHere are the available plans for ${colour.addon(service)}:\n${names.join("\n")}\n\nSee more plan information with ${colour.blue(`heroku addons:plans ${service}`)}\n\n${colour.cyan(article)}`,
    );
  }
}
