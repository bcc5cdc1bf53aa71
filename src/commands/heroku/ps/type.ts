import type { Formation } from "../api/shapes.ts";
import { type Context, defineHerokuCommand } from "../definition.ts";
import { PlainError } from "../errors.ts";
import { hoursAMonth, monthlyPrices } from "./prices.ts";

export const psType = defineHerokuCommand({
  id: "ps:type",
  app: "required",
  open: true,
  description:
    "Without arguments it shows the sizes in use.\n\nWith one SIZE (eco|basic|standard-1x|standard-2x|performance) it gives all process types that size.\n\nWith TYPE=SIZE arguments it gives each type its own.\n",
  async run(context, { argv }) {
    const { api, talk, app } = context;
    const formation = () => api.get<Formation[]>(`/apps/${app}/formation`);
    if (argv.length > 0) {
      const updates = readSizes(context, argv, await formation());
      if (updates.length > 0)
        await talk.action(`Scaling dynos on ${talk.colour.app(app)}`, async () => {
          await api.patch(`/apps/${app}/formation`, { updates });
        });
    }
    const now = await formation();
    await api.get(`/apps/${app}`);
    if (now.length === 0)
      throw new PlainError(
        `No process types on ${app}.\nUpload a Procfile to add process types.\nhttps://devcenter.heroku.com/articles/procfile`,
      );
    await print(context, now);
  },
});

function readSizes(
  { talk }: Context,
  argv: readonly string[],
  formation: readonly Formation[],
): readonly { type: string; size: string }[] {
  if (!argv.some((word) => word.includes("=")))
    return formation.map(({ type }) => ({ type, size: argv[0]! }));
  return argv.map((word) => {
    const [, type = "", size = ""] = /^([a-zA-Z0-9_]+)=([\w-]+)$/.exec(word) ?? [];
    if (!formation.some((one) => one.type === type)) {
      const types = formation.map((one) => one.type).join(", ");
      throw new PlainError(
        `Type ${talk.colour.failure(type)} not found in process formation.\nTypes: ${talk.colour.info(types)}`,
      );
    }
    return { type, size };
  });
}

async function print({ talk }: Context, formation: readonly Formation[]): Promise<void> {
  const { colour } = talk;
  const sorted = [...formation].sort((a, b) => (a.type < b.type ? -1 : 1));
  await talk.header("Process Types");
  await talk.table(sorted, [
    { header: "type", get: ({ type }) => colour.name(type) },
    { header: "size", get: ({ size }) => colour.info(size) },
    { header: "qty", get: ({ quantity }) => colour.info(quantity) },
    { header: "cost/hour", get: costAnHour },
    { header: "max cost/month", get: costAMonth },
  ]);
  const totals = new Map<string, number>();
  for (const { size, quantity } of sorted) totals.set(size, (totals.get(size) ?? 0) + quantity);
  await talk.line();
  await talk.header("Dyno Totals");
  await talk.table(
    [...totals],
    [
      { header: "type", get: ([size]) => colour.name(size) },
      { header: "total", get: ([, total]) => colour.info(total) },
    ],
  );
  if (totals.has("Eco")) await talk.line("\n$5 (flat monthly fee, shared across all Eco dynos)");
}

function costAnHour({ size, quantity }: Formation): string {
  const hourly = (monthlyPrices[size] ?? 0) / hoursAMonth;
  return hourly ? `~$${(hourly * (quantity || 1)).toFixed(3)}` : "";
}

function costAMonth({ size, quantity }: Formation): string {
  const monthly = monthlyPrices[size];
  return monthly ? `$${monthly * quantity}` : "";
}
