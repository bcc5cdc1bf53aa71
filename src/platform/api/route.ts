import type { Builds } from "../build/builds.ts";
import type { Dynos } from "../dynos/dynos.ts";
import type { App, Authorization, User } from "../model/state.ts";
import type { Store } from "../model/store.ts";

/** What works behind the API. */
export interface Services {
  readonly dynos: Dynos;
  readonly builds: Builds;
}

/** What a route's handler has at hand. */
export interface Context<Body = unknown> extends Services {
  readonly store: Store;
  readonly request: Request;
  readonly url: URL;
  readonly user: User;
  readonly authorization: Authorization;
  /** The words of the path that stand for something, by name, decoded. */
  readonly params: Readonly<Record<string, string>>;
  /** The app of `/apps/:app/...`; it exists and the user may see it. */
  readonly app: App;
  readonly body: Body;
}

export interface Route {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  readonly path: string;
  /** False where the request itself is to bring somebody in. */
  readonly signedIn: boolean;
  handle(context: Context): Response | Promise<Response>;
}

type Handle<Body> = (context: Context<Body>) => Response | Promise<Response>;

/** A route without a request body. */
export const get = (path: string, handle: Handle<unknown>): Route => ({
  method: "GET",
  path,
  signedIn: true,
  handle,
});

/** A route whose body is read, whole, before anything is changed. */
export const route = <Body>(
  method: Route["method"],
  path: string,
  read: (json: unknown, context: Context) => Body,
  handle: Handle<Body>,
): Route => ({
  method,
  path,
  signedIn: true,
  handle: (context) => handle({ ...context, body: read(context.body, context) }),
});

/** For routes that heed no body. */
export const nothing = (): undefined => undefined;

export const isoTime = (at: number): string => `${new Date(at).toISOString().slice(0, 19)}Z`;

export const isoTimeOrNull = (at: number | null): string | null => (at === null ? null : isoTime(at));
