import type { Git } from "../context.ts";
import { GitError, GitFatal } from "../errors.ts";
import { describeCommit, type DescribeOptions, namesOfCommits } from "../history/describe.ts";
import { tryRevision } from "../history/revision.ts";
import { unstagedChanges, stagedChanges } from "../diff/changes.ts";
import { defineGitCommand } from "../verb.ts";

export const describe = defineGitCommand({
  verb: "describe",
  summary: "Give an object a human readable name based on an available ref",
  usage: "git describe [--all] [--tags] [--contains] [--abbrev=<n>] [<commit-ish>...]",
  options: {
    contains: { help: "find the tag that comes after the commit" },
    debug: { help: "debug search strategy on stderr" },
    all: { help: "use any ref" },
    tags: { help: "use any tag, even unannotated" },
    long: { help: "always use long format" },
    "first-parent": { help: "only follow first parent" },
    abbrev: { value: "n", optional: true, help: "use <n> digits to display object names" },
    "exact-match": { help: "only output exact matches" },
    candidates: { value: "n", help: "consider <n> most recent tags (default: 10)" },
    match: { value: "pattern", many: true, help: "only consider tags matching <pattern>" },
    exclude: { value: "pattern", many: true, help: "do not consider tags matching <pattern>" },
    always: { help: "show abbreviated commit object as fallback" },
    dirty: { value: "mark", optional: true, help: "append <mark> on dirty working tree" },
    broken: { value: "mark", optional: true, help: "append <mark> on broken working tree" },
  },
  async run(git, { options, operands }) {
    const { repository } = git;
    if (options.long && options.abbrev === "0")
      throw new GitFatal("options '--long' and '--abbrev=0' cannot be used together");
    if (options.contains) {
      const { nameRev } = await import("./name-rev.ts");
      const words = ["--peel-tag", "--name-only", "--no-undefined", ...(options.always ? ["--always"] : [])];
      if (!options.all) words.push("--tags", ...options.match.map((glob) => `--refs=refs/tags/${glob}`));
      return nameRev.run(git, [...words, ...(operands.length > 0 ? operands : ["HEAD"])]);
    }
    const mark = options.dirty ?? options.broken;
    if (mark !== undefined && operands.length > 0)
      throw new GitFatal(
        `option '${options.dirty === undefined ? "--broken" : "--dirty"}' and commit-ishes cannot be used together`,
      );
    const settings: DescribeOptions = {
      among: options.all ? "all" : options.tags ? "tags" : "annotated",
      match: options.match,
      exclude: options.exclude,
      candidates: options["exact-match"] ? 0 : Number(options.candidates ?? 10),
      firstParent: options["first-parent"],
    };
    const digits = typeof options.abbrev === "string" ? Number(options.abbrev) : undefined;
    for (const typed of operands.length > 0 ? operands : ["HEAD"]) {
      const oid = tryRevision(repository, typed);
      const commit = oid === undefined ? undefined : repository.objects.peel(oid, "commit");
      if (commit === undefined) throw new GitFatal(`Not a valid object name ${typed}`);
      const found = describeCommit(git, commit, settings);
      if (!found && !options.always) throw nothingFound(git, commit, settings);
      const short = repository.short(commit, Math.max(4, digits || repository.abbrev));
      const long = found && digits !== 0 && (options.long || found.depth > 0);
      const text = found ? (long ? `${found.name}-${found.depth}-g${short}` : found.name) : short;
      await git.out(
        `${text}${mark !== undefined && isDirty(git) ? (mark === true ? "-dirty" : mark) : ""}\n`,
      );
    }
    return 0;
  },
});

function isDirty({ repository }: Git): boolean {
  const { head, objects } = repository;
  const tree = head === undefined ? undefined : objects.commit(head).tree;
  return unstagedChanges(repository).length > 0 || stagedChanges(repository, tree).length > 0;
}

function nothingFound(git: Git, commit: string, settings: DescribeOptions): GitError {
  if (namesOfCommits(git, settings).size === 0)
    return new GitFatal("No names found, cannot describe anything.");
  if (settings.candidates === 0) return new GitFatal(`no tag exactly matches '${commit}'`);
  if (settings.among === "annotated" && describeCommit(git, commit, { ...settings, among: "tags" }))
    return new GitFatal(
      `No annotated tags can describe '${commit}'.\nHowever, there were unannotated tags: try --tags.`,
    );
  return new GitFatal(`No tags can describe '${commit}'.\nTry --always, or create some tags.`);
}
