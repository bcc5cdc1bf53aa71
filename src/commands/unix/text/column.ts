import { defineCommand } from "../../../shell/command.ts";
import { bytesOf } from "../base/byte-text.ts";
import { textWidth } from "../base/columns.ts";
import { eachPath } from "../base/failures.ts";
import { allLines } from "../base/records.ts";
import { openSource } from "../base/sources.ts";

export const column = defineCommand({
  name: "column",
  summary: "columnate lists",
  usage: "column [options] [<file>...]",
  options: {
    table: { short: "t", help: "create a table" },
    separator: { short: "s", value: "string", help: "possible table delimiters" },
    "output-separator": { short: "o", value: "string", help: "columns separator for table output" },
    "output-width": { short: "c", value: "width", help: "width of output in number of characters" },
    "table-columns": { short: "N", value: "names", help: "comma separated columns names" },
    "table-right": { short: "R", value: "columns", help: "right align text in these columns" },
    fillrows: { short: "x", help: "fill rows before columns" },
  },
  async run(process, { options, operands }) {
    const all: string[] = [];
    const status = await eachPath(process, "column", operands.length > 0 ? operands : ["-"], async (path) => {
      for (const line of await allLines(openSource(process, path))) if (line.trim() !== "") all.push(line);
    });
    if (options.table) {
      const { separator } = options;
      const rows = all.map((line) =>
        separator === undefined
          ? line.trim().split(/[ \t]+/)
          : line.split(new RegExp(`[${separator.replace(/[\\\]^-]/g, "\\$&")}]`)),
      );
      if (options["table-columns"] !== undefined) rows.unshift(options["table-columns"].split(","));
      const widths: number[] = [];
      for (const row of rows)
        row.forEach((cell, i) => (widths[i] = Math.max(widths[i] ?? 0, textWidth(cell))));
      const right = new Set((options["table-right"] ?? "").split(",").map((name) => Number(name) - 1));
      const joint = options["output-separator"] ?? "  ";
      const pad = (cell: string, i: number) => {
        const blanks = " ".repeat(widths[i]! - textWidth(cell));
        return right.has(i) ? blanks + cell : cell + blanks;
      };
      const text = rows.map((row) => {
        const full = widths.map((_, i) => row[i] ?? "");
        return full
          .map((cell, i) => (i === full.length - 1 && !right.has(i) ? cell : pad(cell, i)))
          .join(joint);
      });
      await process.stdout.write(bytesOf(text.map((line) => `${line}\n`).join("")));
      return status;
    }
    const width = Number(options["output-width"] ?? process.stdout.columns);
    // column(1) makes all columns as wide as the widest entry, to a stop of 8.
    const widest = Math.max(0, ...all.map(textWidth));
    const room = (Math.floor(widest / 8) + 1) * 8;
    if (room > width) await process.stdout.write(bytesOf(all.map((line) => `${line}\n`).join("")));
    else {
      const count = Math.max(1, Math.floor(width / room));
      const rows = Math.ceil(all.length / count);
      let out = "";
      for (let row = 0; row < rows; row++) {
        const cells: string[] = [];
        for (let c = 0; c < count; c++) {
          const cell = all[options.fillrows ? row * count + c : c * rows + row];
          if (cell !== undefined) cells.push(cell);
        }
        out += `${cells.map((cell, i) => (i === cells.length - 1 ? cell : cell + "\t".repeat(Math.ceil((room - textWidth(cell)) / 8)))).join("")}\n`;
      }
      await process.stdout.write(bytesOf(out));
    }
    return status;
  },
});
