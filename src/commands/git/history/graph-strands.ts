import type { Canvas } from "./graph-canvas.ts";

/** A line of history that waits for the commit of its name. */
export interface Lane {
  readonly oid: string;
  readonly colour: number;
  /** Where it was in the last row drawn: an odd column if it comes to its place aslant. */
  readonly seen: number;
}

/** A lane on its way to another column. */
export interface Strand extends Lane {
  readonly column: number;
  readonly home: number;
}

/** A lane that rests near enough: the commit's own row takes it the last half step. */
export const isHome = ({ column, home }: Strand): boolean => column >> 1 === home >> 1;

/**
 * One row of lanes moving left, drawn on `canvas`; answers with where they are then. Each moves by one column, or by
 * two past one that rests there; two with the same goal become one. The first that moves may run flat below those it
 * has to pass, so that a long way takes no more rows than a short one.
 */
export function moveLeft(canvas: Canvas, strands: readonly Strand[]): Strand[] {
  const taken = new Map<number, Strand>();
  const moved: Strand[] = [];
  let first = true;
  for (const strand of strands.toSorted((a, b) => a.column - b.column)) {
    const { column, home, colour } = strand;
    if (column === home) {
      taken.set(column, strand);
      moved.push({ ...strand, seen: column });
      canvas.put(column, "|", colour);
      continue;
    }
    const blocking = taken.get(column - 1);
    if (blocking?.home === home) continue;
    const next = column - (blocking ? 2 : 1);
    taken.set(next, strand);
    canvas.put(next, next === home ? "|" : "/", colour);
    const flat: number[] = [];
    if (first) for (let at = home + 3; at < column - 2; at += 2) flat.push(at);
    first = false;
    for (const at of flat) {
      taken.set(at, strand);
      canvas.put(at, "_", colour);
    }
    moved.push({ ...strand, column: flat[0] ?? next, seen: next });
  }
  return moved;
}
