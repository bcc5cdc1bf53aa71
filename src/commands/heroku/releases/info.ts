import type { ConfigVars } from "../api/shapes.ts";
import { quote } from "../config/quote.ts";
import { defineHerokuCommand } from "../definition.ts";
import { json } from "../flags.ts";
import { newestReleases, releaseNamed } from "./find.ts";
import { statusPaint, statusWords } from "./status.ts";

export const releasesInfo = defineHerokuCommand({
  id: "releases:info",
  app: "required",
  args: { release: { help: "ID of the release. If omitted, we use the last release ID." } },
  flags: { ...json, shell: { short: "s", help: "output in shell format" } },
  async run({ api, talk, app }, { options, args }) {
    const typed = args.release ?? "current";
    const release =
      typed === "current" ? (await newestReleases(api, app))[0]! : await releaseNamed(api, app, typed);
    if (options.json) {
      await talk.json(release);
      return;
    }
    const { colour } = talk;
    const vars = await api.get<ConfigVars>(`/apps/${app}/releases/${release.version}/config-vars`);
    const words = statusWords(release);
    const status = words ? ` (${statusPaint(release, colour, colour.info)(words)})` : "";
    await talk.header(`Release ${colour.name(`v${release.version}`)}`);
    await talk.keyValues({
      "Add-ons": release.addon_plan_names,
      By: colour.user(release.user?.email ?? ""),
      Change: release.description + status,
      "Eligible for Rollback?": release.eligible_for_rollback ? "Yes" : "No",
      When: release.created_at,
    });
    await talk.line();
    await talk.header(`${colour.name(`v${release.version}`)} Config vars`);
    if (options.shell)
      for (const [key, value] of Object.entries(vars)) await talk.line(`${key}=${quote(value)}`);
    else await talk.keyValues(vars);
  },
});
