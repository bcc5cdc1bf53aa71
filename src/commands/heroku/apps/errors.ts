import type { Formation } from "../api/shapes.ts";
import { type Context, defineHerokuCommand } from "../definition.ts";
import { json } from "../flags.ts";

/** Counts by code: H10, R14, with the words of each. */
interface Errors {
  readonly data: Readonly<Record<string, readonly number[]>>;
}

interface Row {
  readonly source: string;
  readonly name: string;
  readonly level: string;
  readonly title: string;
  readonly count: number;
}

const metrics = "https://api.metrics.herokai.com";

/** https://devcenter.heroku.com/articles/error-codes */
const titles: Readonly<Record<string, string>> = {
  H10: "App crashed",
  H12: "Request timeout",
  H13: "Connection closed without response",
  H14: "No web processes running",
  H20: "App boot timeout",
  H27: "Client Request Interrupted",
  H80: "Maintenance mode",
  R10: "Boot timeout",
  R14: "Memory quota exceeded",
  R15: "Memory quota vastly exceeded",
};

export const appsErrors = defineHerokuCommand({
  id: "apps:errors",
  app: "required",
  flags: {
    dyno: { help: "show only dyno errors" },
    hours: { value: true, fallback: "24", help: "number of hours to look back (default 24)" },
    ...json,
    router: { help: "show only router errors" },
  },
  async run(context, { options }) {
    const { process, api, talk, app } = context;
    const hours = Number.parseInt(options.hours, 10);
    const now = process.clock.now();
    const time = (at: number) => new Date(at).toISOString();
    const span = `start_time=${time(now - hours * 3_600_000)}&end_time=${time(now)}&step=1h`;
    const formation = await api.get<Formation[]>(`/apps/${app}/formation`);
    const dyno: Record<string, Record<string, number>> = {};
    if (options.dyno || !options.router)
      for (const { type } of formation)
        dyno[type] = await sums(context, `/apps/${app}/formation/${type}/metrics/errors?${span}`);
    const router =
      options.router || !options.dyno
        ? await sums(context, `/apps/${app}/router-metrics/errors?${span}&process_type=web`)
        : {};
    if (options.json) return talk.json({ dyno, router });
    const rows = [
      ...rowsOf("router", router),
      ...Object.entries(dyno).flatMap(([type, found]) => rowsOf(type, found)),
    ];
    const shown = talk.colour.app(app);
    if (rows.length === 0) return talk.line(`No errors on ${shown} in the last ${hours} hours`);
    await talk.table(
      rows,
      [
        { header: "Source", get: ({ source }) => source },
        { header: "Name", get: ({ name }) => name },
        { header: "Level", get: ({ level }) => level },
        { header: "Desc", get: ({ title }) => title },
        { header: "Count", get: ({ count }) => count },
      ],
      { title: `=== Errors on ${shown} in the last ${hours} hours\n` },
    );
  },
});

async function sums({ api }: Context, path: string): Promise<Record<string, number>> {
  const { data } = await api.get<Errors>(`${metrics}${path}`);
  return Object.fromEntries(
    Object.entries(data).map(([code, counts]) => [code, counts.reduce((sum, count) => sum + count, 0)]),
  );
}

const rowsOf = (source: string, found: Readonly<Record<string, number>>): Row[] =>
  Object.entries(found).map(([name, count]) => ({
    source,
    name,
    level: name.startsWith("R14") || name === "H80" ? "warning" : "critical",
    title: titles[name] ?? "",
    count,
  }));
