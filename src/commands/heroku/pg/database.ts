import { type Api, sdk } from "../api/client.ts";
import type { Attachment, ConfigVars } from "../api/shapes.ts";
import { ApiError, PlainError } from "../errors.ts";
import type { Colours } from "../talk/colours.ts";

/** Where api.data.heroku.com is reached. */
export const dataHost = "https://api.data.heroku.com";

const service = "heroku-postgresql";

/** An add-on's place on an app, with the add-on's plan and its config vars. */
export type DatabaseAttachment = Attachment & {
  readonly addon: Attachment["addon"] & { readonly plan: { readonly name: string } };
  readonly config_vars: readonly string[];
};

export type Database = DatabaseAttachment["addon"] & { readonly attachmentNames: readonly string[] };

const headers = { ...sdk, "Accept-Inclusion": "addon:plan,config_vars" };

const attachmentsOf = async (api: Api, app: string): Promise<DatabaseAttachment[]> =>
  (await api.get<DatabaseAttachment[]>(`/apps/${app}/addon-attachments`, { headers })).filter(
    ({ addon }) => addon.plan.name.split(":")[0] === service,
  );

/** The databases attached to the app, each once, with the names it has there. */
export async function databasesOf(api: Api, app: string): Promise<Database[]> {
  const found = new Map<string, Database>();
  for (const { addon, name } of await attachmentsOf(api, app))
    found.set(addon.id, {
      ...addon,
      attachmentNames: [...(found.get(addon.id)?.attachmentNames ?? []), name],
    });
  return [...found.values()];
}

/** The attachment that `typed` means: its name, its add-on's, or a config var. Of `app::NAME` the app counts. */
export async function findDatabase(
  api: Api,
  colour: Colours,
  app: string,
  typed = "DATABASE_URL",
): Promise<DatabaseAttachment> {
  const [, otherApp, rest] = /^(.+?)::(.+)/.exec(typed) ?? [];
  if (otherApp && rest) return findDatabase(api, colour, otherApp, rest);
  const known = await resolved(api, app, typed);
  if (known?.length === 1) return known[0]!;
  const matches = known ?? (await byConfigVar(api, colour, app, typed));
  const [first] = matches;
  if (first && matches.every(({ addon }) => addon.id === first.addon.id)) return first;
  const names = matches.map(({ name }) => name).join(", ");
  throw new PlainError(`Ambiguous identifier; multiple matching add-ons found: ${names}.`);
}

/** What the API finds of that name; undefined when it finds nothing at all. */
async function resolved(api: Api, app: string, typed: string): Promise<DatabaseAttachment[] | undefined> {
  try {
    const found = await api.post<DatabaseAttachment[]>(
      "/actions/addon-attachments/resolve",
      { addon_attachment: typed, app },
      { headers },
    );
    const databases = found.filter(({ addon }) => addon.plan.name.split(":")[0] === service);
    if (databases.length === 0) throw new PlainError("Couldn't find that addon.");
    return databases;
  } catch (error) {
    if (error instanceof ApiError && error.statusCode === 404) return undefined;
    throw error;
  }
}

/** The config var that holds the address. */
export const urlVar = ({ config_vars: names }: DatabaseAttachment): string => {
  const found = names.find((name) => name.endsWith("_URL"));
  if (!found) throw new PlainError("Database URL not found for this addon");
  return found;
};

async function byConfigVar(
  api: Api,
  colour: Colours,
  app: string,
  typed: string,
): Promise<DatabaseAttachment[]> {
  const attachments = await attachmentsOf(api, app);
  if (attachments.length === 0) throw new PlainError(`${colour.app(app)} has no databases`);
  const wanted = typed.endsWith("_URL") ? typed : `${typed}_URL`;
  const config = await api.get<ConfigVars>(`/apps/${app}/config-vars`);
  const matches = attachments.filter((one) => config[wanted] && config[wanted] === config[urlVar(one)]);
  if (matches.length > 0) return matches;
  const options = attachments.map((one) => urlVar(one).replace(/_URL$/, "")).join(", ");
  throw new PlainError(`Unknown database: ${wanted.slice(0, -4)}. Valid options are: ${options}`);
}
