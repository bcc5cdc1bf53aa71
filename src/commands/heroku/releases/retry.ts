import type { Formation, Release } from "../api/shapes.ts";
import { defineHerokuCommand } from "../definition.ts";
import { CliError } from "../errors.ts";
import { newestReleases } from "./find.ts";
import { streamOutput } from "./stream.ts";

export const releasesRetry = defineHerokuCommand({
  id: "releases:retry",
  app: "required",
  examples: ["releases:retry --app happy-samurai-42"],
  async run(context) {
    const { api, talk, app } = context;
    const { colour } = talk;
    const [release] = await newestReleases(api, app);
    const formation = await api.get<Formation[]>(`/apps/${app}/formation`);
    if (!release) throw new CliError(`No release found for ${colour.app(app)}.`);
    if (!formation.some(({ type }) => type === "release"))
      throw new CliError("App must have a release-phase command to use this command.");
    await talk.start(`Retrying ${colour.name(`v${release.version}`)} on ${colour.app(app)}`);
    const made = await api.post<Release>(`/apps/${app}/releases`, {
      description: `Retry of v${release.version}: ${release.description}`,
      slug: release.slug?.id,
    });
    await talk.stop(`done, ${colour.name(`v${made.version}`)}`);
    if (!made.output_stream_url) return;
    await talk.line("Running release command...");
    const view = colour.code(`heroku releases:output --app ${app}`);
    await streamOutput(
      context,
      made.output_stream_url,
      `Release command starting. Use ${view} to view the log.`,
    );
  },
});
