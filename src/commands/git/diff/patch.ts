import { painter } from "../colours.ts";
import { modeText, modes } from "../core/modes.ts";
import { quotePath } from "../core/quote.ts";
import type { Repository } from "../core/repository.ts";
import { hashObject } from "../../../base/git/objects.ts";
import { zeroOid } from "../../../base/git/sha1.ts";
import { attributesOf } from "../worktree/attributes.ts";
import { looksBinary } from "../worktree/convert.ts";
import { type Change, contentOf, type Side } from "./changes.ts";
import { type Edit, editsOf, hunksOf } from "./hunks.ts";
import { diffLines, type LineKey } from "./lines.ts";
import { shown, splitLines } from "./text.ts";
import { wordHunk, type WordStyle } from "./words.ts";

export interface PatchOptions {
  readonly colour: boolean;
  readonly context?: number;
  readonly between?: number;
  readonly key?: LineKey;
  /** `--minimal` */
  readonly minimal?: boolean;
  /** `--full-index` */
  readonly fullIndex?: boolean;
  readonly noPrefix?: boolean;
  /** `-R`: the names of the sides are swapped. */
  readonly reversed?: boolean;
  readonly words?: WordStyle;
  /** `--text` */
  readonly text?: boolean;
}

const quoted = (prefix: string, path: string, { config }: Repository): string =>
  quotePath(prefix + path, config.bool("core.quotepath") !== false);

export const isBinary = (
  repository: Repository,
  path: string,
  ...contents: readonly Uint8Array[]
): boolean => {
  const set = attributesOf(repository, path).get("diff");
  if (set === false) return true;
  return set === true ? false : contents.some(looksBinary);
};

/** One changed file as a patch: its header and its hunks. */
export function patchOf(repository: Repository, change: Change, options: PatchOptions): string {
  const paint = painter(options.colour);
  const { status, path, before, after } = change;
  if (status === "U") return paint("bold", `* Unmerged path ${quotePath(path)}`) + "\n";
  // A file that became a link, or the reverse, is told as one file gone and another come.
  if (status === "T")
    return (
      patchOf(repository, { status: "D", path, before }, options) +
      patchOf(repository, { status: "A", path, after }, options)
    );
  const old = contentOf(repository, before);
  const now = contentOf(repository, after);
  const [aPrefix, bPrefix] = options.noPrefix ? ["", ""] : options.reversed ? ["b/", "a/"] : ["a/", "b/"];
  const aName = quoted(aPrefix, before?.path ?? path, repository);
  const bName = quoted(bPrefix, after?.path ?? path, repository);
  const head = [`diff --git ${aName} ${bName}`];
  const same = before && after && !after.dirty && sameContent(before, after, old, now);
  if (!before) head.push(`new file mode ${modeText(after!.mode)}`);
  else if (!after) head.push(`deleted file mode ${modeText(before.mode)}`);
  else if (before.mode !== after.mode)
    head.push(`old mode ${modeText(before.mode)}`, `new mode ${modeText(after.mode)}`);
  if (status === "R" || status === "C") {
    const word = status === "R" ? "rename" : "copy";
    head.push(
      `similarity index ${change.score}%`,
      `${word} from ${quoted("", before!.path, repository)}`,
      `${word} to ${quoted("", path, repository)}`,
    );
  }
  if (same) return head.map((line) => `${paint("bold", line)}\n`).join("");
  const binary = !options.text && isBinary(repository, path, old, now);
  if (!after?.dirty || before?.oid !== after.oid)
    head.push(indexLine(repository, before, after, old, now, options.fullIndex === true));
  const names = [before ? aName : "/dev/null", after ? bName : "/dev/null"];
  if (binary)
    return (
      head.map((line) => `${paint("bold", line)}\n`).join("") +
      `Binary files ${names[0]} and ${names[1]} differ\n`
    );
  const hunks = hunkText(old, now, options);
  if (hunks === "")
    return old.length === 0 && now.length === 0
      ? head.map((line) => `${paint("bold", line)}\n`).join("")
      : "";
  // A name with a blank is followed by a tab, so that `patch` sees where it ends.
  const tab = (name: string) =>
    name.includes(" ") && !name.startsWith('"') && name !== "/dev/null" ? `${name}\t` : name;
  head.push(`--- ${tab(names[0]!)}`, `+++ ${tab(names[1]!)}`);
  return head.map((line) => `${paint("bold", line)}\n`).join("") + hunks;
}

const sameContent = (before: Side, after: Side, old: Uint8Array, now: Uint8Array): boolean =>
  before.oid !== undefined && after.oid !== undefined
    ? before.oid === after.oid
    : hashObject("blob", old) === hashObject("blob", now);

