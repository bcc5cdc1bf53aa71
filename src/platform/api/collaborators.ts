import { invalid, notFound } from "../errors.ts";
import { findOrInvite } from "../model/accounts.ts";
import type { App } from "../model/state.ts";
import type { Store } from "../model/store.ts";
import { ownerOnly } from "./access.ts";
import { fields, reference } from "./body.ts";
import { get, isoTime, nothing, route, type Route } from "./route.ts";

function present(store: Store, app: App, id: string, userId: string, createdAt: number) {
  const user = store.state.users[userId]!;
  return {
    app: { id: app.id, name: app.name },
    created_at: isoTime(createdAt),
    id,
    permissions: [],
    role: userId === app.ownerId ? "owner" : "collaborator",
    updated_at: isoTime(createdAt),
    user: { email: user.email, federated: false, id: user.id },
  };
}

const all = (store: Store, app: App) => [
  present(store, app, app.id, app.ownerId, app.createdAt),
  ...app.collaborators.map(({ id, userId, createdAt }) => present(store, app, id, userId, createdAt)),
];

function find(store: Store, app: App, wanted: string) {
  const found = all(store, app).find(({ id, user }) => [id, user.email, user.id].includes(wanted));
  if (!found) throw notFound("collaborator");
  return found;
}

export const collaboratorRoutes: readonly Route[] = [
  get("/apps/:app/collaborators", ({ store, app }) => Response.json(all(store, app))),
  get("/apps/:app/collaborators/:who", ({ store, app, params }) =>
    Response.json(find(store, app, params["who"]!)),
  ),
  route("POST", "/apps/:app/collaborators", readNew, ({ store, app, user, body }) => {
    ownerOnly(app, user);
    if (!/^[^@\s]+@[^@\s]+$/.test(body)) throw notFound("user");
    const other = findOrInvite(store, body);
    if (all(store, app).some((known) => known.user.id === other.id))
      throw invalid("User is already a collaborator on app.");
    const made = { id: store.random.uuid(), userId: other.id, createdAt: store.now() };
    store.dispatch({
      type: "app.changed",
      appId: app.id,
      change: { collaborators: [...app.collaborators, made] },
    });
    return Response.json(present(store, app, made.id, other.id, made.createdAt), { status: 201 });
  }),
  route("DELETE", "/apps/:app/collaborators/:who", nothing, ({ store, app, user, params }) => {
    const found = find(store, app, params["who"]!);
    if (found.user.id !== user.id) ownerOnly(app, user);
    if (found.role === "owner") throw invalid("The owner of an app cannot be removed from it.");
    const collaborators = app.collaborators.filter(({ id }) => id !== found.id);
    store.dispatch({ type: "app.changed", appId: app.id, change: { collaborators } });
    return Response.json(found);
  }),
];

function readNew(json: unknown) {
  return reference(fields(json), "user");
}
