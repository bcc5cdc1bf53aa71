import type { Buildpack, BuildContext, BuildLog, BuildResult, Source } from "../buildpack.ts";
import { BuildError } from "../errors.ts";
import { block, indent, warn } from "../output.ts";
import { header, indented } from "./indented.ts";
import { addYarn, installWithYarn, isBerry, pruneWithYarn } from "./yarn.ts";
import { listing, sourceAt } from "../source.ts";
import { addPnpm, installWithPnpm, prunePnpm } from "./pnpm.ts";
import { restoreCache, saveCache } from "./cache.ts";
import { buildEnv, describeEnv, installNode, runTimeEnv } from "./environment.ts";
import { failure, gap, installFailure, scriptFailure } from "./failures.ts";
import { choosePackageManager, type Manifest, readManifest } from "./manifest.ts";
import { currentLts, type Resolved, resolveNode } from "./versions.ts";
import { warnings } from "./warnings.ts";

/** The Node.js buildpack of 2026. */
export const nodejs: Buildpack = {
  id: "heroku/nodejs",
  name: "Node.js",
  detect: (source) => source.has("package.json"),
  explain: (source) => (source.edition === "classic" ? [] : block("red", explanation(source))),
  build(context) {
    if (context.edition === "classic")
      throw new BuildError([
        warn("Node.js apps are not simulated yet in the Heroku of the first tutorials."),
      ]);
    return build(context);
  },
};

async function* build(context: BuildContext): BuildLog<BuildResult> {
  const { files, dir, clock, edition } = context;
  const source = sourceAt(files, dir, edition);
  const manifest = readManifest(source);
  const manager = choosePackageManager(source);
  const env = buildEnv(context, manager);
  yield* header("Creating runtime environment");
  yield* [gap, ...describeEnv(env).map(indent)];

  if (manager === "Yarn" && isBerry(source, manifest))
    throw new BuildError([warn("Node.js apps that use Yarn 2 or later are not simulated yet.")]);
  yield* header("Installing binaries");
  const resolved = yield* chooseNode(manifest, manager);
  yield indent(`Downloading and installing node ${resolved.node}...`);
  await clock.sleep(1200);
  yield indent("Validating checksum");
  installNode(context, resolved.node);
  yield indent(`Using default npm version: ${resolved.npm}`);
  if (manager === "Yarn") yield* addYarn(context, manifest);
  if (manager === "pnpm") yield* addPnpm(context, manifest);

  const committed = files.exists(`${dir}/node_modules`);
  const restored = restoreCache(context, resolved.node, resolved.npm);
  if (restored) {
    yield* header("Restoring cache");
    yield* restored.map(indent);
  }
  const scripts = manifest.scripts ?? {};
  if (scripts["heroku-prebuild"] !== undefined) {
    yield* header("Prebuild");
    yield* runScript(context, env, "heroku-prebuild", manager);
  }
  yield* header("Installing dependencies");
  const locked = source.has("package-lock.json");
  if (manager === "Yarn") yield* installWithYarn(context, env);
  else if (manager === "pnpm") yield* installWithPnpm(context, env);
  else yield* installPackages(context, env, locked, committed);

  yield* header("Build");
  const [own, platform] = [scripts["build"] !== undefined, scripts["heroku-postbuild"] !== undefined];
  if (own && platform) yield indent('Detected both "build" and "heroku-postbuild" scripts');
  if (platform) yield* runScript(context, env, "heroku-postbuild", manager);
  else if (own) yield* runScript(context, env, "build", manager);

  const kept =
    manager === "Yarn"
      ? "yarn cache"
      : manager === "pnpm"
        ? "pnpm cache"
        : locked
          ? "npm cache"
          : "node_modules";
  // Yarn prunes before it caches, npm after.
  if (manager === "Yarn") yield* pruneWithYarn(context, env);
  yield* header("Caching build");
  yield* saveCache(context, resolved.node, resolved.npm, kept, committed).map(indent);
  if (manager === "npm") yield* pruneWithNpm(context, env);
  if (manager === "pnpm") yield* prunePnpm(context, env);
  if (scripts["heroku-cleanup"] !== undefined) {
    yield* header("Cleanup");
    yield* runScript(context, env, "heroku-cleanup", manager);
  }
  yield* warnings(source, manifest, resolved);
  yield gap;
  return { processTypes: hasMcp(source) ? {} : { web: "npm start" }, env: runTimeEnv };
}

