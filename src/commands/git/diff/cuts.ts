import type { Edit } from "./hunks.ts";

/** One hunk: its edits, and the lines [from, to) of each side that it shows. */
export interface Cut {
  readonly edits: readonly Edit[];
  readonly aFrom: number;
  readonly aTo: number;
  readonly bFrom: number;
  readonly bTo: number;
}

export interface CutOptions {
  readonly context: number;
  /** Lines between two hunks, beyond their context, that join them. */
  readonly between?: number | undefined;
  /** Edits that are of no interest by themselves (`-I`, `--ignore-blank-lines`). */
  readonly ignored?: ((edit: Edit) => boolean) | undefined;
  /** With `-W`: does a function begin at this line? Hunks then show whole functions. */
  readonly begins?: ((line: string) => boolean) | undefined;
}

/** Parts edits into hunks, each with the context that it shows. */
export function cutsOf(
  edits: readonly Edit[],
  a: readonly string[],
  b: readonly string[],
  options: CutOptions,
): Cut[] {
  const dull = edits.map((edit) => options.ignored?.(edit) === true);
  const cuts: Cut[] = [];
  for (let at = 0; at < edits.length;) {
    let first = firstOf(edits, dull, at, options);
    if (first === undefined) break;
    let last = lastOf(edits, dull, first, options);
    const top = (): { aFrom: number; bFrom: number } => {
      const edit = edits[first!]!;
      const plain = {
        aFrom: Math.max(edit.aStart - options.context, 0),
        bFrom: Math.max(edit.bStart - options.context, 0),
      };
      const start = options.begins ? functionStart(edit, a, b, options.begins) : undefined;
      if (start === undefined || start >= plain.aFrom) return plain;
      return { aFrom: start, bFrom: Math.max(plain.bFrom - (plain.aFrom - start), 0) };
    };
    let from = top();
    // Reached up into an edit that was left out as dull? Then it is shown after all.
    for (;;) {
      const up = edits.findIndex((edit, i) => i >= at && (edit.aEnd > from.aFrom || edit.bEnd > from.bFrom));
      if (!options.begins || up < 0 || up >= first) break;
      first = up;
      from = top();
    }
    let to = bottom(edits[last]!, a, b, options);
    while (options.begins && last + 1 < edits.length && touches(edits[last + 1]!, to.aTo, a, options)) {
      last++;
      to = bottom(edits[last]!, a, b, options);
    }
    cuts.push({ edits: edits.slice(first, last + 1), ...from, ...to });
    at = last + 1;
  }
  return cuts;
}

/** The next hunk begins with a dull edit only if a worthy one follows within its context. */
function firstOf(
  edits: readonly Edit[],
  dull: readonly boolean[],
  from: number,
  { context }: CutOptions,
): number | undefined {
  let first = from;
  let at = from;
  for (; at < edits.length && dull[at]; at++) {
    const next = edits[at + 1];
    if (!next || next.aStart - edits[at]!.aEnd >= context) first = at + 1;
  }
  return first < edits.length ? first : undefined;
}

/** The last edit of the hunk that begins with `first`; dull ones at its end are left off. */
function lastOf(
  edits: readonly Edit[],
  dull: readonly boolean[],
  first: number,
  { context, between = 0 }: CutOptions,
): number {
  const most = 2 * context + between;
  let last = first;
  let dullLines = 0;
  for (let at = first + 1; at < edits.length; at++) {
    const edit = edits[at]!;
    const distance = edit.aStart - edits[at - 1]!.aEnd;
    if (distance > most) break;
    const near = distance < context;
    if (near && (!dull[at] || last === at - 1)) {
      last = at;
      dullLines = 0;
    } else if (near && dull[at]) dullLines += edit.bEnd - edit.bStart;
    else if (last !== at - 1 && edit.aStart + dullLines - edits[last]!.aEnd > most) break;
    else if (!dull[at]) {
      last = at;
      dullLines = 0;
    } else dullLines += edit.bEnd - edit.bStart;
  }
  return last;
}

const isEmpty = (line: string | undefined): boolean => line !== undefined && line.trim() === "";

/** Where the function around an edit begins, with the comment above it; undefined when a whole function is added. */
function functionStart(
  edit: Edit,
  a: readonly string[],
  b: readonly string[],
  begins: (line: string) => boolean,
): number | undefined {
  let at = edit.aStart;
  if (at >= a.length) {
    if (b.slice(edit.bStart).some(begins)) return undefined;
    at = a.length - 1;
  }
  while (at >= 0 && !begins(a[at]!)) at--;
  while (at > 0 && !isEmpty(a[at - 1]) && !begins(a[at - 1]!)) at--;
  return Math.max(at, 0);
}

function bottom(
  edit: Edit,
  a: readonly string[],
  b: readonly string[],
  { context, begins }: CutOptions,
): { aTo: number; bTo: number } {
  const after = Math.min(context, a.length - edit.aEnd, b.length - edit.bEnd);
  const plain = { aTo: edit.aEnd + after, bTo: edit.bEnd + after };
  if (!begins) return plain;
  let end = edit.aEnd;
  while (end < a.length && !begins(a[end]!)) end++;
  if (end < a.length) while (end > 0 && isEmpty(a[end - 1])) end--;
  if (end <= plain.aTo) return plain;
  return { aTo: end, bTo: Math.min(plain.bTo + (end - plain.aTo), b.length) };
}

/** Does the next edit stand in the function that a hunk ending before `aTo` shows? */
function touches(next: Edit, aTo: number, a: readonly string[], { context, begins }: CutOptions): boolean {
  const at = Math.min(next.aStart, a.length - 1);
  if (at - context <= aTo) return true;
  for (let i = at; i > aTo; i--) if (begins!(a[i]!)) return false;
  return true;
}
