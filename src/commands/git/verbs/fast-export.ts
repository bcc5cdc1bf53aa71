import { concat, encode } from "../../../base/bytes.ts";
import { parseTag, writePerson } from "../../../base/git/objects.ts";
import type { Git } from "../context.ts";
import { GitUsage } from "../errors.ts";
import { modes } from "../core/modes.ts";
import { treeChanges } from "../diff/changes.ts";
import { detectRenames } from "../diff/renames.ts";
import { type RevisionArguments, readRevisions } from "../history/arguments.ts";
import { type LogArguments, logOptions } from "../history/log-options.ts";
import { fullRef } from "../history/revision.ts";
import { selectCommits } from "../history/select.ts";
import { defineGitCommand } from "../verb.ts";

export const fastExport = defineGitCommand({
  verb: "fast-export",
  summary: "Git data exporter",
  usage: "git fast-export [<rev-list-opts>]",
  unknown: () => new GitUsage("fast-export"),
  options: {
    ...logOptions,
    "no-data": { help: "skip output of blob data" },
    "use-done-feature": { help: "use the done feature to terminate the stream" },
    "show-original-ids": { help: "show original object ids of blobs/commits" },
    "full-tree": { help: "output full tree for each commit" },
    "signed-tags": { value: "mode", help: "select handling of signed tags", hidden: true },
    "tag-of-filtered-object": { value: "mode", help: "select handling of tags", hidden: true },
  },
  async run(git, { options, operands, afterDashes }) {
    const args = readRevisions(git, operands, afterDashes);
    const exporter = new Exporter(git, options);
    if (options["use-done-feature"]) await git.out("feature done\n");
    const refs = refsOf(git, args, options);
    const commits = [
      ...selectCommits(git, args, { ...options, reverse: false, "topo-order": true }),
    ].reverse();
    const labels = labelsOf(git, refs);
    for (const { oid, parents } of commits)
      await git.stdout.write(exporter.commit(oid, labels.get(oid) ?? refs[0]?.[0] ?? "HEAD", parents, args));
    const last = new Map<string, string>();
    for (const { oid } of commits) last.set(labels.get(oid) ?? "", oid);
    for (const [name, oid] of refs) await git.out(exporter.ref(name, oid, last.get(name)));
    if (options["use-done-feature"]) await git.out("done\n");
    return 0;
  },
});

type NamedRef = readonly [name: string, oid: string];

/** The refs that are exported: those named, and those the options stand for. */
function refsOf(git: Git, { words }: RevisionArguments, options: LogArguments): NamedRef[] {
  const { refs, head } = git.repository;
  const found = new Map<string, string>();
  for (const word of words) {
    if (word.startsWith("^")) continue;
    const typed = word.replace(/^.*\.\.\.?/, "");
    const full =
      typed === "" || typed === "HEAD" ? (refs.symbolic("HEAD") ?? "HEAD") : fullRef(git.repository, typed);
    const oid = full === undefined ? undefined : refs.resolve(full);
    if (full !== undefined && oid !== undefined) found.set(full, oid);
  }
  const add = (prefix: string) => {
    for (const { name, oid } of refs.list(prefix)) found.set(name, oid);
  };
  if (options.all) add("refs/");
  if (options.branches !== undefined) add("refs/heads/");
  if (options.tags !== undefined) add("refs/tags/");
  if (found.size === 0 && head !== undefined) found.set(refs.symbolic("HEAD") ?? "HEAD", head);
  return [...found];
}

/** Which ref a commit is written to: the last of those that reach it first, as a walk from all of them meets it. */
function labelsOf(git: Git, refs: readonly NamedRef[]): Map<string, string> {
  const { objects } = git.repository;
  const labels = new Map<string, string>();
  for (const [name, oid] of refs) {
    const commit = objects.peel(oid, "commit");
    if (commit !== undefined && !labels.has(commit)) labels.set(commit, name);
  }
  const seen = new Set<string>();
  const queue = [...labels.keys()];
  const time = (oid: string) => objects.commit(oid).committer.time;
  while (queue.length > 0) {
    queue.sort((a, b) => time(b) - time(a));
    const oid = queue.shift()!;
    if (seen.has(oid)) continue;
    seen.add(oid);
    for (const parent of objects.commit(oid).parents) {
      if (!labels.has(parent)) labels.set(parent, labels.get(oid)!);
      queue.push(parent);
    }
  }
  return labels;
}

