import { FileError } from "../../../files/errors.ts";
import { compareNames } from "../../../files/paths.ts";
import { CommandError, defineCommand } from "../../../shell/command.ts";
import { bytesOf } from "../base/byte-text.ts";
import { invalidArgument, usageFailure } from "../base/failures.ts";
import { quote, quoteFile } from "../base/quoting.ts";
import { allLines } from "../base/records.ts";
import { fullPath, openSource } from "../base/sources.ts";
import { compareBy, keyText, type Key, parseKey, type SortRules } from "./sort-keys.ts";

const kinds = ["general-numeric", "human-numeric", "month", "numeric", "random", "version"];

export const sort = defineCommand({
  name: "sort",
  summary: "sort lines of text files",
  usage: "sort [OPTION]... [FILE]...",
  usageStatus: 2,
  options: {
    "ignore-leading-blanks": { short: "b", help: "ignore leading blanks" },
    check: { short: "c", help: "check for sorted input; do not sort" },
    C: { help: "like -c, but do not report first bad line" },
    "dictionary-order": { short: "d", help: "consider only blanks and alphanumeric characters" },
    "ignore-case": { short: "f", help: "fold lower case to upper case characters" },
    "general-numeric-sort": { short: "g", help: "compare according to general numerical value" },
    "human-numeric-sort": { short: "h", help: "compare human readable numbers (e.g., 2K 1G)" },
    "ignore-nonprinting": { short: "i", help: "consider only printable characters" },
    key: { short: "k", value: "KEYDEF", many: true, help: "sort via a key; KEYDEF gives location and type" },
    "month-sort": { short: "M", help: "compare (unknown) < 'JAN' < ... < 'DEC'" },
    merge: { short: "m", help: "merge already sorted files; do not sort" },
    "numeric-sort": { short: "n", help: "compare according to string numerical value" },
    output: { short: "o", value: "FILE", help: "write result to FILE instead of standard output" },
    "random-sort": { short: "R", help: "shuffle, but group identical keys" },
    reverse: { short: "r", help: "reverse the result of comparisons" },
    stable: { short: "s", help: "stabilize sort by disabling last-resort comparison" },
    "field-separator": { short: "t", value: "SEP", help: "use SEP instead of non-blank to blank transition" },
    unique: {
      short: "u",
      help: "with -c, check for strict ordering; without -c, output only the first of an equal run",
    },
    "version-sort": { short: "V", help: "natural sort of (version) numbers within text" },
    sort: {
      value: "WORD",
      help: "sort according to WORD: general-numeric, human-numeric, month, numeric, random, version",
    },
    parallel: { value: "N", help: "change the number of sorts run concurrently to N" },
    "buffer-size": { short: "S", value: "SIZE", help: "use SIZE for main memory buffer" },
    "temporary-directory": { short: "T", value: "DIR", help: "use DIR for temporaries" },
    "zero-terminated": { short: "z", help: "line delimiter is NUL, not newline" },
  },
  async run(process, { options: given, operands }) {
    const word = given.sort;
    if (word !== undefined && !kinds.includes(word))
      throw invalidArgument(
        process,
        "sort",
        "--sort",
        word,
        kinds.map((kind) => [kind]),
        2,
      );
    const options = word === undefined ? given : { ...given, [`${word}-sort`]: true };
    const rules: SortRules = {
      blanks: options["ignore-leading-blanks"],
      dictionary: options["dictionary-order"],
      fold: options["ignore-case"],
      printable: options["ignore-nonprinting"],
      reverse: options.reverse,
      kind: options["numeric-sort"]
        ? "number"
        : options["general-numeric-sort"]
          ? "general"
          : options["human-numeric-sort"]
            ? "human"
            : options["month-sort"]
              ? "month"
              : options["version-sort"]
                ? "version"
                : options["random-sort"]
                  ? "random"
                  : "text",
    };
    let separator = options["field-separator"];
    if (separator === "\\0") separator = "\0";
    if (separator === "") throw new CommandError("empty tab", 2);
    if (separator !== undefined && [...separator].length > 1)
      throw new CommandError(`multi-character tab ${quote(process, separator)}`, 2);
    const keys: Key[] = (options.key ?? []).map((text) => parseKey(process, text, rules));
    if (keys.length === 0) keys.push({ start: undefined, end: undefined, rules });
    const salts = new Map<string, number>();
    const salt = (text: string) => {
      if (!salts.has(text)) salts.set(text, process.random.next());
      return salts.get(text)!;
    };
    const byKeys = (a: string, b: string): number => {
      for (const key of keys) {
        const order = compareBy(key.rules, keyText(a, key, separator), keyText(b, key, separator), salt);
        if (order !== 0) return key.rules.reverse ? -order : order;
      }
      return 0;
    };
    const lastResort = (a: string, b: string) =>
      options.stable || options.unique ? 0 : compareNames(a, b) * (rules.reverse ? -1 : 1);
    const mark = options["zero-terminated"] ? 0 : 10;
    const paths = operands.length > 0 ? operands : ["-"];
    if ((options.check || options.C) && operands.length > 1)
      throw usageFailure("sort", `extra operand ${quote(process, operands[1]!)} not allowed with -c`, 2);
    const all: string[] = [];
    for (const path of paths) {
      try {
        for (const line of await allLines(openSource(process, path), mark)) all.push(line);
      } catch (error) {
        if (!(error instanceof FileError)) throw error;
        const verb = error.code === "EISDIR" ? "read failed" : "cannot read";
        throw new CommandError(`${verb}: ${quoteFile(path)}: ${error.text}`, 2);
      }
    }
    if (options.check || options.C) {
      for (let i = 1; i < all.length; i++) {
        const order = byKeys(all[i - 1]!, all[i]!) || lastResort(all[i - 1]!, all[i]!);
        if (order < 0 || (order === 0 && !options.unique)) continue;
        if (!options.C) await process.stderr.write(`sort: ${paths[0]}:${i + 1}: disorder: ${all[i]}\n`);
        return 1;
      }
      return 0;
    }
    all.sort((a, b) => byKeys(a, b) || lastResort(a, b));
    const result = options.unique ? all.filter((line, i) => i === 0 || byKeys(all[i - 1]!, line) !== 0) : all;
    const end = String.fromCharCode(mark);
    const bytes = result.length > 0 ? bytesOf(result.join(end) + end) : new Uint8Array(0);
    if (options.output === undefined) await process.stdout.write(bytes);
    else
      try {
        process.files.write(fullPath(process, options.output), bytes);
      } catch (error) {
        if (!(error instanceof FileError)) throw error;
        throw new CommandError(`open failed: ${quoteFile(options.output)}: ${error.text}`, 2);
      }
    return 0;
  },
});
