import type { Buildpack, BuildContext, BuildLog, BuildResult, Source } from "../buildpack.ts";
import { BuildError } from "../errors.ts";
import { block, indent, step, warn } from "../output.ts";
import { listing, sourceAt } from "../source.ts";
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
  const { files, dir, clock, edition, config } = context;
  const source = sourceAt(files, dir, edition);
  const manifest = readManifest(source);
  const manager = choosePackageManager(source);
  const env = buildEnv(context);
  yield* header("Creating runtime environment");
  yield* [gap, ...describeEnv(env).map(indent)];

  if (manager !== "npm")
    throw new BuildError([warn(`Node.js apps that use ${manager} are not simulated yet.`)]);
  yield* header("Installing binaries");
  const resolved = yield* chooseNode(manifest);
  yield indent(`Downloading and installing node ${resolved.node}...`);
  await clock.sleep(1200);
  yield indent("Validating checksum");
  installNode(context, resolved.node);
  yield indent(`Using default npm version: ${resolved.npm}`);

  const committed = files.exists(`${dir}/node_modules`);
  const restored = restoreCache(context, resolved.node, resolved.npm);
  if (restored) {
    yield* header("Restoring cache");
    yield* restored.map(indent);
  }
  const scripts = manifest.scripts ?? {};
  if (scripts["heroku-prebuild"] !== undefined) {
    yield* header("Prebuild");
    yield* runScript(context, env, "heroku-prebuild");
  }
  yield* header("Installing dependencies");
  const locked = source.has("package-lock.json");
  yield* installPackages(context, env, locked, committed);

  yield* header("Build");
  const [own, platform] = [scripts["build"] !== undefined, scripts["heroku-postbuild"] !== undefined];
  if (own && platform) yield indent('Detected both "build" and "heroku-postbuild" scripts');
  if (platform) yield* runScript(context, env, "heroku-postbuild");
  else if (own) yield* runScript(context, env, "build");

  yield* header("Caching build");
  yield* saveCache(
    context,
    resolved.node,
    resolved.npm,
    locked ? "npm cache" : "node_modules",
    committed,
  ).map(indent);
  yield* header("Pruning devDependencies");
  if (env["NODE_ENV"] !== "production") yield indent("Skipping because NODE_ENV is not 'production'");
  else if (config["NPM_CONFIG_PRODUCTION"])
    yield indent(`Skipping because NPM_CONFIG_PRODUCTION is '${config["NPM_CONFIG_PRODUCTION"]}'`);
  else {
    const { status, printed } = yield* indented(context, "npm prune --omit=dev", env);
    if (status !== 0) throw installFailure(printed);
  }
  if (scripts["heroku-cleanup"] !== undefined) {
    yield* header("Cleanup");
    yield* runScript(context, env, "heroku-cleanup");
  }
  yield* warnings(source, manifest, resolved);
  yield gap;
  return { processTypes: hasMcp(source) ? {} : { web: "npm start" }, env: runTimeEnv };
}

/** An app that only serves models' tools has no web process by itself. */
const hasMcp = (source: Source): boolean =>
  source.has("Procfile") && /^mcp[\w-]*\s*:/m.test(source.text("Procfile"));

function* header(title: string): Generator<string> {
  yield gap;
  yield step(title);
}

function* chooseNode({ engines = {} }: Manifest): Generator<string, Resolved> {
  yield indent(`engines.node (package.json):   ${engines.node ?? "unspecified"}`);
  yield indent(`engines.npm (package.json):    ${engines.npm ?? "unspecified (use default)"}`);
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
): BuildLog {
  yield indent(`Running ${name}`);
  const { status } = yield* indented(context, `npm run ${name} --if-present`, env);
  if (status !== 0) throw scriptFailure();
}

/** The lines of a command, each seven spaces in; answers with its status and with what it printed. */
async function* indented(
  context: BuildContext,
  command: string,
  env: Readonly<Record<string, string>>,
): BuildLog<{ status: number; printed: string[] }> {
  const printed: string[] = [];
  const lines = context.run(command, env);
  for (let next = await lines.next(); ; next = await lines.next()) {
    if (next.done) return { status: next.value, printed };
    printed.push(next.value);
    yield indent(next.value);
  }
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
