import type { WorldClock } from "../base/clock.ts";
import type { EditionName } from "../base/edition.ts";
import type { Emitter } from "../base/events.ts";
import type { Fetch } from "../base/fetch.ts";
import type { Random } from "../base/random.ts";
import { createAccountPages } from "./api/account-pages.ts";
import { answerDocuments } from "./api/document-pages.ts";
import { createApi } from "./api/api.ts";
import { backupHost, createBackupHost } from "./api/data/backup-host.ts";
import { keyValueRoutes } from "./api/data/key-value.ts";
import { postgresRoutes } from "./api/data/postgres.ts";
import { transferRoutes } from "./api/data/transfers.ts";
import { favoriteRoutes } from "./api/favorites.ts";
import { createLoginHost } from "./api/login.ts";
import { metricsRoutes } from "./api/metrics.ts";
import { notificationRoutes } from "./api/notifications.ts";
import { answerRegistry } from "./api/registry.ts";
import { answerStatus } from "./api/status.ts";
import { createBlobHost, createOutputHost } from "./api/streams.ts";
import { Builds } from "./build/builds.ts";
import { Dynos } from "./dynos/dynos.ts";
import { createRendezvousHost, rendezvousHost } from "./dynos/rendezvous.ts";
import { editionOf } from "./editions/edition.ts";
import { createLogHost, logHost } from "./logs/sessions.ts";
import type { Machine } from "./machine.ts";
import { blobHost } from "./model/blobs.ts";
import { openLearnerAccount } from "./model/accounts.ts";
import { provision } from "./model/addons.ts";
import type { PlatformState } from "./model/state.ts";
import { type Happening, type SavedPlatform, Store } from "./model/store.ts";
import { PostgresHost } from "./postgres/host.ts";
import { createRouter } from "./router.ts";

export type { PlatformEvent } from "./model/events.ts";
export type { PlatformState } from "./model/state.ts";
export type { SavedPlatform } from "./model/store.ts";

interface PlatformOptions {
  readonly clock: WorldClock;
  readonly random: Random;
  readonly edition: EditionName;
  readonly machine: Machine;
  readonly saved?: SavedPlatform;
}

/** The simulated Heroku. Everything that is not done through `fetch` is done by time. */
export interface Platform {
  /** Answers for every host that `answers` knows. */
  readonly fetch: Fetch;
  /** Is this host (with or without a port) Heroku's? */
  answers(host: string): boolean;
  /** Plain data; never changed in place. */
  readonly state: PlatformState;
  save(): SavedPlatform;
  /** Puts a saved platform in place of this one; processes that ran are started again. */
  resume(saved: SavedPlatform): void;
  readonly onChange: Emitter<Happening>;
  /** The platform's own memory, for what is built beside it and for tests of a deploy without a push. */
  readonly store: Store;
}

/** Opens a platform with the learner's account on it, or the saved one. */
export function createPlatform(options: PlatformOptions): Platform {
  const { clock, random, machine, saved } = options;
  const store = new Store({ clock, random, edition: editionOf(options.edition) });
  const dynos = new Dynos(store, machine);
  const builds = new Builds(store, { machine, clock });
  const api = createApi(store, { dynos, builds });
  const router = createRouter(store, dynos);
  const logs = createLogHost(store);
  const postgres = new PostgresHost(store);
  let git: Promise<Fetch> | undefined;
  const hosts = new Map<string, Fetch>(
    Object.entries({
      "api.heroku.com": api,
      [logHost]: logs,
      "cli-auth.heroku.com": createLoginHost(store),
      "heroku.com": createAccountPages(store),
      [rendezvousHost]: createRendezvousHost(store, dynos),
      "buildpack-registry.heroku.com": answerRegistry,
      "status.heroku.com": answerStatus,
      "build-output.heroku.com": createOutputHost(store),
      "release-output.heroku.com": createOutputHost(store),
      [backupHost]: createBackupHost(store),
      "telex.heroku.com": createApi(store, { dynos, builds }, notificationRoutes),
      [blobHost]: createBlobHost(store, builds.blobs),
      "particleboard.heroku.com": createApi(store, { dynos, builds }, favoriteRoutes),
      "api.metrics.herokai.com": createApi(store, { dynos, builds }, metricsRoutes),
      "api.metrics.heroku.com": createApi(store, { dynos, builds }, metricsRoutes),
      "api.data.heroku.com": createApi(store, { dynos, builds }, [
        ...postgresRoutes(postgres),
        ...transferRoutes,
        ...keyValueRoutes,
      ]),
      "git.heroku.com": async (request: Request) => {
        git ??= import("./git/host.ts").then(({ createGitHost }) => createGitHost(store, builds.site));
        return (await git)(request);
      },
    }),
  );
  clock.watch({
    next: () => store.state.agenda[0]?.at,
    ring(now) {
      for (let item = store.state.agenda[0]; item && item.at <= now; item = store.state.agenda[0]) {
        store.dispatch({ type: "agenda.cleared", kind: item.kind, subject: item.subject });
        if (item.kind === "provision addon") provision(store, item.subject);
        else dynos.ring(item);
      }
    },
  });
  if (saved) store.resume(saved);
  else openLearnerAccount(store);
  const isCustomDomain = (host: string) =>
    Object.values(store.state.apps).some((app) => app.domains.some(({ hostname }) => hostname === host));
  return {
    store,
    fetch: async (request) => {
      const { hostname } = new URL(request.url);
      const host = hosts.get(hostname) ?? (postgres.answers(hostname) ? postgres.fetch : undefined);
      return (host ?? (hostname.endsWith(".heroku.com") ? answerDocuments : router))(request);
    },
    answers(host) {
      const name = host.replace(/:\d+$/, "");
      return (
        hosts.has(name) ||
        /\.heroku(?:app)?\.com$/.test(name) ||
        postgres.answers(name) ||
        isCustomDomain(name)
      );
    },
    get state() {
      return store.state;
    },
    save: () => store.save(),
    resume: (from) => store.resume(from),
    onChange: store.onChange,
  };
}
