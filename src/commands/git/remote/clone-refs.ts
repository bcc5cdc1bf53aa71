import type { Git } from "../context.ts";
import { fetchPack } from "./fetch-pack.ts";
import type { Advertisement } from "./http.ts";
import type { Transport } from "./transport.ts";

interface Heads {
  readonly remote: string;
  readonly bare: boolean;
  readonly url: string;
  readonly chosen: string | undefined;
  readonly head: string | undefined;
  readonly headOid: string | undefined;
}

/** A fresh clone keeps what it fetched in packed-refs; its own branch and origin/HEAD are files. */
export function writeRefs(
  git: Git,
  wanted: readonly (readonly [string, string])[],
  { remote, bare, url, chosen, head, headOid }: Heads,
): void {
  const { repository } = git;
  const packed = wanted
    .map(
      ([name, oid]) =>
        [bare ? name : name.replace(/^refs\/heads\//, `refs/remotes/${remote}/`), oid] as const,
    )
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  const lines = packed.map(([name, oid]) => {
    const peeled = repository.objects.peel(oid);
    return `${oid} ${name}\n${peeled !== undefined && peeled !== oid ? `^${peeled}\n` : ""}`;
  });
  repository.setState("packed-refs", `# pack-refs with: peeled fully-peeled sorted \n${lines.join("")}`);
  const why = repository.because(`clone: from ${url}`);
  if (
    head?.startsWith("refs/heads/") &&
    !bare &&
    packed.some(([name]) => name === `refs/remotes/${remote}/${head.slice(11)}`)
  )
    repository.refs.point(`refs/remotes/${remote}/HEAD`, `refs/remotes/${remote}/${head.slice(11)}`, why);
  if (chosen?.startsWith("refs/heads/")) {
    repository.refs.point("HEAD", chosen);
    const oid = wanted.find(([name]) => name === chosen)?.[1];
    if (!bare && oid !== undefined) repository.refs.update(chosen, oid, why);
  } else if (chosen !== undefined) {
    const oid = repository.objects.peel(wanted.find(([name]) => name === chosen)![1], "commit")!;
    repository.refs.detach("HEAD", oid, why);
  } else if (headOid !== undefined) repository.refs.detach("HEAD", headOid, why);
}

/** A clone of one branch takes the tags along that point into it. */
export async function followTags(
  git: Git,
  transport: Transport,
  advertised: Advertisement,
  wanted: (readonly [string, string])[],
): Promise<void> {
  const { objects } = git.repository;
  const missing: string[] = [];
  for (const [name, oid] of advertised.refs) {
    if (!name.startsWith("refs/tags/") || name.endsWith("^{}")) continue;
    if (wanted.some(([known]) => known === name)) continue;
    if (!objects.has(advertised.refs.get(`${name}^{}`) ?? oid)) continue;
    if (!objects.has(oid)) missing.push(oid);
    wanted.push([name, oid]);
  }
  if (missing.length > 0)
    await fetchPack(git, git.repository, transport, advertised, missing, { progress: false });
}
