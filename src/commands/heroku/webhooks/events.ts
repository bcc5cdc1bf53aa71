import { defineHerokuCommand } from "../definition.ts";
import { asWebhooks, pipelineFlag, subjectOf } from "./webhook.ts";

const one = (help: string) => ({ id: { required: true, help } }) as const;

export const webhooksEvents = defineHerokuCommand({
  id: "webhooks:events",
  app: "optional",
  flags: pipelineFlag,
  examples: ["webhooks:events"],
  async run(context, { options }) {
    const { api, talk } = context;
    const { path, shown } = subjectOf(context, options.pipeline);
    await talk.warn("heroku webhooks:event is deprecated, please use heroku webhooks:deliveries");
    await api.get<unknown[]>(`${path}/webhook-events`, asWebhooks); // nothing is ever sent
    await talk.line(`${shown} has no events`);
  },
});

export const webhooksDeliveries = defineHerokuCommand({
  id: "webhooks:deliveries",
  app: "optional",
  flags: { ...pipelineFlag, status: { short: "s", value: true, help: "filter deliveries by status" } },
  examples: ["webhooks:deliveries --app example-app"],
  async run(context, { options }) {
    const { api, talk } = context;
    const { path, shown } = subjectOf(context, options.pipeline);
    const filter = options.status ? `?eq[status]=${encodeURIComponent(options.status)}` : "";
    await api.get<unknown[]>(`${path}/webhook-deliveries${filter}`, asWebhooks); // nothing is ever sent
    await talk.line(`${shown} has no deliveries`);
  },
});

export const webhooksDeliveriesInfo = defineHerokuCommand({
  id: "webhooks:deliveries:info",
  app: "optional",
  args: one("ID of the webhook delivery"),
  flags: pipelineFlag,
  async run(context, { options, args }) {
    const { path } = subjectOf(context, options.pipeline);
    await context.api.get(`${path}/webhook-deliveries/${args.id}`, asWebhooks);
  },
});

export const webhooksEventsInfo = defineHerokuCommand({
  id: "webhooks:events:info",
  app: "optional",
  args: one("ID of the webhook event"),
  flags: pipelineFlag,
  async run(context, { options, args }) {
    const { path } = subjectOf(context, options.pipeline);
    await context.talk.warn("heroku webhooks:event is deprecated, please use heroku webhooks:deliveries");
    await context.api.get(`${path}/webhook-events/${args.id}`, asWebhooks);
  },
});
