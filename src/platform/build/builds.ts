import type { App, Build, Release, User } from "../model/state.ts";
import { BlobStore } from "../model/blobs.ts";
import { failBuild, startBuild } from "../model/deploys.ts";
import type { Store } from "../model/store.ts";
import type { BuildSite } from "./build.ts";

/** What a client of the API orders to be built. */
export interface ArchiveOrder {
  readonly url: string;
  readonly version: string;
  readonly description: string;
  readonly checksum: string | null;
  readonly buildpacks?: readonly string[] | undefined;
}

/** Builds of archives. They go on while nobody waits; the code that builds is loaded with the first. */
export class Builds {
  #store: Store;
  readonly site: BuildSite;
  readonly blobs: BlobStore;

  constructor(store: Store, site: BuildSite) {
    this.#store = store;
    this.site = site;
    this.blobs = new BlobStore(store.objects);
    store.onResume.on(() => this.#giveUp());
  }

  /** What was being built when the world was saved is not built any more. */
  #giveUp(): void {
    const { apps, setups } = this.#store.state;
    for (const { builds } of Object.values(apps))
      for (const { id, status } of builds) if (status === "pending") failBuild(this.#store, id);
    for (const setup of Object.values(setups))
      if (setup.status === "pending")
        this.#store.dispatch({
          type: "setup.changed",
          setup: { ...setup, status: "failed", failure: "interrupted" },
        });
  }

  /** Starts a build; `done` settles with its release, or with nothing when it fails. */
  start(app: App, user: User, order: ArchiveOrder): { build: Build; done: Promise<Release | undefined> } {
    const build = startBuild(this.#store, {
      appId: app.id,
      userId: user.id,
      commit: order.version,
      description: order.description,
      branch: "",
      source: { url: order.url, checksum: order.checksum },
      ...(order.buildpacks && { buildpacks: order.buildpacks }),
    });
    // There is an output to follow from now on, before its first line.
    this.#store.outputs.append(build.id, "");
    return { build, done: this.#run(app, build, order) };
  }

  async #run(app: App, build: Build, order: ArchiveOrder): Promise<Release | undefined> {
    const { buildArchive } = await this.site.clock.hold(import("./archive.ts"));
    const log = buildArchive(this.#store, this.site, this.blobs, { app, build, url: order.url });
    for (;;) {
      const next = await log.next();
      if (next.done) return next.value;
    }
  }
}
