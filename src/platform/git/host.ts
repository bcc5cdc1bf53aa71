import type { Fetch } from "../../base/fetch.ts";
import { zeroOid } from "../../base/git/sha1.ts";
import type { BuildSite } from "../build/build.ts";
import { buildPush } from "../build/push.ts";
import { authenticate } from "../model/accounts.ts";
import type { App, User } from "../model/state.ts";
import type { Store } from "../model/store.ts";
import { type Receiver, refusedLock, type RefUpdate } from "./receive-pack.ts";
import type { Repository } from "./repository.ts";
import { plainText, readGitRequest, serveGit } from "./smart-http.ts";

/** git.heroku.com: each app is a repository, and a push to its main branch is a deploy. */
export const createGitHost =
  (store: Store, site: BuildSite): Fetch =>
  async (request) => {
    const user = authenticate(store, request);
    if (!user) return unauthorized();
    const git = readGitRequest(request);
    const name = /^\/([^/]+?)(?:\.git)?$/.exec(git?.path ?? new URL(request.url).pathname)?.[1] ?? "";
    const app = findApp(store, user, name);
    if (!git || !app) return plainText(404, `!\tNo such app as ${name}.\n`);
    const repository = repositoryOf(store, app);
    return serveGit(request, git, repository, receiverOf(store, site, repository, app.id, user));
  };

const unauthorized = (): Response =>
  plainText(
    401,
    [
      "!\tWARNING:",
      "!\tDo not authenticate with username and password using git.",
      "!\tRun `heroku login` to update your credentials, then retry the git command.",
      "!\tSee documentation for details: https://devcenter.heroku.com/articles/git#http-git-authentication",
      "",
    ].join("\n"),
    { "www-authenticate": 'Basic realm="Heroku"' },
  );

/** The user's own app of that name, or one they collaborate on; of any other nothing is told. */
const findApp = (store: Store, user: User, name: string): App | undefined =>
  Object.values(store.state.apps).find(
    (app) =>
      app.name === name &&
      (app.ownerId === user.id || app.collaborators.some(({ userId }) => userId === user.id)),
  );

const repositoryOf = (store: Store, { refs }: App): Repository => ({
  refs,
  head: headOf(store, refs),
  read: (oid) => store.objects.get(oid),
});

/** The branch that is deployed: the one there is, or the edition's own. */
function headOf(store: Store, refs: App["refs"]): string {
  const { defaultBranch, deployBranches } = store.edition;
  const names = [defaultBranch, ...deployBranches].map((branch) => `refs/heads/${branch}`);
  return names.find((ref) => refs[ref] !== undefined) ?? names[0]!;
}

function receiverOf(
  store: Store,
  site: BuildSite,
  repository: Repository,
  appId: string,
  user: User,
): Receiver {
  const current = () => store.state.apps[appId];
  let size: number | undefined;
  const isDeploy = ({ ref, new: oid }: RefUpdate) =>
    oid !== zeroOid && store.edition.deployBranches.some((branch) => ref === `refs/heads/${branch}`);
  return {
    repository,
    async preReceive(updates, pushed, say) {
      const deploy = updates.find(isDeploy);
      if (!deploy) {
        if (updates.some((update) => update.new !== zeroOid)) say(`${store.edition.skipsBuild}\n`);
        return true;
      }
      const log = buildPush(store, site, {
        app: current()!,
        userId: user.id,
        commit: deploy.new,
        branch: deploy.ref.slice("refs/heads/".length),
        read: pushed.read,
      });
      for (let next = await log.next(); ; next = await log.next()) {
        if (next.done) return next.value;
        say(`${next.value}\n`);
      }
    },
    keep(objects, bytes) {
      size = (current()?.repoSize ?? 0) + bytes;
      for (const [oid, object] of objects) store.objects.set(oid, object);
    },
    move({ ref, old, new: oid }) {
      const app = current();
      // Another push may have come through while this one was built.
      const present = app?.refs[ref] ?? zeroOid;
      if (!app || present !== old) return refusedLock(ref, old, present);
      store.dispatch({
        type: "refs.updated",
        appId,
        refs: { [ref]: oid === zeroOid ? null : oid },
        repoSize: size,
      });
      return undefined;
    },
  };
}
