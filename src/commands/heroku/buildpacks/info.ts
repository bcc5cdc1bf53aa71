import { defineHerokuCommand } from "../definition.ts";
import { CliError } from "../errors.ts";
import { shortJson } from "../flags.ts";
import { askRegistry, checkSlug } from "./registry.ts";

const shown = ["description", "category", "license", "support", "source", "readme"];

export const buildpacksInfo = defineHerokuCommand({
  id: "buildpacks:info",
  args: { buildpack: { required: true, help: "namespace/name of the buildpack" } },
  flags: shortJson,
  async run({ api, talk }, { options, args }) {
    checkSlug(args.buildpack, "Could not publish the buildpack.");
    const found = await askRegistry<Record<string, unknown>>(api, args.buildpack, "/info");
    if (!found) throw new CliError(`Could not find the buildpack '${args.buildpack}'`);
    if (options.json) return talk.json(found).then(() => 0);
    await talk.header(args.buildpack);
    await talk.keyValues(Object.fromEntries(shown.map((key) => [key, found[key]])));
    return 0;
  },
});
