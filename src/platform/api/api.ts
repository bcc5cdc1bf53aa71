import type { Fetch } from "../../base/fetch.ts";
import { ApiError } from "../errors.ts";
import { authenticate, authorizationOf } from "../model/accounts.ts";
import type { User } from "../model/state.ts";
import type { Store } from "../model/store.ts";
import { findApp } from "./access.ts";
import { asConditioned } from "./conditional.ts";
import { RateLimit } from "./rate-limit.ts";
import { checkSecondFactor } from "./second-factor.ts";
import type { Context, Route, Services } from "./route.ts";
import { routes } from "./routes.ts";

/** api.heroku.com: Platform API v3; or another host that knows its users in the same way. https://devcenter.heroku.com/articles/platform-api-reference */
export function createApi(store: Store, services: Services, served: readonly Route[] = routes): Fetch {
  const table = served.map((route) => ({ route, pattern: patternOf(route.path) }));
  const limit = new RateLimit();
  return async (request) => {
    const user = authenticate(store, request);
    try {
      if (user) limit.spend(user, store.now());
      return finish(await asConditioned(request, await answer(request)), user);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      const { status, id, message, details } = error;
      return finish(Response.json({ id, message, ...details }, { status }), user);
    }
  };

  /** With the headers that every answer has. */
  function finish(response: Response, user: User | undefined): Response {
    const headers = new Headers(response.headers);
    headers.set("Request-Id", store.random.uuid());
    headers.set("RateLimit-Remaining", String(limit.left(user, store.now())));
    headers.set("Oauth-Scope", "global");
    headers.set("Heroku-Version", "3");
    return new Response(response.body, { status: response.status, statusText: response.statusText, headers });
  }

  async function answer(request: Request): Promise<Response> {
    const url = new URL(request.url);
    // Read before anything is looked up: the state moves on while a body comes.
    const text = request.method === "GET" ? "" : await request.text();
    for (const { route, pattern } of table) {
      const match = route.method === request.method ? pattern.exec(url.pathname) : null;
      if (match) return route.handle(contextOf(route, request, url, match.groups ?? {}, text));
    }
    if (!authorizationOf(store, request)) throw unauthorized();
    throw new ApiError(
      404,
      "not_found",
      "The requested API endpoint was not found. Are you using the right HTTP verb (i.e. `GET` vs. `POST`), and did you specify your intended version with the `Accept` header?",
    );
  }

  function contextOf(
    route: Route,
    request: Request,
    url: URL,
    encoded: Readonly<Record<string, string>>,
    text: string,
  ): Context {
    const authorization = authorizationOf(store, request);
    const user = authorization && store.state.users[authorization.userId];
    if (route.signedIn && !user) throw unauthorized();
    if (user?.twoFactor && needsSecondFactor(route)) checkSecondFactor(request);
    const params = Object.fromEntries(
      Object.entries(encoded).map(([name, value]) => [name, decodeWord(value)]),
    );
    const body = readJson(text);
    return {
      store,
      ...services,
      request,
      url,
      params,
      body,
      // A route without sign-in looks at none of these two.
      authorization: authorization!,
      user: user!,
      app: params["app"] === undefined ? (undefined as never) : findApp(store, user!, params["app"]),
    };
  }
}

/** What an account with two factors is asked for its code for: what cannot be undone. */
const needsSecondFactor = ({ method, path }: Route): boolean => method === "DELETE" && path === "/apps/:app";

const unauthorized = () => new ApiError(401, "unauthorized", "Invalid credentials provided.");

/** "/apps/:app/dynos" as an expression with a named group for each word that stands for something. */
function patternOf(path: string): RegExp {
  const escaped = path.replace(/[.~]/g, "\\$&").replace(/:(\w+)/g, "(?<$1>[^/]+)");
  return new RegExp(`^${escaped}/?$`);
}

function decodeWord(word: string): string {
  try {
    return decodeURIComponent(word);
  } catch (error) {
    if (error instanceof URIError) throw new ApiError(400, "bad_request", "The path is not valid.");
    throw error;
  }
}

function readJson(body: string): unknown {
  if (body.trim() === "") return undefined;
  try {
    return JSON.parse(body);
  } catch (error) {
    if (error instanceof SyntaxError)
      throw new ApiError(400, "bad_request", "Unable to parse the JSON request body.");
    throw error;
  }
}
