import { parseRange } from "../../../base/semver.ts";
import type { BuildContext, BuildLog, Source } from "../buildpack.ts";
import { CompileError } from "../errors.ts";
import { block, indent } from "../output.ts";
import { installManager } from "./environment.ts";
import { failure } from "./failures.ts";
import { header, indented } from "./indented.ts";
import type { Manifest } from "./manifest.ts";

const newest = "1.22.22";

type Env = Readonly<Record<string, string>>;

/** Yarn 2 and later write other lock files, and are other programs. */
export const isBerry = (source: Source, { packageManager = "" }: Manifest): boolean =>
  /^__metadata:/m.test(source.text("yarn.lock")) || /^yarn@(?!1\.)/.test(packageManager);

/** Brings Yarn 1: the one of packageManager, else of engines.yarn, else the newest. */
export function* addYarn(context: BuildContext, { engines, packageManager }: Manifest): Generator<string> {
  const asked = /^yarn@([^#]+)/.exec(packageManager ?? "")?.[1] ?? engines?.yarn;
  yield indent(`Downloading and installing yarn (${asked ?? "1.22.x"})`);
  if (asked !== undefined && !parseRange(asked)?.(newest))
    throw new CompileError(
      block("red", [
        `Unable to install yarn ${asked}.`,
        `Does yarn ${asked} exist? (https://help.heroku.com/8MEL050H)`,
        `Is ${asked} valid semver? (https://help.heroku.com/0ZIOF3ST)`,
        `Is yarn ${asked} compatible with this Node.js version?`,
      ]),
    );
  installManager(context, "yarn", newest);
  yield indent(`Installed yarn ${newest}`);
}

export async function* installWithYarn(context: BuildContext, env: Env): BuildLog {
  yield indent("Installing node modules (yarn.lock)");
  const production = context.config["YARN_PRODUCTION"] ?? "false";
  const command = `yarn install --production=${production} --frozen-lockfile --ignore-engines --prefer-offline`;
  const { status, printed } = yield* indented(context, command, env);
  if (status !== 0) throw yarnFailure(printed);
}

export async function* pruneWithYarn(context: BuildContext, env: Env): BuildLog {
  yield* header("Pruning devDependencies");
  const { YARN_PRODUCTION: production } = context.config;
  if (env["NODE_ENV"] === "test") return yield indent("Skipping because NODE_ENV is 'test'");
  if (env["NODE_ENV"] !== "production") return yield indent("Skipping because NODE_ENV is not 'production'");
  if (production) return yield indent(`Skipping because YARN_PRODUCTION is '${production}'`);
  const command = "yarn install --frozen-lockfile --ignore-engines --ignore-scripts --prefer-offline";
  const { status, printed } = yield* indented(context, command, env);
  if (status !== 0) throw yarnFailure(printed);
}

/** The reason in a block of its own, from what Yarn printed. */
function yarnFailure(printed: readonly string[]): CompileError {
  const text = printed.join("\n");
  if (text.includes("Your lockfile needs to be updated"))
    return failure([
      "Outdated Yarn lockfile",
      "",
      "Your package.json asks for packages that your yarn.lock does not name.",
      "The build installs only what both agree on.",
      "",
      "Often another tool changed package.json: npm, or an editor. To bring",
      "them together again, run Yarn in your project and commit yarn.lock:",
      "",
      "$ yarn install",
      "$ git add yarn.lock",
      '$ git commit -m "Updated Yarn lockfile"',
      "$ git push heroku main",
    ]);
  const reason = text.includes("error Couldn't find any versions for")
    ? ["One of your dependencies requests a package version that does not exist", "in the npm registry."]
    : ["See the log output above for what Yarn says about it."];
  return failure(["Error: Unable to install dependencies using Yarn.", "", ...reason]);
}
