import { readText } from "../../../base/streams.ts";
import { resolve } from "../../../files/paths.ts";
import type { Git } from "../context.ts";
import { GitError, GitFatal } from "../errors.ts";
import { fullRef, previousBranch, tryCommit, upstreamOf } from "../history/revision.ts";
import { defineGitCommand } from "../verb.ts";
import { shortRef } from "../worktree/status.ts";
import { unmergedError } from "./commit.ts";
import { isAncestor } from "../history/walk.ts";
import { mergeCommit, type MergeRequest } from "../merge/merge-commit.ts";
import { mergeOurs, octopus } from "../merge/octopus.ts";
import { strategyOf } from "../merge/strategy.ts";

export const mergeOptions = {
  n: { help: "do not show a diffstat at the end of the merge" },
  stat: { help: "show a diffstat at the end of the merge" },
  "no-stat": { help: "do not show a diffstat", hidden: true },
  squash: { help: "create a single commit instead of doing a merge" },
  commit: { help: "perform a commit if the merge succeeds (default)" },
  "no-commit": { help: "stop before the commit", hidden: true },
  edit: { short: "e", help: "edit message before committing" },
  "no-edit": { help: "accept the message", hidden: true },
  ff: { help: "allow fast-forward (default)" },
  "no-ff": { help: "always make a merge commit", hidden: true },
  "ff-only": { help: "abort if fast-forward is not possible" },
  strategy: { short: "s", value: "strategy", help: "merge strategy to use" },
  "strategy-option": {
    short: "X",
    value: "option=value",
    many: true,
    help: "option for selected merge strategy",
  },
  message: {
    short: "m",
    value: "message",
    many: true,
    help: "merge commit message (for a non-fast-forward merge)",
  },
  file: { short: "F", value: "path", help: "read message from file" },
  verbose: { short: "v", help: "be more verbose" },
  quiet: { short: "q", help: "be more quiet" },
  abort: { help: "abort the current in-progress merge" },
  quit: { help: "--abort but leave index and working tree alone" },
  continue: { help: "continue the current in-progress merge" },
  "allow-unrelated-histories": { help: "allow merging unrelated histories" },
  progress: { help: "force progress reporting" },
  "no-verify": { help: "bypass pre-merge-commit and commit-msg hooks" },
} as const;

