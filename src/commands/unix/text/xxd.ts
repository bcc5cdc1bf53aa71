import { fromHex } from "../../../base/bytes.ts";
import { readAll, readText } from "../../../base/streams.ts";
import { FileError } from "../../../files/errors.ts";
import { CommandError, defineCommand } from "../../../shell/command.ts";
import { openSource } from "../base/sources.ts";

export const xxd = defineCommand({
  name: "xxd",
  summary: "make a hex dump or do the reverse",
  usage: "xxd [options] [infile]",
  options: {
    b: { help: "binary digit dump" },
    c: { value: "cols", help: "format <cols> octets per line" },
    g: { value: "bytes", help: "number of octets per group in normal output" },
    i: { help: "output in C include file style" },
    l: { value: "len", help: "stop after <len> octets" },
    p: { help: "output in postscript plain hexdump style" },
    r: { help: "reverse operation: convert hexdump into binary" },
    s: { value: "seek", help: "start at <seek> bytes" },
    u: { help: "use upper case hex letters" },
  },
  async run(process, { options, operands }) {
    const path = operands[0] ?? "-";
    let source;
    try {
      source = openSource(process, path);
    } catch (error) {
      if (error instanceof FileError) throw new CommandError(`${path}: ${error.text}`, 2);
      throw error;
    }
    if (options.r) {
      const text = await readText(source);
      const hex = options.p
        ? text.replace(/\s/g, "")
        : text
            .split("\n")
            .map((line) => /^[0-9a-f]+:((?: ?[0-9a-f]{2,})*)/i.exec(line)?.[1]?.replaceAll(" ", "") ?? "")
            .join("");
      await process.stdout.write(fromHex(hex));
      return 0;
    }
    const skip = Number(options.s ?? 0);
    const bytes = (await readAll(source)).subarray(skip, skip + Number(options.l ?? Infinity));
    if (options.i) {
      await process.stdout.write(include(bytes, path));
      return 0;
    }
    const columns = Number(options.c ?? (options.p ? 30 : options.b ? 6 : 16));
    const group = Number(options.g ?? (options.b ? 1 : 2)) || columns;
    const digits = options.b ? 8 : 2;
    const show = (byte: number) => {
      const text = byte.toString(options.b ? 2 : 16).padStart(digits, "0");
      return options.u ? text.toUpperCase() : text;
    };
    const room = columns * digits + Math.ceil(columns / group) - 1;
    let out = "";
    for (let at = 0; at < bytes.length; at += columns) {
      const row = [...bytes.subarray(at, at + columns)];
      if (options.p) {
        out += `${row.map(show).join("")}\n`;
        continue;
      }
      const cells = row.map((byte, i) => (i > 0 && i % group === 0 ? " " : "") + show(byte)).join("");
      const text = row.map((byte) => (byte >= 32 && byte < 127 ? String.fromCharCode(byte) : ".")).join("");
      out += `${(skip + at).toString(16).padStart(8, "0")}: ${cells.padEnd(room)}  ${text}\n`;
    }
    await process.stdout.write(out);
    return 0;
  },
});

/** The bytes as C; a file's name makes a variable of them. */
function include(bytes: Uint8Array, path: string): string {
  const cells = [...bytes].map((byte) => `0x${byte.toString(16).padStart(2, "0")}`);
  const rows: string[] = [];
  for (let at = 0; at < cells.length; at += 12) rows.push(`  ${cells.slice(at, at + 12).join(", ")}`);
  const body = rows.length > 0 ? `${rows.join(",\n")}\n` : "";
  if (path === "-") return body;
  const name = path.replace(/[^A-Za-z0-9]/g, "_");
  return `unsigned char ${name}[] = {\n${body}};\nunsigned int ${name}_len = ${bytes.length};\n`;
}