function indexLine(
  repository: Repository,
  before: Side | undefined,
  after: Side | undefined,
  old: Uint8Array,
  now: Uint8Array,
  full: boolean,
): string {
  const id = (side: Side | undefined, data: Uint8Array) => {
    const oid = side ? (side.oid ?? hashObject("blob", data)) : zeroOid;
    return full ? oid : oid === zeroOid ? zeroOid.slice(0, repository.abbrev) : repository.short(oid);
  };
  const mode = before && after && before.mode === after.mode ? ` ${modeText(before.mode)}` : "";
  return `index ${id(before, old)}..${id(after, now)}${mode}`;
}

/** The hunks of two contents, "" when no line differs. */
export function hunkText(old: Uint8Array, now: Uint8Array, options: PatchOptions): string {
  const a = splitLines(old);
  const b = splitLines(now);
  const edits = editsOf(diffLines(a, b, options.key, options.minimal));
  const context = options.context ?? 3;
  const paint = painter(options.colour);
  return hunksOf(edits, context, options.between)
    .map((hunk) => {
      const { lines, header, heading } = cutHunk(hunk, a, b, context);
      const title = `${paint("cyan", header)}${heading === "" ? "" : ` ${heading}`}\n`;
      return (
        title +
        (options.words
          ? wordHunk(lines, options.words, options.colour)
          : lines.map((line) => paintLine(line, paint)).join(""))
      );
    })
    .join("");
}

type Line = readonly [sign: " " | "-" | "+", text: string];

/** The lines of one hunk with its "@@ -1,3 +1,4 @@" and the function it is in. */
export function cutHunk(hunk: readonly Edit[], a: readonly string[], b: readonly string[], context: number) {
  const first = hunk[0]!;
  const last = hunk.at(-1)!;
  const before = Math.min(first.aStart, first.bStart, context);
  const after = Math.min(a.length - last.aEnd, b.length - last.bEnd, context);
  const [aFrom, aTo] = [first.aStart - before, last.aEnd + after];
  const [bFrom, bTo] = [first.bStart - before, last.bEnd + after];
  const lines: Line[] = [];
  let at = aFrom;
  for (const { aStart, aEnd, bStart, bEnd } of hunk) {
    for (; at < aStart; at++) lines.push([" ", b[bStart - (aStart - at)]!]);
    for (; at < aEnd; at++) lines.push(["-", a[at]!]);
    for (let j = bStart; j < bEnd; j++) lines.push(["+", b[j]!]);
  }
  for (let j = last.bEnd; j < bTo; j++) lines.push([" ", b[j]!]);
  const range = (from: number, to: number) => {
    const count = to - from;
    return count === 1 ? `${from + 1}` : `${count === 0 ? from : from + 1},${count}`;
  };
  return {
    lines,
    header: `@@ -${range(aFrom, aTo)} +${range(bFrom, bTo)} @@`,
    heading: headingBefore(a, aFrom),
    aFrom,
    bFrom,
  };
}

const headingBytes = 80;

/** The last line before the hunk that begins with a letter, "_" or "$": most often the function's. */
function headingBefore(a: readonly string[], from: number): string {
  for (let i = from - 1; i >= 0; i--)
    if (/^[A-Za-z_$]/.test(a[i]!)) {
      const cut = a[i]!.slice(0, headingBytes).trimEnd();
      return shown(cut).replace(/\ufffd+$/, "");
    }
  return "";
}

/** A line of a hunk, in colour, with the note for a missing newline. */
export function paintLine([sign, text]: Line, paint: ReturnType<typeof painter>): string {
  const ended = text.endsWith("\n");
  const body = shown(ended ? text.slice(0, -1) : text);
  const note = ended ? "" : "\\ No newline at end of file\n";
  if (sign === " ") return ` ${body}\n${note}`;
  const colour = sign === "+" ? "green" : "red";
  // Blanks at the end of an added line, and a carriage return, are shown as faults of their own.
  const trail = sign === "+" ? /[ \t\r]+$/.exec(body)?.[0] : undefined;
  if (sign === "+" && paint("green", "x") !== "x") {
    const kept = trail ? body.slice(0, -trail.length) : body;
    const lead = /^ +(?=\t)/.exec(kept)?.[0] ?? "";
    const fault = trail ? `\x1b[41m${trail}\x1b[m` : "";
    if (lead !== "")
      return `${paint("green", "+")}\x1b[41m${lead}\x1b[m${paint("green", kept.slice(lead.length))}${fault}\n${note}`;
    return kept === ""
      ? `${paint("green", "+")}${fault}\n${note}`
      : `${paint("green", "+")}${paint("green", kept)}${fault}\n${note}`;
  }
  return `${paint(colour, sign + body)}\n${note}`;
}

export const isSubmodule = (side: Side | undefined): boolean => side?.mode === modes.submodule;
