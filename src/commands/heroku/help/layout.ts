import type { Talk } from "../talk/talk.ts";
import { indent, width, wrap } from "../talk/wrap.ts";

export type Row = readonly [left: string, right: string | undefined];

/** Two columns under each other, the right one wrapped; too many lines in it put it below the left. */
export function list(rows: readonly Row[], columns: number): string {
  const left = Math.max(0, ...rows.map(([name]) => width(name)));
  const out: string[] = [];
  for (const [name, text] of rows) {
    if (!text) {
      out.push(name.trim());
      continue;
    }
    const [first, ...more] = wrap(text.trim(), columns - left - 4, { trim: true })
      .split("\n")
      .map((line) => line.trim());
    if (more.length > 4) return stacked(rows, columns);
    out.push(name + " ".repeat(left - width(name) + 2) + first);
    for (const line of more) out.push(" ".repeat(left + 2) + line);
  }
  return out.join("\n").trim();
}

function stacked(rows: readonly Row[], columns: number): string {
  return rows
    .map(([left, right]) => {
      const below = right ? `\n${indent(wrap(right.trim(), columns - 4, { trim: true }), 4)}` : "";
      return wrap(left.trim(), columns - 2, { trim: true }) + below;
    })
    .join("\n\n")
    .trim();
}

/** `HEADER`, then its body indented by two. */
export function section(talk: Talk, header: string, body: string): string {
  return `${talk.colour.bold(header)}\n${indent(body, 2)}`;
}