async function* pruneWithNpm(context: BuildContext, env: Readonly<Record<string, string>>): BuildLog {
  yield* header("Pruning devDependencies");
  const { NPM_CONFIG_PRODUCTION: production } = context.config;
  if (env["NODE_ENV"] !== "production") return yield indent("Skipping because NODE_ENV is not 'production'");
  if (production) return yield indent(`Skipping because NPM_CONFIG_PRODUCTION is '${production}'`);
  const { status, printed } = yield* indented(context, "npm prune --omit=dev", env);
  if (status !== 0) throw installFailure(printed);
}

/** An app that only serves models' tools has no web process by itself. */
const hasMcp = (source: Source): boolean =>
  source.has("Procfile") && /^mcp[\w-]*\s*:/m.test(source.text("Procfile"));

function* chooseNode(
  { engines = {}, packageManager }: Manifest,
  manager: string,
): Generator<string, Resolved> {
  yield indent(`engines.node (package.json):   ${engines.node ?? "unspecified"}`);
  yield indent(`engines.npm (package.json):    ${engines.npm ?? "unspecified (use default)"}`);
  if (manager === "Yarn")
    yield indent(`engines.yarn (package.json):   ${engines.yarn ?? "unspecified (use default)"}`);
  if (manager === "pnpm" || engines.pnpm !== undefined)
    yield indent(`engines.pnpm (package.json):   ${engines.pnpm ?? "unspecified (use default)"}`);
  if (packageManager !== undefined)
    yield indent(`packageManager (package.json): ${packageManager.split("+")[0]}`);
  yield gap;
  if (engines.node === undefined)
    yield indent("No Node.js version specified, resolving current LTS version...");
  else yield indent(`Resolving node version ${engines.node}...`);
  const resolved = resolveNode(engines.node ?? currentLts);
  if (resolved === "invalid")
    throw failure([
      "Error: Invalid Node.js version requirement.",
      "",
      `The engines section of your package.json asks for node '${engines.node}',`,
      "which is no range of versions. Write one such as 24.x or ^24.1.0.",
    ]);
  if (resolved === "unknown")
    throw failure([
      "Error: No published Node.js version matches the requested range.",
      "",
      `The engines section of your package.json asks for node ${engines.node}.`,
      "These versions exist:",
      "https://nodejs.org/en/about/previous-releases",
    ]);
  return resolved;
}

async function* installPackages(
  context: BuildContext,
  env: Readonly<Record<string, string>>,
  locked: boolean,
  committed: boolean,
): BuildLog {
  if (committed) {
    yield indent("Prebuild detected (node_modules already exists)");
    yield indent("Rebuilding any native modules");
    const rebuilt = yield* indented(context, "npm rebuild", env);
    if (rebuilt.status !== 0) throw installFailure(rebuilt.printed);
    yield indent("Installing any new modules (package.json)");
  } else yield indent(locked ? "Installing node modules" : "Installing node modules (package.json)");
  const verb = locked && !committed ? "ci" : "install";
  const { status, printed } = yield* indented(context, `npm ${verb} --production=false --unsafe-perm`, env);
  if (status !== 0) throw installFailure(printed);
}

async function* runScript(
  context: BuildContext,
  env: Readonly<Record<string, string>>,
  name: string,
  manager: string,
): BuildLog {
  yield indent(manager === "Yarn" ? `Running ${name} (yarn)` : `Running ${name}`);
  const command =
    manager === "Yarn"
      ? `yarn run ${name}`
      : manager === "pnpm"
        ? `pnpm run --if-present ${name}`
        : `npm run ${name} --if-present`;
  const { status } = yield* indented(context, command, env);
  if (status !== 0) throw scriptFailure();
}

const explanation = (source: Source): string[] => [
  "ERROR: Application not supported by 'heroku/nodejs' buildpack",
  "",
  "It was set for this app, but it was",
  "unable to detect a Node.js codebase.",
  "",
  "A Node.js app on Heroku requires a 'package.json' at the root of",
  "the directory structure.",
  "",
  ...[".gitignore", ".slugignore"]
    .filter(
      (name) =>
        source.has(name) &&
        source
          .text(name)
          .split("\n")
          .some((line) => /^\/?package\.json\s*$/.test(line)),
    )
    .map((name) => `'package.json' listed in '${name}' file`),
  "Currently the root directory of your app contains:",
  "",
  ...listing(source),
  "",
  "A buildpack looks nowhere else, and sees only what is committed and",
  "not listed in '.gitignore' or '.slugignore'.",
];
