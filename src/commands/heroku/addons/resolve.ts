import { type Api, sdk } from "../api/client.ts";
import type { Addon, Attachment } from "../api/shapes.ts";
import { ApiError, PlainError } from "../errors.ts";

const headers = { ...sdk, "Accept-Expansion": "addon_service,plan" };

/** The add-on of a name, an id, a service or an attachment (`DATABASE`), looked for on the app first. */
export async function resolveAddon(api: Api, app: string, name: string): Promise<Addon> {
  const resolve = async (on: string | null) =>
    single(await api.post<Addon[]>("/actions/addons/resolve", { addon: name, app: on }, { headers }));
  if (!app || name.includes("::")) return resolve(null);
  try {
    return await resolve(app);
  } catch (error) {
    if (!(error instanceof ApiError && error.statusCode === 404 && error.body.resource === "add_on"))
      throw error;
    return resolve(null);
  }
}

/** The attachment of a name on the app; undefined when there is none. */
export async function resolveAttachment(
  api: Api,
  app: string,
  name: string,
): Promise<Attachment | undefined> {
  try {
    return single(
      await api.post<Attachment[]>(
        "/actions/addon-attachments/resolve",
        { addon_attachment: name, app: app || null },
        { headers: { ...sdk, "Accept-Inclusion": "addon:plan,config_vars" } },
      ),
    );
  } catch (error) {
    if (error instanceof ApiError || error instanceof PlainError) return undefined;
    throw error;
  }
}

function single<T extends { readonly name: string; readonly namespace?: string | null }>(
  matches: readonly T[],
): T {
  const found =
    matches.length > 1 ? matches.filter(({ namespace }) => (namespace ?? null) === null) : matches;
  if (found.length === 0) throw new PlainError("Couldn't find that addon.");
  if (found.length > 1)
    throw new PlainError(
      `Ambiguous identifier; multiple matching add-ons found: ${found.map(({ name }) => name).join(", ")}.`,
    );
  return found[0]!;
}
