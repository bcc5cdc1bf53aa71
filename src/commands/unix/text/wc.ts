import { defineCommand, type Process } from "../../../shell/command.ts";
import { eachPath } from "../base/failures.ts";
import { isUtf8 } from "../base/locale.ts";
import { fullPath, openSource } from "../base/sources.ts";

const columns = ["lines", "words", "chars", "bytes", "max-line-length"] as const;
type Counts = Record<(typeof columns)[number], number>;

const nothing: Counts = { lines: 0, words: 0, chars: 0, bytes: 0, "max-line-length": 0 };

export const wc = defineCommand({
  name: "wc",
  summary: "print newline, word, and byte counts for each file",
  usage: "wc [OPTION]... [FILE]...",
  options: {
    bytes: { short: "c", help: "print the byte counts" },
    chars: { short: "m", help: "print the character counts" },
    lines: { short: "l", help: "print the newline counts" },
    "max-line-length": { short: "L", help: "print the maximum display width" },
    words: { short: "w", help: "print the word counts" },
  },
  async run(process, { options, operands }) {
    const asked = columns.filter((column) => options[column]);
    const shown = asked.length > 0 ? asked : (["lines", "words", "bytes"] as const);
    const paths = operands.length > 0 ? operands : ["-"];
    const width = widthFor(process, paths, shown.length);
    const total = { ...nothing };
    const row = (counts: Counts, name: string | undefined) =>
      `${shown.map((column) => String(counts[column]).padStart(width)).join(" ")}${name === undefined ? "" : ` ${name}`}\n`;
    const isFolder = (path: string) => path !== "-" && process.files.is("directory", fullPath(process, path));
    const status = await eachPath(process, "wc", paths, async (path) => {
      const counts = isFolder(path) ? { ...nothing } : await count(process, path);
      for (const column of columns)
        total[column] =
          column === "max-line-length"
            ? Math.max(total[column], counts[column])
            : total[column] + counts[column];
      if (isFolder(path)) await process.stderr.write(`wc: ${path}: Is a directory\n`);
      await process.stdout.write(row(counts, operands.length > 0 ? path : undefined));
    });
    if (paths.length > 1) await process.stdout.write(row(total, "total"));
    return status || (paths.some(isFolder) ? 1 : 0);
  },
});

/** One number of one file stands alone; otherwise room for the sum of the sizes, and 7 for what has no size. */
function widthFor(process: Process, paths: readonly string[], numbers: number): number {
  if (numbers === 1 && paths.length === 1) return 1;
  let sum = 0;
  let least = 1;
  for (const path of paths) {
    const full = fullPath(process, path);
    if (path !== "-" && process.files.is("file", full)) sum += process.files.stat(full).size;
    else if (path === "-" || process.files.exists(full)) least = 7;
  }
  return Math.max(least, String(sum).length);
}

async function count(process: Process, path: string): Promise<Counts> {
  const counts = { ...nothing };
  const wide = isUtf8(process);
  let inWord = false;
  let width = 0;
  const source = openSource(process, path);
  for (let bytes = await source.read(); bytes; bytes = await source.read()) {
    counts.bytes += bytes.length;
    for (const byte of bytes) {
      if (!wide || (byte & 0xc0) !== 0x80) counts.chars++;
      if (byte === 10) {
        counts.lines++;
        counts["max-line-length"] = Math.max(counts["max-line-length"], width);
        width = 0;
      } else if (byte === 9) width += 8 - (width % 8);
      else if (byte >= 32 && (byte & 0xc0) !== 0x80) width++;
      const space = byte === 32 || (byte >= 9 && byte <= 13);
      if (!space && !inWord) counts.words++;
      inWord = !space;
    }
  }
  counts["max-line-length"] = Math.max(counts["max-line-length"], width);
  return counts;
}
