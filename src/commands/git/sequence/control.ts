import type { Git } from "../context.ts";
import { GitError } from "../errors.ts";
import { failed, type Replay, type ReplayOptions, replayRest } from "./replay.ts";
import { endSequence, readSequence } from "./sequencer-state.ts";

/** `--continue`, `--skip`, `--abort` and `--quit` of `git cherry-pick` and `git revert`. */
export async function control(
  git: Git,
  action: "continue" | "skip" | "abort" | "quit",
  replay: Replay,
  options: ReplayOptions,
): Promise<number> {
  const { repository } = git;
  const { verb, head: headFile } = replay;
  const sequence = readSequence(repository);
  const picking = repository.state(headFile) !== undefined;
  if (action === "quit") {
    endSequence(repository);
    repository.setState(headFile, undefined);
    return 0;
  }
  if (!sequence && !picking)
    throw failed(
      verb,
      action === "skip" ? `error: no ${verb} in progress` : "error: no cherry-pick or revert in progress",
    );
  const resetTo = async (oid: string) => {
    const { reset } = await import("../verbs/reset.ts");
    await reset.run(git, ["--merge", "-q", oid]);
  };
  if (action === "abort") {
    await resetTo(sequence?.head ?? repository.head!);
    endSequence(repository);
    return 0;
  }
  if (action === "skip") await resetTo(repository.head!);
  else if (picking) {
    const { commit } = await import("../verbs/commit.ts");
    const status = await commit.run(git, options.edit ? [] : ["--no-edit", "--cleanup=strip"]);
    if (status !== 0) return status;
  } else if (repository.index.unmerged.length > 0) {
    const { unmergedError } = await import("../verbs/commit.ts");
    throw new GitError(unmergedError(git).text, 128);
  }
  return sequence ? replayRest(git, sequence.todo.slice(1), replay, options) : 0;
}
