import { defineHerokuCommand } from "../definition.ts";
import { newestReleases, releaseNamed } from "./find.ts";
import { streamOutput } from "./stream.ts";

export const releasesOutput = defineHerokuCommand({
  id: "releases:output",
  app: "required",
  args: { release: { help: "ID of the release. If omitted, we use the last release ID." } },
  async run(context, { args }) {
    const { api, talk, app } = context;
    const release = args.release
      ? await releaseNamed(api, app, args.release)
      : (await newestReleases(api, app))[0]!;
    if (release.output_stream_url)
      await streamOutput(
        context,
        release.output_stream_url,
        "Release command not started yet. Please try again in a few seconds.",
      );
    else await talk.warn(`Release v${release.version} has no release output available.`);
  },
});
