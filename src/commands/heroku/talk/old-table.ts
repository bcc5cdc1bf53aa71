import type { Colours } from "./colours.ts";
import type { Column, TableStyle } from "./table.ts";
import { width } from "./wrap.ts";

/** A table as CLI 7 drew it: columns two spaces apart, each under its own rule. */
export function oldTable<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  { title, oldWithoutHeaders }: Omit<TableStyle, "maxWidth">,
  colour: Colours,
): string {
  const cells = rows.map((row) => columns.map(({ get }) => String(get(row) ?? "").split("\n")));
  const widths = columns.map(({ header }, at) =>
    Math.max(
      oldWithoutHeaders ? 0 : width(header),
      ...cells.flatMap((row) => row[at]!.map((line) => width(line))),
    ),
  );
  const join = (parts: readonly string[]) =>
    parts
      .map((part, at) => part + " ".repeat(Math.max(0, widths[at]! - width(part))))
      .join("  ")
      .trimEnd();
  const out: string[] = [];
  if (title !== undefined) out.push(`${colour.label("=== ")}${colour.label(title.trim())}`);
  if (!oldWithoutHeaders) {
    out.push(join(columns.map(({ header }) => colour.bold(header))));
    out.push(widths.map((cellWidth) => "─".repeat(cellWidth)).join("  "));
  }
  for (const row of cells) {
    const height = Math.max(...row.map((lines) => lines.length));
    for (let line = 0; line < height; line++) out.push(join(row.map((lines) => lines[line] ?? "")));
  }
  return `${out.join("\n")}\n`;
}
