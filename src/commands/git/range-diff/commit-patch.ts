import { encode } from "../../../base/bytes.ts";
import type { Git } from "../context.ts";
import { modeText } from "../core/modes.ts";
import { type Change, contentOf, treeChanges } from "../diff/changes.ts";
import { headingOf } from "../diff/driver.ts";
import { cutHunk, cutsBetween } from "../diff/hunk-text.ts";
import { isBinary } from "../diff/patch.ts";
import { detectRenames } from "../diff/renames.ts";
import { shown, splitLines } from "../diff/text.ts";
import { subjectOf } from "../worktree/message.ts";

/** A commit as git-range-diff(1) compares it: a text without line numbers. */
export interface CommitPatch {
  readonly oid: string;
  readonly subject: string;
  /** Author, message and changes. */
  readonly text: string;
  /** The changes alone. */
  readonly diff: string;
  /** Lines of the changes. */
  readonly size: number;
}

export function commitPatch(git: Git, oid: string): CommitPatch {
  const { repository } = git;
  const { author, message, parents, tree } = repository.objects.commit(oid);
  const before = parents[0] === undefined ? undefined : repository.objects.commit(parents[0]).tree;
  const changes = detectRenames(repository, treeChanges(repository, before, tree));
  const files = changes.map((change) => fileLines(git, change));
  const said = message
    .replace(/\n+$/, "")
    .split("\n")
    .map((line) => (line === "" ? "\n" : `    ${line}\n`))
    .join("");
  const diff = files.map((lines) => lines.map((line) => `${line}\n`).join("")).join("\n");
  const head = ` ## Metadata ##\nAuthor: ${author.name} <${author.email}>\n\n ## Commit message ##\n${said}`;
  return {
    oid,
    subject: subjectOf(message),
    text: diff === "" ? head : `${head}\n${diff}`,
    diff,
    size: files.reduce((sum, lines) => sum + lines.length, 0),
  };
}

/** " ## f ##", then each hunk under "@@ f: function". */
function fileLines({ repository }: Git, change: Change): string[] {
  const { status, path, before, after } = change;
  const name =
    status === "A"
      ? `${path} (new)`
      : status === "D"
        ? `${path} (deleted)`
        : status === "R" && before!.path !== path
          ? `${before!.path} => ${path}`
          : path;
  const modes =
    before && after && before.mode !== after.mode
      ? ` (mode change ${modeText(before.mode)} => ${modeText(after.mode)})`
      : "";
  const lines = [` ## ${name}${modes} ##`];
  const [old, now] = [contentOf(repository, before), contentOf(repository, after)];
  if (isBinary(repository, path, old, now)) return [...lines, ` Binary files differ`];
  const [a, b] = [splitLines(old), splitLines(now)];
  const heading = headingOf(repository, path);
  for (const cut of cutsBetween(a, b, { colour: false, between: 0, heading })) {
    const hunk = cutHunk(cut, a, b, heading);
    lines.push(hunk.heading === "" ? "@@" : `@@ ${path}: ${hunk.heading}`);
    for (const [sign, text] of hunk.lines) {
      lines.push(sign + shown(text.replace(/\n$/, "")));
      if (!text.endsWith("\n")) lines.push(" \\ No newline at end of file");
    }
  }
  return lines;
}

const asLines = (text: string): string[] => splitLines(encode(text));

/** How many lines a diff of two such texts has, context and heads of hunks included: what it costs to pair them. */
export function distance(a: CommitPatch, b: CommitPatch): number {
  const [x, y] = [asLines(a.diff), asLines(b.diff)];
  return cutsBetween(x, y, { colour: false, between: 0 }).reduce(
    (sum, cut) => sum + 1 + cutHunk(cut, x, y).lines.length,
    0,
  );
}

/** The section a line of such a text begins: a file, or a function in it. */
const section = (line: string): string | undefined =>
  (/^ ## (.*) ##\n?$/.exec(line) ?? /^.?@@ (.*)\n?$/.exec(line))?.[1];

/** The diff of two commits' texts, each line four columns to the right. */
export function innerDiff(a: CommitPatch, b: CommitPatch): string {
  const [x, y] = [asLines(a.text), asLines(b.text)];
  return cutsBetween(x, y, { colour: false, between: 0 })
    .map((cut) => {
      const { lines, heading } = cutHunk(cut, x, y, section);
      const rows = lines.map(([sign, text]) => `    ${sign}${shown(text)}`);
      return `    @@${heading === "" ? "" : ` ${heading}`}\n${rows.join("")}`;
    })
    .join("");
}
