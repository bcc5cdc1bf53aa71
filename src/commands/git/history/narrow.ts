import type { Git } from "../context.ts";
import { GitFatal } from "../errors.ts";
import type { RevisionArguments } from "./arguments.ts";
import type { LogArguments } from "./log-options.ts";
import { changeKey } from "./patch-id.ts";
import { tryCommit } from "./revision.ts";
import { ancestors, walkCommits } from "./walk.ts";

/** What a range leaves out, and how its commits are marked. */
export interface Narrowing {
  readonly keeps: (oid: string) => boolean;
  /** "<", ">", "=", "+", or undefined. */
  readonly mark: (oid: string) => string | undefined;
  /** Is it among what the range begins behind? */
  readonly isHidden: (oid: string) => boolean;
}

/** `--left-right`, `--cherry-pick` and its like, `--ancestry-path`, `--boundary`. */
export function narrow(
  git: Git,
  { symmetric }: RevisionArguments,
  options: LogArguments,
  ends: { readonly starts: readonly string[]; readonly hidden: readonly string[] },
): Narrowing {
  const { objects } = git.repository;
  const hidden = options.boundary || options.graph ? ancestors(objects, ends.hidden) : undefined;
  const left = symmetric ? ancestors(objects, [symmetric[0]]) : undefined;
  const cherries = options["cherry-pick"] || options["cherry-mark"] || options.cherry;
  const twins = cherries && symmetric ? onBothSides(git, symmetric, ends.hidden) : undefined;
  const way =
    options["ancestry-path"] === undefined ? undefined : between(git, options["ancestry-path"], ends);
  const [marks, onlyRight] = [
    options["cherry-mark"] || options.cherry,
    options["right-only"] || options.cherry,
  ];
  return {
    keeps: (oid) =>
      (!way || way.has(oid)) &&
      !(twins?.has(oid) && options["cherry-pick"]) &&
      !(left && options["left-only"] && !left.has(oid)) &&
      !(left && onlyRight && left.has(oid)),
    mark: (oid) => {
      if (marks && twins?.has(oid)) return "=";
      if (options["left-right"]) return left?.has(oid) ? "<" : ">";
      return marks ? "+" : undefined;
    },
    isHidden: (oid) => hidden?.has(oid) === true,
  };
}

/** The commits of both sides that make the same change as one of the other side. */
function onBothSides(
  git: Git,
  [a, b]: readonly [string, string],
  hidden: readonly string[],
): ReadonlySet<string> {
  const { repository } = git;
  const { objects } = repository;
  const side = (from: string) => {
    const byChange = new Map<string, string[]>();
    for (const oid of walkCommits(objects, [from], hidden)) {
      if (objects.commit(oid).parents.length > 1) continue;
      const key = changeKey(repository, oid);
      byChange.set(key, [...(byChange.get(key) ?? []), oid]);
    }
    return byChange;
  };
  const [left, right] = [side(a), side(b)];
  const found = new Set<string>();
  for (const [key, oids] of left)
    for (const oid of right.has(key) ? [...oids, ...right.get(key)!] : []) found.add(oid);
  return found;
}

/** The commits on a way from where the range begins (or through one commit) to where it ends. */
function between(
  git: Git,
  through: string | true,
  { starts, hidden }: { readonly starts: readonly string[]; readonly hidden: readonly string[] },
): ReadonlySet<string> {
  const { repository } = git;
  const { objects } = repository;
  const commit = through === true ? undefined : tryCommit(repository, through);
  if (through !== true && commit === undefined)
    throw new GitFatal(`could not get commit for ancestry-path argument ${through}`);
  if (commit === undefined && hidden.length === 0)
    throw new GitFatal("--ancestry-path given but there are no bottom commits");
  const bottoms = new Set(commit === undefined ? hidden : [commit]);
  const found = new Set<string>(commit === undefined ? [] : ancestors(objects, [commit]));
  const below = new Set<string>(bottoms);
  for (const oid of [...walkCommits(objects, starts, hidden)].reverse())
    if (below.has(oid) || objects.commit(oid).parents.some((parent) => below.has(parent))) {
      below.add(oid);
      found.add(oid);
    }
  return found;
}
