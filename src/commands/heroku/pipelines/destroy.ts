import { defineHerokuCommand } from "../definition.ts";
import { findPipeline, pipelinesVersion } from "./pipeline.ts";

export const pipelinesDestroy = defineHerokuCommand({
  id: "pipelines:destroy",
  args: { pipeline: { required: true, help: "name of pipeline" } },
  examples: ["pipelines:destroy my-pipeline"],
  async run({ api, talk }, { args }) {
    const pipeline = await findPipeline(api, args.pipeline);
    await talk.action(`Destroying ${talk.colour.pipeline(pipeline.name)} pipeline`, async () => {
      await api.delete(`/pipelines/${pipeline.id}`, { headers: pipelinesVersion });
    });
  },
});
