import type { Clock } from "../../base/clock.ts";
import { type GitObject, parseCommit } from "../../base/git/objects.ts";
import type { Files } from "../../files/files.ts";
import type { Machine } from "../machine.ts";
import { failBuild, finishBuild, readCache, saveCache, startBuild } from "../model/deploys.ts";
import { releaseFinished } from "../model/releases.ts";
import type { App, Release } from "../model/state.ts";
import type { Store } from "../model/store.ts";
import type { Buildpack, BuildLog, BuildResult, Source } from "./buildpack.ts";
import { checkOut } from "./checkout.ts";
import { checkCompatible, chooseBuildpacks } from "./choose.ts";
import { BuildError, CompileError } from "./errors.ts";
import { indent, showSize, step, warn } from "./output.ts";
import { describeTypes, readProcfile } from "./procfile.ts";
import { buildMinutes, runLines } from "./run.ts";
import { slugSize } from "./slug-size.ts";
import { pruneSource } from "./slugignore.ts";
import { sourceAt } from "./source.ts";
import { newerStack } from "./stacks.ts";

/** Where and in whose time builds are made. */
export interface BuildSite {
  readonly machine: Machine;
  readonly clock: Clock;
}

interface BuildOrder {
  readonly app: App;
  readonly userId: string;
  /** Object id of the commit to build. */
  readonly commit: string;
  readonly branch: string;
  /** Reads the objects that were pushed. */
  read(oid: string): GitObject | undefined;
}

const mebibyte = 2 ** 20;
const largestSlug = 500 * mebibyte;

const cacheDir = "/tmp/codon/tmp/cache";

/**
 * Builds a commit and releases it. Yields the lines of the log as they come and answers whether there was a release;
 * a build that fails says why and leaves the app as it was.
 */
export async function* build(store: Store, site: BuildSite, order: BuildOrder): BuildLog<boolean> {
  const object = order.read(order.commit);
  if (object?.type !== "commit") throw new Error(`${order.commit} is no commit`);
  const commit = parseCommit(object.data);
  const description = commit.message.split("\n", 1)[0]!;
  const { id } = startBuild(store, {
    appId: order.app.id,
    userId: order.userId,
    commit: order.commit,
    description,
    branch: order.branch,
  });
  let open = true;
  try {
    const files = site.machine.boot(order.app.buildStack);
    const dir = `/tmp/build_${store.random.hex(8)}`;
    // Whoever runs the build, and later the dyno, owns what it works on.
    for (const folder of [dir, cacheDir, "/app"]) {
      files.as(0).mkdir(folder, { parents: true });
      files.as(0).chown(folder, files.uid);
    }
    const slug = yield* compile(store, site, order, files, dir, commit.tree);
    const release = finishBuild(store, id, {
      commit: order.commit,
      commitDescription: description,
      tree: files.subtree(dir),
      ...slug,
    });
    open = false;
    saveCache(store, order.app.id, files.subtree(cacheDir));
    if (order.app.buildpacks.length === 0)
      store.dispatch({
        type: "app.changed",
        appId: order.app.id,
        change: { buildpacks: slug.buildpacks },
      });
    yield* announce(store, site.clock, order.app, release);
    return true;
  } catch (error) {
    if (!(error instanceof BuildError)) throw error;
    yield* error.lines;
    yield* [warn("Push failed"), "Verifying deploy...", "", `!\tPush rejected to ${order.app.name}.`, ""];
    return false;
  } finally {
    if (open) failBuild(store, id);
  }
}

