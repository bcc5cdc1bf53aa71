import { type Edit, editsOf } from "../diff/hunks.ts";
import { diffLines, type LineKey, type LineRules } from "../diff/lines.ts";

export interface MergeLabels {
  readonly ours: string;
  readonly base: string;
  readonly theirs: string;
}

export interface MergeStyle {
  /** "merge", or "diff3", which shows the base too. */
  readonly style?: string;
  /** Conflicts are decided for this side; "union" takes both. */
  readonly favour?: string | undefined;
  /** Letters of a conflict marker, 7 unless said otherwise. */
  readonly markerSize?: number;
  /** How the sides are compared with the base; by histogram, without the indent heuristic, unless said otherwise. */
  readonly rules?: LineRules | undefined;
  /** Percent of likeness that makes a rename; false follows none. */
  readonly renames?: number | false | undefined;
}

/** As the "ort" strategy compares. */
const ortRules: LineRules = { algorithm: "histogram", indentHeuristic: false };

export interface MergedText {
  readonly lines: string[];
  readonly conflicts: number;
}

/** A part of the base that changed: taken from one side, or fought over by both. */
interface Region {
  readonly kind: "ours" | "theirs" | "both" | "conflict";
  readonly base: readonly [number, number];
  readonly ours: readonly [number, number];
  readonly theirs: readonly [number, number];
}

/** Conflicts with no more common lines than this between them are shown as one. */
const nearby = 3;

/** Three-way merge of lines, with git's conflict markers ("merge" style, or "diff3" that shows the base too). */
export function mergeText(
  base: readonly string[],
  ours: readonly string[],
  theirs: readonly string[],
  labels: MergeLabels,
  { style = "merge", favour, rules = ortRules, markerSize = 7 }: MergeStyle = {},
): MergedText {
  let regions = regionsOf(base, ours, theirs, rules);
  if (style === "merge")
    regions = joinNearby(regions.flatMap((region) => refine(region, ours, theirs, rules)));
  const lines: string[] = [];
  let conflicts = 0;
  let at = 0;
  for (const {
    kind,
    ours: [oStart, oEnd],
    theirs: [tStart, tEnd],
    base: [bStart, bEnd],
  } of regions) {
    lines.push(...ours.slice(at, oStart));
    at = oEnd;
    if (kind === "theirs" || (kind === "conflict" && favour === "theirs"))
      lines.push(...theirs.slice(tStart, tEnd));
    else if (kind !== "conflict" || favour === "ours") lines.push(...ours.slice(oStart, oEnd));
    else if (favour === "union")
      lines.push(...ended(ours.slice(oStart, oEnd)), ...theirs.slice(tStart, tEnd));
    else {
      conflicts++;
      const ending = needsReturn(base, ours, theirs, oStart, tStart) ? "\r\n" : "\n";
      const side = (part: readonly string[]) =>
        part.map((line) => (line.endsWith("\n") ? line : `${line}${ending}`));
      const marker = (letter: string) => letter.repeat(markerSize);
      lines.push(`${marker("<")} ${labels.ours}${ending}`, ...side(ours.slice(oStart, oEnd)));
      if (style !== "merge")
        lines.push(`${marker("|")} ${labels.base}${ending}`, ...side(base.slice(bStart, bEnd)));
      lines.push(
        `${marker("=")}${ending}`,
        ...side(theirs.slice(tStart, tEnd)),
        `${marker(">")} ${labels.theirs}${ending}`,
      );
    }
  }
  lines.push(...ours.slice(at));
  return { lines, conflicts };
}

const ended = (part: readonly string[]): string[] =>
  part.map((line) => (line.endsWith("\n") ? line : `${line}\n`));

/** Do markers end as in DOS? They do if the lines before them do on both sides, and the first of the base does. */
function needsReturn(
  base: readonly string[],
  ours: readonly string[],
  theirs: readonly string[],
  oStart: number,
  tStart: number,
): boolean {
  const atLine = (lines: readonly string[], at: number): boolean | undefined => {
    const line = lines[at];
    if (line === undefined) return undefined;
    if (line.endsWith("\n")) return line.endsWith("\r\n");
    return at === 0 ? undefined : lines[at - 1]!.endsWith("\r\n");
  };
  const votes = [
    atLine(ours, Math.max(0, oStart - 1)),
    atLine(theirs, Math.max(0, tStart - 1)),
    atLine(base, 0),
  ];
  for (const vote of votes) if (vote === false) return false;
  return votes[2] === true;
}

