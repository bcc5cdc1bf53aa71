import type { WorldClock } from "../../base/clock.ts";
import type { Files } from "../../files/files.ts";
import type { Machine } from "../machine.ts";
import { failBuild, finishBuild, readCache, saveCache } from "../model/deploys.ts";
import type { App, Build, Release } from "../model/state.ts";
import type { Store } from "../model/store.ts";
import type { Buildpack, BuildLog, BuildResult, Source } from "./buildpack.ts";
import { checkCompatible, chooseBuildpacks } from "./choose.ts";
import { BuildError, CompileError } from "./errors.ts";
import { indent, showSize, step, warn } from "./output.ts";
import { describeTypes, readProcfile } from "./procfile.ts";
import { buildMinutes, runLines } from "./run.ts";
import { slugSize } from "./slug-size.ts";
import { pruneSource } from "./slugignore.ts";
import { sourceAt } from "./source.ts";
import { duplicateWarning } from "./duplicate.ts";
import { newerStack } from "./stacks.ts";

/** Where and in whose time builds are made. */
export interface BuildSite {
  readonly machine: Machine;
  readonly clock: WorldClock;
}

export interface BuildOrder {
  readonly app: App;
  /** As `startBuild` made it. */
  readonly build: Build;
  /** Puts the source into a folder that is there. A BuildError ends the build. */
  bring(files: Files, dir: string): BuildLog;
}

const mebibyte = 2 ** 20;
const largestSlug = 500 * mebibyte;

const cacheDir = "/tmp/codon/tmp/cache";

/**
 * Builds a source and releases it. Yields the lines of the log as they come and answers with the release; of a
 * build that fails, which says why and leaves the app as it was, with nothing. From where the source is there, the
 * lines are kept as the build's output.
 */
export async function* build(
  store: Store,
  site: BuildSite,
  order: BuildOrder,
): BuildLog<Release | undefined> {
  const { id, stack } = order.build;
  const files = site.machine.boot(stack);
  const dir = `/tmp/build_${store.random.hex(8)}`;
  // Whoever runs the build, and later the dyno, owns what it works on.
  for (const folder of [dir, cacheDir, "/app"]) {
    files.as(0).mkdir(folder, { parents: true });
    files.as(0).chown(folder, files.uid);
  }
  let release: Release | undefined;
  const say = (line: string) => {
    store.outputs.append(id, `${line}\n`);
    return line;
  };
  try {
    yield* order.bring(files, dir);
    const log = compile(store, site, order, files, dir);
    let next = await log.next();
    for (; !next.done; next = await log.next()) yield say(next.value);
    release = keep(store, order, files, dir, next.value);
    for (const line of announce(store, order.app, release)) yield say(line);
    for (const line of duplicateWarning(store, order.app.id, id)) yield say(line);
  } catch (error) {
    if (!(error instanceof BuildError)) throw error;
    const again = duplicateWarning(store, order.app.id, id);
    for (const line of [...error.lines, warn("Push failed"), ...again]) yield say(line);
  } finally {
    if (!release) failBuild(store, id);
    store.outputs.finish(id);
  }
  return release;
}

/** The slug becomes a release; the cache and the buildpacks it was made with are those of the next build. */
function keep(
  store: Store,
  { app, build }: BuildOrder,
  files: Files,
  dir: string,
  slug: Omit<Parameters<typeof finishBuild>[2], "commit" | "commitDescription" | "tree">,
): Release {
  const release = finishBuild(store, build.id, {
    commit: build.commit,
    commitDescription: build.description,
    tree: files.subtree(dir),
    ...slug,
  });
  saveCache(store, app.id, files.subtree(cacheDir));
  if (app.buildpacks.length === 0)
    store.dispatch({ type: "app.changed", appId: app.id, change: { buildpacks: slug.buildpacks } });
  return release;
}

async function* compile(
  store: Store,
  { machine, clock }: BuildSite,
  { app, build }: BuildOrder,
  files: Files,
  dir: string,
) {
  const edition = store.edition.name;
  const pruned = pruneSource(files, dir);
  if (pruned !== undefined) yield step(`Deleting ${pruned} files matching .slugignore patterns.`);
  if (edition === "today") yield step(`Building on the ${showStack(build.stack)} stack`);
  await clock.sleep(400);

  const source = sourceAt(files, dir, edition);
  const buildpacks = yield* chooseBuildpacks(build.buildpacks, source);
  const cache = readCache(store, app.id);
  if (cache) files.as(0).graft(cacheDir, cache);
  const env: Record<string, string> = {
    HOME: "/app",
    PATH: "/usr/local/bin:/usr/bin:/bin",
    STACK: build.stack,
    BUILD_DIR: dir,
    SOURCE_VERSION: build.commit,
  };
  const deadline = clock.now() + buildMinutes * 60_000;
  let result: BuildResult = { processTypes: {}, env: {} };
  for (const buildpack of buildpacks) {
    checkCompatible(buildpack, source);
    if (buildpack.name !== "") yield step(`${buildpack.name} app detected`);
    const added = yield* compileWith(buildpack, {
      files,
      dir,
      cacheDir,
      stack: build.stack,
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
    stack: build.stack,
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

function* announce(store: Store, app: App, release: Release): Generator<string> {
  if (release.status === "pending")
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
}

/** "heroku-24" as logs show it: "Heroku-24". */
const showStack = (name: string): string => `${name[0]!.toUpperCase()}${name.slice(1)}`;
