import { type Context, defineHerokuCommand } from "../definition.ts";
import { readError } from "../api/answers.ts";
import { asWebhooks, pipelineFlag, subjectOf, wishes } from "./webhook.ts";

export const webhooksAdd = defineHerokuCommand({
  id: "webhooks:add",
  app: "optional",
  flags: { ...pipelineFlag, ...wishes },
  examples: ["webhooks:add  -i api:dyno -l notify -u https://example.com/hooks"],
  async run(context, { options }) {
    const { talk } = context;
    const { path, shown } = subjectOf(context, options.pipeline);
    await talk.start(`Adding webhook to ${shown}`);
    const { authorization, include, level, secret, url } = options;
    const body = {
      authorization,
      include: include.split(",").map((word) => word.trim()),
      level,
      secret,
      url,
    };
    const given = await post(context, `${path}/webhooks`, body);
    await talk.stop();
    if (!given) return talk.warn("no secret found");
    await talk.header("Webhooks Signing Secret");
    await talk.line(given);
  },
});

/** The secret stands in a header of the answer. */
async function post({ api }: Context, path: string, body: unknown): Promise<string | null> {
  const url = `${api.hosts.apiUrl}${path}`;
  const headers = { ...asWebhooks.headers, authorization: `Bearer ${api.credentials.token}` };
  const response = await api.send("POST", url, { body, headers });
  if (response.status >= 400) throw await readError(response, "POST", url);
  return response.headers.get("heroku-webhook-secret");
}
