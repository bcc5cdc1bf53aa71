import { forbidden, notFound } from "../errors.ts";
import type { App, User } from "../model/state.ts";
import type { Store } from "../model/store.ts";

const findAppByName = (store: Store, nameOrId: string): App | undefined =>
  store.state.apps[nameOrId] ?? Object.values(store.state.apps).find(({ name }) => name === nameOrId);

/** An app by name or id, if the user owns it or works on it. */
export function findApp(store: Store, user: User, nameOrId: string): App {
  const app = findAppByName(store, nameOrId);
  if (!app) throw notFound("app");
  if (!maySee(app, user)) throw forbidden(`You do not have access to the app ${app.name}.`);
  return app;
}

export const maySee = (app: App, user: User): boolean =>
  app.ownerId === user.id || app.collaborators.some(({ userId }) => userId === user.id);

/** What only the owner may do. */
export function ownerOnly(app: App, user: User): void {
  if (app.ownerId !== user.id)
    throw forbidden("You do not have access to this resource. Only the owner may do this.");
}
