import { editionTitles } from "./edition-titles.ts";
import { editionNames } from "../base/edition.ts";
import type { Classroom } from "../session/classroom.ts";
import { repertoire } from "../session/repertoire.ts";

export type Place = "map" | "website" | "projector" | "terminal-search";

/** What choosing an entry does. */
export type Choice =
  | { readonly kind: "lesson"; readonly id: string }
  | { readonly kind: "practice"; readonly edition: (typeof editionNames)[number] }
  | { readonly kind: "place"; readonly place: Place }
  | { readonly kind: "command"; readonly line: string };

export interface SearchEntry {
  readonly title: string;
  /** What stands beside it in small letters. */
  readonly detail: string;
  readonly choice: Choice;
  /** Another name to find it by. */
  readonly alias?: string;
}

const places: readonly (readonly [Place, string, string])[] = [
  ["map", "Map", "the way of your code, from the laptop to a visitor"],
  ["website", "Website", "the page's own browser"],
  ["terminal-search", "Search in the terminal", "all that was printed"],
  ["projector", "Projector mode", "large letters and one step, for a class"],
];

/** Everything one can go to or type: lessons, places of the page, commands. */
export function searchEntries(classroom: Classroom): readonly SearchEntry[] {
  return [
    ...classroom.lessons.map(({ id, title }): SearchEntry => ({
      title,
      detail: classroom.done.has(id) ? "lesson, finished" : "lesson",
      choice: { kind: "lesson", id },
      alias: id,
    })),
    ...editionNames.map((edition): SearchEntry => ({
      title: editionTitles[edition],
      detail: "free practice",
      choice: { kind: "practice", edition },
    })),
    ...places.map(([place, title, detail]): SearchEntry => ({
      title,
      detail,
      choice: { kind: "place", place },
    })),
    ...repertoire().map(({ line, summary }): SearchEntry => ({
      title: line,
      detail: summary,
      choice: { kind: "command", line },
    })),
  ];
}

/**
 * The entries that have every word of `query` somewhere, best first: words that begin a word of the title, then
 * elsewhere in the title, then in the detail; of equals the one that stands first.
 */
export function findEntries(entries: readonly SearchEntry[], query: string): readonly SearchEntry[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const scored = entries.map((entry) => ({ entry, score: scoreOf(entry, words) }));
  return scored
    .filter(({ score }) => score >= 0)
    .sort((a, b) => b.score - a.score)
    .map(({ entry }) => entry);
}

/** -1: a word is missing. */
function scoreOf({ title, detail, alias = "" }: SearchEntry, words: readonly string[]): number {
  const name = `${title} ${alias}`.toLowerCase();
  const about = detail.toLowerCase();
  const starts = name.split(/[\s:,/-]+/);
  let score = 0;
  for (const word of words) {
    if (starts.includes(word)) score += 4;
    else if (starts.some((start) => start.startsWith(word))) score += 3;
    else if (name.includes(word)) score += 2;
    else if (about.includes(word)) score += 1;
    else return -1;
  }
  return score;
}
