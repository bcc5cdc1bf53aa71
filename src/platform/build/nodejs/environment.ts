import type { BuildContext } from "../buildpack.ts";
import { stubOf } from "../../../files/stubs.ts";

/** What the build shows, and everything that runs in it sees; config vars win. */
export function buildEnv({ config }: BuildContext, manager: string): Record<string, string> {
  return {
    NPM_CONFIG_LOGLEVEL: "error",
    ...(manager === "Yarn" && { USE_YARN_CACHE: "true" }),
    NODE_VERBOSE: "false",
    NODE_ENV: "production",
    NODE_MODULES_CACHE: "true",
    ...config,
  };
}

const shown = /^(?:NPM_CONFIG_|(?:USE_)?YARN_|NODE_)/;

export const describeEnv = (env: Readonly<Record<string, string>>): string[] =>
  Object.entries(env)
    .filter(([name]) => shown.test(name))
    .map(([name, value]) => `${name}=${value}`);

/** Unpacks Node.js with its npm into the slug. */
export function installNode({ files, dir, env }: BuildContext, version: string): void {
  const bin = `${dir}/.heroku/node/bin`;
  files.mkdir(bin, { parents: true });
  for (const name of ["node", "npm", "npx"])
    files.write(`${bin}/${name}`, stubOf(name, version), { mode: 0o755 });
  env["PATH"] = `${bin}:${dir}/node_modules/.bin:${env["PATH"]}`;
  env["NODE_HOME"] = `${dir}/.heroku/node`;
}

/** Puts Yarn or pnpm beside it. */
export function installManager({ files, dir }: BuildContext, name: "yarn" | "pnpm", version: string): void {
  files.write(`${dir}/.heroku/node/bin/${name}`, stubOf(name, version), { mode: 0o755 });
}

/** What .profile.d sets in every dyno, of one with 512 MB. */
export const runTimeEnv: Readonly<Record<string, string>> = {
  PATH: "/app/.heroku/node/bin:/app/.heroku/yarn/bin:/usr/local/bin:/usr/bin:/bin:/app/bin:/app/node_modules/.bin",
  NODE_HOME: "/app/.heroku/node",
  NODE_ENV: "production",
  MEMORY_AVAILABLE: "512",
  WEB_MEMORY: "512",
  WEB_CONCURRENCY: "1",
};
