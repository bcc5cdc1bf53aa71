import type { Process } from "../../../shell/command.ts";
import { quote } from "./quoting.ts";

/** "1,3-5,7-" as `cut` reads it, merged and in order; a string says what is wrong with it. */
export function parseRanges(
  process: Process,
  text: string,
  what: "fields" | "byte/character positions",
): [number, number][] | string {
  const one = what === "fields" ? "field" : "byte/character position";
  const ranges: [number, number][] = [];
  for (const part of text.split(/[, \t]/)) {
    const match = /^(\d*)(-?)(\d*)$/.exec(part);
    if (!match) {
      const bad = /[^\d-].*/.exec(part);
      return bad
        ? `invalid ${one === "field" ? "field value" : one} ${quote(process, bad[0])}`
        : `invalid ${one === "field" ? "field" : "byte or character"} range`;
    }
    const [, low, dash, high] = match;
    if (!dash && low === "")
      return one === "field" ? "fields are numbered from 1" : "byte/character positions are numbered from 1";
    if (dash && low === "" && high === "") return "invalid range with no endpoint: -";
    if ((low !== "" && Number(low) === 0) || (low === "" && high !== "" && Number(high) === 0))
      return `${one === "field" ? "fields" : "byte/character positions"} are numbered from 1`;
    const from = low === "" ? 1 : Number(low);
    const to = dash ? (high === "" ? Infinity : Number(high)) : from;
    if (to < from) return "invalid decreasing range";
    ranges.push([from, to]);
  }
  ranges.sort((a, b) => a[0] - b[0]);
  const merged: [number, number][] = [];
  for (const [from, to] of ranges) {
    const last = merged.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}

/** The gaps between merged ranges. */
export function complement(ranges: readonly [number, number][]): [number, number][] {
  const gaps: [number, number][] = [];
  let next = 1;
  for (const [from, to] of ranges) {
    if (from > next) gaps.push([next, from - 1]);
    next = to + 1;
  }
  if (next < Infinity) gaps.push([next, Infinity]);
  return gaps;
}
