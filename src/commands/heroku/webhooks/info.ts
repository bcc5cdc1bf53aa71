import { defineHerokuCommand } from "../definition.ts";
import { asWebhooks, pipelineFlag, subjectOf, type Webhook } from "./webhook.ts";

export const webhooksInfo = defineHerokuCommand({
  id: "webhooks:info",
  app: "optional",
  args: { id: { required: true, help: "ID of the webhook" } },
  flags: pipelineFlag,
  examples: ["webhooks:info  99999999-9999-9999-9999-999999999999"],
  async run(context, { options, args }) {
    const { api, talk } = context;
    const { path } = subjectOf(context, options.pipeline);
    const { id, include, level, url } = await api.get<Webhook>(`${path}/webhooks/${args.id}`, asWebhooks);
    await talk.header(id);
    await talk.keyValues({ Include: include.join(","), Level: level, URL: url, "Webhook ID": id });
  },
});
