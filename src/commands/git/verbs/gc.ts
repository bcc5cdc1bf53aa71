import { removeLoose, packRefs, prunePacked, repack } from "../upkeep/packing.ts";
import { reachableFrom, rootsOf } from "../upkeep/reachable.ts";
import { reflog } from "./reflog.ts";
import { defineGitCommand } from "../verb.ts";
import type { Git } from "../context.ts";
import { GitFatal, GitUsage } from "../errors.ts";
import { revision } from "../history/revision.ts";

/** Loose objects nothing leads to; younger ones than two weeks are spared by `git gc`. */
function unreachable(git: Git, keep: readonly string[] = []): string[] {
  const { repository } = git;
  const kept = reachableFrom(repository, [...rootsOf(repository), ...keep]);
  return repository.objects.loose().filter((oid) => !kept.has(oid));
}

const twoWeeks = 14 * 24 * 3600;

export const gc = defineGitCommand({
  verb: "gc",
  summary: "Cleanup unnecessary files and optimize the local repository",
  usage: "git gc [<options>]",
  options: {
    quiet: { short: "q", help: "suppress progress reporting" },
    prune: { value: "date", optional: true, help: "prune unreferenced objects" },
    "no-prune": { help: "do not prune" },
    aggressive: { help: "be more thorough (increased runtime)" },
    auto: { help: "enable auto-gc mode" },
    force: { help: "force running gc even if there may be another gc running" },
    "keep-largest-pack": { help: "repack all other packs except the largest pack" },
  },
  async run(git, { options, operands }) {
    if (operands.length > 0) throw new GitUsage("gc");
    const { repository } = git;
    const limit = Number(git.config.get("gc.auto") ?? 6700);
    if (options.auto && (limit <= 0 || repository.objects.loose().length < limit)) return 0;
    await reflog.run(git, ["expire", "--all"]);
    packRefs(repository, true);
    repack(repository, { all: true, drop: true });
    if (!options["no-prune"]) {
      const atOnce = options.prune === "now" || options.prune === "all";
      for (const oid of unreachable(git)) {
        const { mtime } = git.files.stat(
          `${repository.commonDir}/objects/${oid.slice(0, 2)}/${oid.slice(2)}`,
        );
        if (atOnce || mtime / 1000 < git.now - twoWeeks) removeLoose(repository, oid);
      }
    }
    return 0;
  },
});

export const maintenance = defineGitCommand({
  verb: "maintenance",
  summary: "Run tasks to optimize Git repository data",
  usage: "git maintenance <subcommand> [<options>]",
  options: {
    auto: { help: "run tasks based on the state of the repository" },
    quiet: { help: "do not report progress" },
    task: { value: "task", many: true, help: "run a specific task" },
  },
  async run(git, { options, operands: [action] }) {
    if (action === undefined) throw new GitUsage("maintenance", "error: need a subcommand");
    if (action !== "run") throw new GitUsage("maintenance", `error: unknown subcommand: \`${action}'`);
    return gc.run(git, options.auto ? ["--auto"] : []);
  },
});

export const repackVerb = defineGitCommand({
  verb: "repack",
  summary: "Pack unpacked objects in a repository",
  usage: "git repack [<options>]",
  options: {
    a: { help: "pack everything in a single pack" },
    A: { help: "same as -a, and turn unreachable objects loose" },
    d: { help: "remove redundant packs, and run git-prune-packed" },
    f: { help: "pass --no-reuse-delta" },
    F: { help: "pass --no-reuse-object" },
    n: { help: "do not run git-update-server-info" },
    quiet: { short: "q", help: "be quiet" },
    local: { short: "l", help: "pass --local" },
    depth: { value: "n", help: "limits the maximum delta depth" },
    window: { value: "n", help: "size of the window used for delta compression" },
  },
  async run(git, { options, operands }) {
    if (operands.length > 0) throw new GitUsage("repack");
    const packed = repack(git.repository, { all: options.a || options.A, drop: options.d });
    if (!packed && !options.quiet) await git.out("Nothing new to pack.\n");
    return 0;
  },
});

export const prune = defineGitCommand({
  verb: "prune",
  summary: "Prune all unreachable objects from the object database",
  usage: "git prune [-n] [-v] [--progress] [--expire <time>] [--] [<head>...]",
  options: {
    "dry-run": { short: "n", help: "do not remove, show only" },
    verbose: { short: "v", help: "report pruned objects" },
    progress: { help: "show progress" },
    expire: { value: "expiry-date", help: "expire objects older than <time>" },
  },
  async run(git, { options, operands }) {
    const { repository } = git;
    for (const oid of unreachable(
      git,
      operands.map((typed) => revision(repository, typed)),
    )) {
      if (options["dry-run"] || options.verbose)
        await git.out(`${oid} ${repository.objects.get(oid).type}\n`);
      if (!options["dry-run"]) removeLoose(repository, oid);
    }
    if (!options["dry-run"]) prunePacked(repository);
    return 0;
  },
});

export const prunePackedVerb = defineGitCommand({
  verb: "prune-packed",
  summary: "Remove extra objects that are already in pack files",
  usage: "git prune-packed [-n | --dry-run] [-q | --quiet]",
  options: { "dry-run": { short: "n", help: "dry run" }, quiet: { short: "q", help: "be quiet" } },
  async run(git, { options }) {
    const { commonDir: gitDir } = git.repository;
    for (const oid of prunePacked(git.repository, options["dry-run"]))
      if (options["dry-run"])
        await git.out(
          `rm -f ${gitDir.startsWith(`${git.cwd}/`) ? gitDir.slice(git.cwd.length + 1) : gitDir}/objects/${oid.slice(0, 2)}/${oid.slice(2)}\n`,
        );
    return 0;
  },
});

export const packRefsVerb = defineGitCommand({
  verb: "pack-refs",
  summary: "Pack heads and tags for efficient repository access",
  usage: "git pack-refs [--all] [--no-prune]",
  options: {
    all: { help: "pack everything" },
    prune: { help: "prune loose refs (default)" },
    "no-prune": { help: "keep loose refs" },
  },
  async run(git, { options, operands }) {
    if (operands.length > 0) throw new GitFatal("too many arguments");
    packRefs(git.repository, options.all, !options["no-prune"]);
    return 0;
  },
});
