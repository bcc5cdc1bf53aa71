import { painter } from "../colours.ts";
import type { Git } from "../context.ts";
import { GitError, GitFatal } from "../errors.ts";
import { isAncestor } from "../history/walk.ts";
import { fetchPack } from "./fetch-pack.ts";
import type { Advertisement } from "./http.ts";
import { summaryWidth } from "./push-report.ts";
import { mapRef, parseRefspec, type Refspec } from "./refspec.ts";
import { type Remote, trackingRef } from "./remotes.ts";
import { connect } from "./transport.ts";

export interface FetchRefsOptions {
  readonly tags: "auto" | "all" | "none";
  readonly prune: boolean;
  readonly force: boolean;
  readonly quiet: boolean;
  readonly verbose: boolean;
  readonly dryRun: boolean;
  readonly append: boolean;
  readonly depth?: number;
  readonly progress: boolean;
  /** For the log: "fetch", "pull", with its words. */
  readonly action: string;
}

/** A ref that was fetched. */
export interface Fetched {
  /** Its name on the other side. */
  readonly remote: string;
  readonly oid: string;
  /** The ref it is kept in here. */
  readonly local?: string;
  readonly force: boolean;
  readonly forMerge: boolean;
}

/** Fetches refs from a remote and prints git's table. Answers with what came, for FETCH_HEAD and `pull`. */
export async function fetchRefs(
  git: Git,
  remote: Remote,
  specs: readonly string[],
  options: FetchRefsOptions,
): Promise<{ fetched: Fetched[]; failed: boolean }> {
  const { repository } = git;
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
      progress: options.progress,
    });
  if (options.tags === "auto" && wanted.some(({ local }) => local !== undefined))
    await followTags(git, advertised, wanted, transport, options);
  const { rows, failed } = store(git, wanted, options);
  if (options.prune) rows.unshift(...prune(git, remote, advertised, specs));
  const shown = rows.filter(({ quiet }) => !quiet || options.verbose);
  if (shown.length > 0 && !options.quiet)
    await git.err(`From ${remote.url.replace(/\/+$/, "").replace(/\.git$/, "")}\n${table(git, shown)}`);
  if (!options.dryRun) writeFetchHead(git, remote, wanted, options.append);
  return { fetched: wanted, failed };
}

function choose(
  git: Git,
  remote: Remote,
  specs: readonly string[],
  { refs }: Advertisement,
  options: FetchRefsOptions,
): Fetched[] {
  const found: Fetched[] = [];
  const add = (each: Fetched) => {
    if (!found.some((other) => other.remote === each.remote && other.local === each.local)) found.push(each);
  };
  const { branch } = git.repository;
  const merge = branch === undefined ? undefined : git.config.get(`branch.${branch}.merge`);
  const isOwn = branch !== undefined && git.config.get(`branch.${branch}.remote`) === remote.name;
  const parsed: Refspec[] = specs.map(parseRefspec);
  for (const spec of parsed) {
    if (spec.source.includes("*")) {
      for (const [name, oid] of refs) {
        const local = mapRef(spec, name);
        if (local !== undefined && !name.endsWith("^{}"))
          add({ remote: name, oid, local, force: spec.force, forMerge: false });
      }
      continue;
    }
    const source = spec.source === "" ? "HEAD" : spec.source;
    const name = [source, `refs/${source}`, `refs/tags/${source}`, `refs/heads/${source}`].find((each) =>
      refs.has(each),
    );
    if (name === undefined) {
      if (/^[0-9a-f]{40}$/.test(source)) {
        add({ remote: source, oid: source, force: spec.force, forMerge: true });
        continue;
      }
      throw new GitFatal(`couldn't find remote ref ${source}`);
    }
    const target =
      spec.target === undefined || spec.target === ""
        ? undefined
        : spec.target.startsWith("refs/")
          ? spec.target
          : name.startsWith("refs/tags/")
            ? `refs/tags/${spec.target}`
            : `refs/heads/${spec.target}`;
    add({
      remote: name,
      oid: refs.get(name)!,
      ...(target === undefined ? {} : { local: target }),
      force: spec.force,
      forMerge: true,
    });
  }
  // What was named on the command line also moves the branch that follows it.
  if (parsed.length > 0)
    for (const each of [...found]) {
      const local = trackingRef(remote, each.remote);
      if (local !== undefined && each.local === undefined)
        add({ remote: each.remote, oid: each.oid, local, force: true, forMerge: false });
    }
  if (parsed.length === 0) {
    for (const spec of remote.fetch)
      for (const [name, oid] of refs) {
        const local = name.endsWith("^{}") ? undefined : mapRef(spec, name);
        if (local !== undefined)
          add({ remote: name, oid, local, force: spec.force, forMerge: isOwn && merge === name });
      }
    if (remote.fetch.length === 0) {
      if (!refs.has("HEAD")) throw new GitFatal("couldn't find remote ref HEAD");
      add({ remote: "HEAD", oid: refs.get("HEAD")!, force: false, forMerge: true });
    } else if (isOwn && merge !== undefined && !found.some(({ forMerge }) => forMerge) && refs.has(merge))
      add({ remote: merge, oid: refs.get(merge)!, force: false, forMerge: true });
  }
  if (options.tags === "all")
    for (const [name, oid] of refs)
      if (name.startsWith("refs/tags/") && !name.endsWith("^{}"))
        add({ remote: name, oid, local: name, force: options.force, forMerge: false });
  return found;
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
      wanted.some(({ remote }) => remote === name)
    )
      continue;
    const target = advertised.refs.get(`${name}^{}`) ?? oid;
    if (!objects.has(target)) continue;
    if (!objects.has(oid)) missing.push(oid);
    wanted.push({ remote: name, oid, local: name, force: false, forMerge: false });
  }
  if (missing.length > 0)
    await fetchPack(git, git.repository, transport, advertised, missing, { progress: options.progress });
}

