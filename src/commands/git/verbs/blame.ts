import { zeroOid } from "../../../base/git/sha1.ts";
import { parseRange } from "../blame/ranges.ts";
import { plainBlame, porcelainBlame } from "../blame/print.ts";
import { traceForward } from "../blame/reverse.ts";
import { type Origin, traceLines } from "../blame/trace.ts";
import type { Git } from "../context.ts";
import { lookUp } from "../core/trees.ts";
import { diffLines } from "../diff/lines.ts";
import { editsOf } from "../diff/hunks.ts";
import { splitLines } from "../diff/text.ts";
import { GitError, GitFatal, GitUsage } from "../errors.ts";
import { rangeOf } from "../history/arguments.ts";
import { tryCommit, badRevision } from "../history/revision.ts";
import { ancestors } from "../history/walk.ts";
import { defineGitCommand } from "../verb.ts";
import { readForGit } from "../worktree/convert.ts";
import { parsePathspec } from "../worktree/pathspec.ts";
import { lstatOf } from "../worktree/scan.ts";

export const blame = defineGitCommand({
  verb: "blame",
  summary: "Show what revision and author last modified each line of a file",
  usage: "git blame [<options>] [<rev-opts>] [<rev>] [--] <file>",
  unknown: (option) => new GitUsage("blame", `error: unknown option \`${option}'`),
  pager: true,
  options: {
    incremental: { help: "show blame entries as we find them, incrementally" },
    b: { help: "do not show object names of boundary commits" },
    root: { help: "do not treat root commits as boundaries" },
    "show-name": { short: "f", help: "show original filename" },
    "show-number": { short: "n", help: "show original linenumber" },
    porcelain: { short: "p", help: "show in a format designed for machine consumption" },
    "line-porcelain": { help: "show porcelain format with per-line commit information" },
    c: { help: "use the same output mode as git-annotate" },
    t: { help: "show raw timestamp" },
    l: { help: "show long commit SHA1" },
    s: { help: "suppress author name and timestamp" },
    "show-email": { short: "e", help: "show author email instead of name" },
    w: { help: "ignore whitespace differences" },
    "ignore-rev": { value: "rev", many: true, help: "ignore <rev> when blaming" },
    "ignore-revs-file": { value: "file", many: true, help: "ignore revisions from <file>" },
    minimal: { help: "spend extra cycles to find better match" },
    L: { value: "range", many: true, help: "process only line range <start>,<end>" },
    abbrev: { value: "n", optional: true, help: "use <n> digits to display object names" },
    date: { value: "format", help: "format of dates" },
    reverse: { help: "show the last revision in which a line existed" },
    "first-parent": { help: "follow only first parents" },
  },
  async run(git, { options, operands, afterDashes }) {
    const { repository } = git;
    const { objects } = repository;
    const words = afterDashes ? operands.slice(0, operands.length - afterDashes.length) : [...operands];
    const typed = afterDashes?.[0] ?? words.pop();
    if (typed === undefined) throw new GitUsage("blame");
    const range = words[0] === undefined ? undefined : rangeOf(git, words[0]);
    if (words[0] !== undefined && !range) throw badRevision(words[0]);
    const { path } = parsePathspec(git, [`:(literal)${typed}`]).items[0]!;
    const last = range?.include[0] ?? repository.head;
    const first = options.reverse ? (range?.exclude[0] ?? range?.include[0]) : undefined;
    if (options.reverse && first === undefined) throw new GitFatal("No commit to dig up from?");
    const end = options.reverse && range?.exclude[0] === undefined ? repository.head : last;
    const start = first ?? last;
    const commit = start === undefined ? undefined : objects.peel(start, "commit");
    if (commit === undefined) throw new GitFatal(`no such ref: HEAD`);
    const named = words[0]?.replace(/^.*?\.\./, "") || "HEAD";
    const blob = lookUp(objects, objects.commit(commit).tree, path);
    const stat = range ? undefined : lstatOf(repository, path);
    if (!blob && (range || !repository.index.has(path) || !stat))
      throw new GitFatal(`no such path '${typed}' in ${range ? named : "HEAD"}`);
    if (!range && !stat) throw new GitFatal(`Cannot lstat '${typed}': No such file or directory`);
    const committed = blob ? splitLines(objects.get(blob.oid).data) : [];
    const lines = range ? committed : splitLines(readForGit(repository, path, stat!));
    const wanted = new Set<number>();
    let after = 0;
    for (const text of options.L) {
      const [from, to] = parseRange(text, lines, typed, after);
      for (let i = from; i <= to; i++) wanted.add(i - 1);
      after = to;
    }
    if (options.L.length === 0) for (const i of lines.keys()) wanted.add(i);
    const key = options.w ? (line: string) => line.replaceAll(/\s/g, "") : undefined;
    const hidden = range && range.exclude.length > 0 ? ancestors(objects, range.exclude) : new Set<string>();
    const settings = {
      hidden,
      key,
      firstParent: options["first-parent"],
      ignored: ignoredCommits(git, options),
    };
    const origins = traceThroughWork(lines, committed, wanted, path, (asked) =>
      options.reverse && end !== undefined
        ? traceForward(git, [commit, end], path, asked, key)
        : traceLines(git, commit, path, asked, settings),
    );
    const moment = { name: "Not Committed Yet", email: "not.committed.yet", time: git.now, zone: "+0000" };
    const blamed = {
      origins,
      lines,
      path,
      pending: { author: moment, committer: moment, message: `Version of ${path} from ${path}\n` },
    };
    const form = options["line-porcelain"]
      ? "line"
      : options.porcelain
        ? "porcelain"
        : options.incremental
          ? "incremental"
          : undefined;
    await git.out(
      form
        ? porcelainBlame(git, blamed, form)
        : plainBlame(git, blamed, {
            long: options.l,
            short: options.s,
            email: options["show-email"] || git.config.bool("blame.showemail") === true,
            names: options["show-name"],
            numbers: options["show-number"],
            raw: options.t,
            blankBoundary: options.b || git.config.bool("blame.blankboundary") === true,
            root: options.root || git.config.bool("blame.showroot") === true,
            annotate: options.c,
            digits: typeof options.abbrev === "string" ? Number(options.abbrev) : repository.abbrev,
            date: options.date ?? git.config.get("blame.date") ?? "iso",
          }),
    );
    return 0;
  },
});

