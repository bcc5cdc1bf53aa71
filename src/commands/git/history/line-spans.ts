import type { Edit } from "../diff/hunks.ts";

/** Lines [from, to) of a file. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** In their order, with those that overlap or touch made one. */
export function normal(spans: readonly Span[]): Span[] {
  const out: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    const last = out.at(-1);
    if (span.from >= span.to) continue;
    if (last && span.from <= last.to)
      out[out.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    else out.push(span);
  }
  return out;
}

/** The lines as they were before the edits; where an edit touches them, all that it replaced counts. */
export function mapBack(spans: readonly Span[], edits: readonly Edit[]): { spans: Span[]; touches: boolean } {
  const touched = edits.filter(({ bStart, bEnd }) =>
    spans.some(({ from, to }) => bStart < to && from < bEnd),
  );
  const out: Span[] = touched.map(({ aStart, aEnd }) => ({ from: aStart, to: aEnd }));
  /** A line that no touching edit made, by its place before. */
  const back = (line: number): number => {
    let shift = 0;
    for (const { aStart, aEnd, bStart, bEnd } of edits)
      if (bEnd <= line) shift += aEnd - aStart - (bEnd - bStart);
    return line + shift;
  };
  for (const { from, to } of spans) {
    let at = from;
    for (const { bStart, bEnd } of [...touched, { bStart: to, bEnd: to }]) {
      if (bEnd < from || bStart > to) continue;
      const end = Math.min(Math.max(bStart, at), to);
      if (end > at) out.push({ from: back(at), to: back(end - 1) + 1 });
      at = Math.max(at, bEnd);
    }
  }
  return { spans: normal(out), touches: touched.length > 0 };
}