interface Row {
  readonly flag: string;
  readonly summary: string;
  readonly from: string;
  readonly to: string;
  readonly reason?: string;
  readonly quiet?: boolean;
}

const pretty = (ref: string): string => ref.replace(/^refs\/(heads|tags|remotes)\//, "");

function store(
  git: Git,
  wanted: readonly Fetched[],
  options: FetchRefsOptions,
): { rows: Row[]; failed: boolean } {
  const { repository } = git;
  const { refs, objects } = repository;
  const rows: Row[] = [];
  let failed = false;
  for (const { remote, oid, local, force } of wanted) {
    const from = pretty(remote);
    const isTag = remote.startsWith("refs/tags/");
    const kind = isTag ? "tag" : remote.startsWith("refs/heads/") ? "branch" : "ref";
    if (local === undefined) {
      rows.push({ flag: "*", summary: kind === "ref" ? "branch" : kind, from, to: "FETCH_HEAD" });
      continue;
    }
    const to = pretty(local);
    const old = refs.resolve(local);
    const put = (message: string) => {
      if (!options.dryRun) refs.update(local, oid, repository.because(`${options.action}: ${message}`));
    };
    if (old === oid) rows.push({ flag: "=", summary: "[up to date]", from, to, quiet: true });
    else if (old === undefined) {
      put(isTag ? "storing tag" : kind === "branch" ? "storing head" : "storing ref");
      rows.push({
        flag: "*",
        summary: isTag ? "[new tag]" : kind === "branch" ? "[new branch]" : "[new ref]",
        from,
        to,
      });
    } else if (local === refs.symbolic("HEAD") && !repository.bare) {
      throw new GitError(
        `fatal: refusing to fetch into branch '${local}' checked out at '${repository.workTree}'`,
        128,
      );
    } else if (local.startsWith("refs/tags/")) {
      if (force || options.force) {
        put("updating tag");
        rows.push({ flag: "t", summary: "[tag update]", from, to });
      } else {
        rows.push({ flag: "!", summary: "[rejected]", from, to, reason: "would clobber existing tag" });
        failed = true;
      }
    } else {
      const [a, b] = [objects.peel(old, "commit"), objects.peel(oid, "commit")];
      if (a !== undefined && b !== undefined && isAncestor(objects, a, b)) {
        put("fast-forward");
        rows.push({ flag: " ", summary: `${repository.short(old)}..${repository.short(oid)}`, from, to });
      } else if (force || options.force) {
        put("forced-update");
        rows.push({
          flag: "+",
          summary: `${repository.short(old)}...${repository.short(oid)}`,
          from,
          to,
          reason: "forced update",
        });
      } else {
        rows.push({ flag: "!", summary: "[rejected]", from, to, reason: "non-fast-forward" });
        failed = true;
      }
    }
  }
  return { rows, failed };
}

function prune(git: Git, remote: Remote, { refs: theirs }: Advertisement, specs: readonly string[]): Row[] {
  const { refs } = git.repository;
  const used = specs.length > 0 ? specs.map(parseRefspec) : remote.fetch;
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
      refs.delete(name);
      rows.push({ flag: "-", summary: "[deleted]", from: "(none)", to: pretty(name) });
    }
  }
  return rows;
}

function table(git: Git, rows: readonly Row[]): string {
  const width = summaryWidth(
    git,
    git.repository.refs
      .list()
      .map(({ oid }) => oid)
      .slice(0, 50),
  );
  const column = Math.max(10, ...rows.map(({ from }) => from.length));
  const paint = painter(false);
  return rows
    .map(({ flag, summary, from, to, reason }) =>
      paint(
        undefined,
        ` ${flag} ${summary.padEnd(width)} ${from.padEnd(column)} -> ${to}${reason === undefined ? "" : `  (${reason})`}\n`,
      ),
    )
    .join("");
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
