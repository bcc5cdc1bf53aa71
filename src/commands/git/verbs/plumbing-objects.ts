import { decode } from "../../../base/bytes.ts";
import { readAll } from "../../../base/streams.ts";
import { hashObject, type ObjectType } from "../../../base/git/objects.ts";
import { resolve } from "../../../files/paths.ts";
import { modeText, modes, typeOfMode } from "../core/modes.ts";
import { quotePath } from "../core/quote.ts";
import { writeTreeOf } from "../core/trees.ts";
import { GitError, GitFatal } from "../errors.ts";
import { treeOf, tryRevision } from "../history/revision.ts";
import { defineGitCommand, usageError } from "../verb.ts";
import { parsePathspec } from "../worktree/pathspec.ts";

const lsTreeDefinition = {
  usage: "git ls-tree [<options>] <tree-ish> [<path>...]",
  options: {
    d: { help: "only show trees" },
    r: { help: "recurse into subtrees" },
    t: { help: "show trees when recursing" },
    z: { help: "terminate entries with NUL byte" },
    long: { short: "l", help: "include object size" },
    "name-only": { help: "list only filenames" },
    "name-status": { help: "list only filenames" },
    "object-only": { help: "list only objects" },
    "full-name": { help: "use full path names" },
    "full-tree": { help: "list entire tree; not just current directory (implies --full-name)" },
  },
} as const;

export const lsTree = defineGitCommand({
  verb: "ls-tree",
  summary: "List the contents of a tree object",
  ...lsTreeDefinition,
  async run(git, { options, operands }) {
    const { repository } = git;
    const { objects } = repository;
    const [typed, ...paths] = operands;
    if (typed === undefined) throw usageError(lsTreeDefinition);
    const tree = treeOf(repository, typed);
    if (tree === undefined)
      throw new GitFatal(
        tryRevision(repository, typed) === undefined
          ? `Not a valid object name ${typed}`
          : "not a tree object",
      );
    const pathspec = parsePathspec(git, paths);
    const prefix = options["full-tree"] ? "" : git.prefix;
    const end = options.z ? "\0" : "\n";
    const out: string[] = [];
    const walk = (oid: string, folder: string) => {
      for (const { mode, name, oid: each } of objects.tree(oid)) {
        const path = folder + name;
        const isTree = mode === modes.tree;
        const inside =
          paths.length > 0 ? pathspec.matches(path) : path.startsWith(prefix) || `${path}/` === prefix;
        const below =
          paths.length > 0 ? pathspec.mayMatchBelow(path) : prefix.startsWith(`${path}/`) || inside;
        const asked =
          paths.length > 0 && pathspec.items.some((item) => item.path === path && !item.folderOnly);
        const descend =
          isTree &&
          below &&
          (options.r ||
            (!inside && below) ||
            (paths.length > 0 &&
              !asked &&
              pathspec.items.some((item) => item.path === path || item.path.startsWith(`${path}/`))) ||
            (paths.length === 0 && prefix.startsWith(`${path}/`)));
        if (descend) {
          if (options.t && options.r) put(mode, each, path);
          walk(each, `${path}/`);
        } else if (inside && (!options.d || isTree)) put(mode, each, path);
      }
    };
    const put = (mode: number, oid: string, path: string) => {
      const shown = options["full-name"] || options["full-tree"] ? path : git.relative(path);
      const name = options.z ? shown : quotePath(shown);
      if (options["name-only"] || options["name-status"]) out.push(`${name}${end}`);
      else if (options["object-only"]) out.push(`${oid}${end}`);
      else {
        const size = options.long
          ? ` ${(mode === modes.tree ? "-" : String(objects.get(oid).data.length)).padStart(7)}`
          : "";
        out.push(`${modeText(mode)} ${typeOfMode(mode)} ${oid}${size}\t${name}${end}`);
      }
    };
    walk(tree, "");
    await git.out(out.join(""));
    return 0;
  },
});

export const hashObjectVerb = defineGitCommand({
  verb: "hash-object",
  summary: "Compute object ID and optionally create an object from a file",
  usage:
    "git hash-object [-t <type>] [-w] [--path=<file> | --no-filters] [--stdin [--literally]] [--] <file>...",
  options: {
    t: { value: "type", help: "object type" },
    w: { help: "write the object into the object database" },
    stdin: { help: "read the object from stdin" },
    path: { value: "file", help: "process file as it were from this path" },
  },
  async run(git, { options, operands }) {
    const type = (options.t ?? "blob") as ObjectType;
    const one = async (data: Uint8Array) => {
      if (options.w) git.repository.objects.write(type, data);
      await git.out(`${hashObject(type, data)}\n`);
    };
    if (options.stdin) await one(await readAll(git.process.stdin));
    for (const path of operands) {
      const full = resolve(git.cwd, path);
      if (!git.files.exists(full))
        throw new GitFatal(`could not open '${path}' for reading: No such file or directory`);
      await one(git.files.read(full));
    }
    return 0;
  },
});

