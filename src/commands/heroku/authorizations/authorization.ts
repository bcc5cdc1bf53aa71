import type { Process } from "../../../shell/command.ts";
import { nodeDate } from "../talk/dates.ts";
import { distance } from "../talk/distance.ts";
import type { Talk } from "../talk/talk.ts";

/** A token of the account, as the API tells of it. */
export interface Authorization {
  readonly id: string;
  readonly description: string;
  readonly scope: readonly string[];
  readonly updated_at: string;
  readonly client: { readonly name: string; readonly redirect_uri: string } | null;
  readonly access_token: { readonly token: string; readonly expires_in: number | null } | null;
}

export async function printAuthorization(
  talk: Talk,
  { clock }: Process,
  { id, description, scope, client, access_token: access, updated_at: updated }: Authorization,
): Promise<void> {
  const now = clock.now();
  const expires = access?.expires_in ? now + access.expires_in * 1000 : undefined;
  const age = distance(now - Date.parse(updated));
  await talk.keyValues({
    Client: client?.name ?? "<none>",
    "Redirect URI": client?.redirect_uri,
    ID: id,
    Description: description,
    Scope: scope.join(","),
    Token: access?.token,
    "Expires at": expires && `${nodeDate(new Date(expires).toISOString())} (in ${distance(expires - now)})`,
    "Updated at": access && `${nodeDate(updated)} (${age} ago)`,
  });
}
