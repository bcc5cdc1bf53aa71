import { sdk } from "../api/client.ts";
import type { Addon, Attachment, Price } from "../api/shapes.ts";
import { type Context, defineHerokuCommand } from "../definition.ts";
import { json, noWrap } from "../flags.ts";
import type { Column } from "../talk/table.ts";
import { billedPrice, formatPrice, stateWord } from "./price.ts";

type Listed = Addon & { plan: Addon["plan"] & { price?: Price }; attachments: readonly Attachment[] };

export const addons = defineHerokuCommand({
  id: "addons",
  app: "optional",
  usage: "addons [--all|--app APP]",
  description:
    "\n  In the folder of an app these are the add-ons of that app, elsewhere those of all apps.\n  Either flag says otherwise.\n  ",
  flags: {
    all: { short: "A", help: "show add-ons and attachments for all accessible apps" },
    ...json,
    ...noWrap,
  },
  examples: ["addons --all", "addons --app example"],
  async run(context, { options }) {
    const { talk } = context;
    const app = options.all ? "" : context.app;
    const found = await fetchAddons(context, app);
    const overflow = options["no-wrap"] ? "truncate" : "wrap";
    if (options.json) await talk.json(found);
    else if (app) await printForApp(context, app, found, overflow);
    else await printAll(context, found, overflow);
  },
});

async function fetchAddons({ api }: Context, app: string): Promise<Listed[]> {
  const headers = { ...sdk, "Accept-Expansion": "addon_service,plan" };
  const [all, attachments] = await Promise.all([
    api.get<Listed[]>(app ? `/apps/${app}/addons` : "/addons", { headers }),
    app ? api.get<Attachment[]>("/addon-attachments") : [],
  ]);
  // Add-ons of other apps that are attached here: only their attachments are known.
  const foreign = attachments
    .filter(({ addon }, at) => attachments.findIndex((other) => other.addon.id === addon.id) === at)
    .filter(({ addon }) => !all.some(({ id }) => id === addon.id))
    .map(({ addon }) => ({
      ...addon,
      attachments: attachments.filter((other) => other.addon.id === addon.id),
      addon_service: {},
      plan: {},
      state: "",
    })) as unknown as Listed[];
  const own = all.map((addon) => {
    const price = billedPrice(addon);
    return {
      ...addon,
      plan: { ...addon.plan, ...(price ? { price } : {}) },
      attachments: attachments.filter((attachment) => attachment.addon.id === addon.id),
    };
  });
  return [...own, ...foreign].filter(
    (addon) =>
      !app || addon.app.name === app || addon.attachments.some((attachment) => attachment.app.name === app),
  );
}

async function printAll(
  { talk }: Context,
  found: readonly Listed[],
  overflow: "wrap" | "truncate",
): Promise<void> {
  const { colour } = talk;
  if (found.length === 0) return talk.line("No add-ons.");
  const sorted = [...found].sort(by(({ app, plan }) => [app.name, plan.name]));
  const unknown = colour.inactive("?");
  await talk.table(
    sorted,
    [
      { header: "Owning App", get: ({ app }) => colour.app(app.name) },
      { header: "Add-on", get: ({ name }) => colour.addon(name) },
      { header: "Plan", get: ({ plan }) => plan.name },
      { header: "Price", get: ({ plan }) => (plan.price ? formatPrice(plan.price, true) : unknown) },
      { header: "Max Price", get: ({ plan }) => (plan.price ? formatPrice(plan.price, false) : unknown) },
      { header: "State", get: ({ state }) => stateWord(state) || state },
    ],
    { overflow },
  );
}

async function printForApp(
  context: Context,
  app: string,
  found: readonly Listed[],
  overflow: "wrap" | "truncate",
): Promise<void> {
  const { talk } = context;
  const { colour } = talk;
  if (found.length === 0) return talk.line(`No add-ons for app ${app}.`);
  const foreign = ({ app: owner }: { app: { name: string } }) => owner.name !== app;
  const order = (one: boolean) => (one ? "1" : "0");
  const billed = (addon: Listed, hourly: boolean) =>
    foreign(addon)
      ? colour.gray(`(billed to ${colour.app(addon.app.name)} app)`)
      : formatPrice(addon.plan.price, hourly);
  const describe = ({ name, addon_service: service, attachments }: Listed) => {
    const sorted = [...attachments].sort(by((one) => [order(foreign(one)), one.app.name, one.name]));
    const lines = [
      `${service.name ?? colour.gray("?")} (${colour.addon(name)})`,
      ...sorted.map((one, at) => attachmentLine(context, one, foreign(one), at === sorted.length - 1)),
    ];
    return overflow === "truncate" ? lines.join("  ") : `${lines.join("\n")}\n`;
  };
  await talk.line();
  await talk.table(
    [...found].sort(by((addon) => [order(foreign(addon)), addon.plan.name ?? "", addon.name])),
    [
      { header: "Add-on", get: describe },
      { header: "Plan", get: ({ plan }) => plan.name?.replace(/^[^:]+:/, "") ?? colour.inactive("?") },
      ...prices(context, billed),
      { header: "State", get: ({ state }) => stateWord(state) },
    ],
    { overflow },
  );
  await talk.line(
    `The table above shows add-ons and the attachments to the current app (${colour.app(app)}) or other apps.\n  `,
  );
}

/** CLI 7 knew monthly prices only, in one column. */
function prices(
  { generation }: Context,
  billed: (addon: Listed, hourly: boolean) => string | undefined,
): readonly Column<Listed>[] {
  if (generation.major === 7) return [{ header: "Price", get: (addon) => billed(addon, false) }];
  return [
    { header: "Price", get: (addon) => billed(addon, true) },
    { header: "Max Price", get: (addon) => billed(addon, false) },
  ];
}

function attachmentLine(
  { talk: { colour } }: Context,
  { name, app }: Attachment,
  foreign: boolean,
  last: boolean,
): string {
  const branch = colour.gray(last ? "└─" : "├─");
  const elsewhere = foreign ? ` ${colour.gray(`on ${colour.app(app.name)} app`)}` : "";
  return ` ${branch} ${colour.gray("as")} ${colour.attachment(name)}${elsewhere}`;
}

/** Compares by several texts, one after the other. */
function by<T>(keys: (value: T) => readonly string[]): (a: T, b: T) => number {
  return (a, b) => {
    const left = keys(a);
    const right = keys(b);
    for (let at = 0; at < left.length; at++)
      if (left[at] !== right[at]) return left[at]! < right[at]! ? -1 : 1;
    return 0;
  };
}
