import { defineHerokuCommand } from "../definition.ts";
import { CliError } from "../errors.ts";
import { shortJson } from "../flags.ts";
import { clearBuildpacks, fetchBuildpacks, findBuildpack, printChange, putBuildpacks } from "./buildpacks.ts";

export const buildpacksRemove = defineHerokuCommand({
  id: "buildpacks:remove",
  app: "required",
  args: { buildpack: { help: "namespace/name of the buildpack" } },
  flags: {
    index: {
      short: "i",
      value: true,
      integer: true,
      help: "the 1-based index of the URL to remove from the list of URLs",
    },
    ...shortJson,
    remote: { short: "r", value: true, help: "git remote of app to use" },
  },
  async run(context, { options, args }) {
    const { talk, app } = context;
    const index = Number(options.index ?? 0);
    if (index && args.buildpack)
      throw new CliError("Please choose either index or Buildpack, but not both.", { status: 1 });
    if (!index && !args.buildpack)
      throw new CliError(
        "Usage: heroku buildpacks:remove [BUILDPACK_URL]. Must specify a buildpack to remove, either by index or URL.",
      );
    const all = await fetchBuildpacks(context);
    if (all.length === 0)
      throw new CliError(
        `No buildpacks were found. Next release on ${talk.colour.app(app)} will detect buildpack normally.`,
        { status: 1 },
      );
    if (index < 0 || index > all.length)
      throw new CliError(
        all.length === 1
          ? "Invalid index. Only valid value is 1."
          : `Invalid index. Please choose a value between 1 and ${all.length}`,
        { status: 1 },
      );
    const at = index
      ? all.findIndex(({ ordinal }) => ordinal + 1 === index)
      : await findBuildpack(context, all, args.buildpack!);
    if (at < 0) throw new CliError("Buildpack not found. Nothing was removed.", { status: 1 });
    if (all.length === 1) return clearBuildpacks(context, "Buildpack removed.", Boolean(options.json));
    const now = await putBuildpacks(
      context,
      all.filter((_, place) => place !== at).map(({ buildpack }) => buildpack.url),
    );
    if (options.json) await talk.json(now);
    else await printChange(context, options.remote, now, "removed");
  },
});