function regionsOf(
  base: readonly string[],
  ours: readonly string[],
  theirs: readonly string[],
  rules: LineRules,
): Region[] {
  const left = editsOf(diffLines(base, ours, rules));
  const right = editsOf(diffLines(base, theirs, rules));
  const regions: Region[] = [];
  let [i, j] = [0, 0];
  // How much further a side is than the base, behind the edits taken so far.
  let [leftShift, rightShift] = [0, 0];
  const shift = ({ aStart, aEnd, bStart, bEnd }: Edit) => bEnd - bStart - (aEnd - aStart);
  while (i < left.length || j < right.length) {
    const a = left[i];
    const b = right[j];
    if (a && (!b || a.aEnd < b.aStart)) {
      regions.push({
        kind: "ours",
        base: [a.aStart, a.aEnd],
        ours: [a.bStart, a.bEnd],
        theirs: [a.aStart + rightShift, a.aEnd + rightShift],
      });
      leftShift += shift(a);
      i++;
      continue;
    }
    if (b && (!a || b.aEnd < a.aStart)) {
      regions.push({
        kind: "theirs",
        base: [b.aStart, b.aEnd],
        ours: [b.aStart + leftShift, b.aEnd + leftShift],
        theirs: [b.bStart, b.bEnd],
      });
      rightShift += shift(b);
      j++;
      continue;
    }
    if (
      a!.aStart === b!.aStart &&
      a!.aEnd === b!.aEnd &&
      same(ours, a!.bStart, a!.bEnd, theirs, b!.bStart, b!.bEnd, rules.key)
    ) {
      // Both sides made the same change: there is nothing to tell, and conflicts around it may be joined.
      leftShift += shift(a!);
      rightShift += shift(b!);
      i++;
      j++;
      continue;
    }
    // Both sides changed lines that touch: all edits that hang together become one conflict.
    const start = Math.min(a!.aStart, b!.aStart);
    const oursStart = start + leftShift;
    const theirsStart = start + rightShift;
    let end = start;
    for (;;) {
      const x = left[i];
      const y = right[j];
      if (x && x.aStart <= end) {
        end = Math.max(end, x.aEnd);
        leftShift += shift(x);
        i++;
      } else if (y && y.aStart <= end) {
        end = Math.max(end, y.aEnd);
        rightShift += shift(y);
        j++;
      } else break;
    }
    regions.push({
      kind: "conflict",
      base: [start, end],
      ours: [oursStart, end + leftShift],
      theirs: [theirsStart, end + rightShift],
    });
  }
  return regions;
}

function same(
  a: readonly string[],
  aStart: number,
  aEnd: number,
  b: readonly string[],
  bStart: number,
  bEnd: number,
  key: LineKey = (line) => line,
): boolean {
  if (aEnd - aStart !== bEnd - bStart) return false;
  for (let i = 0; i < aEnd - aStart; i++) if (key(a[aStart + i]!) !== key(b[bStart + i]!)) return false;
  return true;
}

/** What both sides of a conflict have in common is taken out of it. */
function refine(
  region: Region,
  ours: readonly string[],
  theirs: readonly string[],
  rules: LineRules,
): Region[] {
  if (region.kind !== "conflict") return [region];
  const [oStart, oEnd] = region.ours;
  const [tStart, tEnd] = region.theirs;
  if (oStart === oEnd || tStart === tEnd) return [region];
  const edits = editsOf(diffLines(ours.slice(oStart, oEnd), theirs.slice(tStart, tEnd), rules));
  if (edits.length === 0) return [{ ...region, kind: "both" }];
  return edits.map(({ aStart, aEnd, bStart, bEnd }) => ({
    kind: "conflict" as const,
    base: region.base,
    ours: [oStart + aStart, oStart + aEnd] as const,
    theirs: [tStart + bStart, tStart + bEnd] as const,
  }));
}

function joinNearby(regions: readonly Region[]): Region[] {
  const joined: Region[] = [];
  for (const region of regions) {
    const last = joined.at(-1);
    if (last?.kind === "conflict" && region.kind === "conflict" && region.ours[0] - last.ours[1] <= nearby)
      joined[joined.length - 1] = {
        kind: "conflict",
        base: [last.base[0], region.base[1]],
        ours: [last.ours[0], region.ours[1]],
        theirs: [last.theirs[0], region.theirs[1]],
      };
    else joined.push(region);
  }
  return joined;
}
