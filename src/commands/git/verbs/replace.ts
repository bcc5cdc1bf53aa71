import { hashObject, parseCommit, writeCommit } from "../../../base/git/objects.ts";
import type { Git } from "../context.ts";
import { wildmatch } from "../core/wildmatch.ts";
import { GitError, GitFailure, GitFatal, GitUsage } from "../errors.ts";
import { tryCommit, tryRevision } from "../history/revision.ts";
import { defineGitCommand } from "../verb.ts";
import { edit as editFile } from "../worktree/editor.ts";

export const replace = defineGitCommand({
  verb: "replace",
  summary: "Create, list, delete refs to replace objects",
  usage: "git replace [-f] <object> <replacement>",
  options: {
    list: { short: "l", help: "list replace refs" },
    delete: { short: "d", help: "delete replace refs" },
    edit: { short: "e", help: "edit existing object" },
    graft: { short: "g", help: "change a commit's parents" },
    force: { short: "f", help: "replace the ref if it exists" },
    raw: { help: "do not pretty-print contents for --edit" },
    format: { value: "format", help: "use this format" },
  },
  async run(git, { options, operands }) {
    const { objects } = git.repository;
    objects.ignoreReplacements();
    const listing = options.list || operands.length === 0;
    if (options.format !== undefined && !listing)
      throw new GitUsage("replace", "fatal: --format cannot be used when not listing\n");
    if (options.force && (listing || options.delete))
      throw new GitUsage("replace", "fatal: -f only makes sense when writing a replacement\n");
    if (options.delete) return remove(git, operands);
    if (options.edit) return edit(git, operands[0], options.force);
    if (options.graft) return graft(git, operands, options.force);
    if (listing) return list(git, operands[0], options.format ?? "short");
    if (operands.length !== 2) throw new GitUsage("replace", "fatal: bad number of arguments\n");
    const [old, now] = operands.map((typed) => {
      const oid = tryRevision(git.repository, typed);
      if (oid === undefined) throw new GitError(`error: failed to resolve '${typed}' as a valid ref`, 255);
      return oid;
    }) as [string, string];
    const [a, b] = [objects.get(old).type, objects.get(now).type];
    if (a !== b && !options.force)
      throw new GitError(
        `error: Objects must be of the same type.\n'${operands[0]}' points to a replaced object of type '${a}'\nwhile '${operands[1]}' points to a replacement object of type '${b}'.`,
        255,
      );
    return put(git, old, now, options.force);
  },
});

const refOf = (oid: string): string => `refs/replace/${oid}`;

function put({ repository }: Git, old: string, now: string, force: boolean): number {
  if (repository.refs.resolve(refOf(old)) !== undefined && !force)
    throw new GitError(`error: replace ref '${refOf(old)}' already exists`, 255);
  repository.refs.update(refOf(old), now);
  return 0;
}

async function remove(git: Git, operands: readonly string[]): Promise<number> {
  if (operands.length === 0) throw new GitUsage("replace", "fatal: -d needs at least one argument\n");
  const { refs } = git.repository;
  let status = 0;
  for (const typed of operands) {
    const oid = tryRevision(git.repository, typed);
    if (oid === undefined) await git.err(`error: failed to resolve '${typed}' as a valid ref\n`);
    else if (refs.resolve(refOf(oid)) === undefined) await git.err(`error: replace ref '${oid}' not found\n`);
    else {
      refs.delete(refOf(oid));
      await git.out(`Deleted replace ref '${oid}'\n`);
      continue;
    }
    status = 1;
  }
  return status;
}

async function list(git: Git, pattern: string | undefined, format: string): Promise<number> {
  if (!/^(short|medium|long)$/.test(format))
    throw new GitFailure(
      `invalid replace format '${format}'\nvalid formats are 'short', 'medium' and 'long'`,
      255,
    );
  const { refs, objects } = git.repository;
  for (const { name, oid } of refs.list("refs/replace/")) {
    const old = name.slice("refs/replace/".length);
    if (pattern !== undefined && !wildmatch(pattern).test(old)) continue;
    await git.out(
      format === "short"
        ? `${old}\n`
        : format === "medium"
          ? `${old} -> ${oid}\n`
          : `${old} (${objects.get(old).type}) -> ${oid} (${objects.get(oid).type})\n`,
    );
  }
  return 0;
}

/** The same commit with other parents. */
function graft(git: Git, [typed, ...parents]: readonly string[], force: boolean): number {
  if (typed === undefined) throw new GitUsage("replace", "fatal: -g needs at least one argument\n");
  const { repository } = git;
  const find = (text: string) => {
    const oid = tryCommit(repository, text);
    if (oid === undefined) throw new GitError(`error: not a valid object name: '${text}'`, 255);
    return oid;
  };
  const old = find(typed);
  const data = writeCommit({ ...repository.objects.commit(old), parents: parents.map(find) });
  const now = hashObject("commit", data);
  if (now === old) throw new GitError(`error: graft for '${old}' unnecessary`, 255);
  repository.objects.add(now, "commit", data);
  return put(git, old, now, force);
}

async function edit(git: Git, typed: string | undefined, force: boolean): Promise<number> {
  if (typed === undefined) throw new GitUsage("replace", "fatal: -e needs exactly one argument\n");
  const { repository, files } = git;
  const old = tryRevision(repository, typed);
  if (old === undefined) throw new GitError(`error: not a valid object name: '${typed}'`, 255);
  const object = repository.objects.get(old);
  if (object.type === "tree") throw new GitError("git: replace --edit of a tree is not simulated yet", 1);
  const path = `${repository.gitDir}/REPLACE_EDITOBJ`;
  files.write(path, object.data);
  await editFile(git, path);
  const data = files.read(path);
  files.unlink(path);
  if (object.type === "commit" && parseCommit(data).tree === "") throw new GitFatal("bad object");
  const now = hashObject(object.type, data);
  if (now === old) throw new GitError(`error: new object is the same as the old one: '${old}'`, 255);
  repository.objects.write(object.type, data);
  return put(git, old, now, force);
}
