import { decode } from "../../../base/bytes.ts";
import type { Git } from "../context.ts";
import { entryOf } from "../core/index-file.ts";
import { modes } from "../core/modes.ts";
import { quotePath } from "../core/quote.ts";
import { GitError, GitExit, GitFatal, hint } from "../errors.ts";
import { defineGitCommand } from "../verb.ts";
import { lineEnds } from "../worktree/convert.ts";
import { embeddedAt } from "../worktree/gitlink.ts";
import { Ignores } from "../worktree/ignore.ts";
import { pathspecFileOptions } from "../worktree/pathspec-file.ts";
import { parsePathspec, type Pathspec } from "../worktree/pathspec.ts";
import { lstatOf, scanWorkTree, stateOf } from "../worktree/scan.ts";
import { clearWay, stageFile } from "../worktree/stage.ts";

export const add = defineGitCommand({
  verb: "add",
  summary: "Add file contents to the index",
  usage: "git add [<options>] [--] <pathspec>...",
  options: {
    "dry-run": { short: "n", help: "dry run" },
    verbose: { short: "v", help: "be verbose" },
    interactive: { short: "i", help: "interactive picking" },
    patch: { short: "p", help: "select hunks interactively" },
    edit: { short: "e", help: "edit current diff and apply" },
    force: { short: "f", help: "allow adding otherwise ignored files" },
    update: { short: "u", help: "update tracked files" },
    "intent-to-add": { short: "N", help: "record only the fact that the path will be added later" },
    all: { short: "A", help: "add changes from all tracked and untracked files" },
    "ignore-removal": { help: "ignore paths removed in the working tree (same as --no-all)" },
    "no-all": { help: "ignore paths removed in the working tree", hidden: true },
    refresh: { help: "don't add, only refresh the index" },
    "ignore-errors": { help: "just skip files which cannot be added because of errors" },
    "no-warn-embedded-repo": { help: "no word about embedded repositories", hidden: true },
    ...pathspecFileOptions,
    chmod: { value: "(+|-)x", help: "override the executable bit of the listed files" },
  },
  async run(git, { options, operands }) {
    const { repository } = git;
    if (options.patch || options.interactive) {
      if (!options.patch) {
        const { interactiveAdd } = await import("../patch/interactive.ts");
        return interactiveAdd(git, operands);
      }
      const { stagePatch } = await import("../patch/verbs.ts");
      return stagePatch(git, operands);
    }
    if (options.edit) throw new GitError("git: add --edit is not simulated yet", 1);
    if (options.all && options.update) throw new GitFatal("options '-A' and '-u' cannot be used together");
    repository.needWorkTree();
    if (operands.length === 0 && !options.all && !options.update) {
      await git.err("Nothing specified, nothing added.\n");
      if (git.advice("addEmptyPathspec"))
        await git.err(
          `${hint("Maybe you wanted to say 'git add .'?\nTurn this message off by running\n\"git config advice.addEmptyPathspec false\"")}\n`,
        );
      return 0;
    }
    const pathspec = parsePathspec(git, operands);
    const ignores = new Ignores(repository, git.env);
    const found: string[] = [];
    if (!options.update) found.push(...findNew(git, pathspec, ignores, options.force));
    const tracked = repository.index.entries.filter(
      ({ path, stage }, i, all) => pathspec.matches(path) && (stage === 0 || all[i - 1]?.path !== path),
    );
    const refused = options.force || options.update ? [] : namedAndIgnored(git, pathspec, ignores);
    const lost = pathspec.unused.filter((typed) => !refused.includes(typed));
    if (lost.length > 0 && !lost.every((typed) => isEmptyFolder(git, typed)))
      throw new GitFatal(
        `pathspec '${lost.find((typed) => !isEmptyFolder(git, typed))}' did not match any files`,
      );

    let changed = false;
    const say = async (text: string) => {
      if (options.verbose || options["dry-run"]) await git.out(text);
    };
    const removals = !(options["ignore-removal"] || options["no-all"]);
    for (const entry of tracked) {
      const stat = lstatOf(repository, entry.path);
      if (!stat || (stat.kind === "directory" && entry.mode !== modes.submodule)) {
        if (!removals) continue;
        await say(`remove '${entry.path}'\n`);
        if (!options["dry-run"]) changed = repository.index.remove(entry.path) || changed;
        continue;
      }
      if (options["intent-to-add"]) continue;
      const state = entry.stage > 0 ? "modified" : stateOf(repository, entry).kind;
      if (options.refresh) continue;
      if (state !== "same") await say(`add '${entry.path}'\n`);
      if (state !== "same") await warnLineEnds(git, entry.path);
      if (!options["dry-run"]) changed = stageFile(repository, entry.path, stat) || changed;
    }
    for (const path of found) {
      await say(`add '${path.replace(/\/$/, "")}'\n`);
      if (options["dry-run"]) continue;
      changed = true;
      if (path.endsWith("/")) await addEmbedded(git, path.slice(0, -1), !options["no-warn-embedded-repo"]);
      else if (options["intent-to-add"]) {
        repository.index.set({
          ...entryOf(path, "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391", modes.file),
          intent: true,
        });
        repository.objects.write("blob", new Uint8Array(0));
      } else {
        await warnLineEnds(git, path);
        stageFile(repository, path, lstatOf(repository, path)!);
      }
    }
    if (options.chmod !== undefined)
      for (const { path } of repository.index.entries.filter((entry) => pathspec.matches(entry.path))) {
        const entry = repository.index.get(path);
        if (entry)
          repository.index.set({ ...entry, mode: options.chmod === "+x" ? modes.executable : modes.file });
        changed = true;
      }
    if (changed || (!options["dry-run"] && tracked.length > 0)) repository.writeIndex();
    if (refused.length > 0) {
      await git.err(
        `The following paths are ignored by one of your .gitignore files:\n${refused
          .map((typed) => `${ignoredPart(git, typed, ignores)}\n`)
          .join("")}`,
      );
      if (git.advice("addIgnoredFile"))
        await git.err(
          `${hint('Use -f if you really want to add them.\nTurn this message off by running\n"git config advice.addIgnoredFile false"')}\n`,
        );
      throw new GitExit(1);
    }
    return 0;
  },
});

