import { sdk } from "../api/client.ts";
import type { Release } from "../api/shapes.ts";
import { type Context, defineHerokuCommand } from "../definition.ts";
import { stripColours } from "../talk/colours.ts";
import { ago } from "../talk/dates.ts";
import type { Column } from "../talk/table.ts";
import { statusPaint, statusWords } from "./status.ts";

export const releases = defineHerokuCommand({
  id: "releases",
  app: "required",
  flags: {
    extended: { short: "x", hidden: true },
    json: { help: "output releases in json format" },
    num: { short: "n", value: true, help: "number of releases to show" },
  },
  examples: ["releases -n 20"],
  async run(context, { options }) {
    const { api, talk, app } = context;
    const { colour } = talk;
    const found = await api.get<Release[]>(`/apps/${app}/releases`, {
      headers: { ...sdk, Range: `version ..; max=${options.num || 15}, order=desc` },
      partial: true,
    });
    if (options.json) return talk.json(found).then(() => 0);
    if (found.length === 0) {
      await talk.line(`${colour.app(app)} has no releases.`);
      return 0;
    }
    const current = found.find((release) => release.current);
    const title = `${colour.app(app)} Releases`;
    await talk.header(current ? `${title} - ${colour.name(`Current: v${current.version}`)}` : title);
    const sorted = [...found].sort((a, b) => b.version - a.version);
    await talk.table(sorted, columns(context, sorted), { oldWithoutHeaders: true });
    return 0;
  },
});

function columns({ talk, process }: Context, rows: readonly Release[]): readonly Column<Release>[] {
  const { colour } = talk;
  const now = process.clock.now();
  const others: readonly Column<Release>[] = [
    { header: "v", get: (release) => statusPaint(release, colour, colour.name)(`v${release.version}`) },
    { header: "user", get: ({ user }) => colour.user(user?.email ?? "") },
    { header: "created_at", get: ({ created_at: at }) => ago(at, now) },
  ];
  const taken = others
    .map(({ get }) => Math.max(...rows.map((row) => stripColours(String(get(row))).length)) + 2)
    .reduce((sum, width) => sum + width, 0);
  // On a terminal long descriptions make room for the other columns.
  const room = Math.max(80, talk.columns) - taken;
  const cut = (text: string, less: number) =>
    talk.isTTY && text.length > room - less ? `${text.slice(0, Math.max(0, room - less - 1))}…` : text;
  const description: Column<Release> = {
    header: "description",
    get: (release) => {
      const words = statusWords(release);
      if (!words) return cut(release.description, 0);
      return `${cut(release.description, words.length + 1)} ${statusPaint(release, colour, colour.info)(words)}`;
    },
  };
  return [others[0]!, description, others[1]!, others[2]!];
}
