import type { Api } from "../api/client.ts";
import type { Addon } from "../api/shapes.ts";
import { CliError } from "../errors.ts";

export const dataHost = "https://api.data.heroku.com";

const text =
  "name of the Key-Value Store database. If omitted, it defaults to the primary database associated with the app.";

export const optionalInstance = { database: { help: text } } as const;

/** Key-Value Store add-ons of the app whose name or a config var holds `filter`, in any case. */
export async function instancesOf(api: Api, app: string, filter: string | undefined): Promise<Addon[]> {
  const wanted = filter?.toUpperCase();
  const addons = await api.get<Addon[]>(`/apps/${app}/addons`);
  return addons.filter(
    ({ addon_service: service, name, config_vars: names = [] }) =>
      service.name.startsWith("heroku-redis") &&
      (!wanted || [name, ...names].some((word) => word.toUpperCase().includes(wanted))),
  );
}

export async function findInstance(api: Api, app: string, filter: string | undefined): Promise<Addon> {
  const found = await instancesOf(api, app, filter);
  if (found.length === 0) throw new CliError("No Redis instances found.", { status: 1 });
  if (found.length > 1) {
    const names = found.map(({ name }) => name).join(", ");
    throw new CliError(`Please specify a single instance. Found: ${names}`, { status: 1 });
  }
  return found[0]!;
}
