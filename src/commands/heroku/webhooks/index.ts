import { defineHerokuCommand } from "../definition.ts";
import { CliError } from "../errors.ts";

interface Webhook {
  readonly id: string;
  readonly url: string;
  readonly include: readonly string[];
  readonly level: string;
  readonly created_at: string;
}

export const webhooks = defineHerokuCommand({
  id: "webhooks",
  app: "optional",
  flags: { pipeline: { short: "p", value: true, hidden: true } },
  examples: ["webhooks"],
  async run({ api, talk, app }, { options }) {
    const { colour } = talk;
    const { pipeline } = options;
    const add = colour.code(" $ heroku webhooks:add ");
    if (!app && !pipeline) throw new CliError("No app specified");
    const shown = pipeline ? colour.pipeline(pipeline) : colour.app(app);
    const all = await api.get<Webhook[]>(`${pipeline ? `/pipelines/${pipeline}` : `/apps/${app}`}/webhooks`, {
      headers: { Accept: "application/vnd.heroku+json; version=3.webhooks" },
    });
    if (all.length === 0) {
      await talk.line(`${shown} has no webhooks\nUse ${add} to add one.`);
      return;
    }
    await talk.table(
      [...all].sort((a, b) => Date.parse(a.created_at) - Date.parse(b.created_at)),
      [
        { header: "Webhook ID", get: ({ id }) => id },
        { header: "URL", get: ({ url }) => url },
        { header: "Include", get: ({ include }) => include.join(",") },
        { header: "Level", get: ({ level }) => level },
      ],
    );
  },
});
