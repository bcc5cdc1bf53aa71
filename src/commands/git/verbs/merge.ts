import { resolve } from "../../../files/paths.ts";
import type { Git } from "../context.ts";
import { GitError, GitFatal } from "../errors.ts";
import { fullRef, previousBranch, tryCommit, upstreamOf } from "../history/revision.ts";
import { defineGitCommand } from "../verb.ts";
import { shortRef } from "../worktree/status.ts";
import { unmergedError } from "./commit.ts";
import { isAncestor, walkCommits } from "../history/walk.ts";
import { bringBack, leaveAside, putAside } from "../worktree/autostash.ts";
import { subjectOf } from "../worktree/message.ts";
import { checkCleanup } from "../worktree/commit-message.ts";
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
  log: {
    value: "n",
    optional: true,
    help: "add (at most <n>) entries from shortlog to merge commit message",
  },
  "no-log": { help: "add none", hidden: true },
  signoff: { help: "add a Signed-off-by trailer" },
  "no-signoff": { help: "add none", hidden: true },
  "into-name": { value: "name", help: "use <name> instead of the real target" },
  autostash: { help: "automatically stash/stash pop before and after" },
  "no-autostash": { help: "leave changes where they are", hidden: true },
  "verify-signatures": { help: "verify that the named commit has a valid GPG signature" },
  "no-verify-signatures": { help: "do not verify", hidden: true },
  cleanup: { value: "mode", help: "how to strip spaces and #comments from message" },
  "rerere-autoupdate": { help: "update the index with reused conflict resolution if possible" },
  "no-rerere-autoupdate": { help: "do not update", hidden: true },
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
    checkCleanup(git, options.cleanup);
    if (options.quit) {
      await leaveAside(git, repository.state("MERGE_AUTOSTASH")?.trim());
      repository.setState("MERGE_AUTOSTASH", undefined);
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
    const { name: strategy } = strategyOf(options.strategy, []);
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
    if (options["verify-signatures"])
      throw new GitFatal(`Commit ${repository.short(theirs)} does not have a GPG signature.`);
    const text = options.file !== undefined ? readMessage(git, options.file) : options.message.join("\n\n");
    const request: MergeRequest = {
      label: typed,
      message: text === "" ? undefined : `${text}\n`,
      defaultMessage:
        defaultMessage(
          git,
          heads.map((each) => each.typed),
          options["into-name"],
        ) + (options["no-log"] ? "" : logText(git, heads, options.log)),
      signoff: options.signoff && !options["no-signoff"],
      cleanup: options.cleanup,
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
      strategy: () => strategyOf(options.strategy, options["strategy-option"]),
    };
    const aside =
      !options["no-autostash"] && (options.autostash || git.config.bool("merge.autostash") === true);
    return withAutostash(git, aside, async () => {
      if (strategy === "ours") return mergeOurs(git, heads, request);
      return heads.length > 1 || strategy === "octopus"
        ? octopus(git, heads, request)
        : mergeCommit(git, theirs, request);
    });
  },
});

/** "Merge branches 'x' and 'y', tag 'v1' into topic" */
function defaultMessage(git: Git, names: readonly string[], into?: string): string {
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
  return `Merge ${groups.join(", ")}${intoText(git, into)}\n`;
}

/** " into topic", which is left out on the main branch. */
export function intoText({ repository, config }: Git, named?: string): string {
  const branch = named ?? repository.branch;
  const plain = ["main", "master", ...config.all("merge.suppressdest")];
  return branch === undefined ? " into HEAD" : plain.includes(branch) ? "" : ` into ${branch}`;
}

async function abort(git: Git, inMerge: boolean): Promise<number> {
  if (!inMerge) throw new GitFatal("There is no merge to abort (MERGE_HEAD missing).");
  const { reset } = await import("./reset.ts");
  const aside = git.repository.state("MERGE_AUTOSTASH")?.trim();
  git.repository.setState("MERGE_AUTOSTASH", undefined);
  const status = await reset.run(git, ["--merge", "-q"]);
  await bringBack(git, aside);
  return status;
}

/** Changes are put aside before the merge, and come back when it has been committed or given up. */
async function withAutostash(git: Git, wanted: boolean, run: () => Promise<number>): Promise<number> {
  if (!wanted) return run();
  const aside = await putAside(git);
  let status: number;
  try {
    status = await run();
  } catch (error) {
    await bringBack(git, aside);
    throw error;
  }
  if (git.repository.state("MERGE_HEAD") === undefined) await bringBack(git, aside);
  else {
    if (aside !== undefined) git.repository.setState("MERGE_AUTOSTASH", `${aside}\n`);
    await git.out("When finished, apply stashed changes with `git stash pop`\n");
  }
  return status;
}

/** `--log`: the subjects of what is merged, at most twenty or as many as asked for. */
function logText(
  git: Git,
  heads: readonly { readonly typed: string; readonly oid: string }[],
  asked: string | true | undefined,
): string {
  const { repository, config } = git;
  const set = asked ?? config.get("merge.log");
  if (set === undefined || set === "false" || set === "0") return "";
  const most = typeof set === "string" && /^\d+$/.test(set) ? Number(set) : 20;
  const hidden = repository.head === undefined ? [] : [repository.head];
  return heads
    .map(({ typed, oid }) => {
      const subjects = [...walkCommits(repository.objects, [oid], hidden)]
        .map((each) => repository.objects.commit(each))
        .filter(({ parents }) => parents.length < 2)
        .map(({ message }) => subjectOf(message));
      const count = subjects.length > most ? ` (${subjects.length} commits)` : "";
      const rows = subjects.slice(0, most).map((subject) => `  ${subject}\n`);
      return `\n* ${typed}:${count}\n${rows.join("")}${subjects.length > most ? "  ...\n" : ""}`;
    })
    .join("");
}

function readMessage(git: Git, name: string): string {
  const path = resolve(git.cwd, name);
  if (git.files.is("file", path)) return git.files.text(path);
  throw new GitError(`error: could not read file '${name}'`, 129);
}
