import { sdk } from "../api/client.ts";
import type { Release } from "../api/shapes.ts";
import { defineHerokuCommand } from "../definition.ts";
import { CliError } from "../errors.ts";
import { newestReleases, releaseNamed } from "./find.ts";
import { streamOutput } from "./stream.ts";

export const releasesRollback = defineHerokuCommand({
  id: "releases:rollback",
  app: "required",
  args: { release: { help: "ID of the release. If omitted, we use the last eligible release." } },
  description: "\n    If RELEASE is not specified, it will roll back to the last eligible release.\n    ",
  async run(context, { args }) {
    const { api, talk, app } = context;
    const { colour } = talk;
    const typed = args.release ?? "previous";
    const release =
      typed === "previous"
        ? (await newestReleases(api, app)).filter((one) => one.eligible_for_rollback)[1]
        : await releaseNamed(api, app, typed);
    if (!release) throw new CliError(`No eligible release found for ${colour.app(app)} to roll back to.`);
    await talk.start(`Rolling back ${colour.app(app)} to ${colour.green(`v${release.version}`)}`);
    const made = await api.post<Release>(`/apps/${app}/releases`, { release: release.id }, { headers: sdk });
    await talk.stop(`done, ${colour.green(`v${made.version}`)}`);
    await talk.oldWarn("Rollback affects code and config vars; it doesn't add or remove addons.");
    if (made.version)
      await talk.oldWarn(`To undo, run: ${colour.code(`heroku rollback v${made.version - 1}`)}`);
    if (made.output_stream_url) {
      await talk.line("Running release command...");
      await streamOutput(
        context,
        made.output_stream_url,
        "Release command starting. Use `heroku releases:output` to view the log.",
      );
    }
  },
});
