import { defineHerokuCommand } from "../definition.ts";
import { json } from "../flags.ts";
import { findPipeline, type PipelineApp, pipelineApps } from "./pipeline.ts";

const order = ["development", "review", "staging", "production"];

export const pipelinesInfo = defineHerokuCommand({
  id: "pipelines:info",
  args: { pipeline: { required: true, help: "pipeline to show list of apps for" } },
  flags: { ...json, "with-owners": { hidden: true } },
  examples: ["pipelines:info my-pipeline"],
  async run({ api, talk }, { options, args }) {
    const pipeline = await findPipeline(api, args.pipeline);
    const apps = await pipelineApps(api, pipeline.id);
    if (options.json) {
      await talk.json({ pipeline, apps });
      return;
    }
    const { colour } = talk;
    await talk.header(colour.pipeline(pipeline.name));
    if (pipeline.owner) {
      const { id } = pipeline.owner;
      const owner = apps.find((app) => app.owner.id === id)?.owner.email ?? id;
      await talk.line(`owner: ${colour.user(owner)}`);
    }
    await talk.line();
    const place = ({ pipelineCoupling: { stage } }: PipelineApp) => order.indexOf(stage);
    const sorted = [...apps].sort((a, b) => place(a) - place(b) || (a.name < b.name ? -1 : 1));
    await talk.table(sorted, [
      { header: "app name", get: ({ name }) => colour.app(name) },
      { header: "stage", get: ({ pipelineCoupling }) => pipelineCoupling.stage },
      ...(options["with-owners"]
        ? [{ header: "owner", get: ({ owner }: PipelineApp) => colour.user(owner.email) }]
        : []),
    ]);
  },
});
