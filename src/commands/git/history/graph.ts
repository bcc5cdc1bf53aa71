import { Canvas, colourCount } from "./graph-canvas.ts";
import { isHome, type Lane, moveLeft, type Strand } from "./graph-strands.ts";

/** What is drawn for one commit. */
export interface Drawing {
  /** Rows that make room, above the commit. */
  readonly before: readonly string[];
  readonly commit: string;
  /** Rows that lead the lanes to their new places. */
  readonly after: readonly string[];
}

/** A commit's place among the lanes, and the ways it opens to its parents. */
interface Site {
  readonly left: readonly Lane[];
  readonly right: readonly Lane[];
  readonly ways: readonly Lane[];
  /** The first parent waits further left, and the merge leans to it. */
  readonly leans: boolean;
  /** Ways that part to the right. */
  readonly arms: number;
  /** The last of them runs into the lane that is there already. */
  readonly joins: boolean;
  /** The second parent of a leaning merge waits right beside it: its way becomes one with that lane at once. */
  readonly tucks: boolean;
  /** Columns by which the ways push the lanes to the right. */
  readonly push: number;
  /** The column a line of history has when all is drawn. */
  readonly home: (oid: string) => number;
}

/**
 * The drawing beside `git log --graph`. Lane i rests in screen column 2i. A commit stands in the lane that waited for
 * it, or in a new one to the right of all, and its parents take its place. What that displaces moves row by row.
 */
export class Graph {
  #lanes: readonly Lane[] = [];
  #width = 0;
  #colour = colourCount - 1;
  readonly #symbol: (oid: string) => string;
  readonly #coloured: boolean;

  constructor(symbol: (oid: string) => string = () => "*", coloured = false) {
    this.#symbol = symbol;
    this.#coloured = coloured;
  }

  /** The rows of the next commit; `parents` are those that will be drawn too. */
  draw(commit: string, parents: readonly string[]): Drawing {
    const site = this.#place(commit, parents);
    const { left, right, ways, arms, push } = site;
    const at = 2 * left.length;
    this.#width = at + 2 + push + 2 * right.length;
    const dashes = Math.max(0, arms - 1);
    const before: string[] = [];
    if (right.length > 0)
      for (let aside = 0; aside < 2 * dashes; aside++) {
        const canvas = this.#canvas();
        drawSides(canvas, site, aside, true);
        canvas.put(at, "|", this.#lanes[left.length]?.colour);
        before.push(canvas.row());
      }
    const canvas = this.#canvas();
    drawSides(canvas, site, 2 * dashes, false);
    canvas.put(at, this.#symbol(commit));
    for (let i = 1; i <= dashes; i++) {
      const { colour } = ways[ways.length - dashes + i - 1]!;
      canvas.put(at + 2 * i - 1, "-", colour);
      canvas.put(at + 2 * i, i === dashes ? "." : "-", colour);
    }
    const after: string[] = [];
    const fan = this.#canvas();
    let strands = strandsOf(fan, site);
    if (ways.length > 1) after.push(fan.row());
    while (!strands.every(isHome)) {
      const row = this.#canvas();
      strands = moveLeft(row, strands);
      after.push(row.row());
    }
    // A way that has come beside the lane it joins is one with it now, and it is the one that was drawn last.
    this.#lanes = [...new Map(strands.map((strand) => [strand.home, strand])).values()].sort(
      (a, b) => a.home - b.home,
    );
    return { before, commit: canvas.row(), after };
  }

  /** A row in which nothing happens, beside further lines of a commit's text. */
  padding(): string {
    const canvas = this.#canvas();
    this.#lanes = this.#lanes.map((lane, i) => {
      canvas.put(2 * i, "|", lane.colour);
      return { ...lane, seen: 2 * i };
    });
    return canvas.row();
  }

  #canvas = (): Canvas => new Canvas(this.#width, this.#coloured);

  #place(commit: string, parents: readonly string[]): Site {
    const found = this.#lanes.findIndex(({ oid }) => oid === commit);
    const at = found < 0 ? this.#lanes.length : found;
    const left = this.#lanes.slice(0, at);
    const right = this.#lanes.slice(at + 1);
    const ways = parents.map((oid) => {
      if (parents.length > 1 || found < 0) this.#colour = (this.#colour + 1) % colourCount;
      return {
        oid,
        colour: this.#lanes.find((lane) => lane.oid === oid)?.colour ?? this.#colour,
        seen: 2 * at,
      };
    });
    const order = [...new Set([...left, ...ways, ...right].map(({ oid }) => oid))];
    const home = (oid: string) => 2 * order.indexOf(oid);
    const leans = parents.length > 1 && home(parents[0]!) < 2 * at;
    const arms = Math.max(0, parents.length - (leans ? 2 : 1));
    const tucks = leans && arms > 0 && left.at(-1)!.oid === parents[1];
    const joins = arms > 0 && !tucks && right[0]?.oid === parents.at(-1);
    const push = 2 * (joins || tucks ? arms - 1 : arms);
    return { left, right, ways, leans, arms, joins, tucks, push, home };
  }
}

/** The lanes to both sides of a commit; those to its right stand `aside`, making room or having made it. */
function drawSides(
  canvas: Canvas,
  { left, right, push, arms, home }: Site,
  aside: number,
  makingRoom: boolean,
): void {
  for (const [i, { colour }] of left.entries()) canvas.put(2 * i, "|", colour);
  const goesRight = makingRoom || (push === 2 * arms && arms > 0);
  for (const [i, { oid, colour, seen }] of right.entries()) {
    const rest = 2 * (left.length + 1 + i);
    // Who comes aslant and goes on aslant does not straighten up between.
    const leansRight = goesRight && (aside > 0 || seen < rest);
    const leansLeft = !goesRight && seen > rest && home(oid) < rest;
    canvas.put(rest + aside, leansRight ? "\\" : leansLeft ? "/" : "|", colour);
  }
}

/** Where every lane and every new way is behind the commit; `fan` takes the row in which the ways part. */
function strandsOf(
  fan: Canvas,
  { left, right, ways, leans, arms, joins, tucks, push, home }: Site,
): Strand[] {
  const at = 2 * left.length;
  const strands: Strand[] = [];
  const add = (lane: Lane, column: number, seen: number, glyph: string) => {
    fan.put(seen, glyph, lane.colour);
    strands.push({ ...lane, column, home: home(lane.oid), seen });
  };
  for (const [i, lane] of left.entries()) add(lane, 2 * i, 2 * i, "|");
  const toTheLeft = leans ? ways[0] : undefined;
  if (toTheLeft) {
    // It runs flat below the lanes between, and goes on from the leftmost of them.
    const first = home(toTheLeft.oid) + 3;
    for (let flat = first; flat < at - 1; flat += 2) fan.put(flat, "_", toTheLeft.colour);
    add(toTheLeft, Math.min(first, at - 1), at - 1, "/");
  }
  for (const [j, way] of (toTheLeft ? ways.slice(1) : ways).entries()) {
    const seen = j === 0 ? at : at + 2 * j - 1;
    const glyph = j === 0 ? "|" : "\\";
    if ((j === 0 && tucks) || (j === arms && joins)) fan.put(seen, glyph, way.colour);
    else add(way, at + 2 * (tucks ? j - 1 : j), seen, glyph);
  }
  const straight = push < 2 * arms || arms === 0;
  for (const [i, lane] of right.entries()) {
    const column = at + 2 + 2 * i + push;
    add(lane, column, straight ? column : column - 1, straight ? "|" : "\\");
  }
  return strands;
}
