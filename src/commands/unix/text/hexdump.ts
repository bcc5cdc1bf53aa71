import { concat } from "../../../base/bytes.ts";
import { readAll } from "../../../base/streams.ts";
import { FileError } from "../../../files/errors.ts";
import { CommandError, defineCommand } from "../../../shell/command.ts";
import { parseSize } from "../base/sizes.ts";
import { openSource } from "../base/sources.ts";

export const hexdump = defineCommand({
  name: "hexdump",
  summary: "display file contents in hexadecimal, decimal, octal, or ascii",
  usage: "hexdump [options] <file>...",
  options: {
    canonical: { short: "C", help: "canonical hex+ASCII display" },
    "one-byte-char": { short: "c", help: "one-byte character display" },
    "one-byte-octal": { short: "b", help: "one-byte octal display" },
    "two-bytes-decimal": { short: "d", help: "two-byte decimal display" },
    "two-bytes-octal": { short: "o", help: "two-byte octal display" },
    "two-bytes-hex": { short: "x", help: "two-byte hexadecimal display" },
    format: { short: "e", value: "format", help: "format string to be used for displaying data" },
    length: { short: "n", value: "length", help: "interpret only length bytes of input" },
    skip: { short: "s", value: "offset", help: "skip offset bytes from the beginning" },
    "no-squeezing": { short: "v", help: "output identical lines" },
  },
  async run(process, { options, operands }) {
    const parts: Uint8Array[] = [new Uint8Array(0)];
    for (const path of operands.length > 0 ? operands : ["-"])
      try {
        parts.push(await readAll(openSource(process, path)));
      } catch (error) {
        if (error instanceof FileError) throw new CommandError(`${path}: ${error.text}`);
        throw error;
      }
    const skip = parseSize(options.skip ?? "0") ?? 0;
    const bytes = concat(parts).subarray(skip, skip + (parseSize(options.length ?? "") ?? Infinity));
    if (options.format !== undefined) throw new CommandError("format strings (-e) are not simulated yet");
    const shape = Object.keys(shapes).find((name) => options[name as keyof typeof shapes]);
    const show = options.canonical ? canonical : shape ? shapes[shape as keyof typeof shapes] : words;
    const width = options.canonical ? 8 : 7;
    const address = (at: number) => at.toString(16).padStart(width, "0");
    let out = "";
    let last = "";
    let starred = false;
    for (let at = 0; at < bytes.length; at += 16) {
      const row = [...bytes.subarray(at, at + 16)];
      const key = row.join();
      if (!options["no-squeezing"] && key === last) {
        if (!starred) out += "*\n";
        starred = true;
        continue;
      }
      starred = false;
      last = key;
      out += `${address(skip + at)}${show(row)}\n`;
    }
    if (bytes.length > 0) out += `${address(skip + bytes.length)}\n`;
    await process.stdout.write(out);
    return 0;
  },
});

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, "0");

function canonical(row: readonly number[]): string {
  const cells = Array.from(
    { length: 16 },
    (_, i) => (i % 8 === 0 ? "  " : " ") + (row[i] === undefined ? "  " : hex(row[i]!, 2)),
  );
  const text = row.map((byte) => (byte >= 32 && byte < 127 ? String.fromCharCode(byte) : ".")).join("");
  return `${cells.join("")}  |${text}|`;
}

const named: Record<number, string> = {
  0: "\\0",
  7: "\\a",
  8: "\\b",
  9: "\\t",
  10: "\\n",
  11: "\\v",
  12: "\\f",
  13: "\\r",
};

/** Cells of one byte, or of two with the low one first; a row that ends early is filled with blanks. */
const cellsOf =
  (bytes: 1 | 2, width: number, cell: (value: number) => string) =>
  (row: readonly number[]): string =>
    Array.from({ length: 16 / bytes }, (_, i) => {
      const low = row[i * bytes];
      if (low === undefined) return " ".repeat(width);
      return cell(bytes === 1 ? low : (row[2 * i + 1] ?? 0) * 256 + low).padStart(width);
    }).join("");

const octal = (value: number, digits: number): string => value.toString(8).padStart(digits, "0");

const shapes = {
  "one-byte-char": cellsOf(
    1,
    4,
    (byte) => named[byte] ?? (byte >= 32 && byte < 127 ? String.fromCharCode(byte) : octal(byte, 3)),
  ),
  "one-byte-octal": cellsOf(1, 4, (byte) => octal(byte, 3)),
  "two-bytes-decimal": cellsOf(2, 8, (value) => String(value).padStart(5, "0")),
  "two-bytes-octal": cellsOf(2, 8, (value) => octal(value, 6)),
  "two-bytes-hex": cellsOf(2, 8, (value) => hex(value, 4)),
} as const;

/** Pairs of bytes, the low one first; a row that ends early is filled with blanks. */
const words = (row: readonly number[]): string =>
  Array.from({ length: 8 }, (_, i) =>
    row[2 * i] === undefined ? "     " : ` ${hex((row[2 * i + 1] ?? 0) * 256 + row[2 * i]!, 4)}`,
  ).join("");
