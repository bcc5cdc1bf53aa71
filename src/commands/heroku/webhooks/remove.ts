import { defineHerokuCommand } from "../definition.ts";
import { asWebhooks, pipelineFlag, subjectOf } from "./webhook.ts";

export const webhooksRemove = defineHerokuCommand({
  id: "webhooks:remove",
  app: "optional",
  args: { id: { required: true, help: "id of webhook to remove" } },
  flags: pipelineFlag,
  examples: ["webhooks:remove 99999999-9999-9999-9999-999999999999"],
  async run(context, { options, args: { id } }) {
    const { api, talk } = context;
    const { path, shown } = subjectOf(context, options.pipeline);
    await talk.action(`Removing webhook ${id} from ${shown}`, async () => {
      await api.delete(`${path}/webhooks/${id}`, asWebhooks);
    });
  },
});
