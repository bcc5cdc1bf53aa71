import type { Process } from "../../../shell/command.ts";
import { invalidArgument } from "../base/failures.ts";
import { parseSize } from "../base/sizes.ts";
import type { Listing } from "./ls-options.ts";

type Format = "long" | "one" | "columns" | "across" | "commas";

const formats: Record<string, Format> = {
  l: "long",
  g: "long",
  o: "long",
  "numeric-uid-gid": "long",
  "full-time": "long",
  columns: "columns",
  zero: "one",
  x: "across",
  m: "commas",
};

const formatWords: Record<string, Format> = {
  verbose: "long",
  long: "long",
  commas: "commas",
  horizontal: "across",
  across: "across",
  vertical: "columns",
  "single-column": "one",
};

/** The last option about the format wins, but -1 does not undo -l. */
export function formatOf(
  { stdout }: Process,
  given: readonly { readonly name: string; readonly value?: string }[],
): Format {
  let format: Format = stdout.isTTY ? "columns" : "one";
  for (const { name, value } of given)
    if (name === "1") format = format === "long" ? "long" : "one";
    else format = (name === "format" ? formatWords[value ?? ""] : formats[name]) ?? format;
  return format;
}

/** When names are coloured. Throws CommandError for a word that ls does not know. */
export function colourWord(process: Process, { color, sort, format }: Listing): "always" | "never" | "auto" {
  const wrong = (option: string, value: string, valid: readonly string[][]) =>
    invalidArgument(process, "ls", option, value, valid);
  const word = color === true ? "always" : (color ?? "auto"); // auto: as the alias of most laptops has it
  const always = ["always", "yes", "force"];
  const never = ["never", "no", "none"];
  const valid = [always, never, ["auto", "tty", "if-tty"]];
  if (!valid.flat().includes(word)) throw wrong("--color", word, valid);
  const orders = ["none", "time", "size", "extension", "version", "width"];
  if (sort !== undefined && !orders.includes(sort))
    throw wrong(
      "--sort",
      sort,
      orders.map((order) => [order]),
    );
  if (format !== undefined && !Object.hasOwn(formatWords, format))
    throw wrong("--format", format, [
      ["verbose", "long"],
      ["commas"],
      ["horizontal", "across"],
      ["vertical"],
      ["single-column"],
    ]);
  if (always.includes(word)) return "always";
  return never.includes(word) ? "never" : "auto";
}

/** Options with a word, said by the switches that mean the same. */
export function plainListing(given: Listing): Listing {
  const style = given["indicator-style"];
  return {
    ...given,
    c: given.c || /^(?:ctime|status)$/.test(given.time ?? ""),
    u: given.u || /^(?:atime|access|use)$/.test(given.time ?? ""),
    p: given.p || style === "slash",
    classify: given.classify || style === "classify",
    "file-type": given["file-type"] || style === "file-type",
    literal: given.literal || given.zero,
  };
}

/** `--block-size`: how many bytes make one, and the letter that is shown when no number was given. */
export function blockUnit(word: string | undefined): { bytes: number; letter: string } | undefined {
  if (word === undefined || /^(?:human-readable|si)$/.test(word)) return undefined;
  const bytes = parseSize(/^\d/.test(word) ? word : `1${word}`);
  return bytes ? { bytes, letter: /^\d/.test(word) ? "" : word.replace(/^k$/, "K") } : undefined;
}
