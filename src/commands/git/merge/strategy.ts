import { GitError, GitFatal } from "../errors.ts";
import { spaceKey } from "../diff/space-keys.ts";
import type { LineRules } from "../diff/lines.ts";
import type { MergeStyle } from "./text.ts";

const strategies = ["octopus", "ours", "recursive", "resolve", "subtree"] as const;

/** How heads are merged: git-merge(1), "MERGE STRATEGIES". */
export interface Strategy {
  readonly name: "ort" | (typeof strategies)[number];
  /** What `-X` says of lines and renames. */
  readonly style: MergeStyle;
}

/** The strategy meant, with its options. Throws for others. */
export function strategyOf(named: string | undefined, options: readonly string[]): Strategy {
  const name = named === undefined || named === "ort" ? "ort" : strategies.find((each) => each === named);
  if (name === undefined)
    throw new GitError(
      `Could not find merge strategy '${named}'.\nAvailable strategies are: ${strategies.join(" ")}.`,
      1,
    );
  let rules: LineRules = { algorithm: name === "ort" ? "histogram" : "myers", indentHeuristic: false };
  let style: MergeStyle = {};
  for (const option of options) {
    const key = spaceKey(option);
    const [, algorithm = ""] = /^(?:diff-algorithm=)?(patience|histogram|minimal|myers)$/.exec(option) ?? [];
    const share = /^(?:find-renames=|rename-threshold=)(.*)$/.exec(option)?.[1];
    if (option === "ours" || option === "theirs") style = { ...style, favour: option };
    else if (key) rules = { ...rules, key };
    else if (algorithm !== "") {
      // "ort" of git 2.39 compares by histogram whatever is said.
      if (name !== "ort") rules = { ...rules, algorithm: algorithm as LineRules["algorithm"] };
    } else if (option === "no-renames") style = { ...style, renames: false };
    else if (option === "find-renames") style = { ...style, renames: 50 };
    else if (share !== undefined)
      style = {
        ...style,
        renames: share.endsWith("%") ? Number.parseFloat(share) : Number(`0.${share}`) * 100,
      };
    else if (option === "renormalize" || option.startsWith("subtree"))
      throw new GitError(`git: merge -X ${option} is not simulated yet`, 1);
    else if (option !== "no-renormalize") throw new GitFatal(`unknown strategy option: -X${option}`);
  }
  return { name, style: { ...style, rules } };
}
