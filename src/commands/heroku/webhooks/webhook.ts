import type { Ask } from "../api/client.ts";
import type { Context } from "../definition.ts";
import { CliError } from "../errors.ts";

export interface Webhook {
  readonly id: string;
  readonly url: string;
  readonly include: readonly string[];
  readonly level: string;
  readonly created_at: string;
}

export const pipelineFlag = { pipeline: { short: "p", value: true, hidden: true } } as const;

/** What every webhook request says it understands. */
export const asWebhooks: Ask = { headers: { Accept: "application/vnd.heroku+json; version=3.webhooks" } };

/** The app or pipeline meant: its path and its name as shown. */
export function subjectOf(
  { app, talk }: Context,
  pipeline: string | undefined,
): { path: string; shown: string } {
  const { colour } = talk;
  if (pipeline) return { path: `/pipelines/${pipeline}`, shown: colour.pipeline(pipeline) };
  if (!app) throw new CliError("No app specified");
  return { path: `/apps/${app}`, shown: colour.app(app) };
}

/** The flags that tell what a webhook is to be told. */
export const wishes = {
  authorization: { short: "t", value: true, help: "authorization header to send with webhooks" },
  include: {
    short: "i",
    value: true,
    required: true,
    help: "comma delimited event types your server will receive ",
  },
  level: {
    short: "l",
    value: true,
    required: true,
    help: "notify does not retry, sync will retry until successful or timeout",
  },
  secret: {
    short: "s",
    value: true,
    help: "value to sign delivery with in Heroku-Webhook-Hmac-SHA256 header",
  },
  url: { short: "u", value: true, required: true, help: "URL for receiver" },
} as const;
