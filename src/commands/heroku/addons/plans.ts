import { sdk } from "../api/client.ts";
import type { Named, Price } from "../api/shapes.ts";
import { defineHerokuCommand } from "../definition.ts";
import { json } from "../flags.ts";
import { formatPrice } from "./price.ts";

type Plan = Named & { readonly default: boolean; readonly human_name: string; readonly price: Price };

export const addonsPlans = defineHerokuCommand({
  id: "addons:plans",
  args: { service: { required: true, help: "unique identifier or globally unique name of the add-on" } },
  flags: json,
  async run({ api, talk }, { options, args }) {
    const { service } = args;
    const plans = await api.get<Plan[]>(`/addon-services/${service}/plans`, { headers: sdk });
    const sorted = plans.sort(
      (a, b) => Number(a.price.contract) - Number(b.price.contract) || a.price.cents - b.price.cents,
    );
    if (options.json) {
      await talk.json(sorted);
      return;
    }
    await talk.table(sorted, [
      { header: " ", get: (plan) => (plan.default ? "default" : "") },
      { header: "Slug", get: ({ name }) => name },
      { header: "Name", get: (plan) => plan.human_name },
      { header: "Price", get: ({ price }) => formatPrice(price, true) },
      {
        header: "Max Price",
        get: ({ price }) =>
          price.metered ? `https://elements.heroku.com/addons/${service}#pricing` : formatPrice(price, false),
      },
    ]);
  },
});