function ignoredCommits(
  git: Git,
  options: { "ignore-rev": readonly string[]; "ignore-revs-file": readonly string[] },
): Set<string> {
  const found = new Set<string>();
  const add = (typed: string) => {
    const oid = tryCommit(git.repository, typed);
    if (oid === undefined) throw new GitFatal(`cannot find revision ${typed} to ignore`);
    found.add(oid);
  };
  for (const typed of options["ignore-rev"]) add(typed);
  for (const file of [...git.config.all("blame.ignorerevsfile"), ...options["ignore-revs-file"]]) {
    const path = `${file.startsWith("/") ? "" : `${git.cwd}/`}${file}`;
    if (!git.files.is("file", path))
      throw new GitError(`fatal: could not open object name list: ${file}`, 128);
    for (const line of git.files.text(path).split("\n")) {
      const word = line.replace(/#.*/, "").trim();
      if (word !== "") add(word);
    }
  }
  return found;
}

/** Lines that only the work tree has belong to nobody yet; the others are traced from the commit. */
function traceThroughWork(
  lines: readonly string[],
  committed: readonly string[],
  wanted: ReadonlySet<number>,
  path: string,
  trace: (lines: Iterable<number>) => Map<number, Origin>,
): Map<number, Origin> {
  const found = new Map<number, Origin>();
  const there = new Map<number, number>();
  const edits = editsOf(diffLines(committed, lines));
  for (const i of wanted) {
    const edit = edits.findLast(({ bStart }) => bStart <= i);
    if (edit && i < edit.bEnd) found.set(i, { oid: zeroOid, path, line: i + 1, boundary: false });
    else there.set(i - (edit ? edit.bEnd - edit.aEnd : 0), i);
  }
  for (const [old, origin] of trace(there.keys())) found.set(there.get(old)!, origin);
  return found;
}

export const annotate = {
  ...blame,
  verb: "annotate",
  async run(git: Git, argv: readonly string[]): Promise<number> {
    try {
      return await blame.run(git, ["-c", ...argv]);
    } catch (error) {
      if (error instanceof GitUsage) throw new GitUsage("annotate", error.text);
      throw error;
    }
  },
};
