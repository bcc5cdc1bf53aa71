import { defineHerokuCommand } from "../definition.ts";
import { CliError } from "../errors.ts";
import { askRegistry, type Revision } from "./registry.ts";

export const buildpacksVersions = defineHerokuCommand({
  id: "buildpacks:versions",
  args: { buildpack: { required: true, help: "namespace/name of the buildpack" } },
  async run({ api, talk }, { args }) {
    const found = await askRegistry<Revision[]>(api, args.buildpack, "/revisions");
    if (!found) throw new CliError(`Could not find '${args.buildpack}'`);
    await talk.table(
      [...found].sort((a, b) => b.release - a.release),
      [
        { header: "Version", get: ({ release }) => release },
        { header: "Released At", get: ({ created_at: at }) => at },
        { header: "Status", get: ({ status }) => status },
      ],
    );
  },
});
