import { control } from "../sequence/control.ts";
import { checkReady, commitsOf, type Replay, replayAll } from "../sequence/replay.ts";
import { GitUsage } from "../errors.ts";
import { defineGitCommand, usageError } from "../verb.ts";
import { actionOf, sequenceOptions, strategyFor } from "./cherry-pick.ts";

const replay: Replay = { verb: "revert", direction: "revert", head: "REVERT_HEAD", doing: "Reverting" };

const usage = `git revert [--[no-]edit] [-n] [-m <parent-number>] [-s] [-S[<keyid>]] <commit>...
git revert (--continue | --skip | --abort | --quit)`;

const options = {
  ...sequenceOptions,
  reference: { help: "use the 'reference' format to refer to commits" },
} as const;

export const revert = defineGitCommand({
  verb: "revert",
  summary: "Revert some existing commits",
  usage,
  options,
  unknown: () => new GitUsage("revert"),
  async run(git, { options: given, operands }) {
    const how = {
      commit: !given["no-commit"],
      edit: given.edit || (!given["no-edit"] && git.process.stdin.isTTY),
      ...(given.mainline === undefined ? {} : { mainline: Number(given.mainline) }),
      signoff: given.signoff,
      ...strategyFor(git, given),
      reference: given.reference,
      origin: false,
      allowEmpty: false,
      keepRedundant: false,
      fastForward: false,
    };
    const action = actionOf(given);
    if (action) return control(git, action, replay, { ...how, edit: !given["no-edit"] });
    if (operands.length === 0) throw usageError({ usage });
    const commits = commitsOf(git, operands, replay);
    checkReady(git, replay, how.commit);
    return replayAll(git, commits, replay, how);
  },
});
