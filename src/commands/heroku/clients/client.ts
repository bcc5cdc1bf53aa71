import type { Context } from "../definition.ts";
import { CliError } from "../errors.ts";

export interface Client {
  readonly id: string;
  readonly name: string;
  readonly redirect_uri: string;
  readonly secret: string;
  readonly created_at: string;
  readonly updated_at: string;
}

export const oneClient = { id: { required: true, help: "ID of the OAuth client" } } as const;

export const shapes = {
  json: { short: "j", help: "output in json format" },
  shell: { short: "s", help: "output in shell format" },
} as const;

/** One client in the shape asked for. */
export async function showClient(
  { talk }: Context,
  client: Client,
  { json, shell }: { json?: boolean | undefined; shell?: boolean | undefined },
): Promise<void> {
  if (json) await talk.json(client);
  else if (shell) {
    await talk.line(`HEROKU_OAUTH_ID=${client.id}`);
    await talk.line(`HEROKU_OAUTH_SECRET=${client.secret}`);
  } else {
    await talk.header(client.name);
    await talk.keyValues(
      Object.fromEntries(
        Object.entries(client)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([key, value]) => [key, String(value)]),
      ),
    );
  }
}

export function checkUrl(url: string): void {
  if (!URL.canParse(url) || !/^https?:/.test(url)) throw new CliError("Invalid URL");
  if (url.startsWith("http:") && !/^http:\/\/(?:localhost|127\.0\.0\.1)\b/.test(url))
    throw new CliError("Unsupported callback URL. Clients have to use HTTPS.");
}
