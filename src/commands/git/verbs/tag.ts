import { writeTag } from "../../../base/git/objects.ts";
import type { Git } from "../context.ts";
import { person } from "../core/ident.ts";
import { validRefName } from "../core/refs.ts";
import { wildmatch } from "../core/wildmatch.ts";
import { GitError, GitExit, GitFatal } from "../errors.ts";
import { formatRef } from "../history/ref-format.ts";
import { tryCommit, tryRevision } from "../history/revision.ts";
import { isAncestor } from "../history/walk.ts";
import { defineGitCommand } from "../verb.ts";
import { columnMode, columnOption, listInColumns } from "../worktree/column-style.ts";
import { edit } from "../worktree/editor.ts";
import { cleanMessage, subjectOf } from "../worktree/message.ts";
import { parseTag } from "../../../base/git/objects.ts";
import { resolve } from "../../../files/paths.ts";

export const tag = defineGitCommand({
  verb: "tag",
  summary: "Create, list, delete or verify a tag object signed with GPG",
  usage: `git tag [-a | -s | -u <key-id>] [-f] [-m <msg> | -F <file>] [-e]
               <tagname> [<commit> | <object>]
git tag -d <tagname>...
git tag [-n[<num>]] -l [--contains <commit>] [--no-contains <commit>]
               [--points-at <object>] [--column[=<options>] | --no-column]
               [--create-reflog] [--sort=<key>] [--format=<format>]
               [--merged <commit>] [--no-merged <commit>] [<pattern>...]
git tag -v [--format=<format>] <tagname>...`,
  options: {
    list: { short: "l", help: "list tag names" },
    n: { value: "n", optional: true, help: "print <n> lines of each tag message" },
    delete: { short: "d", help: "delete tags" },
    verify: { short: "v", help: "verify tags" },
    annotate: { short: "a", help: "annotated tag, needs a message" },
    message: { short: "m", value: "message", many: true, help: "tag message" },
    file: { short: "F", value: "file", help: "read message from file" },
    edit: { short: "e", help: "force edit of tag message" },
    sign: { short: "s", help: "annotated and GPG-signed tag" },
    force: { short: "f", help: "replace the tag if exists" },
    contains: { value: "commit", help: "print only tags that contain the commit" },
    "no-contains": { value: "commit", help: "print only tags that don't contain the commit" },
    merged: { value: "commit", optional: true, help: "print only tags that are merged" },
    "no-merged": { value: "commit", optional: true, help: "print only tags that are not merged" },
    sort: { value: "key", help: "field name to sort on" },
    "points-at": { value: "object", help: "print only tags of the object" },
    format: { value: "format", help: "format to use for the output" },
    ...columnOption,
  },
  async run(git, { options, operands }) {
    const { repository } = git;
    if (options.delete) return remove(git, operands);
    if (options.verify) return verify(git, operands);
    if (options.sign)
      throw new GitError("error: gpg failed to sign the data\nerror: unable to sign the tag", 128);
    const listing =
      options.list ||
      operands.length === 0 ||
      options.n !== undefined ||
      options.contains !== undefined ||
      options["points-at"] !== undefined ||
      options.merged !== undefined;
    if (listing) {
      if (options.n !== undefined && options.column !== undefined)
        throw new GitFatal("options '--column' and '-n' cannot be used together");
      const mode = options.n === undefined ? columnMode(git, "tag", options) : undefined;
      const text = list(git, operands, options);
      await git.out(mode ? listInColumns(git, text, mode, 2) : text);
      return 0;
    }
    const [name, target = "HEAD", ...more] = operands as [string, ...string[]];
    if (more.length > 0) throw new GitFatal("too many arguments");
    const oid = tryRevision(repository, target);
    if (oid === undefined) throw new GitFatal(`Failed to resolve '${target}' as a valid ref.`);
    if (!validRefName(name) || name.startsWith("-")) throw new GitFatal(`'${name}' is not a valid tag name.`);
    const ref = `refs/tags/${name}`;
    const old = repository.refs.resolve(ref);
    if (old !== undefined && !options.force) throw new GitFatal(`tag '${name}' already exists`);
    let now = oid;
    if (options.annotate || options.message.length > 0 || options.file !== undefined)
      now = await annotate(git, name, oid, options.message, options.file);
    repository.refs.update(ref, now);
    if (old !== undefined && old !== now)
      await git.out(`Updated tag '${name}' (was ${repository.short(old)})\n`);
    return 0;
  },
});

