import { notFound } from "../errors.ts";
import { idOf } from "../model/ids.ts";
import type { User } from "../model/state.ts";
import type { Store } from "../model/store.ts";
import { findApp } from "./access.ts";
import { fields, text } from "./body.ts";
import { get, nothing, route, type Route } from "./route.ts";

const favoriteId = (user: User, appId: string) => idOf(`favorite ${user.id} ${appId}`);

const present = (store: Store, user: User, appId: string) => ({
  id: favoriteId(user, appId),
  resource_id: appId,
  resource_name: store.state.apps[appId]!.name,
  type: "app",
});

const change = (store: Store, user: User, favorites: readonly string[]) =>
  store.dispatch({ type: "user.changed", user: { ...user, favorites } });

/** particleboard.heroku.com: the dashboard's list of favorites; what the CLI tells it of itself is let go. */
export const favoriteRoutes: readonly Route[] = [
  get("/favorites", ({ store, user }) =>
    Response.json(user.favorites.filter((id) => store.state.apps[id]).map((id) => present(store, user, id))),
  ),
  route("POST", "/favorites", readNew, ({ store, user, body }) => {
    const { id } = findApp(store, user, body);
    change(store, user, [...user.favorites.filter((other) => other !== id), id]);
    return Response.json(present(store, user, id), { status: 201 });
  }),
  route("DELETE", "/favorites/:favorite", nothing, ({ store, user, params }) => {
    const gone = user.favorites.find((id) => favoriteId(user, id) === params["favorite"]);
    if (gone === undefined) throw notFound("favorite");
    change(
      store,
      user,
      user.favorites.filter((id) => id !== gone),
    );
    return Response.json({});
  }),
  ...["/:one", "/:one/:two"].map((path): Route => ({
    ...get(path, () => Response.json({})),
    signedIn: false,
  })),
];

function readNew(json: unknown): string {
  return text(fields(json), "resource_id");
}
