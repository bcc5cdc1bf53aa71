import { notFound } from "../errors.ts";
import { fields, reference } from "./body.ts";
import { get, nothing, route, type Route } from "./route.ts";

const noTeamApp = () => notFound("team app");

/** Nobody in the simulation is in a team: no app is a team's. */
export const teamRoutes: readonly Route[] = [
  get("/teams", () => Response.json([])),
  get("/teams/apps/:app", () => {
    throw noTeamApp();
  }),
  route("PATCH", "/teams/apps/:app", nothing, () => {
    throw noTeamApp();
  }),
  route("POST", "/teams/apps/:app/collaborators", nothing, () => {
    throw noTeamApp();
  }),
  get("/spaces", () => Response.json([])),
  get("/spaces/:space", () => {
    throw notFound("space");
  }),
  get("/teams/:team/members", () => {
    throw notFound("team");
  }),
  get("/teams/:team", () => {
    throw notFound("team");
  }),
  // The recipient gets a letter and would have to agree: the app stays whose it is.
  route("POST", "/account/app-transfers", readTransfer, ({ store, user, body }) => {
    const app = Object.values(store.state.apps).find(
      ({ id, name, ownerId }) => [id, name].includes(body.app) && ownerId === user.id,
    );
    if (!app) throw notFound("app");
    const recipient = Object.values(store.state.users).find(({ email }) => email === body.recipient);
    if (!recipient) throw notFound("user");
    return Response.json(
      {
        app: { id: app.id, name: app.name },
        id: store.random.uuid(),
        owner: { email: user.email, id: user.id },
        recipient: { email: recipient.email, id: recipient.id },
        state: "pending",
      },
      { status: 201 },
    );
  }),
];

function readTransfer(json: unknown) {
  const body = fields(json);
  return { app: reference(body, "app"), recipient: reference(body, "recipient") };
}
