import { basename, dirname, resolve } from "../../../files/paths.ts";
import { modes } from "../core/modes.ts";
import { GitFatal } from "../errors.ts";
import { homeOf, registeredAt } from "../submodule/modules.ts";
import { setIn, tie } from "../submodule/settings.ts";
import { defineGitCommand, usageError } from "../verb.ts";
import { lstatOf } from "../worktree/scan.ts";
import { stageFile } from "../worktree/stage.ts";

const definition = {
  usage: "git mv [<options>] <source>... <destination>",
  options: {
    verbose: { short: "v", help: "be verbose" },
    "dry-run": { short: "n", help: "dry run" },
    force: { short: "f", help: "force move/rename even if target exists" },
    k: { help: "skip move/rename errors" },
  },
} as const;

export const mv = defineGitCommand({
  verb: "mv",
  summary: "Move or rename a file, a directory, or a symlink",
  ...definition,
  async run(git, { options, operands }) {
    if (operands.length < 2) throw usageError(definition);
    const { repository, files } = git;
    const { index } = repository;
    const target = operands.at(-1)!;
    const sources = operands.slice(0, -1);
    const full = resolve(git.cwd, target);
    const intoFolder = files.is("directory", full);
    if (!intoFolder && sources.length > 1) throw new GitFatal(`destination '${target}' is not a directory`);
    const moves: { from: string; to: string; typed: string }[] = [];
    for (const typed of sources) {
      const from = repository.inside(resolve(git.cwd, typed));
      if (from === undefined)
        throw new GitFatal(`${typed}: '${typed}' is outside repository at '${repository.workTree}'`);
      const place = intoFolder ? `${full}/${basename(from)}` : full;
      const to = repository.inside(place)!;
      const problem = ((): string | undefined => {
        const stat = lstatOf(repository, from);
        const tracked = index.has(from) || index.entries.some(({ path }) => path.startsWith(`${from}/`));
        if (!stat) return "bad source";
        if (from === to || (stat.kind === "directory" && to.startsWith(`${from}/`)))
          return "can not move directory into itself";
        if (stat.kind === "directory" && !tracked) return "source directory is empty";
        if (!tracked) return "not under version control";
        if (index.get(from, 1) || index.get(from, 2)) return "conflicted";
        const there = lstatOf(repository, to);
        if (there && stat.kind !== "directory" && !options.force) return "destination exists";
        if (there && stat.kind === "directory") return "destination already exists";
        if (!files.is("directory", dirname(place)))
          throw new GitFatal(`renaming '${from}' failed: No such file or directory`);
        return undefined;
      })();
      if (problem === undefined) moves.push({ from, to, typed });
      else if (!options.k) throw new GitFatal(`${problem}, source=${from}, destination=${to}`);
    }
    for (const { from, to } of moves) {
      if (options.verbose || options["dry-run"]) {
        if (options["dry-run"]) await git.out(`Checking rename of '${from}' to '${to}'\n`);
        await git.out(`Renaming ${from} to ${to}\n`);
      }
      if (options["dry-run"]) continue;
      const module = index.get(from)?.mode === modes.submodule ? registeredAt(repository, from) : undefined;
      if (files.is("file", repository.at(to))) files.unlink(repository.at(to));
      files.rename(repository.at(from), repository.at(to));
      for (const entry of [...index.entries]) {
        if (entry.path !== from && !entry.path.startsWith(`${from}/`)) continue;
        index.remove(entry.path);
        const path = to + entry.path.slice(from.length);
        index.remove(path);
        // The inode and its times stay those of the file; only its name is another.
        const stat = lstatOf(repository, path);
        index.set({ ...entry, path, ...(stat ? { ctime: entry.ctime === 0 ? 0 : stat.ctime } : {}) });
      }
      if (!module) continue;
      const list = repository.at(".gitmodules");
      setIn(git, list, `submodule.${module.name}.path`, to);
      stageFile(repository, ".gitmodules", lstatOf(repository, ".gitmodules")!);
      const gitDir = homeOf(repository, module.name);
      if (files.is("directory", gitDir)) tie(git, repository.at(to), gitDir);
    }
    if (!options["dry-run"]) repository.writeIndex();
    return 0;
  },
});
