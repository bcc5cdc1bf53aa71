import type { Git } from "../context.ts";
import { GitError, GitExit } from "../errors.ts";
import { bisect, stepsLeft } from "../history/bisection.ts";
import { isAncestor, mergeBases } from "../history/walk.ts";
import { treeChanges } from "../diff/changes.ts";
import { screenWidth } from "../diff/output.ts";
import { detectRenames } from "../diff/renames.ts";
import { statsOf, statTable, summaryLines } from "../diff/stat.ts";
import { prettyCommit } from "../history/pretty.ts";
import { BisectState } from "./bisect-state.ts";
import { subjectOf } from "./message.ts";
import { moveHead } from "./move-head.ts";
import { parsePathspec } from "./pathspec.ts";

/** How a step of a bisection ended: 0 goes on or found it (10), 2 only skipped commits are left. */
export type Outcome = 0 | 10 | 2;

/** Goes to the next commit to be tested, if enough is known. */
export async function bisectNext(git: Git): Promise<Outcome> {
  const { repository } = git;
  const { objects } = repository;
  const state = new BisectState(git);
  const { bad, good } = state;
  const { terms } = state;
  if (bad === undefined || good.length === 0) {
    const text =
      bad === undefined && good.length === 0
        ? "waiting for both good and bad commits"
        : bad === undefined
          ? `waiting for bad commit, ${good.length} good commit${good.length === 1 ? "" : "s"} known`
          : "waiting for good commit(s), bad commit known";
    state.add(`# status: ${text}\n`);
    await git.out(`status: ${text}\n`);
    return 0;
  }
  const base = untestedBase(git, bad, good);
  if (base !== undefined) {
    await git.out(`Bisecting: a merge base must be tested\n`);
    return goTo(git, base);
  }
  const found = bisect(repository, bad, good, parsePathspec(git, state.paths));
  if (!found) {
    await git.out(`${bad} was both ${terms.good} and ${terms.bad}\n`);
    throw new GitExit(1);
  }
  const skipped = new Set(state.skipped);
  if (found.count === 1 || found.best.oid === bad) {
    state.add(state.comment(`first ${terms.bad} commit`, bad));
    await git.out(`${bad} is the first ${terms.bad} commit\n${showText(git, bad)}`);
    return 10;
  }
  const next = skipped.size === 0 ? found.best : found.order.find(({ oid }) => !skipped.has(oid));
  if (next === undefined || (next.oid === bad && skipped.size > 0)) {
    const possible = found.order.map(({ oid }) => oid).filter((oid) => skipped.has(oid) || oid === bad);
    state.add(
      `# only skipped commits left to test\n${possible.map((oid) => state.comment(`possible first ${terms.bad} commit`, oid)).join("")}`,
    );
    await git.out(
      `There are only 'skip'ped commits left to test.\nThe first ${terms.bad} commit could be any of:\n${possible.map((oid) => `${oid}\n`).join("")}We cannot bisect more!\n`,
    );
    return 2;
  }
  const shown = skipped.size === 0 ? found.best : found.order[0]!;
  const left = found.count - shown.reaches - 1;
  const steps = stepsLeft(found.count);
  await git.out(
    `Bisecting: ${left} revision${left === 1 ? "" : "s"} left to test after this (roughly ${steps} step${steps === 1 ? "" : "s"})\n`,
  );
  return goTo(git, next.oid, objects.commit(next.oid).message);
}

async function goTo(git: Git, oid: string, message = git.repository.objects.commit(oid).message): Promise<0> {
  git.repository.setState("BISECT_EXPECTED_REV", `${oid}\n`);
  if (git.repository.head !== oid)
    await moveHead(git, { commit: oid, typed: oid }, { force: false, quiet: true });
  await git.out(`[${oid}] ${subjectOf(message)}\n`);
  return 0;
}

/** A good commit beside the bad one tells nothing until what both come from is known to be good. */
function untestedBase(git: Git, bad: string, good: readonly string[]): string | undefined {
  const { objects } = git.repository;
  const state = new BisectState(git);
  const skipped = new Set(state.skipped);
  for (const oid of good) {
    if (isAncestor(objects, oid, bad)) continue;
    for (const base of mergeBases(objects, oid, bad)) {
      if (base === bad)
        throw new GitError(
          `Some ${state.terms.good} revs are not ancestors of the ${state.terms.bad} rev.\ngit bisect cannot work properly in this case.\nMaybe you mistook ${state.terms.good} and ${state.terms.bad} revs?`,
          1,
        );
      if (!good.some((each) => isAncestor(objects, base, each) && each === base) && !skipped.has(base))
        return base;
    }
  }
  return undefined;
}

function showText(git: Git, oid: string): string {
  const { repository } = git;
  const commit = repository.objects.commit(oid);
  const head = prettyCommit(git, oid, commit, {
    format: "medium",
    date: "default",
    colour: false,
    abbreviate: false,
  });
  const before =
    commit.parents[0] === undefined ? undefined : repository.objects.commit(commit.parents[0]).tree;
  const changes = detectRenames(repository, treeChanges(repository, before, commit.tree));
  const stat =
    statTable(statsOf(repository, changes), { columns: screenWidth(git), colour: false }) +
    summaryLines(changes);
  return `${head}\n${stat === "" ? "" : `\n${stat}`}`;
}