/** Untracked files that the pathspec names; embedded repositories end in "/". */
function findNew(git: Git, pathspec: Pathspec, ignores: Ignores, force: boolean): string[] {
  const { repository } = git;
  const scan = scanWorkTree(repository, { ignores, pathspec, untracked: "all", wantIgnored: force });
  if (!force) return scan.untracked;
  const all = [...scan.untracked];
  const expand = (path: string) => {
    if (!path.endsWith("/")) {
      if (pathspec.matches(path)) all.push(path);
      return;
    }
    for (const { name, kind } of repository.files.list(repository.at(path)))
      if (name !== ".git") expand(`${path}${name}${kind === "directory" ? "/" : ""}`);
  };
  const named = scanWorkTree(repository, { ignores, untracked: "all", wantIgnored: true }).ignored;
  for (const path of named) expand(path);
  return [...new Set(all)].sort();
}

/** Operands that name something ignored outright; a folder that merely holds ignored files is none. */
function namedAndIgnored(git: Git, pathspec: Pathspec, ignores: Ignores): string[] {
  const { repository } = git;
  return pathspec.items
    .filter(({ path, exclude, glob }) => {
      if (exclude || glob || path === "") return false;
      const stat = lstatOf(repository, path);
      if (!stat || repository.index.has(path)) return false;
      return ignores.ignored(path, stat.kind === "directory");
    })
    .map(({ typed }) => typed);
}

/** What of a typed path the rules ignore: the topmost folder on the way, or itself. */
function ignoredPart(git: Git, typed: string, ignores: Ignores): string {
  const path = parsePathspec(git, [typed]).items[0]!.path;
  for (let slash = path.indexOf("/"); slash >= 0; slash = path.indexOf("/", slash + 1))
    if (ignores.ignored(path.slice(0, slash), true)) return path.slice(0, slash);
  return path;
}

function isEmptyFolder(git: Git, typed: string): boolean {
  const path = parsePathspec(git, [typed]).items[0]!.path;
  return path === "" || lstatOf(git.repository, path)?.kind === "directory";
}

/** A repository inside this one is added as the commit it is at. */
async function addEmbedded(git: Git, path: string, warn: boolean): Promise<void> {
  const { repository } = git;
  const inner = embeddedAt(repository, path);
  if (!inner) return;
  if (inner.head === undefined)
    throw new GitError(
      `error: '${path}/' does not have a commit checked out\nfatal: adding files failed`,
      128,
    );
  if (warn) await git.err(`warning: adding embedded git repository: ${path}\n`);
  if (warn && git.advice("addEmbeddedRepo"))
    await git.err(
      `${hint(`You've added another git repository inside your current repository.
Clones of the outer repository will not contain the contents of
the embedded repository and will not know how to obtain it.
If you meant to add a submodule, use:

\tgit submodule add <url> ${path}

If you added this path by mistake, you can remove it from the
index with:

\tgit rm --cached ${path}

See "git help submodule" for more information.`)}\n`,
    );
  clearWay(repository, path);
  repository.index.set(entryOf(path, inner.head, modes.submodule, lstatOf(repository, path)));
}

/** core.safecrlf's warning: the next checkout would write other line ends. */
async function warnLineEnds(git: Git, path: string): Promise<void> {
  const { repository } = git;
  if (
    git.config.get("core.autocrlf") === undefined &&
    !repository.files.exists(repository.at(".gitattributes"))
  )
    return;
  if (git.config.get("core.safecrlf") === "false" || lstatOf(repository, path)?.kind !== "file") return;
  const data = repository.files.read(repository.at(path));
  const ends = lineEnds(repository, path, data);
  if (ends === "none") return;
  const text = decode(data);
  const [from, to] = /\r\n/.test(text) ? ["CRLF", "LF"] : ["LF", "CRLF"];
  const changes = ends === "lf" ? from === "CRLF" : from === "LF" && text.includes("\n");
  if (changes)
    await git.err(
      `warning: in the working copy of '${quotePath(path)}', ${from} will be replaced by ${to} the next time Git touches it\n`,
    );
}
