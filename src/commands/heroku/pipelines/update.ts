import { defineHerokuCommand } from "../definition.ts";
import { couplingOf } from "./pipeline.ts";

export const pipelinesUpdate = defineHerokuCommand({
  id: "pipelines:update",
  app: "required",
  flags: { stage: { short: "s", value: true, required: true, help: "new stage of app" } },
  examples: ["pipelines:update -s staging -a example"],
  async run({ api, talk, app }, { options: { stage } }) {
    await talk.action(`Changing ${talk.colour.app(app)} to ${stage}`, async () => {
      const { id } = await couplingOf(api, app);
      await api.patch(`/pipeline-couplings/${id}`, { stage });
    });
  },
});
