import { displayWidth } from "../diff/stat.ts";

export interface ColumnStyle {
  /** "column" goes down first, "row" across, "plain" is one a line. */
  readonly mode: "column" | "row" | "plain";
  /** Columns of the screen. */
  readonly width: number;
  readonly indent?: string;
  readonly padding?: number;
  readonly newline?: string;
}

/** Items side by side, as git-column(1) lays them out. */
export function columns(
  items: readonly string[],
  { mode, width, indent = "", padding = 1, newline = "\n" }: ColumnStyle,
): string {
  if (items.length === 0) return "";
  if (mode === "plain") return items.map((item) => `${indent}${item}${newline}`).join("");
  const cell = Math.max(...items.map(displayWidth)) + padding;
  const across = Math.max(1, Math.floor((width - indent.length) / cell));
  const down = Math.ceil(items.length / across);
  let out = "";
  for (let y = 0; y < down; y++) {
    const row: string[] = [];
    for (let x = 0; x < across; x++) {
      const item = items[mode === "row" ? y * across + x : x * down + y];
      if (item !== undefined) row.push(item);
    }
    const last = row.pop()!;
    out += `${indent}${row.map((item) => item + " ".repeat(cell - displayWidth(item))).join("")}${last}${newline}`;
  }
  return out;
}
