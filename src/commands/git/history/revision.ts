import { parseTag, type ObjectType } from "../../../base/git/objects.ts";
import { GitFatal } from "../errors.ts";
import { lookUp } from "../core/trees.ts";
import type { Repository } from "../core/repository.ts";
import { walkCommits } from "./walk.ts";

/** Where a short name such as "main" may stand, in git's order. */
const places = ["", "refs/", "refs/tags/", "refs/heads/", "refs/remotes/"];

/** The full name of a ref given in short: "main" -> "refs/heads/main"; undefined when there is none. */
export function fullRef(repository: Repository, name: string): string | undefined {
  if (name === "") return undefined;
  for (const place of places) {
    const full = place + name;
    if (place === "" && !/^(refs\/|[A-Z_]+$)/.test(full)) continue;
    if (repository.refs.resolve(full)) return full;
  }
  const head = `refs/remotes/${name}/HEAD`;
  return repository.refs.resolve(head) ? head : undefined;
}

/** The branch a branch follows, as a full ref; undefined when none is set. */
export function upstreamOf(repository: Repository, branch: string): string | undefined {
  const remote = repository.config.get(`branch.${branch}.remote`);
  const merge = repository.config.get(`branch.${branch}.merge`);
  if (remote === undefined || merge === undefined) return undefined;
  if (remote === ".") return merge;
  for (const spec of repository.config.all(`remote.${remote}.fetch`)) {
    const [from = "", to = ""] = spec.replace(/^\+/, "").split(":");
    if (from === merge) return to;
    if (from.endsWith("*") && merge.startsWith(from.slice(0, -1)))
      return to.replace("*", merge.slice(from.length - 1));
  }
  return undefined;
}

/** The branch HEAD was on `n` switches ago; undefined when the log does not reach so far. */
export function previousBranch(repository: Repository, n: number): string | undefined {
  let left = n;
  for (const { message } of repository.refs.log("HEAD").toReversed()) {
    const match = /^checkout: moving from (\S+) to /.exec(message);
    if (match && --left === 0) return match[1];
  }
  return undefined;
}

/** The object a revision names (gitrevisions(7)); undefined when it names none. */
export function tryRevision(repository: Repository, text: string): string | undefined {
  if (text.startsWith(":/")) return searchMessage(repository, text.slice(2));
  if (text.startsWith(":")) {
    const match = /^:(?:([0-3]):)?(.*)$/s.exec(text)!;
    return repository.index.get(match[2]!.replace(/^\.\//, ""), Number(match[1] ?? 0))?.oid;
  }
  const colon = findColon(text);
  if (colon >= 0) {
    const tree = treeOf(repository, text.slice(0, colon));
    return tree === undefined
      ? undefined
      : lookUp(repository.objects, tree, text.slice(colon + 1).replace(/^\.\/|\/$/g, ""))?.oid;
  }
  const suffix = /(\^\{[^}]*\}|\^\d*|~\d*)$/.exec(text);
  if (suffix && suffix.index > 0) {
    const base = tryRevision(repository, text.slice(0, suffix.index));
    return base === undefined ? undefined : applySuffix(repository, base, suffix[0]);
  }
  return baseRevision(repository, text);
}

function findColon(text: string): number {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === "{") depth++;
    else if (text[i] === "}") depth--;
    else if (text[i] === ":" && depth === 0) return i;
  }
  return -1;
}

function applySuffix(repository: Repository, base: string, suffix: string): string | undefined {
  const { objects } = repository;
  if (suffix.startsWith("^{")) {
    const inner = suffix.slice(2, -1);
    if (inner === "") return objects.peel(base);
    if (inner === "object") return base;
    if (inner.startsWith("/")) return searchMessage(repository, inner.slice(1), base);
    return objects.peel(base, inner as ObjectType);
  }
  let at = objects.peel(base, "commit");
  if (at === undefined) return undefined;
  const n = suffix.length > 1 ? Number(suffix.slice(1)) : 1;
  if (suffix.startsWith("^")) return n === 0 ? at : objects.commit(at).parents[n - 1];
  for (let i = 0; i < n && at !== undefined; i++) at = objects.commit(at).parents[0];
  return at;
}

