import { painter, uncoloured } from "../colours.ts";
import { type Cut, cutsOf } from "./cuts.ts";
import { type Heading, plainHeading } from "./driver.ts";
import { type Edit, editsOf } from "./hunks.ts";
import { diffLines, type LineRules } from "./lines.ts";
import { type Line, type LineStyle, paintLine } from "./paint-line.ts";
import { splitLines } from "./text.ts";
import { wordHunk, type WordStyle } from "./words.ts";

/** How the hunks of a patch are made and shown. */
export interface HunkOptions extends LineRules, LineStyle {
  readonly colour: boolean;
  /** Unchanged lines around a change; 3 unless said otherwise. */
  readonly context?: number | undefined;
  readonly between?: number | undefined;
  /** `-W` */
  readonly wholeFunctions?: boolean;
  /** `--ignore-blank-lines` */
  readonly ignoreBlank?: boolean;
  /** `-I` */
  readonly ignoreMatching?: readonly RegExp[];
  readonly words?: WordStyle | undefined;
  /** How functions are found. */
  readonly heading?: Heading | undefined;
  /** Shown as all old lines gone and all new ones come (`-B`). */
  readonly rewritten?: boolean;
}

/** Edits whose lines are all blank, or all match a pattern of `-I`, are of no interest by themselves. */
function ignoredOf(
  a: readonly string[],
  b: readonly string[],
  { ignoreBlank, ignoreMatching = [], key }: HunkOptions,
): ((edit: Edit) => boolean) | undefined {
  if (!ignoreBlank && ignoreMatching.length === 0) return undefined;
  const isBlank = (line: string) => (key ? line.trim() === "" : line === "\n" || line === "");
  return ({ aStart, aEnd, bStart, bEnd }) => {
    const lines = [...a.slice(aStart, aEnd), ...b.slice(bStart, bEnd)];
    return (
      (ignoreBlank === true && lines.every(isBlank)) ||
      (ignoreMatching.length > 0 &&
        lines.every((line) => ignoreMatching.some((each) => each.test(line.replace(/\n$/, "")))))
    );
  };
}

/** The hunks of two contents, "" when no line differs. */
export function hunkText(old: Uint8Array, now: Uint8Array, options: HunkOptions): string {
  const a = splitLines(old);
  const b = splitLines(now);
  const paint = painter(options.colour);
  const plain = uncoloured(options.colour);
  const blankFrom = b.findLastIndex((line) => line.trim() !== "") + 1;
  const oldBlank = a.length - (a.findLastIndex((line) => line.trim() !== "") + 1);
  // Blank lines that the end of the file has more of than before.
  const isNewEnd = (i: number) => i >= blankFrom && b.length - blankFrom > oldBlank;
  return cutsBetween(a, b, options)
    .map((cut) => {
      const { lines, header, heading, at } = cutHunk(cut, a, b, options.heading);
      const title = `${paint("cyan", header)}${heading === "" ? "" : ` ${plain(heading)}`}\n`;
      if (options.words) return title + wordHunk(lines, options.words, options.colour);
      return title + lines.map((line, i) => paintLine(line, paint, options, isNewEnd(at[i]!))).join("");
    })
    .join("");
}

/** The hunks of two texts by the lines that they show. */
export function cutsBetween(a: readonly string[], b: readonly string[], options: HunkOptions): Cut[] {
  if (options.rewritten) {
    const whole = { aStart: 0, aEnd: a.length, bStart: 0, bEnd: b.length };
    return [{ edits: [whole], aFrom: 0, aTo: a.length, bFrom: 0, bTo: b.length }];
  }
  const heading = options.heading ?? plainHeading;
  return cutsOf(editsOf(diffLines(a, b, options)), a, b, {
    context: options.context ?? 3,
    between: options.between,
    ignored: ignoredOf(a, b, options),
    begins: options.wholeFunctions ? (line) => heading(line) !== undefined : undefined,
  });
}

/** The lines of one hunk with its "@@ -1,3 +1,4 @@" and the function it is in; `at` is where each stands in `b`. */
export function cutHunk(
  { edits, aFrom, aTo, bFrom, bTo }: Cut,
  a: readonly string[],
  b: readonly string[],
  heading: Heading = plainHeading,
) {
  const lines: Line[] = [];
  const at: number[] = [];
  const put = (sign: Line[0], text: string, place: number) => {
    lines.push([sign, text]);
    at.push(place);
  };
  let j = bFrom;
  for (const { aStart, aEnd, bStart, bEnd } of edits) {
    for (; j < bStart; j++) put(" ", b[j]!, j);
    for (let i = aStart; i < aEnd; i++) put("-", a[i]!, -1);
    for (; j < bEnd; j++) put("+", b[j]!, j);
  }
  for (; j < bTo; j++) put(" ", b[j]!, j);
  const range = (from: number, to: number) => {
    const count = to - from;
    return count === 1 ? `${from + 1}` : `${count === 0 ? from : from + 1},${count}`;
  };
  let title = "";
  for (let i = aFrom - 1; i >= 0 && title === ""; i--) title = heading(a[i]!) ?? "";
  return {
    lines,
    at,
    header: `@@ -${range(aFrom, aTo)} +${range(bFrom, bTo)} @@`,
    heading: title,
    aFrom,
    bFrom,
  };
}
