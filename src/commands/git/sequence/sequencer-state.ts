import type { Git } from "../context.ts";
import type { Repository } from "../core/repository.ts";
import { subjectOf } from "../worktree/message.ts";
import type { Direction } from "./pick.ts";

/** What .git/sequencer remembers of a cherry-pick or revert of several commits. */
export interface Sequence {
  /** Where HEAD was before the first. */
  readonly head: string;
  readonly direction: Direction;
  /** The commits to come; the first may be in conflict now. */
  readonly todo: readonly string[];
}

export function readSequence(repository: Repository): Sequence | undefined {
  const text = repository.state("sequencer/todo");
  if (text === undefined) return undefined;
  const rows = text
    .split("\n")
    .filter(Boolean)
    .map((line) => line.split(" "));
  return {
    head: (repository.state("sequencer/head") ?? "").trim(),
    direction: rows[0]?.[0] === "revert" ? "revert" : "pick",
    todo: rows.map(([, oid]) => repository.objects.startingWith(oid!)[0] ?? oid!),
  };
}

export function startSequence(git: Git, direction: Direction, commits: readonly string[]): void {
  git.repository.setState("sequencer/head", `${git.repository.head}\n`);
  writeTodo(git, direction, commits);
}

export function writeTodo(git: Git, direction: Direction, commits: readonly string[]): void {
  const { repository } = git;
  repository.setState(
    "sequencer/todo",
    commits
      .map(
        (oid) =>
          `${direction} ${repository.short(oid)} ${subjectOf(repository.objects.commit(oid).message)}\n`,
      )
      .join(""),
  );
  repository.setState("sequencer/abort-safety", `${repository.head}\n`);
}

export function endSequence({ files, gitDir }: Repository): void {
  files.remove(`${gitDir}/sequencer`);
}
