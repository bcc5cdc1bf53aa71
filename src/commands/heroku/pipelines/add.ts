import { defineHerokuCommand } from "../definition.ts";
import { choose } from "../talk/choose.ts";
import { couple, findPipeline, guess, stages } from "./pipeline.ts";

export const pipelinesAdd = defineHerokuCommand({
  id: "pipelines:add",
  app: "required",
  args: { pipeline: { required: true, help: "name of pipeline" } },
  flags: { stage: { short: "s", value: true, help: "stage of first app in pipeline" } },
  description: "The stage is guessed from the app's name if not given.",
  examples: ["pipelines:add my-pipeline -a example -s production"],
  async run({ process, api, talk, app }, { options, args }) {
    const { colour } = talk;
    const pipeline = await findPipeline(api, args.pipeline);
    const stage = options.stage || (await choose(process, talk, `Stage of ${app}`, stages, guess(app).stage));
    await talk.action(
      `Adding ${colour.app(app)} to ${colour.pipeline(pipeline.name)} pipeline as ${stage}`,
      async () => {
        await couple(api, pipeline, app, stage);
      },
    );
  },
});
