import { histogram } from "./histogram.ts";
import type { LineDiff } from "./line-parts.ts";
import { classic } from "./myers.ts";
import { patience } from "./patience.ts";
import { slideRuns } from "./slide.ts";

/** How lines are compared: by these keys instead of by themselves (for `-w` and its like). */
export type LineKey = (line: string) => string;

export type Algorithm = "myers" | "minimal" | "patience" | "histogram";

/** How two files are compared line by line. */
export interface LineRules {
  readonly key?: LineKey | undefined;
  readonly algorithm?: Algorithm | undefined;
  /** `--anchored`: lines with these beginnings, if they occur once on each side, stay where they are. */
  readonly anchors?: readonly string[] | undefined;
  /** Changed runs are moved to where the indent says that they read best; on unless false. */
  readonly indentHeuristic?: boolean | undefined;
}

/** The differences git shows, with changed groups slid to where they read best. */
export function diffLines(a: readonly string[], b: readonly string[], rules: LineRules = {}): LineDiff {
  const { key, algorithm = "myers", anchors = [], indentHeuristic = true } = rules;
  const ids = new Map<string, number>();
  const number = (line: string) => {
    const text = key ? key(line) : line;
    let id = ids.get(text);
    if (id === undefined) ids.set(text, (id = ids.size));
    return id;
  };
  const numbered = { left: Int32Array.from(a, number), right: Int32Array.from(b, number) };
  const diff: LineDiff = { removed: new Uint8Array(a.length), added: new Uint8Array(b.length) };
  if (anchors.length > 0 || algorithm === "patience")
    patience(numbered, diff, (i) => anchors.some((anchor) => a[i]!.startsWith(anchor)));
  else if (algorithm === "histogram") histogram(numbered, diff);
  else classic(numbered, diff, algorithm === "minimal");
  slideRuns(a, numbered.left, diff.removed, diff.added, indentHeuristic);
  slideRuns(b, numbered.right, diff.added, diff.removed, indentHeuristic);
  return diff;
}
