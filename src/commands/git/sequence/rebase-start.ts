import type { Git } from "../context.ts";
import { GitError, hint } from "../errors.ts";
import { treeChanges } from "../diff/changes.ts";
import { patchText } from "../diff/output.ts";
import { ancestors } from "../history/walk.ts";
import { bringBack } from "../worktree/autostash.ts";
import { edit } from "../worktree/editor.ts";
import { subjectOf } from "../worktree/message.ts";
import { switchTrees } from "../worktree/unpack.ts";
import { runSteps } from "./rebase-run.ts";
import { commitsBehind, stepsWithMerges, withRefs } from "./rebase-merges.ts";
import { checkFirst, type Entry, formatSteps, parseSteps, RebaseState, type Step } from "./rebase-state.ts";
import { todoHelp } from "./todo-help.ts";

export interface RebasePlan {
  /** The commit whose line of history is copied, and the branch that is moved: "refs/heads/topic", "detached HEAD". */
  readonly head: string;
  readonly headName: string;
  /** Commits reachable from here stay out. */
  readonly upstream: string | undefined;
  /** The empty commit of `--root`: what is copied onto it has no parent. */
  readonly squashOnto?: string | undefined;
  readonly onto: string;
  /** How HEAD's log names `onto`. */
  readonly ontoName: string;
  readonly interactive: boolean;
  readonly autosquash: boolean;
  /** Commits that need no copy are copied none the less. */
  readonly force: boolean;
  /** Run behind each commit. */
  readonly exec: readonly string[];
  readonly keepCherryPicks: boolean;
  readonly action: string;
  readonly quiet: boolean;
  /** Merges are built anew. */
  readonly merges?: boolean;
  /** Other branches on the way are moved along. */
  readonly updateRefs?: boolean;
  /** Files of .git/rebase-merge that remember further options. */
  readonly memory?: Readonly<Record<string, string | undefined>>;
  /** What was put aside before, and comes back at the end. */
  readonly autostash?: string | undefined;
}

/** Sets up a rebase of HEAD, lets the learner edit its steps if it is interactive, and runs them. */
export async function startRebase(git: Git, plan: RebasePlan): Promise<number> {
  const { repository } = git;
  const { objects, refs } = repository;
  const { head } = plan;
  const state = new RebaseState(git);
  const { commits, skipped } = await commitsToMove(git, plan);
  const picks = commits.filter((oid) => !skipped.has(oid) && objects.commit(oid).parents.length < 2);
  let steps = picks.map((oid): Step => ({
    command: "pick",
    oid,
    text: subjectOf(objects.commit(oid).message),
  }));
  const hasMerge = commits.some((oid) => objects.commit(oid).parents.length > 1);
  if (plan.autosquash) steps = arrange(steps);
  if (plan.exec.length > 0)
    steps = steps.flatMap((step, i) =>
      steps[i + 1]?.command === "fixup" || steps[i + 1]?.command === "squash"
        ? [step]
        : [step, ...plan.exec.map((text): Step => ({ command: "exec", text }))],
    );
  let entries: Entry[] =
    plan.merges && hasMerge
      ? stepsWithMerges(git, { head, upstream: plan.upstream ?? plan.onto, commits, skipped })
      : steps;
  if (plan.updateRefs) entries = withRefs(git, entries, plan.headName);
  for (const [name, text] of Object.entries(plan.memory ?? {}))
    if (text !== undefined) state.write(name, `${text}\n`);
  state.write("head-name", `${plan.headName}\n`);
  state.write("onto", `${plan.onto}\n`);
  state.write("orig-head", `${head}\n`);
  state.write("interactive", "");
  state.write("action", plan.action);
  if (plan.autostash) state.write("autostash", `${plan.autostash}\n`);
  if (plan.force) state.write("force", "");
  if (plan.squashOnto) state.write("squash-onto", `${plan.squashOnto}\n`);
  if (plan.quiet) state.write("quiet", "");
  let blank = blankLines(formatSteps(entries));
  steps = entries.filter((entry) => typeof entry !== "string");
  if (plan.interactive) {
    const edited = await editSteps(git, state, entries, plan);
    if (edited === undefined) {
      await bringBack(git, plan.autostash);
      state.remove();
      throw new GitError("error: nothing to do", 1);
    }
    steps = edited.steps;
    blank = edited.blank;
  }
  // What stands where it belongs is not copied.
  let base = plan.onto;
  const taken: Step[] = [];
  while (!plan.force && steps[0]?.command === "pick" && objects.commit(steps[0].oid!).parents[0] === base) {
    base = steps[0].oid!;
    taken.push(steps.shift()!);
  }
  if (taken.length > 0) state.write("done", formatSteps(taken));
  state.write("git-rebase-todo", formatSteps(steps));
  try {
    switchTrees(git, objects.commit(repository.head!).tree, objects.commit(base).tree, {
      verb: "checkout",
      purpose: "switch branches",
    });
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    await bringBack(git, plan.autostash);
    state.remove();
    throw new GitError(`${error.text}\nerror: could not detach HEAD`, 1);
  }
  repository.setState("ORIG_HEAD", `${head}\n`);
  refs.detach("HEAD", base, repository.because(`${plan.action} (start): checkout ${plan.ontoName}`));
  return runSteps(git, blank);
}

