import type { BuildContext } from "../buildpack.ts";
import { pythonHome } from "./install.ts";

/** Config vars that would break the build rather than help the app. */
const withheld = new Set([
  "PATH",
  "GIT_DIR",
  "CPATH",
  "CPPATH",
  "LD_PRELOAD",
  "LIBRARY_PATH",
  "LD_LIBRARY_PATH",
  "PYTHONHOME",
]);

/** The config vars: only the app's own code sees them during a build (hooks, collectstatic), not pip. */
export const appEnv = ({ config }: BuildContext): Record<string, string> =>
  Object.fromEntries(Object.entries(config).filter(([name]) => !withheld.has(name)));

/** For everything that runs in the build, and in buildpacks after this one. */
export function setBuildEnv({ env }: BuildContext): void {
  env["PATH"] = `${pythonHome}/bin:${env["PATH"]}`;
  env["PYTHONUNBUFFERED"] = "1";
  env["LANG"] = "en_US.UTF-8";
}

/** What .profile.d sets in every dyno. */
export const runTimeEnv: Readonly<Record<string, string>> = {
  PATH: `${pythonHome}/bin:/usr/local/bin:/usr/bin:/bin`,
  PYTHONUNBUFFERED: "true",
  PYTHONHOME: pythonHome,
  PYTHONPATH: "/app",
  LANG: "en_US.UTF-8",
  FORWARDED_ALLOW_IPS: "*",
  GUNICORN_CMD_ARGS: "--access-logfile -",
};
