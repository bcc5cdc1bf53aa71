import type { Look, Table } from "./print.ts";
import { linesOf, spaces, widthOf } from "./width.ts";

/** What the rules of the table are made of. */
export const rulesOf = ({ linestyle }: Look) =>
  linestyle === "unicode"
    ? {
        line: "─",
        bar: "│",
        cross: "┼",
        left: "├",
        right: "┤",
        top: ["┌", "┬", "┐"],
        bottom: ["└", "┴", "┘"],
        more: "↵",
      }
    : {
        line: "-",
        bar: "|",
        cross: "+",
        left: "+",
        right: "+",
        top: ["+", "+", "+"],
        bottom: ["+", "+", "+"],
        more: "+",
      };

/** Columns side by side, the header centred above its rule. */
export function aligned({ title, columns, rows, footers = [] }: Table, look: Look): string {
  const { border, tuplesOnly } = look;
  const rules = rulesOf(look);
  if (columns.length === 0) return `${[...(tuplesOnly ? [] : ["--"]), ...footers].join("\n")}\n\n`;
  const heads = columns.map(({ name }) => linesOf(name));
  const cells = rows.map((row) => row.map(linesOf));
  const widths = columns.map((_, index) =>
    Math.max(0, ...heads[index]!.map(widthOf), ...cells.flatMap((row) => row[index]!.map(widthOf))),
  );
  const rule = (ends: readonly string[]) => {
    const runs = widths.map((width) => rules.line.repeat(width + (border > 0 ? 2 : 0)));
    if (border === 0) return widths.map((width) => rules.line.repeat(width)).join(" ");
    return border === 1 ? runs.join(ends[1]) : `${ends[0]}${runs.join(ends[1])}${ends[2]}`;
  };
  const lines: string[] = [];
  if (!tuplesOnly) {
    const total =
      widths.reduce((sum, width) => sum + width, 0) +
      [columns.length - 1, columns.length * 3 - 1, columns.length * 3 + 1][border]!;
    if (title) lines.push(`${spaces(Math.floor((total - widthOf(title)) / 2))}${title}`);
    if (border === 2) lines.push(rule(rules.top));
    lines.push(...header(heads, widths, look));
    lines.push(rule([rules.left, rules.cross, rules.right]));
  } else if (border === 2) lines.push(rule(rules.top));
  for (const row of cells)
    lines.push(
      ...dataRow(
        row,
        widths,
        columns.map(({ right }) => right),
        look,
      ),
    );
  if (border === 2) lines.push(rule(rules.bottom));
  return `${[...lines, ...(tuplesOnly ? [] : footers)].join("\n")}\n\n`;
}

function header(heads: readonly string[][], widths: readonly number[], look: Look): string[] {
  const { bar, more } = rulesOf(look);
  const height = Math.max(...heads.map((lines) => lines.length), 1);
  return Array.from({ length: height }, (_, line) => {
    const parts = heads.map((lines, index) => {
      const text = lines[line] ?? "";
      const room = widths[index]! - widthOf(text);
      const goesOn = line < lines.length - 1;
      const centred = `${spaces(Math.floor(room / 2))}${text}${spaces(Math.ceil(room / 2))}`;
      if (look.border === 0) return `${centred}${goesOn ? more : " "}`;
      return ` ${centred}${goesOn ? more : " "}`;
    });
    const text = parts.join(look.border === 0 ? "" : bar);
    return look.border === 2 ? `${bar}${text}${bar}` : text;
  });
}

function dataRow(
  row: readonly string[][],
  widths: readonly number[],
  right: readonly boolean[],
  { border, ...look }: Look,
): string[] {
  const { bar, more } = rulesOf({ border, ...look });
  const height = Math.max(...row.map((lines) => lines.length), 1);
  return Array.from({ length: height }, (_, line) => {
    const parts = row.map((lines, index) => {
      const last = index === row.length - 1;
      const text = lines[line] ?? "";
      const room = spaces(widths[index]! - widthOf(text));
      const goesOn = line < lines.length - 1;
      const fills = border === 2 || !last || goesOn;
      const over = line >= lines.length && last && border < 2;
      const cell = over ? "" : right[index] ? `${room}${text}` : `${text}${fills ? room : ""}`;
      const end = goesOn ? more : fills && (border > 0 || !last) ? " " : "";
      return `${border === 0 ? "" : " "}${cell}${end}`;
    });
    const text = parts.join(border === 0 ? "" : bar);
    return border === 2 ? `${bar}${text}${bar}` : text;
  });
}
