import { FileError } from "../../../files/errors.ts";
import { CommandError, defineCommand, type Process } from "../../../shell/command.ts";
import { bytesOf } from "../base/byte-text.ts";
import { invalidArgument, usageFailure } from "../base/failures.ts";
import { quote } from "../base/quoting.ts";
import { parseRanges } from "../base/ranges.ts";
import { allLines } from "../base/records.ts";

const scales = ["none", "si", "iec", "iec-i"] as const;
const roundings: Record<string, (value: number) => number> = {
  up: Math.ceil,
  down: Math.floor,
  "from-zero": (value) => Math.sign(value) * Math.ceil(Math.abs(value) - 1e-9),
  "towards-zero": Math.trunc,
  nearest: (value) => Math.sign(value) * Math.round(Math.abs(value)),
};
const letters = "KMGTPEZY";

class BadNumber extends Error {}

export const numfmt = defineCommand({
  name: "numfmt",
  summary: "convert numbers from/to human-readable strings",
  usage: "numfmt [OPTION]... [NUMBER]...",
  options: {
    from: { value: "UNIT", help: "auto-scale input numbers to UNITs: none, auto, si, iec, iec-i" },
    "from-unit": { value: "N", help: "specify the input unit size (instead of the default 1)" },
    to: { value: "UNIT", help: "auto-scale output numbers to UNITs" },
    "to-unit": { value: "N", help: "the output unit size" },
    round: {
      value: "METHOD",
      help: "use METHOD for rounding when scaling: up, down, from-zero, towards-zero, nearest",
    },
    suffix: {
      value: "SUFFIX",
      help: "add SUFFIX to output numbers, and accept optional SUFFIX in input numbers",
    },
    padding: { value: "N", help: "pad the output to N characters" },
    format: { value: "FORMAT", help: "use printf style floating-point FORMAT" },
    grouping: { help: "use locale-defined grouping of digits" },
    field: { value: "FIELDS", help: "replace the numbers in these input fields (default=1)" },
    delimiter: { short: "d", value: "X", help: "use X instead of whitespace for field delimiter" },
    header: { value: "N", optional: true, help: "print (without converting) the first N header lines" },
    invalid: { value: "MODE", help: "failure mode for invalid numbers: abort, fail, warn, ignore" },
    "zero-terminated": { short: "z", help: "line delimiter is NUL, not newline" },
  },
  async run(process, { options, operands }) {
    for (const [option, valid] of [
      ["from", ["none", "auto", "si", "iec", "iec-i"]],
      ["to", [...scales]],
      ["round", Object.keys(roundings)],
      ["invalid", ["abort", "fail", "warn", "ignore"]],
    ] as const) {
      const value = options[option];
      if (value !== undefined && !(valid as readonly string[]).includes(value))
        throw invalidArgument(
          process,
          "numfmt",
          `--${option}`,
          value,
          valid.map((word) => [word]),
        );
    }
    const unit = (text: string | undefined): number => {
      if (text === undefined) return 1;
      const match = /^(\d+)([KMGTPEZY]?)(i?)$/.exec(text);
      if (!match) throw new CommandError(`invalid unit size: ${quote(process, text)}`);
      return Number(match[1]) * (match[2] ? (match[3] ? 1024 : 1000) ** (letters.indexOf(match[2]) + 1) : 1);
    };
    const [fromUnit, toUnit] = [unit(options["from-unit"]), unit(options["to-unit"])];
    const format = options.format === undefined ? undefined : readFormat(process, options.format);
    const round = roundings[options.round ?? "from-zero"]!;
    const padding = Number(options.padding ?? 0);
    const convert = (text: string): string => {
      const bare =
        options.suffix && text.endsWith(options.suffix) ? text.slice(0, -options.suffix.length) : text;
      const { value, precision } = read(process, bare.trim(), options.from ?? "none");
      const scaled = (value * fromUnit) / toUnit;
      const shown = `${show(scaled, options.to ?? "none", round, format?.precision, precision)}${options.suffix ?? ""}`;
      const width = format?.width || Math.abs(padding);
      const left = format ? format.left : padding < 0;
      const padded = left ? shown.padEnd(width) : shown.padStart(width, format?.zero ? "0" : " ");
      return format ? `${format.before}${padded}${format.after}` : padded;
    };
    const mode = options.invalid ?? "abort";
    const fields = parseRanges(process, options.field === "-" ? "1-" : (options.field ?? "1"), "fields");
    if (typeof fields === "string") throw usageFailure("numfmt", fields);
    const isChosen = (index: number) => fields.some(([from, to]) => index + 1 >= from && index + 1 <= to);
    let failed = false;
    const line = async (text: string): Promise<string> => {
      const parts =
        options.delimiter === undefined
          ? (text.match(/^\s*\S+|\s+\S+/g) ?? [text])
          : text.split(options.delimiter);
      const done: string[] = [];
      for (const [i, part] of parts.entries()) {
        if (!isChosen(i)) {
          done.push(part);
          continue;
        }
        const [, blank = "", word = ""] =
          options.delimiter === undefined ? /^(\s*)(.*)$/s.exec(part)! : [part, "", part];
        try {
          const padded = options.padding === undefined && blank.length > 1;
          const converted = convert(word);
          done.push(padded ? ` ${converted.padStart(part.length - 1)}` : blank + converted);
        } catch (error) {
          if (!(error instanceof BadNumber)) throw error;
          if (mode === "abort") throw new CommandError(error.message, 2);
          if (mode !== "ignore") await process.stderr.write(`numfmt: ${error.message}\n`);
          failed ||= mode === "fail";
          done.push(part);
        }
      }
      return done.join(options.delimiter ?? "");
    };
    const end = options["zero-terminated"] ? "\0" : "\n";
    const header = options.header === undefined ? 0 : options.header === true ? 1 : Number(options.header);
    let rows: readonly string[] = operands;
    if (operands.length === 0)
      try {
        rows = await allLines(process.stdin);
      } catch (error) {
        if (!(error instanceof FileError)) throw error;
        throw usageFailure("numfmt", error.text);
      }
    for (const [i, row] of rows.entries())
      await process.stdout.write(
        bytesOf((operands.length === 0 && i < header ? row : await line(row)) + end),
      );
    return failed ? 2 : 0;
  },
});

