import { defineHerokuCommand } from "../definition.ts";
import { findPipeline } from "./pipeline.ts";

export const pipelinesRename = defineHerokuCommand({
  id: "pipelines:rename",
  args: {
    pipeline: { required: true, help: "name of pipeline to rename" },
    name: { required: true, help: "new name of pipeline" },
  },
  examples: ["pipelines:rename my-pipeline new-pipeline-name"],
  async run({ api, talk }, { args }) {
    const { colour } = talk;
    const pipeline = await findPipeline(api, args.pipeline);
    await talk.action(
      `Renaming ${colour.pipeline(pipeline.name)} pipeline to ${colour.info(args.name)}`,
      async () => {
        await api.patch(`/pipelines/${pipeline.id}`, { name: args.name });
      },
    );
  },
});
