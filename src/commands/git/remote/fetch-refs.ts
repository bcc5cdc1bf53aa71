import type { Fetched, FetchRefsOptions } from "./fetched.ts";
import type { Git } from "../context.ts";
import { setInConfig } from "../core/config-file.ts";
import { GitFatal } from "../errors.ts";
import { fetchPack } from "./fetch-pack.ts";
import type { Advertisement } from "./http.ts";
import { mapRef, parseRefspec } from "./refspec.ts";
import { type Remote } from "./remotes.ts";
import { connect } from "./transport.ts";
import { pretty, type Row, store, table } from "./fetch-store.ts";
import { choose } from "./fetch-choice.ts";

/** Fetches refs from a remote and prints git's table. Answers with what came, for FETCH_HEAD and `pull`. */
export async function fetchRefs(
  git: Git,
  remote: Remote,
  specs: readonly string[],
  options: FetchRefsOptions,
): Promise<{ fetched: Fetched[]; failed: boolean }> {
  const { repository } = git;
  // Emptied before the other side is asked, so that a fetch that fails leaves nothing to merge.
  const writes = !options.dryRun && options.writeFetchHead !== false;
  if (!options.append && writes) repository.setState("FETCH_HEAD", "");
  const transport = connect(git, remote.url);
  const advertised = await transport.discover("git-upload-pack");
  const wanted = choose(git, remote, specs, advertised, options);
  const { objects } = repository;
  const missing = [
    ...new Set(
      wanted.filter(({ oid }) => !objects.has(oid) || options.depth !== undefined).map(({ oid }) => oid),
    ),
  ];
  if (missing.length > 0)
    await fetchPack(git, repository, transport, advertised, missing, {
      depth: options.depth,
      relative: options.relative,
      progress: options.progress,
    });
  if (options.tags === "auto" && keepsSomething(remote, specs))
    await followTags(git, advertised, wanted, transport, options);
  const pruned = options.prune ? prune(git, remote, advertised, specs, options) : [];
  const { rows, failed } = store(git, wanted, options);
  rows.unshift(...pruned);
  const shown = rows.filter(({ quiet }) => !quiet || options.verbose);
  if (shown.length > 0 && !options.quiet)
    await git.err(`From ${remote.url.replace(/\/+$/, "").replace(/\.git$/, "")}\n${table(git, shown)}`);
  if (options.setUpstream) await followFetched(git, remote, wanted);
  if (writes) writeFetchHead(git, remote, wanted, options.append);
  return { fetched: wanted, failed };
}

/** Do the refspecs say where what is fetched is kept? Then tags come along. */
const keepsSomething = (remote: Remote, specs: readonly string[]): boolean =>
  specs.includes("tag") ||
  (specs.length > 0 ? specs.map(parseRefspec) : remote.fetch).some(
    ({ target }) => target !== undefined && target !== "",
  );

/** `--set-upstream`: the present branch follows the one branch that was fetched. */
async function followFetched(git: Git, remote: Remote, wanted: readonly Fetched[]): Promise<void> {
  const { branch, commonDir } = git.repository;
  const merged = wanted.filter(({ forMerge }) => forMerge);
  const [only, ...others] = merged;
  if (others.length > 0) throw new GitFatal("multiple branches detected, incompatible with --set-upstream");
  if (branch === undefined || only === undefined) return;
  if (!only.remote.startsWith("refs/heads/")) {
    await git.err(
      only.remote.startsWith("refs/tags/")
        ? "warning: not setting upstream for a remote tag\n"
        : "warning: no source branch found; you need to specify exactly one branch with the --set-upstream option\n",
    );
    return;
  }
  const path = `${commonDir}/config`;
  let text = git.files.text(path);
  text = setInConfig(text, `branch.${branch}.remote`, remote.name, path);
  git.files.write(path, setInConfig(text, `branch.${branch}.merge`, only.remote, path));
}

/** Tags that point at what is here now come along. */
async function followTags(
  git: Git,
  advertised: Advertisement,
  wanted: Fetched[],
  transport: ReturnType<typeof connect>,
  options: FetchRefsOptions,
): Promise<void> {
  const { objects, refs } = git.repository;
  const missing: string[] = [];
  for (const [name, oid] of advertised.refs) {
    if (
      !name.startsWith("refs/tags/") ||
      name.endsWith("^{}") ||
      refs.resolve(name) ||
      wanted.some(({ local }) => local === name)
    )
      continue;
    const target = advertised.refs.get(`${name}^{}`) ?? oid;
    if (!objects.has(target)) continue;
    if (!objects.has(oid)) missing.push(oid);
    const before = wanted.findIndex(({ opportune }) => opportune);
    const tag: Fetched = { remote: name, oid, local: name, force: false, forMerge: false };
    wanted.splice(before < 0 ? wanted.length : before, 0, tag);
  }
  if (missing.length > 0)
    await fetchPack(git, git.repository, transport, advertised, missing, { progress: options.progress });
}

function prune(
  git: Git,
  remote: Remote,
  { refs: theirs }: Advertisement,
  specs: readonly string[],
  { pruneTags, dryRun }: FetchRefsOptions,
): Row[] {
  const { refs } = git.repository;
  const used = [
    ...(specs.length > 0 ? specs.map(parseRefspec) : remote.fetch),
    ...(pruneTags && specs.length === 0 ? [parseRefspec("refs/tags/*:refs/tags/*")] : []),
  ];
  const kept = new Set(
    [...theirs.keys()]
      .flatMap((name) => used.map((spec) => mapRef(spec, name)))
      .filter((name) => name !== undefined),
  );
  const rows: Row[] = [];
  for (const { target } of used) {
    if (!target?.includes("*")) continue;
    for (const { name } of refs.list(target.slice(0, target.indexOf("*")))) {
      if (kept.has(name) || name.endsWith("/HEAD")) continue;
      if (!dryRun) refs.delete(name);
      rows.push({ flag: "-", summary: "[deleted]", from: "(none)", to: pretty(name) });
    }
  }
  return rows;
}

/** FETCH_HEAD: what was fetched, those to be merged first. */
function writeFetchHead(git: Git, remote: Remote, wanted: readonly Fetched[], append: boolean): void {
  const { repository } = git;
  const url = remote.url.replace(/\/+$/, "").replace(/\.git$/, "");
  const seen = new Set<string>();
  const line = ({ oid, remote: name, forMerge }: Fetched): string => {
    const kind = name.startsWith("refs/heads/")
      ? `branch '${pretty(name)}' of `
      : name.startsWith("refs/tags/")
        ? `tag '${pretty(name)}' of `
        : name === "HEAD"
          ? ""
          : `'${name}' of `;
    return `${oid}\t${forMerge ? "" : "not-for-merge"}\t${kind}${url}\n`;
  };
  const lines = wanted
    .toSorted((a, b) => Number(b.forMerge) - Number(a.forMerge))
    .filter(({ remote: name }) => !seen.has(name) && seen.add(name))
    .map(line);
  repository.setState("FETCH_HEAD", (append ? (repository.state("FETCH_HEAD") ?? "") : "") + lines.join(""));
}
