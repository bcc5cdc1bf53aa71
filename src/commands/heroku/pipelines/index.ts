import { defineHerokuCommand } from "../definition.ts";
import { json } from "../flags.ts";
import type { Pipeline } from "./pipeline.ts";

export const pipelines = defineHerokuCommand({
  id: "pipelines",
  flags: json,
  examples: ["pipelines"],
  async run({ api, talk }, { options }) {
    const all = await api.get<Pipeline[]>("/pipelines");
    if (options.json) {
      await talk.json(all);
      return;
    }
    await talk.header("My Pipelines");
    for (const { name } of all) await talk.line(talk.colour.pipeline(name));
  },
});
