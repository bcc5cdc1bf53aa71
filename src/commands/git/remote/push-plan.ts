import { zeroOid } from "../../../base/git/sha1.ts";
import type { Git } from "../context.ts";
import { fullRef, tryRevision } from "../history/revision.ts";
import { isAncestor } from "../history/walk.ts";
import { GitError } from "../errors.ts";
import { mapRef, parseRefspec, type Refspec, unmapRef } from "./refspec.ts";
import { type Remote, trackingRef } from "./remotes.ts";

/** One ref of a push, with what became of it. */
export interface PlannedRef {
  /** Full name on the other side. */
  readonly name: string;
  /** Full name here, or the revision as typed; "" when the ref is deleted. */
  readonly source: string;
  /** How the table names it: "HEAD" stays "HEAD". */
  readonly typed?: string;
  readonly old: string;
  readonly now: string;
  /** The history on the other side is given up. */
  readonly forced: boolean;
  /** Why it is not sent: "fetch first", "non-fast-forward", "already exists", "stale info". */
  problem?: string;
  /** Why the other side refused. */
  remoteProblem?: string;
}

export interface PlanOptions {
  readonly force: boolean;
  readonly "force-with-lease": string | true | undefined;
  readonly "follow-tags": boolean;
  /** What the refspecs reach on the other side and nobody has here is deleted. */
  readonly prune: boolean;
  readonly mirror: boolean;
}

export interface Plan {
  readonly refs: PlannedRef[];
  readonly errors: string[];
  /** No refspec spoke of anything. */
  readonly nothing: boolean;
}

/** What is to be pushed from here: its ref if it has one, and the object. */
function ownSource(
  { repository }: Git,
  source: string,
): { own: string | undefined; now: string | undefined } {
  const own =
    source === "HEAD" || source === "@"
      ? (repository.refs.symbolic("HEAD") ?? "HEAD")
      : fullRef(repository, source);
  const now = own === undefined ? tryRevision(repository, source) : repository.refs.resolve(own);
  return { own, now: now !== undefined && repository.objects.has(now) ? now : undefined };
}

const noSuchSource = (source: string) => `error: src refspec ${source} does not match any`;

/** Complaints about sources that do not exist: git makes them before it speaks with the other side. */
export const missingSources = (git: Git, specs: readonly string[]): string[] =>
  specs
    .map((spec) => parseRefspec(spec).source)
    .filter((source) => source !== "" && !source.includes("*") && ownSource(git, source).now === undefined)
    .map(noSuchSource);

/** Matches refspecs with what both sides have, and decides at once what cannot be pushed. */
export function planPush(
  git: Git,
  remote: Remote,
  specs: readonly string[],
  theirs: ReadonlyMap<string, string>,
  options: PlanOptions,
): Plan {
  const { repository } = git;
  const refs: PlannedRef[] = [];
  const errors: string[] = [];
  const put = (source: string, now: string, name: string, force: boolean, byPattern = true) => {
    const other = refs.find((ref) => ref.name === name);
    if (other && !byPattern)
      throw new GitError(
        `error: dst ref ${name} receives from more than one src\nerror: failed to push some refs to '${remote.pushUrls[0]}'`,
        1,
      );
    if (other) return;
    refs.push(
      judge(git, remote, source, now, name, theirs.get(name) ?? zeroOid, force || options.force, options),
    );
  };
  for (const text of specs) {
    const { force, source, target } = parseRefspec(text);
    if (source === "" && target === "") {
      for (const { name, oid } of repository.refs.list("refs/heads/"))
        if (theirs.has(name)) put(name, oid, name, force);
      continue;
    }
    if (source.includes("*")) {
      for (const { name, oid } of repository.refs.list()) {
        const mapped = mapRef({ force, source, target: target ?? source }, name);
        if (mapped !== undefined) put(name, oid, mapped, force);
      }
      continue;
    }
    if (source === "") {
      const name = theirName(target!, theirs);
      if (name === undefined) errors.push(`error: unable to delete '${target}': remote ref does not exist`);
      else put("", zeroOid, name, true, false);
      continue;
    }
    const { own, now } = ownSource(git, source);
    if (now === undefined) {
      errors.push(noSuchSource(source));
      continue;
    }
    const name = targetName(target, own, source, theirs);
    if (typeof name !== "string") errors.push(...unqualified(git, name.unknown, source));
    else {
      put(own ?? source, now, name, force, false);
      const last = refs.at(-1);
      if ((source === "HEAD" || source === "@") && last?.name === name)
        refs[refs.length - 1] = { ...last, typed: "HEAD" };
    }
  }
  if (options.prune || options.mirror)
    for (const name of theirs.keys()) {
      if (refs.some((ref) => ref.name === name) || name.endsWith("^{}")) continue;
      const [from] = specs.map((text) => unmapRef(whole(parseRefspec(text)), name)).filter(Boolean);
      if (from !== undefined && !repository.refs.resolve(from)) put("", zeroOid, name, true);
    }
  if (options["follow-tags"])
    for (const { name, oid } of repository.refs.list("refs/tags/")) {
      const commit = repository.objects.peel(oid, "commit");
      const isAnnotated = repository.objects.get(oid).type === "tag";
      if (
        isAnnotated &&
        !theirs.has(name) &&
        commit &&
        refs.some((ref) => ref.now !== zeroOid && isAncestor(repository.objects, commit, ref.now))
      )
        put(name, oid, name, false);
    }
  // As the other side lists them; what is new there comes after.
  const order = new Map([...theirs.keys()].map((name, i) => [name, i]));
  const place = ({ name }: PlannedRef) => order.get(name) ?? order.size;
  return {
    refs: refs.toSorted((a, b) => place(a) - place(b)),
    errors,
    nothing: refs.length === 0 && specs.length > 0 && specs.every((spec) => spec === ":"),
  };
}