export const writeTreeVerb = defineGitCommand({
  verb: "write-tree",
  summary: "Create a tree object from the current index",
  usage: "git write-tree [--missing-ok] [--prefix=<prefix>/]",
  options: {
    "missing-ok": { help: "allow missing objects" },
    prefix: { value: "prefix/", help: "write tree object for a subdirectory <prefix>" },
  },
  async run(git, { options }) {
    const { repository } = git;
    if (repository.index.unmerged.length > 0)
      throw new GitError(
        `${repository.index.unmerged.map((path) => `${path}: unmerged (${repository.index.get(path, 1)?.oid ?? repository.index.get(path, 2)?.oid})`).join("\n")}\nfatal: git-write-tree: error building trees`,
        128,
      );
    let { entries } = repository.index;
    if (options.prefix !== undefined) {
      const folder = `${options.prefix.replace(/\/+$/, "")}/`;
      entries = entries
        .filter(({ path }) => path.startsWith(folder))
        .map((entry) => ({ ...entry, path: entry.path.slice(folder.length) }));
      if (entries.length === 0) throw new GitFatal(`git-write-tree: prefix ${options.prefix} not found`);
    }
    await git.out(`${writeTreeOf(repository.objects, entries)}\n`);
    return 0;
  },
});

export const commitTree = defineGitCommand({
  verb: "commit-tree",
  summary: "Create a new commit object",
  usage:
    "git commit-tree <tree> [(-p <parent>)...]\ngit commit-tree [(-p <parent>)...] [-S[<keyid>]] [(-m <message>)...]\n                    [(-F <file>)...] <tree>",
  options: {
    p: { value: "parent", many: true, help: "id of a parent commit object" },
    m: { value: "message", many: true, help: "commit message" },
  },
  async run(git, { options, operands }) {
    const { repository } = git;
    const { writeCommit } = await import("../../../base/git/objects.ts");
    const { person } = await import("../core/ident.ts");
    const tree = treeOf(repository, operands[0] ?? "");
    if (tree === undefined) throw new GitFatal(`not a valid object name ${operands[0]}`);
    const parents = options.p.map((typed) => {
      const oid = tryRevision(repository, typed);
      if (oid === undefined) throw new GitFatal(`not a valid object name ${typed}`);
      return oid;
    });
    const message =
      options.m.length > 0
        ? options.m.map((each) => `${each}\n`).join("\n")
        : decode(await readAll(git.process.stdin));
    const data = writeCommit({
      tree,
      parents,
      author: person("author", git.ident),
      committer: person("committer", git.ident),
      message,
    });
    await git.out(`${repository.objects.write("commit", data)}\n`);
    return 0;
  },
});

export const countObjects = defineGitCommand({
  verb: "count-objects",
  summary: "Count unpacked number of objects and their disk consumption",
  usage: "git count-objects [-v] [-H | --human-readable]",
  options: {
    verbose: { short: "v", help: "be verbose" },
    "human-readable": { short: "H", help: "print sizes in human readable format" },
  },
  async run(git, { options }) {
    const { repository } = git;
    const loose = repository.objects.loose();
    // Each small file takes a block of four kilobytes.
    const kilobytes = loose.length * 4;
    const human = options["human-readable"];
    const size = human ? shown(kilobytes * 1024) : `${kilobytes}`;
    if (!options.verbose)
      await git.out(`${loose.length} objects, ${human ? size : `${kilobytes} kilobytes`}\n`);
    else {
      const packs = repository.objects.packs.list;
      const none = human ? shown(0) : "0";
      const bytes = packs.reduce((sum, { path }) => {
        const sizeOf = (file: string) => (git.files.exists(file) ? git.files.stat(file).size : 0);
        return sum + sizeOf(path) + sizeOf(path.replace(/\.pack$/, ".idx"));
      }, 0);
      const packed = packs.reduce((sum, { offsets }) => sum + offsets.size, 0);
      await git.out(
        `count: ${loose.length}\nsize: ${size}\nin-pack: ${packed}\npacks: ${packs.length}\nsize-pack: ${human ? shown(bytes) : Math.trunc(bytes / 1024)}\nprune-packable: 0\ngarbage: 0\nsize-garbage: ${none}\n`,
      );
    }
    return 0;
  },
});

/** "12.00 KiB", "340 bytes" */
const shown = (bytes: number): string =>
  bytes < 1024
    ? `${bytes} bytes`
    : bytes < 1024 * 1024
      ? `${(bytes / 1024).toFixed(2)} KiB`
      : `${(bytes / 1024 / 1024).toFixed(2)} MiB`;
