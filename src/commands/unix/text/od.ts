import { concat } from "../../../base/bytes.ts";
import { readAll } from "../../../base/streams.ts";
import { FileError } from "../../../files/errors.ts";
import { CommandError, defineCommand } from "../../../shell/command.ts";
import { complain } from "../base/failures.ts";
import { quote, quoteFile } from "../base/quoting.ts";
import { parseSize } from "../base/sizes.ts";
import { openSource } from "../base/sources.ts";

const names = [
  "nul",
  "soh",
  "stx",
  "etx",
  "eot",
  "enq",
  "ack",
  "bel",
  "bs",
  "ht",
  "nl",
  "vt",
  "ff",
  "cr",
  "so",
  "si",
  "dle",
  "dc1",
  "dc2",
  "dc3",
  "dc4",
  "nak",
  "syn",
  "etb",
  "can",
  "em",
  "sub",
  "esc",
  "fs",
  "gs",
  "rs",
  "us",
  "sp",
];
const escapes: Record<number, string> = {
  0: "\\0",
  7: "\\a",
  8: "\\b",
  9: "\\t",
  10: "\\n",
  11: "\\v",
  12: "\\f",
  13: "\\r",
};

/** One way to show the units of a row: how many bytes a unit has, how wide it is shown. */
interface Format {
  readonly size: number;
  readonly width: number;
  show(value: number): string;
}

function formatOf(type: string): Format | undefined {
  const match = /^([acdoux])([1248CSIL]?)(z?)$/.exec(type);
  if (!match) return undefined;
  const [, letter, sizeText] = match;
  if (letter === "c")
    return {
      size: 1,
      width: 3,
      show: (byte) =>
        escapes[byte] ??
        (byte >= 32 && byte < 127 ? String.fromCharCode(byte) : byte.toString(8).padStart(3, "0")),
    };
  if (letter === "a")
    return {
      size: 1,
      width: 3,
      show: (byte) => ((byte & 127) === 127 ? "del" : (names[byte & 127] ?? String.fromCharCode(byte & 127))),
    };
  const size = { C: 1, S: 2, I: 4, L: 8 }[sizeText!] ?? (Number(sizeText) || 4);
  const bits = size * 8;
  if (letter === "x")
    return { size, width: size * 2, show: (value) => value.toString(16).padStart(size * 2, "0") };
  const octalWidth = Math.ceil(bits / 3);
  if (letter === "o")
    return { size, width: octalWidth, show: (value) => value.toString(8).padStart(octalWidth, "0") };
  const decimalWidth = String(2 ** bits - 1).length;
  if (letter === "u") return { size, width: decimalWidth, show: String };
  return {
    size,
    width: String(2 ** (bits - 1)).length + 1,
    show: (value) => String(value >= 2 ** (bits - 1) ? value - 2 ** bits : value),
  };
}

const short: Record<string, string> = {
  a: "a",
  b: "o1",
  c: "c",
  d: "u2",
  i: "d4",
  o: "o2",
  s: "d2",
  x: "x2",
};

export const od = defineCommand({
  name: "od",
  summary: "dump files in octal and other formats",
  usage: "od [OPTION]... [FILE]...",
  options: {
    "address-radix": { short: "A", value: "RADIX", help: "output format for file offsets: d, o, x or n" },
    "skip-bytes": { short: "j", value: "BYTES", help: "skip BYTES input bytes first" },
    "read-bytes": { short: "N", value: "BYTES", help: "limit dump to BYTES input bytes" },
    format: { short: "t", value: "TYPE", many: true, help: "select output format or formats" },
    "output-duplicates": { short: "v", help: "do not use * to mark line suppression" },
    width: { short: "w", value: "BYTES", optional: true, help: "output BYTES bytes per output line" },
    a: { help: "same as -t a" },
    b: { help: "same as -t o1" },
    c: { help: "same as -t c" },
    d: { help: "same as -t u2" },
    i: { help: "same as -t dI" },
    o: { help: "same as -t o2" },
    s: { help: "same as -t d2" },
    x: { help: "same as -t x2" },
  },
  async run(process, { options, operands, given }) {
    const types = given.flatMap(({ name, value }) =>
      name === "format"
        ? (value!.match(/[acdoux][1248CSIL]?z?/g) ?? [value!])
        : short[name]
          ? [short[name]]
          : [],
    );
    const formats = (types.length > 0 ? types : ["o2"]).map((type) => {
      const format = formatOf(type);
      if (!format)
        throw new CommandError(`invalid character '${type[0]}' in type string ${quote(process, type)}`);
      return format;
    });
    const parts: Uint8Array[] = [];
    let status = 0;
    for (const path of operands.length > 0 ? operands : ["-"])
      try {
        parts.push(await readAll(openSource(process, path)));
      } catch (error) {
        if (!(error instanceof FileError)) throw error;
        status = 1;
        await complain(
          process,
          "od",
          `${quoteFile(path)}: ${error.code === "EISDIR" ? "read error: " : ""}${error.text}`,
        );
      }
    const skip = parseSize(options["skip-bytes"] ?? "0") ?? 0;
    const bytes = concat([new Uint8Array(0), ...parts]).subarray(
      skip,
      skip + (parseSize(options["read-bytes"] ?? "") ?? Infinity),
    );
    const width = options.width === true ? 32 : Number(options.width ?? 16);
    const radix = options["address-radix"] ?? "o";
    const address = (at: number) =>
      radix === "n"
        ? ""
        : radix === "x"
          ? at.toString(16).padStart(6, "0")
          : at.toString(radix === "d" ? 10 : 8).padStart(7, "0");
    // All formats of a row share its width: the widest cell a byte needs.
    const perByte = Math.max(...formats.map(({ size, width: cell }) => (cell + 1) / size));
    let out = "";
    let last = "";
    let starred = false;
    for (let at = 0; at < bytes.length; at += width) {
      const row = bytes.subarray(at, at + width);
      const key = row.join();
      if (!options["output-duplicates"] && key === last && row.length === width) {
        if (!starred) out += "*\n";
        starred = true;
        continue;
      }
      starred = false;
      last = key;
      formats.forEach(({ size, show }, i) => {
        let line = i === 0 ? address(skip + at) : " ".repeat(address(0).length);
        for (let unit = 0; unit < row.length; unit += size) {
          let value = 0;
          for (let k = size - 1; k >= 0; k--) value = value * 256 + (row[unit + k] ?? 0);
          line += show(value).padStart(Math.round(perByte * size));
        }
        out += `${line}\n`;
      });
    }
    const end = address(skip + bytes.length);
    await process.stdout.write(out + (end === "" || (status && bytes.length === 0) ? "" : `${end}\n`));
    return status;
  },
});
