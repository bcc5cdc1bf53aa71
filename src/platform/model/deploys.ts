import type { Snapshot } from "../../files/tree.ts";
import { addRelease } from "./releases.ts";
import type { App, Build, Release, Slug } from "./state.ts";
import type { Store } from "./store.ts";

interface BuildRequest {
  readonly appId: string;
  readonly userId: string;
  /** Full object id of the commit, or what the source's version is called. */
  readonly commit: string;
  /** First line of its message. */
  readonly description: string;
  readonly branch: string;
  readonly source?: Build["source"];
  /** In place of the app's own. */
  readonly buildpacks?: readonly string[];
}

/** What a successful build hands over. */
interface BuiltSlug extends Omit<Slug, "id" | "createdAt"> {
  /** The files of /app. */
  readonly tree: Snapshot;
}

/** A build has begun; the log says so. */
export function startBuild(store: Store, request: BuildRequest): Build {
  const app = appOf(store, request.appId);
  const at = store.now();
  const build: Build = {
    id: store.random.uuid(),
    ...request,
    status: "pending",
    stack: app.buildStack,
    buildpacks: request.buildpacks ?? app.buildpacks,
    slugId: null,
    releaseId: null,
    createdAt: at,
    updatedAt: at,
  };
  store.dispatch({ type: "build.started", build });
  return build;
}

/** The build came to nothing: what ran before goes on running. */
export function failBuild(store: Store, buildId: string): void {
  const app = appOfBuild(store, buildId);
  store.dispatch({
    type: "build.finished",
    appId: app.id,
    buildId,
    status: "failed",
    slugId: null,
    releaseId: null,
  });
}

/**
 * The build's slug becomes a release, and the app's dynos run it. With a release phase command the answer's status
 * is "pending" until that has run (`releaseFinished` in model/releases.ts tells when).
 */
export function finishBuild(store: Store, buildId: string, built: BuiltSlug): Release {
  const app = appOfBuild(store, buildId);
  const build = app.builds.find(({ id }) => id === buildId)!;
  const { tree, ...facts } = built;
  const slug: Slug = { id: store.random.uuid(), createdAt: store.now(), ...facts };
  store.slugs.set(slug.id, tree);
  store.dispatch({ type: "slug.made", slug });
  if (slug.stack !== app.stack) upgradeStack(store, app, slug.stack, build.userId);
  const release = addRelease(store, app.id, {
    description: describeDeploy(slug.commit),
    userId: build.userId,
    slugId: slug.id,
    change: { language: slug.language, slugSize: slug.size },
  });
  store.dispatch({
    type: "build.finished",
    appId: app.id,
    buildId,
    status: "succeeded",
    slugId: slug.id,
    releaseId: release.id,
  });
  return release;
}

/** "Deploy 71c09b06". */
export const describeDeploy = (version: string): string => `Deploy ${version.slice(0, 8)}`.trimEnd();

/** Keeps files for the app's next build. */
export function saveCache(store: Store, appId: string, tree: Snapshot): void {
  const cacheId = store.random.uuid();
  store.slugs.set(cacheId, tree);
  store.dispatch({ type: "app.changed", appId, change: { cacheId } });
}

/** What the app's last build kept; undefined when there is nothing. */
export function readCache(store: Store, appId: string): Snapshot | undefined {
  const { cacheId } = appOf(store, appId);
  return cacheId === null ? undefined : store.slugs.get(cacheId);
}

function upgradeStack(store: Store, app: App, stack: string, userId: string): void {
  addRelease(store, app.id, {
    description: `Upgrade stack to ${stack}`,
    userId,
    slugId: app.releases.at(-1)?.slugId ?? null,
    change: { stack },
  });
}

function appOf(store: Store, appId: string): App {
  const app = store.state.apps[appId];
  if (!app) throw new Error(`there is no app ${appId}`);
  return app;
}

function appOfBuild(store: Store, buildId: string): App {
  const app = Object.values(store.state.apps).find(({ builds }) =>
    builds.some((build) => build.id === buildId),
  );
  if (!app) throw new Error(`there is no build ${buildId}`);
  return app;
}
