import { decode } from "../../../base/bytes.ts";
import { parseTag } from "../../../base/git/objects.ts";
import { painter } from "../colours.ts";
import type { Git } from "../context.ts";
import { formatDate } from "../core/dates.ts";
import { modes } from "../core/modes.ts";
import { treeChanges } from "../diff/changes.ts";
import { combinedCommit } from "../diff/combined.ts";
import { anyForm, formsOf, patchOptionsOf, wantsColour } from "../diff/options.ts";
import { refine } from "../diff/refine.ts";
import { changesText } from "../diff/output.ts";
import { GitFatal } from "../errors.ts";
import { readRevisions } from "../history/arguments.ts";
import { type LogArguments, logOptions } from "../history/log-options.ts";
import { isTerminated, isUserFormat, prettyCommit } from "../history/pretty.ts";
import { emptyFormat, prettyOptionsOf, printLog } from "../history/print-log.ts";
import { defineGitCommand } from "../verb.ts";
import type { Pathspec } from "../worktree/pathspec.ts";

export const show = defineGitCommand({
  verb: "show",
  summary: "Show various types of objects",
  usage: "git show [<options>] <object>...",
  pager: true,
  unknown: (option) => new GitFatal(`unrecognized argument: ${option}`),
  numbers: true,
  options: logOptions,
  async run(git, { options, operands, afterDashes }) {
    const { repository } = git;
    const args = readRevisions(git, operands, afterDashes);
    if (args.exclude.length > 0) return printLog(git, args, { ...options, patch: true });
    const named = args.words.length > 0 ? args.include : [repository.head];
    if (named[0] === undefined)
      throw new GitFatal(`your current branch '${repository.branch}' does not have any commits yet`);
    let first = true;
    for (const [i, oid] of named.entries()) {
      await git.out(showObject(git, oid!, args.words[i] ?? "HEAD", options, args.pathspec, first));
      first = false;
    }
    return 0;
  },
});

function showObject(
  git: Git,
  oid: string,
  typed: string,
  options: LogArguments,
  pathspec: Pathspec,
  first: boolean,
): string {
  const { repository } = git;
  const { objects } = repository;
  const object = objects.get(oid);
  const paint = painter(wantsColour(git, options));
  if (object.type === "blob") return decode(object.data);
  if (object.type === "tree") {
    const entries = objects.tree(oid).map(({ name, mode }) => `${name}${mode === modes.tree ? "/" : ""}\n`);
    return `${first ? "" : "\n"}${paint("yellow", `tree ${typed}`)}\n\n${entries.join("")}`;
  }
  if (object.type === "tag") {
    const { tag, tagger, message, object: target } = parseTag(object.data);
    const who = tagger
      ? `Tagger: ${tagger.name} <${tagger.email}>\nDate:   ${formatDate(tagger, options.date ?? "default", git.now)}\n`
      : "";
    return `${first ? "" : "\n"}${paint("yellow", `tag ${tag}`)}\n${who}\n${message}${showObject(git, target, typed, options, pathspec, false)}`;
  }
  const commit = objects.commit(oid);
  const pretty = prettyOptionsOf(git, options);
  const given = formsOf(options);
  const forms = anyForm(given) ? given : { ...given, patch: true };
  const patchOptions = patchOptionsOf(git, options);
  const head = prettyCommit(git, oid, commit, pretty);
  const gap = first || pretty.format === "oneline" || isUserFormat(pretty.format) ? "" : "\n";
  const isBare = pretty.format === emptyFormat;
  if (options["no-patch"] || options.quiet) return isBare ? "" : `${gap}${head}\n`;
  let diff: string;
  if (commit.parents.length > 1 && !options.m && !options["first-parent"]) {
    diff = forms.patch
      ? combinedCommit(repository, commit.parents, commit.tree, patchOptions, (path) =>
          pathspec.matches(path),
        )
      : "";
    const others = { ...forms, patch: false };
    if (anyForm(others))
      diff =
        changesText(
          git,
          refine(
            git,
            treeChanges(repository, objects.commit(commit.parents[0]!).tree, commit.tree, pathspec),
            options,
          ),
          others,
          patchOptions,
        ) + diff;
    if (diff === "")
      return `${gap}${head}\n${pretty.format === "oneline" || isUserFormat(pretty.format) ? "" : "\n"}`;
  } else {
    const before = commit.parents[0] === undefined ? undefined : objects.commit(commit.parents[0]).tree;
    diff = changesText(
      git,
      refine(git, treeChanges(repository, before, commit.tree, pathspec), options),
      forms,
      patchOptions,
    );
  }
  if (isBare) return diff;
  const oneLine = pretty.format === "oneline";
  const both =
    forms.patch &&
    (forms.stat || forms.shortstat || forms.summary) &&
    !oneLine &&
    !isUserFormat(pretty.format);
  const between =
    diff === ""
      ? ""
      : oneLine || (isUserFormat(pretty.format) && !isTerminated(pretty.format))
        ? ""
        : both
          ? "---\n"
          : "\n";
  return `${gap}${head}\n${between}${diff}`;
}
