import { lines } from "../../../base/streams.ts";
import { dirname, resolve } from "../../../files/paths.ts";
import type { Git } from "../context.ts";
import type { IndexEntry } from "../core/index-file.ts";
import { modes } from "../core/modes.ts";
import { decode } from "../../../base/bytes.ts";
import { GitFatal } from "../errors.ts";
import { defineGitCommand } from "../verb.ts";
import { forWorkTree } from "../worktree/convert.ts";
import { parsePathspec } from "../worktree/pathspec.ts";
import { lstatOf, stateOf } from "../worktree/scan.ts";
import { writeWorkFile } from "../worktree/unpack.ts";

export const checkoutIndex = defineGitCommand({
  verb: "checkout-index",
  summary: "Copy files from the index to the working tree",
  usage: "git checkout-index [<options>] [--] [<file>...]",
  options: {
    all: { short: "a", help: "check out all files in the index" },
    force: { short: "f", help: "force overwrite of existing files" },
    quiet: { short: "q", help: "no warning for existing files and files not in index" },
    "no-create": { short: "n", help: "don't checkout new files" },
    index: { short: "u", help: "update stat information in the index file" },
    z: { help: "separate paths with the NUL character" },
    stdin: { help: "read list of paths from the standard input" },
    temp: { help: "write the content to temporary files" },
    prefix: { value: "string", help: "when creating files, prepend <string>" },
    stage: { value: "(1|2|3|all)", help: "copy out the files from named stage" },
  },
  async run(git, { options, operands }) {
    const { repository } = git;
    repository.needWorkTree();
    if (options.all && operands.length > 0)
      throw new GitFatal("git checkout-index: don't mix '--all' and explicit filenames");
    const stage = options.stage === undefined ? 0 : Number(options.stage);
    if (options.stage !== undefined && ![1, 2, 3].includes(stage))
      throw new GitFatal("stage should be between 1 and 3 or all");
    let status = 0;
    const put = async (entry: IndexEntry): Promise<void> => {
      if (!(await checkOut(git, entry, options))) status = 1;
    };
    if (options.all)
      for (const entry of repository.index.entries.filter((each) => each.stage === stage)) await put(entry);
    const names = [...operands];
    if (options.stdin) for await (const line of lines(git.process.stdin)) names.push(line);
    for (const typed of names) {
      const { path } = parsePathspec(git, [`:(literal)${typed}`]).items[0]!;
      const entry = repository.index.get(path, stage);
      if (entry) await put(entry);
      else {
        status = 1;
        if (!options.quiet)
          await git.err(
            `git checkout-index: ${path} ${repository.index.has(path) ? (stage > 0 ? `does not exist at stage ${stage}` : "is unmerged") : "is not in the cache"}\n`,
          );
      }
    }
    if (options.index) repository.writeIndex();
    return options.all ? 0 : status;
  },
});

/** Writes one file, unless something else stands in its place. False when it was left alone. */
async function checkOut(
  git: Git,
  entry: IndexEntry,
  {
    prefix,
    force,
    quiet,
    "no-create": noCreate,
    index,
  }: {
    readonly prefix: string | undefined;
    readonly force: boolean;
    readonly quiet: boolean;
    readonly "no-create": boolean;
    readonly index: boolean;
  },
): Promise<boolean> {
  const { repository, files } = git;
  if (prefix !== undefined) return copyTo(git, entry, prefix, force, quiet);
  const stat = lstatOf(repository, entry.path);
  if (stat && entry.stage === 0 && stateOf(repository, entry).kind === "same") return true;
  if (stat && !force) {
    if (!quiet) await git.err(`${entry.path} already exists, no checkout\n`);
    return false;
  }
  if (!stat && noCreate) return true;
  if (stat?.kind === "directory") files.remove(repository.at(entry.path));
  const written = writeWorkFile(repository, entry.path, entry);
  if (index) repository.index.set(written);
  return true;
}

async function copyTo(
  git: Git,
  entry: IndexEntry,
  prefix: string,
  force: boolean,
  quiet: boolean,
): Promise<boolean> {
  const { repository, files } = git;
  const path = resolve(repository.workTree, `${prefix}${entry.path}`);
  if (files.exists(path) && !force) {
    if (!quiet) await git.err(`${prefix}${entry.path} already exists, no checkout\n`);
    return false;
  }
  files.mkdir(dirname(path), { parents: true });
  if (files.exists(path)) files.unlink(path);
  const { data } = repository.objects.get(entry.oid);
  if (entry.mode === modes.symlink) files.symlink(decode(data), path);
  else
    files.write(path, forWorkTree(repository, entry.path, entry.mode, data), {
      mode: entry.mode === modes.executable ? 0o755 : 0o644,
    });
  return true;
}
