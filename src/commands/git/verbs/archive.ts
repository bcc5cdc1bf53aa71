import { resolve } from "../../../files/paths.ts";
import { archiveEntries, type ArchiveEntry } from "../archive/entries.ts";
import { tar } from "../archive/tar.ts";
import { gzip, zip } from "../archive/zip.ts";
import { modes } from "../core/modes.ts";
import { GitFatal, GitUsage } from "../errors.ts";
import { tryRevision } from "../history/revision.ts";
import { defineGitCommand } from "../verb.ts";
import { parsePathspec } from "../worktree/pathspec.ts";

const formats = ["tar", "tgz", "tar.gz", "zip"];

export const archive = defineGitCommand({
  verb: "archive",
  summary: "Create an archive of files from a named tree",
  usage: "git archive [<options>] <tree-ish> [<path>...]",
  options: {
    format: { value: "fmt", help: "archive format" },
    prefix: { value: "prefix", help: "prepend prefix to each pathname in the archive" },
    "add-file": { value: "file", many: true, help: "add untracked file to archive" },
    output: { short: "o", value: "file", help: "write the archive to this file" },
    verbose: { short: "v", help: "report archived files on stderr" },
    list: { short: "l", help: "list supported archive formats" },
  },
  async run(git, { options, operands: [typed, ...paths] }) {
    if (options.list) {
      await git.out(formats.map((name) => `${name}\n`).join(""));
      return 0;
    }
    if (typed === undefined) throw new GitUsage("archive");
    const { repository } = git;
    const { objects } = repository;
    const guessed = formats.findLast((name) => options.output?.endsWith(`.${name}`));
    const format = options.format ?? guessed ?? "tar";
    if (!formats.includes(format)) throw new GitFatal(`Unknown archive format '${format}'`);
    const oid = tryRevision(repository, typed);
    const tree = oid === undefined ? undefined : objects.peel(oid, "tree");
    if (oid === undefined || tree === undefined) throw new GitFatal(`not a valid object name: ${typed}`);
    const commit = objects.peel(oid, "commit");
    const pathspec = parsePathspec(git, paths);
    const found = archiveEntries(git, tree, pathspec);
    const lost = pathspec.unused[0];
    if (lost !== undefined) throw new GitFatal(`pathspec '${lost}' did not match any files`);
    const prefix = options.prefix ?? "";
    // A folder is kept only for what is in it.
    const wanted = found.filter(
      ({ path }) =>
        !path.endsWith("/") ||
        found.some(
          (other) => other.path !== path && !other.path.endsWith("/") && other.path.startsWith(path),
        ),
    );
    const entries: ArchiveEntry[] = wanted.map((entry) => ({ ...entry, path: prefix + entry.path }));
    if (prefix.endsWith("/")) entries.unshift({ path: prefix, mode: modes.tree, data: new Uint8Array(0) });
    for (const file of options["add-file"]) {
      const path = resolve(git.cwd, file);
      if (!git.files.is("file", path)) throw new GitFatal(`File not found: ${file}`);
      entries.push({
        path: prefix + file.slice(file.lastIndexOf("/") + 1),
        mode: modes.file,
        data: git.files.read(path),
      });
    }
    if (options.verbose) for (const { path } of entries) await git.err(`${path}\n`);
    const time = commit === undefined ? git.now : objects.commit(commit).committer.time;
    const packed = format === "zip" ? zip(entries, time, commit ?? "") : tar(entries, time, commit);
    const bytes = format === "tgz" || format === "tar.gz" ? gzip(packed) : packed;
    if (options.output === undefined) await git.stdout.write(bytes);
    else git.files.write(resolve(git.cwd, options.output), bytes);
    return 0;
  },
});
