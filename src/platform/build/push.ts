import type { Clock } from "../../base/clock.ts";
import { type GitObject, parseCommit } from "../../base/git/objects.ts";
import type { Files } from "../../files/files.ts";
import { startBuild } from "../model/deploys.ts";
import { releaseFinished } from "../model/releases.ts";
import type { App, Release } from "../model/state.ts";
import type { Store } from "../model/store.ts";
import { build, type BuildSite } from "./build.ts";
import type { BuildLog } from "./buildpack.ts";
import { checkOut, type Gitlink } from "./checkout.ts";
import { installSubmodules } from "./submodules.ts";

interface Push {
  readonly app: App;
  readonly userId: string;
  /** Object id of the commit to build. */
  readonly commit: string;
  readonly branch: string;
  /** Reads the objects that were pushed. */
  read(oid: string): GitObject | undefined;
}

/**
 * Builds what was pushed: the lines of the build, and around them those of the git server. Answers whether the push
 * is accepted.
 */
export async function* buildPush(store: Store, site: BuildSite, push: Push): BuildLog<boolean> {
  const { app, commit, read } = push;
  const object = read(commit);
  if (object?.type !== "commit") throw new Error(`${commit} is no commit`);
  const { message, tree } = parseCommit(object.data);
  const started = startBuild(store, {
    appId: app.id,
    userId: push.userId,
    commit,
    description: message.split("\n", 1)[0]!,
    branch: push.branch,
  });
  async function* bring(files: Files, dir: string): BuildLog {
    const links: Gitlink[] = [];
    const count = checkOut(read, tree, files, dir, links);
    yield* installSubmodules(site, files, dir, links);
    if (store.edition.name === "today")
      yield `Updated ${count} path${count === 1 ? "" : "s"} from ${tree.slice(0, 7)}`;
    await site.clock.sleep(300);
    yield* ["Compressing source files... done.", "Building source:", ""];
  }
  const release = yield* build(store, site, { app, build: started, bring });
  if (!release) {
    yield* ["Verifying deploy...", "", `!\tPush rejected to ${app.name}.`, ""];
    return false;
  }
  await site.clock.sleep(500);
  yield "Verifying deploy... done.";
  if (release.status === "pending") yield* awaitRelease(store, site.clock, app, release);
  return true;
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
