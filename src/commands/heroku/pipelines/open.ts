import { defineHerokuCommand } from "../definition.ts";
import { findPipeline } from "./pipeline.ts";

export const pipelinesOpen = defineHerokuCommand({
  id: "pipelines:open",
  args: { pipeline: { required: true, help: "name of pipeline" } },
  examples: ["pipelines:open my-pipeline"],
  async run({ process, api, talk }, { args }) {
    const { id } = await findPipeline(api, args.pipeline);
    const url = `https://dashboard.heroku.com/pipelines/${id}`;
    await talk.line(`Opening ${talk.colour.info(url)}...`);
    await process.spawn(["xdg-open", url]);
  },
});