/** "refs/heads/*" alone means the same names on both sides. */
const whole = (spec: Refspec): Refspec => ({ ...spec, target: spec.target ?? spec.source });

function theirName(typed: string, theirs: ReadonlyMap<string, string>): string | undefined {
  return [typed, `refs/${typed}`, `refs/tags/${typed}`, `refs/heads/${typed}`].find((name) =>
    theirs.has(name),
  );
}

function targetName(
  target: string | undefined,
  own: string | undefined,
  source: string,
  theirs: ReadonlyMap<string, string>,
): string | { unknown: string } {
  if (target === undefined) {
    if (own?.startsWith("refs/")) return own;
    return theirName(source, theirs) ?? { unknown: source };
  }
  if (target.startsWith("refs/")) return target;
  const there = theirName(target, theirs);
  if (there !== undefined) return there;
  const kind = /^refs\/(heads|tags)\//.exec(own ?? "")?.[1];
  return kind ? `refs/${kind}/${target}` : { unknown: target };
}

function unqualified(git: Git, target: string, source: string): string[] {
  const lines = [
    "error: The destination you provided is not a full refname (i.e.,",
    'starting with "refs/"). We tried to guess what you meant by:',
    "",
    `- Looking for a ref that matches '${target}' on the remote side.`,
    `- Checking if the <src> being pushed ('${source}')`,
    '  is a ref in "refs/{heads,tags}/". If so we add a corresponding',
    "  refs/{heads,tags}/ prefix on the remote side.",
    "",
    "Neither worked, so we gave up. You must fully qualify the ref.",
  ];
  const oid = tryRevision(git.repository, source);
  const type = oid && git.repository.objects.find(oid)?.type;
  if (type === "commit" && git.advice("pushUnqualifiedRefName"))
    lines.push(
      "hint: The <src> part of the refspec is a commit object.",
      "hint: Did you mean to create a new branch by pushing to",
      `hint: '${source}:refs/heads/${target}'?`,
    );
  return lines;
}

function judge(
  git: Git,
  remote: Remote,
  source: string,
  now: string,
  name: string,
  old: string,
  force: boolean,
  options: PlanOptions,
): PlannedRef {
  const { objects, refs } = git.repository;
  const ref: PlannedRef = { source, now, name, old, forced: false };
  if (now === old || old === zeroOid || now === zeroOid) return ref;
  const lease = options["force-with-lease"];
  if (lease !== undefined) {
    const [leased, expected] =
      lease === true ? [undefined, undefined] : (lease.split(":") as [string, string | undefined]);
    if (leased === undefined || name === leased || name === `refs/heads/${leased}`) {
      const tracking = trackingRef(remote, name);
      const expect =
        expected === undefined
          ? tracking === undefined
            ? undefined
            : refs.resolve(tracking)
          : tryRevision(git.repository, expected);
      if (expect !== old) return force ? { ...ref, forced: true } : { ...ref, problem: "stale info" };
      return { ...ref, forced: !isForward(git, old, now) };
    }
  }
  if (name.startsWith("refs/tags/"))
    return force ? { ...ref, forced: true } : { ...ref, problem: "already exists" };
  if (isForward(git, old, now)) return ref;
  if (force) return { ...ref, forced: true };
  return { ...ref, problem: objects.has(old) ? "non-fast-forward" : "fetch first" };
}

function isForward(git: Git, old: string, now: string): boolean {
  const { objects } = git.repository;
  if (!objects.has(old)) return false;
  const [a, b] = [objects.peel(old, "commit"), objects.peel(now, "commit")];
  return a !== undefined && b !== undefined && isAncestor(objects, a, b);
}