async function* compile(
  store: Store,
  { machine, clock }: BuildSite,
  { app, commit, read }: BuildOrder,
  files: Files,
  dir: string,
  tree: string,
) {
  const edition = store.edition.name;
  const count = checkOut(read, tree, files, dir);
  if (edition === "today") yield `Updated ${count} path${count === 1 ? "" : "s"} from ${tree.slice(0, 7)}`;
  await clock.sleep(300);
  yield* ["Compressing source files... done.", "Building source:", ""];
  const pruned = pruneSource(files, dir);
  if (pruned !== undefined) yield step(`Deleting ${pruned} files matching .slugignore patterns.`);
  if (edition === "today") yield step(`Building on the ${showStack(app.buildStack)} stack`);
  await clock.sleep(400);

  const source = sourceAt(files, dir, edition);
  const buildpacks = yield* chooseBuildpacks(app.buildpacks, source);
  const cache = readCache(store, app.id);
  if (cache) files.as(0).graft(cacheDir, cache);
  const env: Record<string, string> = {
    HOME: "/app",
    PATH: "/usr/local/bin:/usr/bin:/bin",
    STACK: app.buildStack,
    BUILD_DIR: dir,
    SOURCE_VERSION: commit,
  };
  const deadline = clock.now() + buildMinutes * 60_000;
  let result: BuildResult = { processTypes: {}, env: {} };
  for (const buildpack of buildpacks) {
    checkCompatible(buildpack, source);
    yield step(`${buildpack.name} app detected`);
    const added = yield* compileWith(buildpack, {
      files,
      dir,
      cacheDir,
      stack: app.buildStack,
      edition,
      config: app.config,
      clock,
      env,
      run: (command, more) =>
        runLines(machine, { files, cwd: dir, env: { ...env, ...more }, command, clock, deadline }),
    });
    result = { processTypes: added.processTypes, env: { ...result.env, ...added.env } };
  }

  yield step("Discovering process types");
  const declared = source.has("Procfile") ? readProcfile(source.text("Procfile")) : {};
  yield* describeProcfile(source, describeTypes(declared, result.processTypes));
  const size = slugSize(files, dir);
  yield* ["", step("Compressing...")];
  await clock.sleep(600);
  if (size > largestSlug)
    throw new BuildError([
      warn(`Compiled slug size: ${showSize(size).replace(/\.\d/, "")} is too large (max is 500M).`),
      warn("See: http://devcenter.heroku.com/articles/slug-size"),
      "",
    ]);
  yield indent(`Done: ${showSize(size)}`);
  yield step("Launching...");
  await clock.sleep(500);
  return {
    processTypes: { ...result.processTypes, ...declared },
    env: result.env,
    size,
    language: buildpacks.at(-1)!.name,
    buildpacks: buildpacks.map((buildpack) => buildpack.id),
    stack: app.buildStack,
  };
}

async function* compileWith(
  buildpack: Buildpack,
  context: Parameters<Buildpack["build"]>[0],
): BuildLog<BuildResult> {
  try {
    return yield* buildpack.build(context);
  } catch (error) {
    if (!(error instanceof CompileError)) throw error;
    throw new BuildError([
      ...error.lines,
      warn(`Push rejected, failed to compile ${buildpack.name} app.`),
      "",
    ]);
  }
}

/** A file called "procfile" does not count, and the log says so. */
function* describeProcfile(source: Source, lines: readonly string[]): Generator<string> {
  if (!source.has("Procfile") && source.list().some((name) => name.toLowerCase() === "procfile")) {
    yield "";
    yield " ~     Mis-cased procfile detected; ignoring.";
    yield " ~     Rename it to Procfile to have it honored.";
    yield "";
  }
  yield* lines.map(indent);
}

async function* announce(store: Store, clock: Clock, app: App, release: Release): BuildLog {
  const declared = release.status === "pending";
  if (declared)
    yield warn(
      "Release command declared: this new release will not be available until the command succeeds.",
    );
  yield indent(`Released v${release.version}`);
  yield indent(`https://${app.host}/ deployed to Heroku`);
  yield "";
  const newer = newerStack(store.edition, app.buildStack);
  if (newer)
    yield* [
      `This app is using the ${showStack(app.buildStack)} stack, however a newer stack is available.`,
      `To upgrade to ${showStack(newer)}, see:`,
      "https://devcenter.heroku.com/articles/upgrading-to-the-latest-stack",
      "",
    ];
  await clock.sleep(500);
  yield "Verifying deploy... done.";
  if (declared) yield* awaitRelease(store, clock, app, release);
}

/** The release phase runs while the client waits; that it fails does not take the push back. */
async function* awaitRelease(store: Store, clock: Clock, app: App, { version }: Release): BuildLog {
  yield "Running release command...";
  yield "";
  let finished: Release | undefined;
  let over = false;
  void releaseFinished(store, app.id, version).then((release) => {
    finished = release;
    over = true;
  });
  while (!over) await clock.sleep(250);
  const output = finished?.output?.replace(/\n$/, "");
  if (output) yield* output.split("\n");
  yield `Waiting for release.... ${finished?.status === "succeeded" ? "done" : "failed"}.`;
}

/** "heroku-24" as logs show it: "Heroku-24". */
const showStack = (name: string): string => `${name[0]!.toUpperCase()}${name.slice(1)}`;
