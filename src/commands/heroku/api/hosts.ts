/** Where this CLI finds Heroku. */
export interface Hosts {
  /** `https://api.heroku.com` */
  readonly apiUrl: string;
  /** The API's host as ~/.netrc names it. */
  readonly api: string;
  readonly git: string;
  /** In remotes of the form `git@heroku.com:app.git`. */
  readonly gitSsh: string;
  readonly login: string;
  /** What to warn of. */
  readonly warning?: string;
}

const ours = ["heroku.com", "herokai.com", "herokuspace.com", "herokudev.com"];
const local = ["localhost", "127.0.0.1"];

/** Reads HEROKU_HOST, HEROKU_GIT_HOST and HEROKU_LOGIN_HOST; a host that is neither Heroku's nor local is refused. */
export function hostsOf(env: ReadonlyMap<string, string>): Hosts {
  const asked = env.get("HEROKU_HOST");
  const bare = asked?.replace(/^https?:\/\//, "") ?? "";
  const allowed =
    ours.some((domain) => bare === domain || bare.endsWith(`.${domain}`)) ||
    local.some((domain) => bare.includes(domain));
  const host = asked && allowed ? asked : "heroku.com";
  const isUrl = host.startsWith("http");
  const named = isUrl ? new URL(host).host : undefined;
  const git = env.get("HEROKU_GIT_HOST");
  return {
    apiUrl: isUrl ? host.replace(/\/$/, "") : `https://api.${host}`,
    api: named ?? `api.${host}`,
    git: git || named || `git.${host}`,
    gitSsh: git || named || host,
    login: env.get("HEROKU_LOGIN_HOST") || "https://cli-auth.heroku.com",
    ...(asked && !allowed ? { warning: `Invalid HEROKU_HOST '${asked}' - using default` } : {}),
  };
}
