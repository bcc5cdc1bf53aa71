import { invalid, notFound } from "../errors.ts";
import type { OAuthClient } from "../model/integrations.ts";
import type { User } from "../model/state.ts";
import type { Store } from "../model/store.ts";
import { fields, optionalText, text } from "./body.ts";
import { get, isoTime, nothing, route, type Route } from "./route.ts";

const present = ({ id, name, redirectUri, secret, createdAt, updatedAt }: OAuthClient) => ({
  created_at: isoTime(createdAt),
  id,
  ignores_delinquent: false,
  name,
  redirect_uri: redirectUri,
  secret,
  updated_at: isoTime(updatedAt),
});

const clientsOf = (store: Store, user: User) => store.state.clients[user.id] ?? [];

function find(store: Store, user: User, id: string): OAuthClient {
  const found = clientsOf(store, user).find((client) => client.id === id);
  if (!found) throw notFound("OAuth client", "client");
  return found;
}

const change = (store: Store, user: User, clients: readonly OAuthClient[]) =>
  store.dispatch({ type: "clients.changed", userId: user.id, clients });

function replace(store: Store, user: User, old: OAuthClient, changes: Partial<OAuthClient>): Response {
  const client = { ...old, ...changes, updatedAt: store.now() };
  change(
    store,
    user,
    clientsOf(store, user).map((one) => (one === old ? client : one)),
  );
  return Response.json(present(client));
}

function checkUri(uri: string): string {
  if (!/^https:\/\/[^\s/]+|^http:\/\/localhost\b/.test(uri))
    throw invalid("Redirect uri must be an HTTPS URL.");
  return uri;
}

export const clientRoutes: readonly Route[] = [
  get("/oauth/clients", ({ store, user }) => Response.json(clientsOf(store, user).map(present))),
  route(
    "POST",
    "/oauth/clients",
    (json) => ({
      name: text(fields(json), "name"),
      redirectUri: checkUri(text(fields(json), "redirect_uri")),
    }),
    ({ store, user, body }) => {
      const at = store.now();
      const client: OAuthClient = {
        id: store.random.uuid(),
        ...body,
        secret: store.random.uuid(),
        createdAt: at,
        updatedAt: at,
      };
      change(store, user, [...clientsOf(store, user), client]);
      return Response.json(present(client), { status: 201 });
    },
  ),
  get("/oauth/clients/:client", ({ store, user, params }) =>
    Response.json(present(find(store, user, params["client"]!))),
  ),
  route(
    "PATCH",
    "/oauth/clients/:client",
    (json) => ({ name: optionalText(fields(json), "name"), uri: optionalText(fields(json), "redirect_uri") }),
    ({ store, user, params, body: { name, uri } }) =>
      replace(store, user, find(store, user, params["client"]!), {
        ...(name === undefined ? {} : { name }),
        ...(uri === undefined ? {} : { redirectUri: checkUri(uri) }),
      }),
  ),
  route("POST", "/oauth/clients/:client/actions/rotate-credentials", nothing, ({ store, user, params }) =>
    replace(store, user, find(store, user, params["client"]!), { secret: store.random.uuid() }),
  ),
  route("DELETE", "/oauth/clients/:client", nothing, ({ store, user, params }) => {
    const gone = find(store, user, params["client"]!);
    change(
      store,
      user,
      clientsOf(store, user).filter((one) => one !== gone),
    );
    return Response.json(present(gone));
  }),
];
