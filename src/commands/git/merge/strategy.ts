import { GitError, GitFatal } from "../errors.ts";

const strategies = ["octopus", "ours", "recursive", "resolve", "subtree"];

/** Options of the ort strategy that change how lines or renames are matched; git-merge(1). */
const unbuilt =
  /^(patience|histogram|minimal|diff-algorithm=.*|ignore-(space-change|all-space|space-at-eol|cr-at-eol)|renormalize|no-renames|find-renames(=.*)?|rename-threshold=.*|subtree(=.*)?)$/;

/** Which of the strategies that are here is meant. Throws for others. */
export function strategyOf(
  named: string | undefined,
  options: readonly string[],
): "ort" | "ours" | "octopus" {
  if (named !== undefined && named !== "ort" && !strategies.includes(named))
    throw new GitError(
      `Could not find merge strategy '${named}'.\nAvailable strategies are: ${strategies.join(" ")}.`,
      1,
    );
  if (named === "resolve" || named === "subtree")
    throw new GitError(`git: merge -s ${named} is not simulated yet`, 1);
  for (const option of options) {
    if (option === "ours" || option === "theirs" || option === "no-renormalize") continue;
    if (unbuilt.test(option)) throw new GitError(`git: merge -X ${option} is not simulated yet`, 1);
    throw new GitFatal(`unknown strategy option: -X${option}`);
  }
  return named === "ours" || named === "octopus" ? named : "ort";
}
