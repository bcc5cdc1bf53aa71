import { defineHerokuCommand } from "../definition.ts";
import { CliError } from "../errors.ts";
import { shortJson } from "../flags.ts";
import { fetchBuildpacks, placeOf, printChange, putBuildpacks, refuseTwice, urlOf } from "./buildpacks.ts";

export const buildpacksSet = defineHerokuCommand({
  id: "buildpacks:set",
  app: "required",
  args: { buildpack: { required: true, help: "namespace/name of the buildpack" } },
  flags: {
    index: {
      short: "i",
      value: true,
      integer: true,
      help: "the 1-based index of the URL in the list of URLs",
    },
    ...shortJson,
    remote: { short: "r", value: true, help: "git remote of app to use" },
  },
  async run(context, { options, args }) {
    const index = options.index === undefined ? undefined : Number(options.index);
    if (index !== undefined && index < 0) throw new CliError("Invalid index. Must be greater than 0.");
    const all = await fetchBuildpacks(context);
    await refuseTwice(context, all, args.buildpack);
    const urls = all.map(({ buildpack }) => buildpack.url);
    urls.splice(index === undefined ? 0 : placeOf(all, index), 1, await urlOf(context, args.buildpack));
    const now = await putBuildpacks(context, urls);
    if (options.json) await context.talk.json(now);
    else await printChange(context, options.remote, now, "set");
  },
});
