import { sdk } from "../api/client.ts";
import type { Account, App, Dyno } from "../api/shapes.ts";
import { type Context, defineHerokuCommand } from "../definition.ts";
import { PlainError } from "../errors.ts";
import { noWrap } from "../flags.ts";
import { ago } from "../talk/dates.ts";
import { printQuota } from "./quota.ts";

export const ps = defineHerokuCommand({
  id: "ps",
  app: "required",
  open: true,
  usage: "ps [TYPE [TYPE ...]]",
  flags: { extended: { short: "x", hidden: true }, json: { help: "display as json" }, ...noWrap },
  examples: ["ps", "ps run  # specifying types"],
  async run(context, { options, argv: types }) {
    const { api, talk, app } = context;
    const { colour } = talk;
    const [dynos, info, account] = await Promise.all([
      api.get<Dyno[]>(`/apps/${app}/dynos`, { headers: sdk }),
      api.get<App>(`/apps/${app}`, { headers: sdk }),
      api.get<Account>("/account", { headers: sdk }),
    ]);
    for (const type of types)
      if (!dynos.some((dyno) => dyno.type === type))
        throw new PlainError(`No ${colour.info(type)} dynos on ${colour.app(app)}`);
    const chosen = dynos
      .filter(({ type }) => types.length === 0 || types.includes(type))
      .sort((a, b) => (a.name > b.name ? 1 : a.name < b.name ? -1 : 0));
    if (options.json) return talk.json(chosen).then(() => 0);
    await printQuota(context, info, account);
    if (chosen.length === 0) await talk.line(`No dynos on ${colour.app(app)}`);
    else await printDynos(context, chosen);
    return 0;
  },
});

async function printDynos(context: Context, dynos: readonly Dyno[]): Promise<void> {
  const { talk, process } = context;
  const { colour } = talk;
  const now = process.clock.now();
  const stateAndAge = ({ state, updated_at: since }: Dyno) =>
    `${state === "up" ? colour.success(state) : colour.warning(state)} ${colour.gray(ago(since, now))}`;
  const oneOffs = dynos.filter(({ type }) => type === "run").sort(byNumber);
  if (oneOffs.length > 0) {
    await talk.header(`${colour.label("run")}: one-off processes (${oneOffs.length})`);
    for (const dyno of oneOffs)
      await talk.line(
        `${dyno.name} (${colour.info(dyno.size || "1X")}): ${stateAndAge(dyno)}: ${dyno.command}`,
      );
    await talk.line();
  }
  const commands = new Set(dynos.filter(({ type }) => type !== "run").map(({ command }) => command));
  for (const command of commands) {
    const group = dynos.filter((dyno) => dyno.command === command).sort(byNumber);
    const { type, size } = group[0]!;
    await talk.header(`${colour.label(type)} (${colour.info(size || "1X")}): ${command} (${group.length})`);
    for (const dyno of group) await talk.line(`${dyno.name}: ${stateAndAge(dyno)}`);
    await talk.line();
  }
}

const numberOf = ({ name }: Dyno) => Number(/^[^.]+\.(\d+)$/.exec(name)?.[1] ?? 0);
const byNumber = (a: Dyno, b: Dyno) => numberOf(a) - numberOf(b);
