import { ApiError, notFound } from "../errors.ts";
import { authorizationOf, authorize, readBasic } from "../model/accounts.ts";
import type { Authorization } from "../model/state.ts";
import type { Store } from "../model/store.ts";
import { fields, optionalInteger, optionalText } from "./body.ts";
import { checkSecondFactor } from "./second-factor.ts";
import { get, isoTime, nothing, route, type Route } from "./route.ts";

function presentAuthorization(store: Store, authorization: Authorization) {
  const user = store.state.users[authorization.userId]!;
  const seconds =
    authorization.expiresAt === null ? null : Math.round((authorization.expiresAt - store.now()) / 1000);
  return {
    access_token: { expires_in: seconds, id: authorization.id, token: authorization.token },
    client: null,
    created_at: isoTime(authorization.createdAt),
    description: authorization.description,
    grant: null,
    id: authorization.id,
    refresh_token: null,
    scope: ["global"],
    session: null,
    updated_at: isoTime(authorization.createdAt),
    user: { email: user.email, full_name: user.name, id: user.id },
  };
}

/** One of the user's. `~`, the API key of the dashboard, is nobody's: none was ever asked for. */
function find(store: Store, userId: string, wanted: string): Authorization {
  const found = store.state.authorizations[wanted];
  if (found?.userId !== userId) throw notFound("authorization");
  return found;
}

function change(
  store: Store,
  authorization: Authorization,
  made: Partial<Pick<Authorization, "token" | "description">>,
): Response {
  const changed = { ...authorization, ...made };
  store.dispatch({ type: "authorization.created", authorization: changed });
  return Response.json(presentAuthorization(store, changed));
}

/** Signing in by e-mail and password, and managing the tokens that follow from it. */
export const authorizationRoutes: readonly Route[] = [
  {
    ...route("POST", "/oauth/authorizations", readNew, ({ store, request, body }) => {
      const known = authorizationOf(store, request);
      const user = known ? store.state.users[known.userId] : userByPassword(store, request);
      if (!user) throw new ApiError(401, "unauthorized", "Invalid credentials provided.");
      const made = authorize(store, user, body.description, body.expiresIn);
      return Response.json(presentAuthorization(store, made), { status: 201 });
    }),
    signedIn: false,
  },
  get("/oauth/authorizations", ({ store, user }) =>
    Response.json(
      Object.values(store.state.authorizations)
        .filter(({ userId }) => userId === user.id)
        .map((authorization) => presentAuthorization(store, authorization)),
    ),
  ),
  get("/oauth/authorizations/:authorization", ({ store, user, params }) =>
    Response.json(presentAuthorization(store, find(store, user.id, params["authorization"]!))),
  ),
  route("DELETE", "/oauth/authorizations/:authorization", nothing, ({ store, user, params }) => {
    const gone = find(store, user.id, params["authorization"]!);
    store.dispatch({ type: "authorization.revoked", authorizationId: gone.id });
    return Response.json(presentAuthorization(store, gone));
  }),
  route("PATCH", "/oauth/authorizations/:authorization", readNew, ({ store, user, params, body }) =>
    change(store, find(store, user.id, params["authorization"]!), {
      description: body.description,
    }),
  ),
  route(
    "POST",
    "/oauth/authorizations/:authorization/actions/regenerate-tokens",
    nothing,
    ({ store, user, params }) =>
      change(store, find(store, user.id, params["authorization"]!), {
        token: `HRKU-${store.random.uuid()}`,
      }),
  ),
  // Nobody has signed in to another website with this account, nor made one that others sign in to.
  get("/oauth/sessions", () => Response.json([])),
  route("DELETE", "/oauth/sessions/:session", nothing, () => {
    throw notFound("session");
  }),
];

/** Any password will do, for no real one must be asked for; where two factors are a must, none will. */
function userByPassword(store: Store, request: Request) {
  const basic = readBasic(request.headers.get("authorization"));
  const user = basic && Object.values(store.state.users).find(({ email }) => email === basic.user);
  if (!user || basic.password === "") return undefined;
  if (!store.edition.passwordLogin)
    throw new ApiError(
      401,
      "vaas_enrolled",
      "Your account has MFA enabled; API requests using basic authentication with email and password are not supported. Please generate an authorization token for API access.",
    );
  if (user.twoFactor) checkSecondFactor(request);
  return user;
}

function readNew(json: unknown) {
  const body = fields(json);
  return {
    description: optionalText(body, "description") ?? "",
    expiresIn: optionalInteger(body, "expires_in") ?? null,
  };
}
