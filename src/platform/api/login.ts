import type { Fetch } from "../../base/fetch.ts";
import { waitFor } from "../model/wait.ts";
import { authorize, learner } from "../model/accounts.ts";
import type { Login } from "../model/state.ts";
import type { Store } from "../model/store.ts";
import { loginPage } from "./login-page.ts";
import { isSecondFactor } from "./second-factor.ts";

/** How long the CLI waits for the browser. */
const patience = 10 * 60_000;

/**
 * cli-auth.heroku.com: `heroku login` opens a sign-in, shows its page in a browser and waits for what happens there.
 *
 *     POST /auth                        -> { browser_url, cli_url, token }
 *     GET  /auth/cli/browser/ID         the page; it posts to itself
 *     POST /auth/cli/browser/ID         signs in; with `refuse` in the body, refuses; an account with two factors is
 *                                       asked for its `code` first
 *     GET  /auth/cli/ID                 waits; { access_token } or { error }
 */
export const createLoginHost =
  (store: Store): Fetch =>
  async (request) => {
    const { pathname } = new URL(request.url);
    if (request.method === "POST" && pathname === "/auth") return open(store, request);
    const [, page, id] = /^\/auth\/cli\/(browser\/)?([^/]+)$/.exec(pathname) ?? [];
    const login = id === undefined ? undefined : store.state.logins[id];
    if (!login) return Response.json({ id: "not_found", message: "This sign-in is over." }, { status: 404 });
    if (page === undefined) return collect(store, request, login);
    if (request.method === "GET") return html(loginPage(login.state, learner.email));
    const sent = new URLSearchParams(await request.text());
    const refused = sent.get("choice") === "refuse";
    if (login.state === "waiting" && !refused && store.state.users[learner.id]!.twoFactor) {
      const code = sent.get("code");
      if (!isSecondFactor(code ?? "")) return html(loginPage("code", learner.email, code !== null));
    }
    if (login.state === "waiting") decide(store, login, refused);
    return html(loginPage(store.state.logins[login.id]?.state ?? "done", learner.email));
  };

async function open(store: Store, request: Request): Promise<Response> {
  const body = await request.text();
  const login: Login = {
    id: store.random.uuid(),
    secret: store.random.uuid(),
    description: /"description"\s*:\s*"([^"\\]*)"/.exec(body)?.[1] ?? "Heroku CLI login",
    token: null,
    state: "waiting",
  };
  store.dispatch({ type: "login.changed", login });
  return Response.json({
    browser_url: `/auth/cli/browser/${login.id}`,
    cli_url: `/auth/cli/${login.id}`,
    token: login.secret,
  });
}

function decide(store: Store, login: Login, refused: boolean): void {
  const user = store.state.users[learner.id]!;
  const token = refused ? null : authorize(store, user, login.description, 365 * 86_400).token;
  store.dispatch({ type: "login.changed", login: { ...login, token, state: refused ? "refused" : "done" } });
}

async function collect(store: Store, request: Request, login: Login): Promise<Response> {
  if (request.headers.get("authorization") !== `Bearer ${login.secret}`)
    return Response.json({ id: "unauthorized", message: "Invalid credentials provided." }, { status: 401 });
  const find = () => {
    const now = store.state.logins[login.id];
    return now?.state === "waiting" ? undefined : (now ?? login);
  };
  // It waits for a person: that is no reason for time to run faster.
  const decided = await waitFor(store, find, patience, store.clock.background);
  store.dispatch({ type: "login.collected", loginId: login.id });
  if (!decided?.token) return Response.json({ error: decided ? "Login refused" : "timed out" });
  return Response.json({ access_token: decided.token });
}

const html = (text: string): Response =>
  new Response(text, { headers: { "Content-Type": "text/html; charset=utf-8" } });
