import type { ObjectType } from "../../../base/git/objects.ts";
import { lines } from "../../../base/streams.ts";
import type { Git } from "../context.ts";
import { modeText, typeOfMode } from "../core/modes.ts";
import { quotePath } from "../core/quote.ts";
import { GitError, GitFatal, GitUsage } from "../errors.ts";
import { tryRevision } from "../history/revision.ts";
import { forWorkTree } from "../worktree/convert.ts";
import { defineGitCommand } from "../verb.ts";

export const catFile = defineGitCommand({
  verb: "cat-file",
  summary: "Provide content or type and size information for repository objects",
  usage:
    "git cat-file <type> <object>\ngit cat-file (-e | -p) <object>\ngit cat-file (-t | -s) [--allow-unknown-type] <object>",
  options: {
    e: { help: "check if <object> exists" },
    p: { help: "pretty-print <object> content" },
    t: { help: "show object type (one of 'blob', 'tree', 'commit', 'tag', ...)" },
    s: { help: "show object size" },
    "allow-unknown-type": { help: "allow -s and -t to work with broken/corrupt objects" },
    batch: { value: "format", optional: true, help: "show full <object> or <rev> contents" },
    "batch-check": { value: "format", optional: true, help: "like --batch, but don't emit <contents>" },
    "batch-command": { value: "format", optional: true, help: "read commands from stdin" },
    "batch-all-objects": { help: "with --batch[-check]: ignores stdin, batches all known objects" },
    buffer: { help: "buffer --batch output" },
    unordered: { help: "do not order objects before emitting them" },
    "follow-symlinks": { help: "follow in-tree symlinks" },
    textconv: { help: "run textconv on object's content" },
    filters: { help: "run filters on object's content" },
    path: { value: "blob|tree", help: "use a <path> for (--textconv | --filters); Not with 'batch'" },
  },
  async run(git, { options, operands }) {
    const { repository } = git;
    const { objects } = repository;
    const format = options.batch ?? options["batch-check"] ?? options["batch-command"];
    if (format !== undefined) {
      if (operands.length > 0) throw new GitUsage("cat-file", "fatal: batch modes take no arguments\n");
      const how: Batch = {
        format: format === true ? undefined : format,
        contents: options.batch !== undefined,
      };
      if (options["batch-all-objects"]) {
        for (const oid of objects.all()) await batchLine(git, oid, how);
        return 0;
      }
      for await (const line of lines(git.process.stdin))
        if (options["batch-command"] !== undefined) await command(git, line, how);
        else await batchLine(git, line, how);
      return 0;
    }
    if (options["batch-all-objects"])
      throw new GitUsage("cat-file", "fatal: '--batch-all-objects' requires a batch mode\n");
    const simple = options.e || options.p || options.t || options.s || options.filters || options.textconv;
    const typed = simple ? operands[0] : operands[1];
    if (typed === undefined) throw new GitUsage("cat-file");
    const oid = tryRevision(repository, typed);
    const object = oid === undefined ? undefined : objects.find(oid);
    if (options.e && oid !== undefined && !object) return 1;
    if (!object || oid === undefined) throw new GitFatal(`Not a valid object name ${typed}`);
    if (options.t) await git.out(`${object.type}\n`);
    else if (options.s) await git.out(`${object.data.length}\n`);
    else if (options.p) {
      if (object.type === "tree") await git.out(treeLines(git, oid));
      else await git.stdout.write(object.data);
    } else if (options.filters || options.textconv) {
      const path = options.path ?? (typed.includes(":") ? typed.slice(typed.indexOf(":") + 1) : undefined);
      if (path === undefined) throw new GitFatal(`<object>:<path> required, only <object> '${typed}' given`);
      await git.stdout.write(
        options.filters ? forWorkTree(repository, path, 0o100644, object.data) : object.data,
      );
    } else if (!options.e) {
      const wanted = objects.peel(oid, operands[0] as ObjectType);
      if (wanted === undefined) throw new GitFatal(`git cat-file ${typed}: bad file`);
      await git.stdout.write(objects.get(wanted).data);
    }
    return 0;
  },
});

interface Batch {
  /** "%(objectname) %(objecttype)"; undefined for the usual line. */
  readonly format: string | undefined;
  readonly contents: boolean;
}

/** One line of `--batch` or `--batch-check`. */
async function batchLine(git: Git, line: string, { format, contents }: Batch): Promise<void> {
  const { repository } = git;
  const splits = format?.includes("%(rest)") ?? false;
  const [, name = line, rest = ""] = splits ? (/^(\S*)\s*(.*)$/.exec(line) ?? []) : [line, line];
  const oid = tryRevision(repository, name);
  const object = oid === undefined ? undefined : repository.objects.find(oid);
  if (!object || oid === undefined) {
    await git.out(`${name} missing\n`);
    return;
  }
  const values: Record<string, string> = {
    objectname: oid,
    objecttype: object.type,
    objectsize: String(object.data.length),
    "objectsize:disk": String(repository.objects.diskSize(oid)),
    deltabase: "0".repeat(40),
    rest,
  };
  const text = (format ?? "%(objectname) %(objecttype) %(objectsize)").replaceAll(
    /%\(([a-z:]+)\)|%%/g,
    (_, key?: string) => {
      if (key === undefined) return "%";
      const value = values[key];
      if (value === undefined) throw new GitFatal(`unknown format element: ${key}`);
      return value;
    },
  );
  await git.out(`${text}\n`);
  if (!contents) return;
  await git.stdout.write(object.data);
  await git.out("\n");
}

/** One line of `--batch-command`. */
async function command(git: Git, line: string, { format }: Batch): Promise<void> {
  if (line === "") throw new GitFatal("empty command in input");
  const [, word = "", rest = ""] = /^(\S*) ?(.*)$/.exec(line) ?? [];
  if (/^\s/.test(line)) throw new GitFatal(`whitespace before command: '${line}'`);
  if (word === "flush") throw new GitFatal("flush is only for --buffer mode");
  if (word !== "contents" && word !== "info") throw new GitError(`fatal: unknown command: '${line}'`, 128);
  if (rest === "") throw new GitFatal(`${word} requires arguments`);
  await batchLine(git, rest, { format, contents: word === "contents" });
}

const treeLines = (git: Git, oid: string): string =>
  git.repository.objects
    .tree(oid)
    .map(({ mode, name, oid: each }) => `${modeText(mode)} ${typeOfMode(mode)} ${each}\t${quotePath(name)}\n`)
    .join("");
