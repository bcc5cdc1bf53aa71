import type { Addon, Price } from "../api/shapes.ts";
import { hoursAMonth } from "../ps/prices.ts";

/** `~$0.007/hour`, or `$5/month`; undefined where the API names no price. */
export function formatPrice(price: Price | null | undefined, hourly: boolean): string | undefined {
  if (!price || price.cents === undefined) return undefined;
  if (price.contract) return "contract";
  if (price.metered) return "metered";
  if (price.cents === 0) return "free";
  if (hourly) return `~$${(price.cents / 100 / hoursAMonth).toFixed(3)}/hour`;
  return `$${(price.cents / 100).toFixed(price.cents % 100 === 0 ? 0 : 2)}/${price.unit}`;
}

/** `~$0.007/hour (max $5/month)`, or just `free`. */
export function priceText(
  price: Price | null | undefined,
  { info }: { readonly info: (text: string) => string },
): string {
  const hourly = formatPrice(price, true);
  if (!hourly) return "";
  return hourly.startsWith("~") ? `${info(hourly)} (max ${formatPrice(price, false)})` : info(hourly);
}

type PricedAddon = Addon & { readonly plan: { readonly price?: Price } };

/** What the account is billed, which may be less than the plan's price today. */
export const billedPrice = ({ plan, billed_price: billed }: PricedAddon): Price | undefined =>
  billed
    ? { ...(plan.price ?? { unit: billed.unit }), cents: billed.cents, contract: billed.contract }
    : plan.price;

const stateWords: Record<string, string> = {
  deprovisioned: "errored",
  deprovisioning: "destroying",
  provisioned: "created",
  provisioning: "creating",
};

/** An add-on's state in the CLI's words. */
export const stateWord = (state: string): string => stateWords[state] ?? "";
