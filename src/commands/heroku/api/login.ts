import { encode } from "../../../base/bytes.ts";
import { abortable } from "../../../base/signals.ts";
import type { Process } from "../../../shell/command.ts";
import { ApiError, CliError, PlainError } from "../errors.ts";
import { prompt } from "../talk/prompts.ts";
import { pressedKey } from "../talk/type-at.ts";
import type { Talk } from "../talk/talk.ts";
import { readError } from "./answers.ts";
import type { Api } from "./client.ts";
import type { Login } from "./netrc.ts";
import type { Account } from "./shapes.ts";

export interface LoginOptions {
  readonly interactive?: boolean | undefined;
  readonly expiresIn?: number | undefined;
}

/** Milliseconds until a login is given up. */
const patience = 10 * 60 * 1000;

const thirtyDays = 60 * 60 * 24 * 30;

/** Logs in, by the browser unless told otherwise, and keeps the token in ~/.netrc. */
export async function logIn(
  process: Process,
  api: Api,
  talk: Talk,
  { interactive, expiresIn }: LoginOptions = {},
): Promise<void> {
  if (api.credentials.fromEnvironment) throw new CliError("Cannot log in with HEROKU_API_KEY set");
  if (expiresIn && expiresIn > thirtyDays)
    throw new CliError("Cannot set an expiration longer than thirty days");
  if (interactive || expiresIn) {
    api.credentials.save(await byPassword(process, api, talk, expiresIn));
    return;
  }
  const quit = talk.colour.plain("33", "q");
  await talk.note(`heroku: Press any key to open up the browser to login or ${quit} to exit`);
  // The real CLI sets its stdin raw here, which only a terminal can be.
  if (!process.stdin.isTTY || !process.terminal)
    throw new PlainError("process.stdin.setRawMode is not a function", "TypeError");
  const key = await pressedKey(process, patience);
  if (key === undefined) throw new CliError("timed out");
  await talk.line();
  if (key === "\x03") throw new CliError("Login cancelled by user", { status: 130 });
  if (key.toLowerCase() === "q") throw new CliError("Login cancelled by user");
  api.credentials.save(await byBrowser(process, api, talk));
}

interface LoginUrls {
  readonly browser_url: string;
  readonly cli_url: string;
  readonly token: string;
}

async function byBrowser(process: Process, api: Api, talk: Talk): Promise<Login> {
  const host = api.hosts.login;
  const description = `Heroku CLI login from ${process.env.get("HOSTNAME") ?? "laptop"}`;
  const urls = await ask<LoginUrls>(process, api, "POST", `${host}/auth`, { body: { description } });
  const url = `${host}${urls.browser_url}`;
  await talk.note(`Opening browser to ${url}\n`);
  await talk.warn("If browser does not open, visit:");
  await talk.note(talk.colour.plain("92", url));
  const opened = process.spawn(["xdg-open", url]);
  await talk.start("heroku: Waiting for login");
  if ((await opened) !== 0) await talk.warn("Cannot open browser.");
  // This answer comes when somebody has signed in at the other URL.
  const auth = await ask<{ access_token?: string; error?: string }>(
    process,
    api,
    "GET",
    `${host}${urls.cli_url}`,
    {
      headers: { authorization: `Bearer ${urls.token}` },
    },
  );
  if (auth.error || !auth.access_token) throw new CliError(auth.error ?? "no token");
  await talk.start("Logging in");
  const account = await accountOf(process, api, auth.access_token);
  await talk.stop();
  return { login: account.email, password: auth.access_token };
}

async function byPassword(
  process: Process,
  api: Api,
  talk: Talk,
  expiresIn: number | undefined,
): Promise<Login> {
  await talk.note("heroku: Enter your login credentials\n");
  const email = await prompt(process, talk, "Email", {
    fallback: api.credentials.stored?.login,
    to: "stderr",
  });
  const password = await prompt(process, talk, "Password", { hidden: true, to: "stderr" });
  const authorization = `Basic ${btoa(String.fromCharCode(...encode(`${email}:${password}`)))}`;
  const body = {
    description: `Heroku CLI login from ${process.env.get("HOSTNAME") ?? "laptop"}`,
    expires_in: expiresIn || thirtyDays,
    scope: ["global"],
  };
  const authorize = (headers: Record<string, string>) =>
    ask<{ user: { email: string }; access_token: { token: string } }>(
      process,
      api,
      "POST",
      `${api.hosts.apiUrl}/oauth/authorizations`,
      { body, headers: { authorization, ...headers } },
    );
  let auth;
  try {
    auth = await authorize({});
  } catch (error) {
    if (!(error instanceof ApiError) || error.id !== "two_factor") throw error;
    const code = await prompt(process, talk, "Two-factor code", { hidden: true, to: "stderr" });
    auth = await authorize({ "Heroku-Two-Factor-Code": code });
  }
  return { login: auth.user?.email ?? email, password: auth.access_token.token };
}

export const accountOf = (process: Process, api: Api, token: string): Promise<Account> =>
  ask(process, api, "GET", `${api.hosts.apiUrl}/account`, { headers: { authorization: `Bearer ${token}` } });

async function ask<T>(
  process: Process,
  api: Api,
  method: string,
  url: string,
  options: { body?: unknown; headers?: Record<string, string> },
): Promise<T> {
  const response = await api.send(method, url, options);
  if (response.status >= 400) throw await readError(response, method, url);
  return (await abortable(response.json(), process.signal)) as T;
}
