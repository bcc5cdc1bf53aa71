import { lines } from "../../../base/streams.ts";
import type { Git } from "../context.ts";
import { entryOf } from "../core/index-file.ts";
import { modes } from "../core/modes.ts";
import { GitFailure, GitFatal, GitUsage } from "../errors.ts";
import { defineGitCommand } from "../verb.ts";
import { parsePathspec } from "../worktree/pathspec.ts";
import { lstatOf, refreshIndex, stateOf } from "../worktree/scan.ts";
import { stageFile } from "../worktree/stage.ts";

const switches = [
  "add",
  "remove",
  "force-remove",
  "assume-unchanged",
  "no-assume-unchanged",
  "skip-worktree",
  "no-skip-worktree",
] as const;

export const updateIndex = defineGitCommand({
  verb: "update-index",
  summary: "Register file contents in the working tree to the index",
  usage: "git update-index [<options>] [--] [<file>...]",
  unknown: (option) =>
    new GitUsage(
      "update-index",
      option.startsWith("--")
        ? `error: unknown option '${option.slice(2)}'`
        : `error: unknown switch '${option.slice(1)}'`,
    ),
  options: {
    quiet: { short: "q", help: "continue refresh even when index needs update" },
    add: { help: "do not ignore new files" },
    remove: { help: "let files replace directories and vice-versa" },
    "force-remove": { help: "remove named paths even if present in worktree" },
    refresh: { help: "refresh stat information" },
    "really-refresh": { help: "like --refresh, but ignore assume-unchanged setting" },
    cacheinfo: { value: "<mode>,<object>,<path>", help: "add the specified entry to the index" },
    chmod: { value: "(+|-)x", help: "override the executable bit of the listed files" },
    "assume-unchanged": { help: "mark files as 'not changing'" },
    "no-assume-unchanged": { help: "clear assumed-unchanged bit" },
    "skip-worktree": { help: "mark files as 'index-only'" },
    "no-skip-worktree": { help: "clear skip-worktree bit" },
    stdin: { help: "read list of paths to be updated from standard input" },
    "index-info": { help: "add entries from standard input to the index" },
    verbose: { help: "report actions to standard output" },
  },
  async run(git, { options, operands, given }) {
    const { repository } = git;
    const { index } = repository;
    const on = new Set<string>();
    for (const { name } of given) if ((switches as readonly string[]).includes(name)) on.add(name);
    let status = 0;
    if (options.refresh || options["really-refresh"]) {
      refreshIndex(repository);
      for (const entry of index.entries) {
        if (entry.stage > 0 || stateOf(repository, entry).kind === "same") continue;
        if (!options.quiet) await git.out(`${entry.path}: needs update\n`);
        status = options.quiet ? status : 1;
      }
    }
    const paths = [...operands];
    if (options.cacheinfo !== undefined) {
      const old = /^\d+$/.test(options.cacheinfo);
      const [mode, oid, path] = old
        ? [options.cacheinfo, ...paths.splice(0, 2)]
        : options.cacheinfo.split(/,(?=[^,]*$|[^,]*,)/, 3);
      if (mode === undefined || oid === undefined || path === undefined) throw new GitUsage("update-index");
      if (!on.has("add") && !index.has(path))
        throw said(`${path}: cannot add to the index - missing --add option?`, path);
      index.set(entryOf(path, oid, Number.parseInt(mode, 8)));
    }
    if (options["index-info"])
      for await (const line of lines(git.process.stdin)) {
        const match = /^(\d+) (?:\w+ )?([0-9a-f]{40})(?: ([0-3]))?\t(.+)$/.exec(line);
        if (!match) throw new GitFatal(`malformed index info ${line}`);
        const mode = Number.parseInt(match[1]!, 8);
        if (mode === 0) index.remove(match[4]!);
        else index.set(entryOf(match[4]!, match[2]!, mode, undefined, Number(match[3] ?? 0)));
      }
    if (options.stdin) for await (const line of lines(git.process.stdin)) paths.push(line);
    for (const typed of paths)
      update(git, parsePathspec(git, [`:(literal)${typed}`]).items[0]!.path, typed, on, options.chmod);
    repository.writeIndex();
    return status;
  },
});

function update(
  git: Git,
  path: string,
  typed: string,
  on: ReadonlySet<string>,
  chmod: string | undefined,
): void {
  const { repository } = git;
  const { index } = repository;
  const entry = index.get(path);
  const marks = ["assume-unchanged", "no-assume-unchanged", "skip-worktree", "no-skip-worktree"].filter(
    (name) => on.has(name),
  );
  if (marks.length > 0) {
    if (!entry) throw new GitFatal(`Unable to mark file ${typed}`);
    let next = entry;
    for (const mark of marks) {
      const value = !mark.startsWith("no-");
      next = { ...next, [mark.endsWith("unchanged") ? "assumeUnchanged" : "skipWorktree"]: value };
    }
    index.set(next);
    return;
  }
  if (on.has("force-remove")) {
    index.remove(path);
    return;
  }
  const stat = lstatOf(repository, path);
  if (!stat) {
    if (!on.has("remove")) throw said(`${typed}: does not exist and --remove not passed`, typed);
    index.remove(path);
    return;
  }
  if (!entry && !on.has("add"))
    throw said(`${typed}: cannot add to the index - missing --add option?`, typed);
  stageFile(repository, path, stat);
  if (chmod !== undefined) {
    const staged = index.get(path)!;
    index.set({ ...staged, mode: chmod === "+x" ? modes.executable : modes.file });
  }
}

const said = (why: string, path: string): GitFailure =>
  new GitFailure(`${why}\nfatal: Unable to process path ${path}`, 128);
