import { shortJson, team } from "../flags.ts";
import type { Account, App } from "../api/shapes.ts";
import { defineHerokuCommand } from "../definition.ts";
import type { Colours } from "../talk/colours.ts";

export const apps = defineHerokuCommand({
  id: "apps",
  flags: {
    all: { short: "A", help: "include apps in all teams" },
    "internal-routing": { short: "i", help: "filter to Internal Web Apps", hidden: true },
    ...shortJson,
    personal: { short: "p", help: "list apps in personal account when a default team is set" },
    space: { short: "s", value: true, help: "filter by space" },
    ...team,
  },
  examples: ["apps"],
  async run({ api, talk }, { options }) {
    const named = options.personal ? undefined : options.team;
    const path = named ? `/teams/${named}/apps` : options.all ? "/apps" : "/users/~/apps";
    const [found, account] = await Promise.all([api.get<App[]>(path), api.get<Account>("/account")]);
    const sorted = found
      .filter(({ space }) => !options.space || space?.name === options.space || space?.id === options.space)
      .filter((app) => !options["internal-routing"] || app.internal_routing)
      .sort((a, b) => (a.name < b.name ? -1 : 1));
    const { colour } = talk;
    if (options.json) return talk.json(sorted).then(() => 0);
    if (sorted.length === 0) {
      const where = options.space
        ? `There are no apps in space ${options.space}.`
        : named
          ? `There are no apps in team ${colour.team(named)}.`
          : "You have no apps.";
      await talk.line(where);
      return 0;
    }
    if (options.space || named) {
      await talk.header(
        options.space ? `Apps in space ${options.space}` : `Apps in team ${colour.team(named!)}`,
      );
      for (const app of sorted) await talk.line(nameAndRegion(app, colour));
      return 0;
    }
    const own = sorted.filter(({ owner }) => owner.email === account.email);
    const others = sorted.filter(({ owner }) => owner.email !== account.email);
    if (own.length > 0) {
      await talk.header(`${colour.user(account.email)} Apps`);
      for (const app of own) await talk.line(nameAndRegion(app, colour));
    }
    if (others.length > 0) {
      await talk.line();
      await talk.table(
        others,
        [
          { header: "Name", get: (app) => nameAndRegion(app, colour) },
          { header: "Email", get: ({ owner }) => colour.user(owner.email) },
        ],
        { title: "Collaborated Apps\n", oldWithoutHeaders: true },
      );
    }
    return 0;
  },
});

function nameAndRegion(app: App, colour: Colours): string {
  const marks = [app.internal_routing && "internal", app.locked && "locked"].filter(Boolean).join("/");
  const name = colour.app(app.name) + (marks ? ` [${marks}]` : "");
  return app.region.name === "us" ? name : `${name} (${colour.info(app.region.name)})`;
}
