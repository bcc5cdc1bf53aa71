import type { Git } from "../context.ts";
import { modes } from "../core/modes.ts";
import { quotePath } from "../core/quote.ts";
import { flattenTree } from "../core/trees.ts";
import { workChange } from "../diff/changes.ts";
import { GitError, GitFatal } from "../errors.ts";
import { defineGitCommand } from "../verb.ts";
import { pathspecFileOptions } from "../worktree/pathspec-file.ts";
import { parsePathspec } from "../worktree/pathspec.ts";
import { lstatOf, stateOf } from "../worktree/scan.ts";
import { stageFile } from "../worktree/stage.ts";
import { removeWorkFile } from "../worktree/unpack.ts";

export const rm = defineGitCommand({
  verb: "rm",
  summary: "Remove files from the working tree and from the index",
  usage:
    "git rm [-f | --force] [-n] [-r] [--cached] [--ignore-unmatch]\n              [--quiet] [--pathspec-from-file=<file> [--pathspec-file-nul]]\n              [--] [<pathspec>...]",
  options: {
    "dry-run": { short: "n", help: "dry run" },
    quiet: { short: "q", help: "do not list removed files" },
    cached: { help: "only remove from the index" },
    force: { short: "f", help: "override the up-to-date check" },
    r: { help: "allow recursive removal" },
    ...pathspecFileOptions,
    "ignore-unmatch": { help: "exit with a zero status even if nothing matched" },
  },
  async run(git, { options, operands }) {
    const { repository } = git;
    const { index } = repository;
    if (operands.length === 0) throw new GitFatal("No pathspec was given. Which files should I remove?");
    const pathspec = parsePathspec(git, operands);
    const entries = index.entries.filter(({ path }) => pathspec.matches(path));
    const paths = [...new Set(entries.map(({ path }) => path))];
    for (const typed of pathspec.unused)
      if (!options["ignore-unmatch"]) throw new GitFatal(`pathspec '${typed}' did not match any files`);
    if (!options.r)
      for (const { typed, path, glob } of pathspec.items)
        if (!glob && !index.has(path) && paths.some((each) => path === "" || each.startsWith(`${path}/`)))
          throw new GitFatal(`not removing '${typed}' recursively without -r`);
    if (!options.force) check(git, paths, options.cached);
    const links = new Set(entries.filter(({ mode }) => mode === modes.submodule).map((entry) => entry.path));
    for (const path of paths) {
      if (!options.quiet) await git.out(`rm '${quotePath(path)}'\n`);
      if (!options["dry-run"]) index.remove(path);
    }
    if (options["dry-run"]) return 0;
    if (!options.cached)
      for (const path of paths) {
        if (links.has(path)) await forgetModule(git, path);
        removeWorkFile(repository, path, git.cwd);
      }
    repository.writeIndex();
    return 0;
  },
});

/** The folder of a submodule and its section of `.gitmodules`; its repository is kept in `.git/modules`. */
async function forgetModule(git: Git, path: string): Promise<void> {
  const { repository, files } = git;
  const { absorbModule } = await import("../submodule/absorb.ts");
  const { registeredAt } = await import("../submodule/modules.ts");
  const { renameSection } = await import("../core/config-file.ts");
  const module = registeredAt(repository, path);
  if (files.is("directory", repository.at(path))) {
    await absorbModule(git, path);
    files.remove(repository.at(path));
  }
  const list = repository.at(".gitmodules");
  if (!module) return;
  const left = renameSection(files.text(list), `submodule.${module.name}`, undefined, list);
  if (left === undefined) return;
  files.write(list, left);
  stageFile(repository, ".gitmodules", lstatOf(repository, ".gitmodules")!);
}

/** Nothing is removed that could not be got back: neither from HEAD nor from the work tree. */
function check(git: Git, paths: readonly string[], cached: boolean): void {
  const { repository } = git;
  const head = repository.head;
  const committed = flattenTree(
    repository.objects,
    head === undefined ? undefined : repository.objects.commit(head).tree,
  );
  const both: string[] = [];
  const staged: string[] = [];
  const local: string[] = [];
  for (const path of paths) {
    const entry = repository.index.get(path);
    if (!entry || !lstatOf(repository, path)) continue;
    const inner = workChange(repository, entry)?.inner;
    const changed = inner !== undefined || !["same", "deleted"].includes(stateOf(repository, entry).kind);
    const old = committed.get(path);
    const differs = !old || old.oid !== entry.oid || old.mode !== entry.mode;
    if (changed && differs && !(cached && entry.intent)) both.push(path);
    else if (!cached && differs) staged.push(path);
    else if (!cached && changed) local.push(path);
  }
  const list = (files: readonly string[], one: string, many: string, advice: string) =>
    files.length === 0
      ? ""
      : `error: the following file${files.length === 1 ? ` ${one}` : `s ${many}`}\n${files.map((path) => `    ${git.relative(path)}\n`).join("")}${git.advice("rmHints") ? `(${advice})\n` : ""}`;
  const text =
    list(
      both,
      "has staged content different from both the\nfile and the HEAD:",
      "have staged content different from both the\nfile and the HEAD:",
      "use -f to force removal",
    ) +
    list(
      staged,
      "has changes staged in the index:",
      "have changes staged in the index:",
      "use --cached to keep the file, or -f to force removal",
    ) +
    list(
      local,
      "has local modifications:",
      "have local modifications:",
      "use --cached to keep the file, or -f to force removal",
    );
  if (text !== "") throw new GitError(text.replace(/\n$/, ""), 1);
}
