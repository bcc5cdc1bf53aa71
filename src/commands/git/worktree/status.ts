import type { Git } from "../context.ts";
import { type Change, stagedChanges, unstagedChanges } from "../diff/changes.ts";
import { detectRenames } from "../diff/renames.ts";
import { upstreamOf } from "../history/revision.ts";
import { aheadBehind } from "../history/walk.ts";
import { Ignores } from "./ignore.ts";
import type { Pathspec } from "./pathspec.ts";
import { scanWorkTree } from "./scan.ts";

/** How a branch stands to the one it follows. */
export interface Tracking {
  /** "origin/main" */
  readonly name: string;
  /** Undefined when the upstream branch is gone. */
  readonly ahead?: number;
  readonly behind?: number;
}

export interface WorkStatus {
  readonly staged: readonly Change[];
  readonly unstaged: readonly Change[];
  readonly untracked: readonly string[];
  readonly ignored: readonly string[];
}

export interface StatusOptions {
  readonly pathspec?: Pathspec;
  readonly untracked?: "no" | "normal" | "all";
  readonly ignored?: boolean;
  /** The commit that staged changes are measured against; HEAD's unless given (`commit --amend`). */
  readonly against?: string;
}

export function collectStatus(git: Git, options: StatusOptions = {}): WorkStatus {
  const { repository } = git;
  const { pathspec, untracked = "normal" } = options;
  const base = "against" in options ? options.against : repository.head;
  const tree = base === undefined ? undefined : repository.objects.commit(base).tree;
  const renames = git.config.get("status.renames") ?? git.config.get("diff.renames") ?? "true";
  const staged = stagedChanges(repository, tree, pathspec);
  const scan =
    untracked === "no"
      ? { untracked: [], ignored: [] }
      : scanWorkTree(repository, {
          ignores: new Ignores(repository, git.env),
          pathspec,
          untracked,
          wantIgnored: options.ignored === true,
        });
  return {
    staged: renames === "false" ? staged : detectRenames(repository, staged),
    unstaged: unstagedChanges(repository, pathspec),
    ...scan,
  };
}

/** "refs/remotes/origin/main" -> "origin/main", "refs/heads/main" -> "main". */
export const shortRef = (ref: string): string => ref.replace(/^refs\/(heads|remotes|tags)\//, "");

export function trackingOf(git: Git, branch: string): Tracking | undefined {
  const { repository } = git;
  const upstream = upstreamOf(repository, branch);
  if (upstream === undefined) return undefined;
  const theirs = repository.refs.resolve(upstream);
  const ours = repository.refs.resolve(`refs/heads/${branch}`);
  if (theirs === undefined || ours === undefined) return { name: shortRef(upstream) };
  return { name: shortRef(upstream), ...aheadBehind(repository.objects, ours, theirs) };
}

const plural = (n: number): string => `${n} commit${n === 1 ? "" : "s"}`;

/** The sentences about the upstream branch, as `status`, `checkout` and `switch` say them; "" when there is none. */
export function trackingText(git: Git, tracking: Tracking | undefined): string {
  if (!tracking) return "";
  const { name, ahead, behind } = tracking;
  const advice = (text: string) => (git.advice("statusHints") ? `  (${text})\n` : "");
  if (ahead === undefined || behind === undefined)
    return `Your branch is based on '${name}', but the upstream is gone.\n${advice('use "git branch --unset-upstream" to fixup')}`;
  if (ahead === 0 && behind === 0) return `Your branch is up to date with '${name}'.\n`;
  if (behind === 0)
    return `Your branch is ahead of '${name}' by ${plural(ahead)}.\n${advice('use "git push" to publish your local commits')}`;
  if (ahead === 0)
    return `Your branch is behind '${name}' by ${plural(behind)}, and can be fast-forwarded.\n${advice('use "git pull" to update your local branch')}`;
  return `Your branch and '${name}' have diverged,\nand have ${ahead} and ${behind} different commits each, respectively.\n${advice('use "git pull" to merge the remote branch into yours')}`;
}
