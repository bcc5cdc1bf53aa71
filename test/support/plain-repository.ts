import type { Fetch } from "../../src/base/fetch.ts";
import type { GitObject } from "../../src/base/git/objects.ts";
import { zeroOid } from "../../src/base/git/sha1.ts";
import { type Receiver, refusedLock } from "../../src/platform/git/receive-pack.ts";
import type { Repository } from "../../src/platform/git/repository.ts";
import { plainText, readGitRequest, serveGit } from "../../src/platform/git/smart-http.ts";

export interface PlainRepository {
  /** Serves it as /app.git. */
  readonly fetch: Fetch;
  readonly objects: ReadonlyMap<string, GitObject>;
  readonly refs: () => Readonly<Record<string, string>>;
  /** What the hook says, and whether it lets a push pass. */
  hook: { lines: readonly string[]; passes: boolean };
  /** Awaited before the hook, once a push has arrived whole. */
  before?: () => Promise<void>;
}

/** A repository that is nothing but that: no accounts, no builds. */
export function plainRepository(): PlainRepository {
  const objects = new Map<string, GitObject>();
  let refs: Record<string, string> = {};
  const plain: PlainRepository = {
    objects,
    refs: () => refs,
    hook: { lines: [], passes: true },
    async fetch(request) {
      const git = readGitRequest(request);
      if (!git || git.path !== "/app.git") return plainText(404, "no such repository\n");
      const repository: Repository = { refs, head: "refs/heads/main", read: (oid) => objects.get(oid) };
      return serveGit(request, git, repository, receiver(repository));
    },
  };
  const receiver = (repository: Repository): Receiver => ({
    repository,
    async preReceive(_updates, _pushed, say) {
      await plain.before?.();
      for (const line of plain.hook.lines) say(`${line}\n`);
      return plain.hook.passes;
    },
    keep(brought) {
      for (const [oid, object] of brought) objects.set(oid, object);
    },
    move({ ref, old, new: oid }) {
      const present = refs[ref] ?? zeroOid;
      if (present !== old) return refusedLock(ref, old, present);
      const { [ref]: _, ...others } = refs;
      refs = oid === zeroOid ? others : { ...others, [ref]: oid };
      return undefined;
    },
  });
  return plain;
}
