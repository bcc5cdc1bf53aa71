/** What is done with hunks that are chosen. */
export interface PatchMode {
  /** "Stage": before "this hunk", "mode change", "deletion", "addition". */
  readonly verb: string;
  /** " from worktree": behind it. */
  readonly suffix: string;
  /** Chosen hunks are taken back from the new side, instead of being applied to the old one. */
  readonly reverse: boolean;
  readonly targets: readonly ("index" | "worktree")[];
  /** Said of an edited hunk: "marked for staging". */
  readonly marked: string;
}

const mode = (
  verb: string,
  suffix: string,
  reverse: boolean,
  targets: PatchMode["targets"],
  marked: string,
): PatchMode => ({
  verb,
  suffix,
  reverse,
  targets,
  marked,
});

export const patchModes = {
  stage: mode("Stage", "", false, ["index"], "staging"),
  stash: mode("Stash", "", false, [], "stashing"),
  unstage: mode("Unstage", "", true, ["index"], "unstaging"),
  resetTo: mode("Apply", " to index", false, ["index"], "applying"),
  discard: mode("Discard", " from worktree", true, ["worktree"], "discarding"),
  discardBoth: mode("Discard", " from index and worktree", true, ["index", "worktree"], "discarding"),
  applyBoth: mode("Apply", " to index and worktree", false, ["index", "worktree"], "applying"),
  applyWork: mode("Apply", " to worktree", false, ["worktree"], "applying"),
} as const;

/** What `?` prints. */
export function helpOf({ verb, suffix }: PatchMode, allowed: ReadonlySet<string>): string {
  const low = verb.toLowerCase();
  const always = `y - ${low} this hunk${suffix}
n - do not ${low} this hunk${suffix}
q - quit; do not ${low} this hunk or any of the remaining ones
a - ${low} this hunk and all later hunks in the file
d - do not ${low} this hunk or any of the later hunks in the file
`;
  const rest: [string, string][] = [
    ["j", "leave this hunk undecided, see next undecided hunk"],
    ["J", "leave this hunk undecided, see next hunk"],
    ["k", "leave this hunk undecided, see previous undecided hunk"],
    ["K", "leave this hunk undecided, see previous hunk"],
    ["g", "select a hunk to go to"],
    ["/", "search for a hunk matching the given regex"],
    ["s", "split the current hunk into smaller hunks"],
    ["e", "manually edit the current hunk"],
  ];
  return `${always}${rest
    .filter(([key]) => allowed.has(key))
    .map(([key, text]) => `${key} - ${text}\n`)
    .join("")}? - print help\n`;
}
