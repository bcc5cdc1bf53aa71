import type { App, Release, Slug } from "./state.ts";
import type { Store } from "./store.ts";

interface NewRelease {
  readonly description: string;
  readonly userId: string;
  readonly slugId: string | null;
  readonly change?: Partial<Pick<App, "config" | "language" | "slugSize" | "stack">>;
}

/**
 * Adds the app's next release, which is pending when its slug has a release phase to run first. Dynos follow it
 * (dynos/dynos.ts). Versions only ever grow.
 */
export function addRelease(store: Store, appId: string, made: NewRelease): Release {
  const app = store.state.apps[appId]!;
  const at = store.now();
  const release: Release = {
    id: store.random.uuid(),
    version: (app.releases.at(-1)?.version ?? 0) + 1,
    description: made.description,
    userId: made.userId,
    slugId: made.slugId,
    status: hasReleasePhase(store, made.slugId) ? "pending" : "succeeded",
    createdAt: at,
    updatedAt: at,
    config: made.change?.config ?? app.config,
    plans: plansOf(store, appId),
    output: null,
  };
  store.dispatch({ type: "release.created", appId, release, ...(made.change && { change: made.change }) });
  return release;
}

/** Shared by all releases that have none: an app may have thousands. */
const noPlans: readonly string[] = [];

function plansOf(store: Store, appId: string): readonly string[] {
  const plans = Object.values(store.state.addons)
    .filter((addon) => addon.appId === appId)
    .map((addon) => addon.plan);
  return plans.length === 0 ? noPlans : plans;
}

const hasReleasePhase = (store: Store, slugId: string | null): boolean =>
  slugId !== null && store.state.slugs[slugId]?.processTypes["release"] !== undefined;

/** The release that runs: the newest that succeeded. */
export const currentRelease = (app: App): Release | undefined =>
  app.releases.findLast((release) => release.status === "succeeded");

/** The slug that runs; undefined before the first deploy. */
export function currentSlug(store: Store, app: App): Slug | undefined {
  const slugId = currentRelease(app)?.slugId;
  return slugId ? store.state.slugs[slugId] : undefined;
}

/**
 * Resolves when the release phase of this release is over, at once when it has none. The release's `output` then
 * holds what its command printed. World time must pass for that: whoever waits sleeps on the clock meanwhile.
 */
export function releaseFinished(store: Store, appId: string, version: number): Promise<Release | undefined> {
  const find = () => store.state.apps[appId]?.releases.find((release) => release.version === version);
  const first = find();
  if (first?.status !== "pending") return Promise.resolve(first);
  return new Promise((resolve) => {
    const stop = store.onChange.on(() => {
      const release = find();
      if (release?.status === "pending") return;
      stop();
      resolve(release);
    });
  });
}
