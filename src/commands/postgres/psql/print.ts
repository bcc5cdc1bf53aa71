import { aligned } from "./print-aligned.ts";
import { expanded } from "./print-expanded.ts";

/** What a query answered, ready to be shown. */
export interface Table {
  readonly title?: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
  /** Below the table, in place of the count of rows; an empty list: nothing. */
  readonly footers?: readonly string[];
}

export interface Column {
  readonly name: string;
  readonly right: boolean;
}

/** How answers are shown; \pset's parameters. */
export interface Look {
  format: "aligned" | "unaligned" | "csv" | "html";
  expanded: "off" | "on" | "auto";
  tuplesOnly: boolean;
  border: 0 | 1 | 2;
  null: string;
  fieldSeparator: string;
  recordSeparator: string;
  footer: boolean;
  title: string;
  linestyle: "ascii" | "unicode";
}

export const usualLook = (): Look => ({
  format: "aligned",
  expanded: "off",
  tuplesOnly: false,
  border: 1,
  null: "",
  fieldSeparator: "|",
  recordSeparator: "\n",
  footer: true,
  title: "",
  linestyle: "ascii",
});

/** Types of numbers stand at the right: integers, floats, numeric, oid, xid, cid, money. */
const numbers = new Set([20, 21, 23, 26, 28, 29, 700, 701, 790, 1700, 5069]);

export const column = (name: string, type = 25): Column => ({ name, right: numbers.has(type) });

export const countRows = (count: number): string => `(${count} row${count === 1 ? "" : "s"})`;

/** The table as psql writes it. */
export function show(table: Table, look: Look): string {
  const footers = look.footer ? (table.footers ?? [countRows(table.rows.length)]) : [];
  const whole = { ...table, footers: look.tuplesOnly && !table.footers ? [] : footers };
  if (look.format === "csv") return csv(whole, look);
  if (look.format === "unaligned")
    return look.expanded === "on" ? unalignedExpanded(whole, look) : unaligned(whole, look);
  return look.expanded === "on" ? expanded(whole, look) : aligned(whole, look);
}

function unaligned({ title, columns, rows, footers = [] }: Table, look: Look): string {
  const lines = rows.map((row) => row.join(look.fieldSeparator));
  if (!look.tuplesOnly) {
    lines.unshift(columns.map(({ name }) => name).join(look.fieldSeparator));
    if (title) lines.unshift(title);
    lines.push(...footers);
  }
  return lines.length === 0 ? "" : `${lines.join(look.recordSeparator)}\n`;
}

function unalignedExpanded({ columns, rows, footers = [] }: Table, look: Look): string {
  const records = rows.map((row) =>
    row
      .map((value, index) => `${columns[index]!.name}${look.fieldSeparator}${value}`)
      .join(look.recordSeparator),
  );
  if (rows.length === 0 && !look.tuplesOnly) records.push(...footers);
  return records.length === 0 ? "" : `${records.join(look.recordSeparator.repeat(2))}\n`;
}

function csv({ columns, rows }: Table, look: Look): string {
  const quote = (value: string) =>
    /[",\r\n]|^\\\.$/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
  const lines =
    look.expanded === "on"
      ? rows.flatMap((row) => row.map((value, index) => [columns[index]!.name, value]))
      : [...(look.tuplesOnly ? [] : [columns.map(({ name }) => name)]), ...rows];
  return lines.map((row) => `${row.map(quote).join(",")}\n`).join("");
}
