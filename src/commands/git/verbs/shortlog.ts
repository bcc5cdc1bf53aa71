import { lines } from "../../../base/streams.ts";
import { compareNames } from "../../../files/paths.ts";
import { mailmapOf, Mailmap } from "../core/mailmap.ts";
import type { Git } from "../context.ts";
import { readRevisions } from "../history/arguments.ts";
import { logOptions } from "../history/log-options.ts";
import { prettyCommit } from "../history/pretty.ts";
import { prettyOptionsOf } from "../history/print-log.ts";
import { selectCommits } from "../history/select.ts";
import { GitUsage } from "../errors.ts";
import { defineGitCommand } from "../verb.ts";
import { subjectOf } from "../worktree/message.ts";

interface Wrap {
  readonly width: number;
  readonly first: number;
  readonly rest: number;
}

export const shortlog = defineGitCommand({
  verb: "shortlog",
  summary: "Summarize 'git log' output",
  usage: "git shortlog [<options>] [<revision-range>] [[--] <path>...]",
  unknown: (option) => new GitUsage("shortlog", `error: unknown option \`${option}'`),
  pager: true,
  options: {
    // Before the options of log, whose "w" means something else.
    w: { value: "w[,i1[,i2]]", optional: true, help: "linewrap output" },
    ...logOptions,
    committer: { short: "c", help: "group by committer rather than author" },
    numbered: { short: "n", help: "sort output according to the number of commits per author" },
    n: { help: "sort by numbers", hidden: true },
    summary: { short: "s", help: "suppress commit descriptions, only provides commit count" },
    email: { short: "e", help: "show the email address of each author" },
    group: { value: "field", many: true, help: "group by field" },
    "no-patch": { help: "no patch" },
    c: { help: "group by committer", hidden: true },
  },
  async run(git, { options, operands, afterDashes }) {
    const byCommitter = options.committer || options.c || options.group.includes("committer");
    const groups = new Map<string, string[]>();
    const add = (who: { name: string; email: string }, subject: string) => {
      const key = options.email ? `${who.name} <${who.email}>` : who.name;
      const list = groups.get(key);
      if (list) list.push(subject);
      else groups.set(key, [subject]);
    };
    if (operands.length === 0 && !git.process.stdin.isTTY && !options.all && options.branches === undefined)
      await fromLog(git, byCommitter, add);
    else collect();
    function collect(): void {
      const { repository } = git;
      const map = mailmapOf(git);
      const log = { ...options, n: undefined, committer: [], author: options.author } as never;
      const pretty = prettyOptionsOf(git, log);
      const asked = options.format !== undefined || options.pretty !== undefined;
      for (const { oid } of selectCommits(git, readRevisions(git, operands, afterDashes), log)) {
        const commit = repository.objects.commit(oid);
        const who = map.map(byCommitter ? commit.committer : commit.author);
        add(who, asked ? prettyCommit(git, oid, commit, pretty) : subjectText(subjectOf(commit.message)));
      }
    }
    const rows = [...groups].sort(([a], [b]) => compareNames(a, b));
    if (options.numbered || options.n) rows.sort(([, a], [, b]) => b.length - a.length);
    const [width = 76, first = 6, rest = 9] =
      typeof options.w === "string" ? options.w.split(",").map(Number) : [];
    const wrap = options.w === undefined ? undefined : { width, first, rest };
    for (const [who, subjects] of rows) {
      if (options.summary) await git.out(`${String(subjects.length).padStart(6)}\t${who}\n`);
      else
        await git.out(
          `${who} (${subjects.length}):\n${subjects
            .toReversed()
            .map((text) => `${wrap ? wrapped(text, wrap) : `      ${text}`}\n`)
            .join("")}\n`,
        );
    }
    return 0;
  },
});

const subjectText = (subject: string): string => subject.replace(/^\[PATCH[^\]]*\]\s*/, "") || "<none>";

/** A log on stdin, as `git log | git shortlog` has it. */
async function fromLog(
  git: Git,
  byCommitter: boolean,
  add: (who: { name: string; email: string }, subject: string) => void,
): Promise<void> {
  if (git.process.stdin.isTTY) await git.err("(reading log message from standard input)\n");
  const map = git.place ? mailmapOf(git) : new Mailmap("");
  const field = byCommitter ? /^[Cc]ommit(?:ter)?: (.*?)\s*<([^>]*)>/ : /^[Aa]uthor: (.*?)\s*<([^>]*)>/;
  let who: { name: string; email: string } | undefined;
  let inHead = false;
  for await (const line of lines(git.process.stdin)) {
    const match = field.exec(line);
    if (match) {
      who = map.map({ name: match[1]!, email: match[2]! });
      inHead = true;
    } else if (who && line.trim() === "") inHead = false;
    else if (who && !inHead) {
      add(who, subjectText(line.trim()));
      who = undefined;
    }
  }
}

function wrapped(text: string, { width, first, rest }: Wrap): string {
  const rows: string[] = [];
  let row = " ".repeat(first);
  let empty = true;
  for (const word of text.split(" ")) {
    if (!empty && width > 0 && row.length + 1 + word.length > width) {
      rows.push(row);
      row = " ".repeat(rest);
      empty = true;
    }
    row += empty ? word : ` ${word}`;
    empty = false;
  }
  return [...rows, row].join("\n");
}
