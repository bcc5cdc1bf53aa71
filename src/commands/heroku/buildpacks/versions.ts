import { defineHerokuCommand } from "../definition.ts";
import { CliError } from "../errors.ts";
import { askRegistry, checkSlug } from "./registry.ts";

interface Version {
  readonly release: number;
  readonly created_at: string;
  readonly status: string;
}

export const buildpacksVersions = defineHerokuCommand({
  id: "buildpacks:versions",
  args: { buildpack: { required: true, help: "namespace/name of the buildpack" } },
  async run({ api, talk }, { args }) {
    checkSlug(args.buildpack, "Could not find the buildpack.");
    const found = await askRegistry<Version[]>(api, args.buildpack, "/revisions");
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
