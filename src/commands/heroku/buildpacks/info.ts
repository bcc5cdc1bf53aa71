import { defineHerokuCommand } from "../definition.ts";
import { CliError } from "../errors.ts";
import { shortJson } from "../flags.ts";
import { askRegistry, type Registered, type Revision } from "./registry.ts";

export const buildpacksInfo = defineHerokuCommand({
  id: "buildpacks:info",
  args: { buildpack: { required: true, help: "namespace/name of the buildpack" } },
  flags: shortJson,
  async run({ api, talk }, { options, args: { buildpack: name } }) {
    const found = await askRegistry<Registered>(api, name);
    const revisions = await askRegistry<Revision[]>(api, name, "/revisions");
    const readme = await askRegistry<{ content: string }>(api, name, "/readme");
    if (!found || !revisions || !readme) throw new CliError(`Could not find the buildpack '${name}'`);
    const [newest] = [...revisions].sort((a, b) => b.release - a.release);
    const { owner, repo } = found.source;
    const info = {
      description: found.description,
      category: found.category,
      license: newest?.license,
      support: found.support.address,
      source: `https://github.com/${owner}/${repo}`,
    };
    if (options.json) return talk.json(info).then(() => 0);
    await talk.header(name);
    await talk.keyValues(info);
    return 0;
  },
});
