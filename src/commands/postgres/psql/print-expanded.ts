import { rulesOf } from "./print-aligned.ts";
import type { Look, Table } from "./print.ts";
import { linesOf, spaces, widthOf } from "./width.ts";

/** One record below the other, a line a column. */
export function expanded({ title, columns, rows, footers = [] }: Table, look: Look): string {
  const { border, tuplesOnly } = look;
  const { bar, line, cross, more } = rulesOf(look);
  if (rows.length === 0) return tuplesOnly ? "\n" : `${footers.join("\n")}\n\n`;
  const heads = columns.map(({ name }) => linesOf(name).join(" "));
  const headWidth = Math.max(...heads.map(widthOf));
  const cells = rows.map((row) => row.map(linesOf));
  const dataWidth = Math.max(...cells.flatMap((row) => row.flatMap((lines) => lines.map(widthOf))));
  const out: string[] = title && !tuplesOnly ? [title] : [];
  for (const [number, row] of cells.entries()) {
    if (!tuplesOnly || border === 2) out.push(recordRule(number + 1));
    else if (number > 0)
      out.push(border === 1 ? `${line.repeat(headWidth + 1)}${cross}${line.repeat(dataWidth + 1)}` : "");
    for (const [index, lines] of row.entries())
      for (const [at, text] of lines.entries()) {
        const head = at === 0 ? heads[index]! : "";
        const goesOn = at < lines.length - 1;
        const end = goesOn ? `${spaces(dataWidth - widthOf(text))}${more}` : "";
        const padded = `${head}${spaces(headWidth - widthOf(head))}`;
        if (border === 0) out.push(`${padded} ${text}${end}`);
        else if (border === 1) out.push(`${padded} ${bar} ${text}${end}`);
        else
          out.push(
            `${bar} ${padded} ${bar} ${text}${goesOn ? end : `${spaces(dataWidth - widthOf(text))} `}${bar}`,
          );
      }
  }
  if (border === 2) out.push(`+${line.repeat(headWidth + 2)}${cross}${line.repeat(dataWidth + 2)}+`);
  if (!tuplesOnly && footers.length > 0 && !/^\(\d+ rows?\)$/.test(footers[0]!)) out.push(...footers);
  return `${out.join("\n")}\n\n`;

  function recordRule(number: number): string {
    if (border === 0) return `* Record ${number}`;
    const mark = `${border === 2 ? "+" : ""}${line}[ RECORD ${number} ]`;
    const left = headWidth + (border === 2 ? 3 : 1);
    const whole = left + 1 + dataWidth + (border === 2 ? 2 : 1);
    const drawn = mark.length > left ? mark : `${mark}${line.repeat(left - mark.length)}${cross}`;
    return `${drawn}${line.repeat(Math.max(border === 2 ? 1 : 0, whole - drawn.length))}${border === 2 ? "+" : ""}`;
  }
}
