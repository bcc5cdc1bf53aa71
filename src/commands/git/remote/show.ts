import type { Git } from "../context.ts";
import { isAncestor } from "../history/walk.ts";
import { findRemote, type Remote, remoteNames, trackingRef } from "./remotes.ts";
import { connect } from "./transport.ts";

/** The branch the remote's HEAD is on. */
export async function remoteHead(git: Git, remote: Remote): Promise<string | undefined> {
  const { head } = await connect(git, remote.url).discover("git-upload-pack");
  return head?.replace(/^refs\/heads\//, "");
}

/** Remote-tracking refs whose branch is gone on the other side. */
export async function staleBranches(git: Git, remote: Remote): Promise<string[]> {
  const { refs } = await connect(git, remote.url).discover("git-upload-pack");
  const kept = new Set([...refs.keys()].map((name) => trackingRef(remote, name)));
  return git.repository.refs
    .list(`refs/remotes/${remote.name}/`)
    .map(({ name }) => name)
    .filter((name) => !kept.has(name) && !name.endsWith("/HEAD"));
}

/** `git remote show NAME` */
export async function showRemote(git: Git, name: string, offline: boolean): Promise<string> {
  const { repository, config } = git;
  const remote = findRemote(git, name);
  const out = [
    `* remote ${name}`,
    `  Fetch URL: ${remote.url}`,
    ...remote.pushUrls.map((url) => `  Push  URL: ${url}`),
  ];
  if (offline) out.push("  HEAD branch: (not queried)");
  const advertised = offline ? undefined : await connect(git, remote.url).discover("git-upload-pack");
  const theirs = new Map(
    [...(advertised?.refs ?? [])]
      .filter(([ref]) => ref.startsWith("refs/heads/"))
      .map(([ref, oid]) => [ref.slice(11), oid]),
  );
  if (advertised) out.push(`  HEAD branch: ${advertised.head?.slice(11) ?? "(unknown)"}`);
  const known = new Map<string, string>();
  for (const branch of theirs.keys()) {
    const tracking = trackingRef(remote, `refs/heads/${branch}`);
    if (tracking !== undefined)
      known.set(
        branch,
        repository.refs.resolve(tracking)
          ? "tracked"
          : `new (next fetch will store in remotes/${remote.name})`,
      );
  }
  const stale = advertised && remoteNames(config).includes(name) ? await staleBranches(git, remote) : [];
  for (const ref of stale) known.set(ref, "stale (use 'git remote prune' to remove)");
  if (known.size > 0) {
    const width = Math.max(...[...known.keys()].map((each) => each.length));
    out.push(
      `  Remote branch${known.size > 1 ? "es" : ""}:`,
      ...[...known]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([branch, state]) => `    ${branch.padEnd(width)} ${state}`),
    );
  }
  const pulls = config
    .names("branch")
    .filter(
      (branch) =>
        config.get(`branch.${branch}.remote`) === name && config.get(`branch.${branch}.merge`) !== undefined,
    )
    .sort();
  if (pulls.length > 0) {
    const width = Math.max(...pulls.map((branch) => branch.length));
    out.push(
      `  Local branch${pulls.length > 1 ? "es" : ""} configured for 'git pull':`,
      ...pulls.map(
        (branch) =>
          `    ${branch.padEnd(width)} merges with remote ${config.get(`branch.${branch}.merge`)!.replace(/^refs\/heads\//, "")}`,
      ),
    );
  }
  const pushes = repository.refs.list("refs/heads/").filter(({ name: ref }) => theirs.has(ref.slice(11)));
  if (pushes.length > 0) {
    const width = Math.max(...pushes.map(({ name: ref }) => ref.length - 11));
    out.push(`  Local ref${pushes.length > 1 ? "s" : ""} configured for 'git push':`);
    for (const { name: ref, oid } of pushes) {
      const there = theirs.get(ref.slice(11))!;
      const state =
        there === oid
          ? "up to date"
          : repository.objects.has(there) && isAncestor(repository.objects, there, oid)
            ? "fast-forwardable"
            : "local out of date";
      out.push(`    ${ref.slice(11).padEnd(width)} pushes to ${ref.slice(11).padEnd(width)} (${state})`);
    }
  }
  return `${out.join("\n")}\n`;
}