interface ExportOptions {
  readonly "no-data": boolean;
  readonly "show-original-ids": boolean;
  readonly "full-tree": boolean;
  readonly "find-renames": string | true | undefined;
}

/** The stream that git-fast-import(1) reads: each blob and commit once, under a mark. */
class Exporter {
  readonly #git: Git;
  readonly #options: ExportOptions;
  readonly #marks = new Map<string, number>();

  constructor(git: Git, options: ExportOptions) {
    this.#git = git;
    this.#options = options;
  }

  #mark(oid: string): string {
    if (!this.#marks.has(oid)) this.#marks.set(oid, this.#marks.size + 1);
    return `:${this.#marks.get(oid)}`;
  }

  #original = (oid: string): string => (this.#options["show-original-ids"] ? `original-oid ${oid}\n` : "");

  commit(
    oid: string,
    ref: string,
    shownParents: readonly string[],
    { pathspec, exclude }: RevisionArguments,
  ): Uint8Array {
    const { repository } = this.#git;
    const { objects } = repository;
    const commit = objects.commit(oid);
    const parent = commit.parents[0];
    const before =
      parent === undefined || this.#options["full-tree"] ? undefined : objects.commit(parent).tree;
    let changes = treeChanges(repository, before, commit.tree, pathspec);
    if (this.#options["find-renames"] !== undefined) changes = detectRenames(repository, changes);
    const parts: Uint8Array[] = [];
    if (!this.#options["no-data"])
      for (const { after } of changes)
        if (after && after.mode !== modes.submodule && !this.#marks.has(after.oid!)) {
          const { data } = objects.get(after.oid!);
          parts.push(
            encode(
              `blob\nmark ${this.#mark(after.oid!)}\n${this.#original(after.oid!)}data ${data.length}\n`,
            ),
            data,
            encode("\n"),
          );
        }
    const known = shownParents.filter((each) => this.#marks.has(each));
    let text = "";
    const isFirst = shownParents.length === 0 && exclude.length === 0;
    if (commit.parents.length === 0 || (isFirst && !pathspec.empty)) text += `reset ${ref}\n`;
    const message = encode(commit.message);
    text += `commit ${ref}\nmark ${this.#mark(oid)}\n${this.#original(oid)}author ${writePerson(commit.author)}\ncommitter ${writePerson(commit.committer)}\ndata ${message.length}\n`;
    parts.push(encode(text), message);
    let tail = known.map((each, i) => `${i === 0 ? "from" : "merge"} ${this.#mark(each)}\n`).join("");
    if (this.#options["full-tree"]) tail += "deleteall\n";
    for (const { status, path, before: old, after } of changes) {
      if (status === "D") tail += `D ${quoted(path)}\n`;
      else {
        if (status === "R") tail += `R ${quoted(old!.path)} ${quoted(path)}\n`;
        if (status !== "R" || old!.oid !== after!.oid || old!.mode !== after!.mode) {
          const link = after!.mode === modes.submodule || this.#options["no-data"];
          tail += `M ${after!.mode.toString(8).padStart(6, "0")} ${link ? after!.oid! : this.#mark(after!.oid!)} ${quoted(path)}\n`;
        }
      }
    }
    parts.push(encode(`${tail}\n`));
    return concat(parts);
  }

  /** A ref that no commit was written to; a tag with its message. */
  ref(name: string, oid: string, written: string | undefined): string {
    const { objects } = this.#git.repository;
    const object = objects.get(oid);
    if (object.type === "tag") {
      const { tag, tagger, message, object: target } = parseTag(object.data);
      if (!this.#marks.has(target)) return "";
      const who = tagger ? `tagger ${writePerson(tagger)}\n` : "";
      return `tag ${tag}\nfrom ${this.#mark(target)}\n${this.#original(oid)}${who}data ${encode(message).length}\n${message}\n`;
    }
    if (written === oid || !this.#marks.has(oid)) return "";
    return `reset ${name}\nfrom ${this.#mark(oid)}\n\n`;
  }
}

const quoted = (path: string): string =>
  /[\x00-\x1f"\\]|^"| /.test(path)
    ? `"${path.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n")}"`
    : path;