function baseRevision(repository: Repository, text: string): string | undefined {
  const { refs, objects } = repository;
  if (text === "@") return refs.resolve("HEAD");
  const at = /^(.*?)@\{([^}]+)\}$/.exec(text);
  if (at) return logged(repository, at[1]!, at[2]!);
  if (/^[0-9a-f]{40}$/i.test(text)) return text.toLowerCase();
  const ref = fullRef(repository, text);
  if (ref) return refs.resolve(ref);
  const described = /-g([0-9a-f]{4,40})$/.exec(text);
  const short = described?.[1] ?? text;
  if (!/^[0-9a-f]{4,40}$/i.test(short)) return undefined;
  const found = objects.startingWith(short.toLowerCase());
  if (found.length === 1) return found[0];
  const commits = found.filter((oid) => objects.get(oid).type === "commit");
  return commits.length === 1 ? commits[0] : undefined;
}

/** `main@{1}`, `@{-1}`, `@{upstream}`. */
function logged(repository: Repository, name: string, inner: string): string | undefined {
  const { refs } = repository;
  const back = /^-(\d+)$/.exec(inner);
  if (back && name === "") {
    const branch = previousBranch(repository, Number(back[1]));
    return branch === undefined
      ? undefined
      : (refs.resolve(`refs/heads/${branch}`) ?? tryRevision(repository, branch));
  }
  if (/^(u|upstream|push)$/i.test(inner)) {
    const branch = name === "" || name === "HEAD" || name === "@" ? repository.branch : name;
    const upstream = branch === undefined ? undefined : upstreamOf(repository, branch);
    if (branch !== undefined && upstream === undefined) {
      if (!refs.resolve(`refs/heads/${branch}`) && branch !== repository.branch)
        throw new GitFatal(`no such branch: '${branch}'`);
      throw new GitFatal(`no upstream configured for branch '${branch}'`);
    }
    if (branch === undefined) throw new GitFatal("HEAD does not point to a branch");
    return refs.resolve(upstream!);
  }
  const ref =
    name === "" ? (refs.symbolic("HEAD") ?? "HEAD") : name === "@" ? "HEAD" : fullRef(repository, name);
  if (ref === undefined || !/^\d+$/.test(inner)) return undefined;
  const n = Number(inner);
  const log = refs.log(ref);
  if (n === 0 && log.length === 0) return refs.resolve(ref);
  if (n >= log.length) {
    // One step beyond the oldest line, its "before" is still known.
    if (n === log.length && log[0] && !/^0+$/.test(log[0].before)) return log[0].before;
    throw new GitFatal(
      `log for '${name === "" ? (repository.branch ?? "HEAD") : name}' only has ${log.length} entries`,
    );
  }
  return log[log.length - 1 - n]!.after;
}

function searchMessage(repository: Repository, pattern: string, from?: string): string | undefined {
  const expression = new RegExp(pattern, "m");
  const starts = from
    ? [from]
    : [...repository.refs.list().map(({ oid }) => oid), repository.head].filter((oid) => oid !== undefined);
  const commits = starts
    .map((oid) => repository.objects.peel(oid, "commit"))
    .filter((oid) => oid !== undefined);
  for (const oid of walkCommits(repository.objects, commits))
    if (expression.test(repository.objects.commit(oid).message)) return oid;
  return undefined;
}

/** The object a revision names. Throws GitFatal as git does for an argument that is no revision. */
export function revision(repository: Repository, text: string): string {
  const oid = tryRevision(repository, text);
  if (oid === undefined || !repository.objects.has(oid)) throw badRevision(text);
  return oid;
}

export const badRevision = (text: string): GitFatal => new GitFatal(`bad revision '${text}'`);

/** The commit a revision leads to, or undefined. */
export function tryCommit(repository: Repository, text: string): string | undefined {
  const oid = tryRevision(repository, text);
  return oid === undefined ? undefined : repository.objects.peel(oid, "commit");
}

export function treeOf(repository: Repository, text: string): string | undefined {
  const oid = tryRevision(repository, text);
  return oid === undefined ? undefined : repository.objects.peel(oid, "tree");
}

/** A tag object's own name and target, for those who print it. */
export const tagAt = (repository: Repository, oid: string) => {
  const object = repository.objects.find(oid);
  return object?.type === "tag" ? parseTag(object.data) : undefined;
};