export const merge = defineGitCommand({
  verb: "merge",
  summary: "Join two or more development histories together",
  usage: "git merge [<options>] [<commit>...]\ngit merge --abort\ngit merge --continue",
  options: mergeOptions,
  async run(git, { options, operands }) {
    const { repository } = git;
    const inMerge = repository.state("MERGE_HEAD") !== undefined;
    if (options.abort) return abort(git, inMerge);
    if (options.quit) {
      for (const name of ["MERGE_HEAD", "MERGE_MSG", "MERGE_MODE"]) repository.setState(name, undefined);
      return 0;
    }
    if (options.continue) {
      if (!inMerge) throw new GitFatal("There is no merge in progress (MERGE_HEAD missing).");
      const { commit } = await import("./commit.ts");
      return commit.run(git, []);
    }
    if (repository.index.unmerged.length > 0) throw unmergedError(git, "Merging");
    if (inMerge)
      throw new GitFatal(
        `You have not concluded your merge (MERGE_HEAD exists).${git.advice("resolveConflict") ? "\nPlease, commit your changes before you merge." : ""}`,
      );
    let names = operands;
    if (names.length === 0) {
      const upstream =
        repository.branch === undefined ? undefined : upstreamOf(repository, repository.branch);
      if (repository.branch === undefined) throw new GitFatal("No current branch.");
      if (upstream === undefined) throw new GitFatal("No remote for the current branch.");
      names = [shortRef(upstream)];
    }
    const strategy = strategyOf(options.strategy, options["strategy-option"]);
    const named = names.map((name) => {
      const typed = name === "-" ? (previousBranch(repository, 1) ?? "-") : name;
      const oid = tryCommit(repository, typed);
      if (oid === undefined) throw new GitError(`merge: ${typed} - not something we can merge`, 1);
      return { typed, oid };
    });
    // Of several, those that are merged already, or come with another, are no matter.
    const { head } = repository;
    const isIn = (oid: string, other: string) => isAncestor(repository.objects, oid, other);
    const left = named.filter(
      ({ oid }, i) =>
        (head === undefined || !isIn(oid, head)) &&
        !named.some((other, j) => i !== j && isIn(oid, other.oid) && (oid !== other.oid || j < i)),
    );
    const heads =
      named.length > 1 && left.length > 0 ? left : named.slice(0, named.length > 1 ? 1 : undefined);
    const { typed, oid: theirs } = heads[0]!;
    const text =
      options.file !== undefined
        ? options.file === "-"
          ? await readText(git.process.stdin)
          : git.files.text(resolve(git.cwd, options.file))
        : options.message.join("\n\n");
    const request: MergeRequest = {
      label: typed,
      message: text === "" ? undefined : `${text}\n`,
      defaultMessage: defaultMessage(
        git,
        heads.map((each) => each.typed),
      ),
      ff: options["ff-only"]
        ? "only"
        : options["no-ff"]
          ? "no"
          : ((git.config.get("merge.ff") === "only"
              ? "only"
              : git.config.bool("merge.ff") === false
                ? "no"
                : "yes") as "yes"),
      squash: options.squash,
      commit: !options["no-commit"] && !options.squash,
      edit:
        options.edit ||
        (!options["no-edit"] &&
          text === "" &&
          git.process.stdin.isTTY &&
          git.stdout.isTTY &&
          git.env.get("GIT_MERGE_AUTOEDIT") !== "no"),
      stat: !options.n && !options["no-stat"],
      quiet: options.quiet,
      unrelated: options["allow-unrelated-histories"],
      action: `merge ${heads.map((each) => each.typed).join(" ")}`,
      favour: options["strategy-option"].findLast((each) => each === "ours" || each === "theirs"),
    };
    if (strategy === "ours") return mergeOurs(git, heads, request);
    return heads.length > 1 || strategy === "octopus"
      ? octopus(git, heads, request)
      : mergeCommit(git, theirs, request);
  },
});

/** "Merge branches 'x' and 'y', tag 'v1' into topic" */
function defaultMessage(git: Git, names: readonly string[]): string {
  const kinds = new Map<string, string[]>();
  for (const typed of names) {
    const ref = fullRef(git.repository, typed);
    const [kind, name] = ref?.startsWith("refs/heads/")
      ? ["branch", shortRef(ref)]
      : ref?.startsWith("refs/remotes/")
        ? ["remote-tracking branch", shortRef(ref)]
        : ref?.startsWith("refs/tags/")
          ? ["tag", shortRef(ref)]
          : ["commit", typed];
    kinds.set(kind, [...(kinds.get(kind) ?? []), `'${name}'`]);
  }
  const groups = [...kinds].map(([kind, list]) => {
    if (list.length === 1) return `${kind} ${list[0]}`;
    const plural = kind.endsWith("branch") ? `${kind}es` : `${kind}s`;
    return `${plural} ${list.slice(0, -1).join(", ")} and ${list.at(-1)}`;
  });
  return `Merge ${groups.join(", ")}${intoText(git)}\n`;
}

/** " into topic", which is left out on the main branch. */
export function intoText({ repository, config }: Git): string {
  const { branch } = repository;
  const plain = ["main", "master", ...config.all("merge.suppressdest")];
  return branch === undefined ? " into HEAD" : plain.includes(branch) ? "" : ` into ${branch}`;
}

async function abort(git: Git, inMerge: boolean): Promise<number> {
  if (!inMerge) throw new GitFatal("There is no merge to abort (MERGE_HEAD missing).");
  const { reset } = await import("./reset.ts");
  return reset.run(git, ["--merge", "-q"]);
}
