import { GitFatal } from "../errors.ts";
import { defineGitCommand } from "../verb.ts";
import { restorePaths } from "../worktree/restore-paths.ts";
import { pathspecFileOptions } from "../worktree/pathspec-file.ts";

export const restore = defineGitCommand({
  verb: "restore",
  summary: "Restore working tree files",
  usage: "git restore [<options>] [--source=<branch>] <file>...",
  options: {
    source: { short: "s", value: "tree-ish", help: "which tree-ish to checkout from" },
    staged: { short: "S", help: "restore the index" },
    worktree: { short: "W", help: "restore the working tree (default)" },
    overlay: { help: "use overlay mode" },
    "no-overlay": { help: "do not use overlay mode", hidden: true },
    quiet: { short: "q", help: "suppress progress reporting" },
    progress: { help: "force progress reporting" },
    ours: { short: "2", help: "checkout our version for unmerged files" },
    theirs: { short: "3", help: "checkout their version for unmerged files" },
    patch: { short: "p", help: "select hunks interactively" },
    ...pathspecFileOptions,
  },
  async run(git, { options, operands }) {
    if (options.patch) {
      const { discardPatch, unstagePatch } = await import("../patch/verbs.ts");
      return options.staged
        ? unstagePatch(git, options.source, operands)
        : discardPatch(git, options.source, operands, false);
    }
    if (operands.length === 0) throw new GitFatal("you must specify path(s) to restore");
    const worktree = options.worktree || !options.staged;
    return restorePaths(git, operands, {
      source: options.source ?? (options.staged ? "HEAD" : undefined),
      staged: options.staged,
      worktree,
      side: options.ours ? 2 : options.theirs ? 3 : undefined,
      overlay: options.overlay,
      report: false,
    });
  },
});
