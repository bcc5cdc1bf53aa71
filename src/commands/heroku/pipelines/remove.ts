import { defineHerokuCommand } from "../definition.ts";
import { couplingOf } from "./pipeline.ts";

export const pipelinesRemove = defineHerokuCommand({
  id: "pipelines:remove",
  app: "required",
  examples: ["pipelines:remove -a example"],
  async run({ api, talk, app }) {
    await talk.action(`Removing ${talk.colour.app(app)}`, async () => {
      const { id } = await couplingOf(api, app);
      await api.delete(`/pipeline-couplings/${id}`);
    });
  },
});
