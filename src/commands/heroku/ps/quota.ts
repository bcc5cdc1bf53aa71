import type { Account, App } from "../api/shapes.ts";
import type { Context } from "../definition.ts";
import { ApiError } from "../errors.ts";

interface Quota {
  /** Seconds. */
  readonly account_quota: number;
  readonly quota_used: number;
  readonly apps: readonly { readonly app_uuid: string; readonly quota_used: number }[];
}

/** The hours of sleeping dynos that are left this month, on apps that use them. */
export async function printQuota(context: Context, app: App, account: Account): Promise<void> {
  const { talk, generation } = context;
  const { tier, name, more } = generation.quota;
  if (app.process_tier !== tier || app.owner.id !== account.id) return;
  const quota = await fetchQuota(context, account.id);
  if (!quota) return;
  const total = quota.account_quota;
  const left = total === 0 ? 0 : total - quota.quota_used;
  const percent = total === 0 ? 0 : Math.floor((left / total) * 100);
  const own = quota.apps.find(({ app_uuid: id }) => id === app.id);
  const used = own?.quota_used ?? 0;
  const ownPercent = own ? Math.floor((used * 100) / total) : 0;
  await talk.line(`${name} dyno hours quota remaining this month: ${hours(left)} (${percent}%)`);
  await talk.line(`${name} dyno usage for this app: ${hours(used)} (${ownPercent}%)`);
  for (const line of more) await talk.line(line.startsWith("https") ? talk.colour.info(line) : line);
  await talk.line();
}

async function fetchQuota({ api }: Context, account: string): Promise<Quota | undefined> {
  try {
    return await api.get<Quota>(`/accounts/${account}/actions/get-quota`, {
      headers: { Accept: "application/vnd.heroku+json; version=3.account-quotas" },
    });
  } catch (error) {
    if (error instanceof ApiError) return undefined;
    throw error;
  }
}

/** Seconds as `1000h 0m`. */
const hours = (seconds: number) => `${Math.floor(seconds / 3600)}h ${Math.floor((seconds / 60) % 60)}m`;