/** A list without its comments has so many blank lines between its steps. */
const blankLines = (text: string): number =>
  text
    .split("\n")
    .filter((line) => !line.startsWith("#"))
    .join("\n")
    .trim()
    .replaceAll(/\n{2,}/g, "\n\n")
    .split("\n")
    .filter((line) => line.trim() === "").length;

/** The commits behind the other side, oldest first, and those of them that it has already by another name. */
async function commitsToMove(
  git: Git,
  plan: RebasePlan,
): Promise<{ commits: string[]; skipped: ReadonlySet<string> }> {
  const { objects } = git.repository;
  const { head } = plan;
  const commits = commitsBehind(git, head, plan.upstream);
  if (plan.keepCherryPicks) return { commits, skipped: new Set() };
  const theirs = ancestors(objects, plan.upstream === undefined ? [] : [plan.upstream]);
  const ours = ancestors(objects, [head]);
  const moved = commits.filter((oid) => objects.commit(oid).parents.length < 2);
  const known = new Set(
    [...theirs]
      .filter((oid) => !ours.has(oid) && objects.commit(oid).parents.length === 1)
      .map((oid) => patchId(git, oid)),
  );
  if (known.size === 0) return { commits, skipped: new Set() };
  const skipped = moved.filter((oid) => known.has(patchId(git, oid)));
  for (const oid of skipped)
    await git.err(`warning: skipped previously applied commit ${git.repository.short(oid)}\n`);
  if (skipped.length > 0 && git.advice("skippedCherryPicks"))
    await git.err(
      `${hint('use --reapply-cherry-picks to include skipped commits\nDisable this message with "git config advice.skippedCherryPicks false"')}\n`,
    );
  return { commits, skipped: new Set(skipped) };
}

/** What a commit changes, wherever in the files it stands. */
function patchId(git: Git, oid: string): string {
  const { repository } = git;
  const { parents, tree } = repository.objects.commit(oid);
  const before = parents[0] === undefined ? undefined : repository.objects.commit(parents[0]).tree;
  return patchText(git, treeChanges(repository, before, tree), { colour: false })
    .replaceAll(/^(index .*|@@ .*)$/gm, "")
    .replaceAll(/\s+/g, "");
}

/** `--autosquash`: "fixup! Subject" goes behind the commit of that subject. */
function arrange(steps: readonly Step[]): Step[] {
  const rows: Step[][] = [];
  for (const step of steps) {
    const match = /^(fixup|squash)! (.*)$/.exec(step.text);
    const target =
      match && rows.find((row) => row[0]!.text === match[2] || row[0]!.oid!.startsWith(match[2]!));
    if (target) target.push({ ...step, command: match[1] as "fixup" | "squash" });
    else rows.push([step]);
  }
  return rows.flat();
}

/** A commit that changes nothing is marked as such in the list. */
function noted({ repository }: Git, entry: Entry): Entry {
  if (typeof entry === "string" || entry.oid === undefined || entry.command === "merge") return entry;
  const { tree, parents } = repository.objects.commit(entry.oid);
  const isEmpty = parents[0] !== undefined && repository.objects.commit(parents[0]).tree === tree;
  return isEmpty ? { ...entry, text: `${entry.text} # empty` } : entry;
}

/** Opens the steps in the learner's editor. Undefined when none are left. */
async function editSteps(
  git: Git,
  state: RebaseState,
  entries: readonly Entry[],
  { head, upstream, onto, ontoName, autostash }: RebasePlan,
): Promise<{ steps: Step[]; blank: number } | undefined> {
  const { repository } = git;
  const short = (oid: string) => repository.short(oid);
  const steps = entries.filter((entry) => typeof entry !== "string");
  const count = `${steps.length} command${steps.length === 1 ? "" : "s"}`;
  const list =
    steps.length === 0
      ? "noop\n"
      : formatSteps(
          entries.map((entry) => noted(git, entry)),
          short,
        );
  state.write(
    "git-rebase-todo",
    `${list}\n# Rebase ${upstream === undefined ? "" : `${short(upstream)}..`}${short(head)} onto ${short(onto)} (${count})\n#\n${todoHelp}`,
  );
  try {
    await edit(git, `${repository.gitDir}/rebase-merge/git-rebase-todo`, true);
  } catch (error) {
    if (error instanceof GitError) {
      await bringBack(git, autostash);
      state.remove();
    }
    throw error;
  }
  const text = state.read("git-rebase-todo") ?? "";
  if (text.split("\n").every((line) => line.trim() === "" || line.startsWith("#"))) return undefined;
  try {
    const edited = parseSteps(git, text);
    checkFirst(edited);
    return { steps: edited, blank: blankLines(text) };
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    git.repository.refs.detach(
      "HEAD",
      onto,
      repository.because(`${state.action} (start): checkout ${ontoName}`),
    );
    throw new GitError(
      `${error.text}\nYou can fix this with 'git rebase --edit-todo' and then run 'git rebase --continue'.\nOr you can abort the rebase with 'git rebase --abort'.`,
      1,
    );
  }
}