async function annotate(
  git: Git,
  name: string,
  oid: string,
  messages: readonly string[],
  file: string | undefined,
): Promise<string> {
  const { repository } = git;
  let message = messages.map((each) => `${each}\n`).join("\n");
  if (file !== undefined) message = git.files.text(resolve(git.cwd, file));
  if (messages.length === 0 && file === undefined) {
    const path = `${repository.gitDir}/TAG_EDITMSG`;
    git.files.write(
      path,
      `\n#\n# Write a message for tag:\n#   ${name}\n# Lines starting with '#' will be ignored.\n`,
    );
    await edit(git, path);
    message = cleanMessage(git.files.text(path), "strip");
    if (message === "") throw new GitError("fatal: no tag message?", 128);
    git.files.unlink(path);
  } else message = cleanMessage(message, "strip");
  const type = repository.objects.get(oid).type;
  return repository.objects.write(
    "tag",
    writeTag({ object: oid, type, tag: name, tagger: person("committer", git.ident), message }),
  );
}

async function remove(git: Git, names: readonly string[]): Promise<number> {
  const { repository } = git;
  let failed = false;
  for (const name of names) {
    const oid = repository.refs.resolve(`refs/tags/${name}`);
    if (oid === undefined) {
      await git.err(`error: tag '${name}' not found.\n`);
      failed = true;
      continue;
    }
    repository.refs.delete(`refs/tags/${name}`);
    await git.out(`Deleted tag '${name}' (was ${repository.short(oid)})\n`);
  }
  if (failed) throw new GitExit(1);
  return 0;
}

/** Nobody has a key here: what there is to see of a tag is shown, and that no signature was found. */
async function verify(git: Git, names: readonly string[]): Promise<number> {
  const { repository } = git;
  for (const name of names) {
    const oid = repository.refs.resolve(`refs/tags/${name}`);
    const object = oid === undefined ? undefined : repository.objects.get(oid);
    if (!object) await git.err(`error: tag '${name}' not found.\n`);
    else if (object.type !== "tag")
      await git.err(`error: ${name}: cannot verify a non-tag object of type ${object.type}.\n`);
    else {
      await git.stdout.write(object.data);
      await git.err("error: no signature found\n");
    }
  }
  return names.length > 0 ? 1 : 0;
}

interface ListOptions {
  readonly n: string | true | undefined;
  readonly contains: string | undefined;
  readonly merged: string | true | undefined;
  readonly "points-at": string | undefined;
  readonly sort: string | undefined;
  readonly format: string | undefined;
}

function list(git: Git, patterns: readonly string[], options: ListOptions): string {
  const { repository } = git;
  const { objects } = repository;
  const commitOf = (text: string) => {
    const commit = tryCommit(repository, text);
    if (commit === undefined) throw new GitError(`error: malformed object name ${text}`, 129);
    return commit;
  };
  let tags = repository.refs
    .list("refs/tags/")
    .filter(
      ({ name }) =>
        patterns.length === 0 ||
        patterns.some((pattern) => wildmatch(pattern, { pathname: false }).test(name.slice(10))),
    );
  const peeled = (oid: string) => objects.peel(oid, "commit");
  if (options.contains !== undefined)
    tags = tags.filter(({ oid }) => isAncestor(objects, commitOf(options.contains!), peeled(oid) ?? oid));
  if (options["points-at"] !== undefined)
    tags = tags.filter(
      ({ oid }) => oid === commitOf(options["points-at"]!) || peeled(oid) === commitOf(options["points-at"]!),
    );
  if (options.merged !== undefined)
    tags = tags.filter(({ oid }) =>
      isAncestor(objects, peeled(oid) ?? oid, commitOf(options.merged === true ? "HEAD" : options.merged!)),
    );
  if (options.sort !== undefined) {
    const down = options.sort.startsWith("-");
    const key = options.sort.replace(/^-/, "");
    const time = (oid: string) =>
      objects.get(oid).type === "tag"
        ? (parseTag(objects.get(oid).data).tagger?.time ?? 0)
        : objects.commit(oid).committer.time;
    const compare = (a: (typeof tags)[number], b: (typeof tags)[number]) =>
      key.startsWith("version") || key.startsWith("v:")
        ? a.name.localeCompare(b.name, "en", { numeric: true })
        : key.includes("date")
          ? time(a.oid) - time(b.oid)
          : a.name < b.name
            ? -1
            : 1;
    tags = tags.toSorted((a, b) => (down ? -1 : 1) * compare(a, b));
  }
  const lines = options.n === true ? 1 : Number(options.n ?? 0);
  return tags
    .map(({ name, oid }) => {
      if (options.format !== undefined) return `${formatRef(git, name, options.format)}\n`;
      const short = name.slice(10);
      if (lines === 0) return `${short}\n`;
      const object = objects.get(oid);
      const message = object.type === "tag" ? parseTag(object.data).message : objects.commit(oid).message;
      const shown =
        lines === 1 ? subjectOf(message) : message.trimEnd().split("\n").slice(0, lines).join("\n    ");
      return `${short.padEnd(15)} ${shown}\n`;
    })
    .join("");
}