interface Format {
  readonly before: string;
  readonly after: string;
  readonly left: boolean;
  readonly zero: boolean;
  readonly width: number;
  readonly precision: number | undefined;
}

function readFormat(process: Process, text: string): Format {
  const match = /^((?:[^%]|%%)*)%([ '0-]*)(\d*)(?:\.(\d+))?f((?:[^%]|%%)*)$/.exec(text);
  if (!match)
    throw usageFailure(
      "numfmt",
      text.includes("%")
        ? `invalid format ${quote(process, text)}, directive must be %[0]['][-][N][.][N]f`
        : `format ${quote(process, text)} has no % directive`,
    );
  const [, before, flags, width, precision, after] = match;
  const plain = (part: string) => part.replaceAll("%%", "%");
  return {
    before: plain(before!),
    after: plain(after!),
    left: flags!.includes("-"),
    zero: flags!.includes("0"),
    width: Number(width),
    precision: precision === undefined ? undefined : Number(precision),
  };
}

function read(process: Process, text: string, scale: string): { value: number; precision: number } {
  const match = /^(-?\d+(?:\.(\d+))?)(.*)$/s.exec(text);
  if (!match) throw new BadNumber(`invalid number: ${quote(process, text)}`);
  const [, digits, fraction = "", tail = ""] = match;
  if (tail === "") return { value: Number(digits), precision: fraction.length };
  const power = letters.indexOf(tail[0]!) + 1;
  if (power === 0) throw new BadNumber(`invalid suffix in input: ${quote(process, text)}`);
  if (scale === "none")
    throw new BadNumber(`rejecting suffix in input: ${quote(process, text)} (consider using --from)`);
  const binary = tail[1] === "i";
  if (tail.length > (binary ? 2 : 1) || (binary && scale === "si"))
    throw new BadNumber(`invalid suffix in input ${quote(process, text)}: ${quote(process, tail.slice(1))}`);
  if (scale === "iec-i" && !binary)
    throw new BadNumber(`missing 'i' suffix in input: ${quote(process, text)} (e.g Ki/Mi/Gi)`);
  const base = scale === "si" || (scale === "auto" && !binary) ? 1000 : 1024;
  return { value: Number(digits) * base ** power, precision: 0 };
}

function show(
  value: number,
  scale: string,
  round: (value: number) => number,
  precision: number | undefined,
  given: number,
): string {
  if (scale === "none") {
    const places = precision ?? given;
    return (round(value * 10 ** places) / 10 ** places).toFixed(places);
  }
  const base = scale === "si" ? 1000 : 1024;
  let power = 0;
  let rest = value;
  while (Math.abs(rest) >= base && power < letters.length) {
    rest /= base;
    power++;
  }
  const places = precision ?? (power > 0 && Math.abs(rest) < 10 ? 1 : 0);
  let rounded = round(rest * 10 ** places) / 10 ** places;
  if (Math.abs(rounded) >= base) {
    rounded /= base;
    power++;
  }
  const shown = rounded.toFixed(precision ?? (power > 0 && Math.abs(rounded) < 10 ? 1 : 0));
  return `${shown}${power > 0 ? letters[power - 1] : ""}${power > 0 && scale === "iec-i" ? "i" : ""}`;
}
