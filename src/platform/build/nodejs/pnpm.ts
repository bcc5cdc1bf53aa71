import { parseRange } from "../../../base/semver.ts";
import type { BuildContext, BuildLog } from "../buildpack.ts";
import { BuildError, CompileError } from "../errors.ts";
import { block, indent, warn } from "../output.ts";
import { pnpmStore } from "./cache.ts";
import { installManager } from "./environment.ts";
import { failure } from "./failures.ts";
import { header, indented } from "./indented.ts";
import type { Manifest } from "./manifest.ts";

/** The newest that is simulated, 18 August 2026. */
const newest = "10.34.9";

type Env = Readonly<Record<string, string>>;

const storeEnv = { npm_config_store_dir: pnpmStore };

/** Brings pnpm: the one of packageManager, else of engines.pnpm, else the newest. */
export function* addPnpm(context: BuildContext, { engines, packageManager }: Manifest): Generator<string> {
  const asked = /^pnpm@([^#+]+)/.exec(packageManager ?? "")?.[1] ?? engines?.pnpm;
  yield indent(`Downloading and installing pnpm (${asked ?? "latest"})`);
  const range = asked === undefined || asked === "latest" ? "10.x" : asked;
  const exact = /^\d+\.\d+\.\d+$/.test(range);
  if (exact && !range.startsWith("10."))
    throw new BuildError([warn(`Node.js apps that use pnpm ${range} are not simulated yet: pnpm 10 is.`)]);
  if (!exact && !parseRange(range)?.(newest))
    throw new CompileError(
      block("red", [
        `Unable to install pnpm ${range}.`,
        `Does pnpm ${range} exist? (https://help.heroku.com/8MEL050H)`,
        `Is ${range} valid semver? (https://help.heroku.com/0ZIOF3ST)`,
        `Is pnpm ${range} compatible with this Node.js version?`,
      ]),
    );
  installManager(context, "pnpm", newest);
  yield indent(`Using pnpm ${exact ? range : newest}`);
  if (asked === undefined)
    yield* block("yellow", [
      "Default pnpm version used",
      "",
      "There is a pnpm-lock.yaml, but package.json does not say which pnpm to use, in one of these fields:",
      '- "packageManager"',
      '- "engines.pnpm"',
      "",
      'So this build uses "pnpm@latest". The next one may meet another: name the version you use.',
    ]);
}

export async function* installWithPnpm(context: BuildContext, env: Env): BuildLog {
  yield indent("Running 'pnpm install' with pnpm-lock.yaml");
  const command = "pnpm install --prod=false --frozen-lockfile";
  const { status, printed } = yield* indented(context, command, { ...env, ...storeEnv });
  if (status !== 0) throw pnpmFailure(printed);
}

export async function* prunePnpm(context: BuildContext, env: Env): BuildLog {
  yield* header("Pruning devDependencies");
  const { PNPM_SKIP_PRUNING: skip } = context.config;
  if (env["NODE_ENV"] === "test") return yield indent("Skipping because NODE_ENV is 'test'");
  if (env["NODE_ENV"] !== "production") return yield indent("Skipping because NODE_ENV is not 'production'");
  if (skip === "true") return yield indent(`Skipping because PNPM_SKIP_PRUNING is '${skip}'`);
  const command = "pnpm prune --prod --ignore-scripts";
  const { status, printed } = yield* indented(context, command, { ...env, ...storeEnv });
  if (status !== 0) throw pnpmFailure(printed);
}

/** The reason in a block of its own, from what pnpm printed. */
function pnpmFailure(printed: readonly string[]): CompileError {
  if (printed.some((line) => line.includes("ERR_PNPM_OUTDATED_LOCKFILE")))
    return failure([
      "Error: pnpm lockfile is not in sync.",
      "",
      "Your package.json asks for packages that your pnpm-lock.yaml does not",
      "name, or in other versions. The build installs only what both agree on.",
      "",
      "To update the lockfile, run `pnpm install` locally, then commit",
      "pnpm-lock.yaml and push again.",
    ]);
  return failure([
    "Error: Unable to install dependencies using pnpm.",
    "",
    "See the log output above for what pnpm says about it.",
  ]);
}
