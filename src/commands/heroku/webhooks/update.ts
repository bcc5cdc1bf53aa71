import { defineHerokuCommand } from "../definition.ts";
import { asWebhooks, pipelineFlag, subjectOf, wishes } from "./webhook.ts";

export const webhooksUpdate = defineHerokuCommand({
  id: "webhooks:update",
  app: "optional",
  args: { id: { required: true, help: "ID of the webhook" } },
  flags: { ...pipelineFlag, ...wishes },
  async run(context, { options, args: { id } }) {
    const { api, talk } = context;
    const { path, shown } = subjectOf(context, options.pipeline);
    const { authorization, include, level, secret, url } = options;
    const body = {
      authorization,
      include: include.split(",").map((word) => word.trim()),
      level,
      secret,
      url,
    };
    await talk.action(`Updating webhook ${id} for ${shown}`, async () => {
      await api.patch(`${path}/webhooks/${id}`, body, asWebhooks);
    });
  },
});
