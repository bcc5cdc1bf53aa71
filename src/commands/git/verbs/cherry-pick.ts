import { GitUsage } from "../errors.ts";
import { defineGitCommand, usageError } from "../verb.ts";
import { control } from "../sequence/control.ts";
import type { Git } from "../context.ts";
import { strategyOf } from "../merge/strategy.ts";
import { checkCleanup } from "../worktree/commit-message.ts";
import { checkReady, commitsOf, type Replay, replayAll, type ReplayOptions } from "../sequence/replay.ts";

const replay: Replay = {
  verb: "cherry-pick",
  direction: "pick",
  head: "CHERRY_PICK_HEAD",
  doing: "Cherry-picking",
};

export const sequenceOptions = {
  quit: { help: "end revert or cherry-pick sequence" },
  continue: { help: "resume revert or cherry-pick sequence" },
  abort: { help: "cancel revert or cherry-pick sequence" },
  skip: { help: "skip current commit and continue" },
  cleanup: { value: "mode", help: "how to strip spaces and #comments from message" },
  "no-commit": { short: "n", help: "don't automatically commit" },
  edit: { short: "e", help: "edit the commit message" },
  "no-edit": { help: "use the message as it is", hidden: true },
  signoff: { short: "s", help: "add a Signed-off-by trailer" },
  mainline: { short: "m", value: "parent-number", help: "select mainline parent" },
  "rerere-autoupdate": { help: "update the index with reused conflict resolution if possible" },
  strategy: { value: "strategy", help: "merge strategy" },
  "strategy-option": { short: "X", value: "option", many: true, help: "option for merge strategy" },
  "gpg-sign": { short: "S", value: "key-id", optional: true, help: "GPG sign commit" },
} as const;

/** Which of the options that steer a sequence was given. */
export const actionOf = (options: {
  readonly [name in "continue" | "skip" | "abort" | "quit"]: boolean;
}): "continue" | "skip" | "abort" | "quit" | undefined =>
  (["continue", "skip", "abort", "quit"] as const).find((name) => options[name]);

/** The strategy of `--strategy` and `-X`, and how messages are cleaned up. Throws for what there is not. */
export function strategyFor(
  git: Git,
  given: {
    readonly strategy: string | undefined;
    readonly "strategy-option": readonly string[];
    readonly cleanup: string | undefined;
  },
): Pick<ReplayOptions, "strategy" | "style" | "cleanup"> {
  checkCleanup(git, given.cleanup);
  const cleanup = given.cleanup === "default" ? undefined : (given.cleanup as ReplayOptions["cleanup"]);
  const { name, style } = strategyOf(given.strategy, given["strategy-option"]);
  return { strategy: name, style, cleanup };
}

const usage = `git cherry-pick [--edit] [-n] [-m <parent-number>] [-s] [-x] [--ff]
                       [-S[<keyid>]] <commit>...
git cherry-pick (--continue | --skip | --abort | --quit)`;

const options = {
  ...sequenceOptions,
  x: { help: "append commit name" },
  ff: { help: "allow fast-forward" },
  "allow-empty": { help: "preserve initially empty commits" },
  "allow-empty-message": { help: "allow commits with empty messages" },
  "keep-redundant-commits": { help: "keep redundant, empty commits" },
} as const;

export const cherryPick = defineGitCommand({
  verb: "cherry-pick",
  summary: "Apply the changes introduced by some existing commits",
  usage,
  unknown: () => new GitUsage("cherry-pick"),
  options,
  async run(git, { options: given, operands }) {
    const how = {
      commit: !given["no-commit"],
      edit: given.edit,
      ...(given.mainline === undefined ? {} : { mainline: Number(given.mainline) }),
      signoff: given.signoff,
      ...strategyFor(git, given),
      origin: given.x,
      allowEmpty: given["allow-empty"] || given["keep-redundant-commits"],
      keepRedundant: given["keep-redundant-commits"],
      fastForward: given.ff,
    };
    const action = actionOf(given);
    if (action) return control(git, action, replay, { ...how, edit: !given["no-edit"] });
    if (operands.length === 0) throw usageError({ usage });
    const commits = commitsOf(git, operands, replay);
    checkReady(git, replay, how.commit);
    return replayAll(git, commits, replay, how);
  },
});
