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
      out += `${address(skip + at)}${options.canonical ? canonical(row) : words(row)}\n`;
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

/** Pairs of bytes, the low one first; a row that ends early is filled with blanks. */
const words = (row: readonly number[]): string =>
  Array.from({ length: 8 }, (_, i) =>
    row[2 * i] === undefined ? "     " : ` ${hex((row[2 * i + 1] ?? 0) * 256 + row[2 * i]!, 4)}`,
  ).join("");
