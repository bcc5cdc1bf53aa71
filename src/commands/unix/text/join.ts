import { defineCommand } from "../../../shell/command.ts";
import { bytesOf } from "../base/byte-text.ts";
import { eachPath, missingOperand, usageFailure } from "../base/failures.ts";
import { quote } from "../base/quoting.ts";
import { allLines } from "../base/records.ts";
import { openSource } from "../base/sources.ts";
import { compareNames } from "../../../files/paths.ts";

export const join = defineCommand({
  name: "join",
  summary: "join lines of two files on a common field",
  usage: "join [OPTION]... FILE1 FILE2",
  options: {
    a: { value: "FILENUM", many: true, help: "also print unpairable lines from file FILENUM" },
    v: { value: "FILENUM", many: true, help: "like -a FILENUM, but suppress joined output lines" },
    e: { value: "EMPTY", help: "replace missing input fields with EMPTY" },
    "ignore-case": { short: "i", help: "ignore differences in case when comparing fields" },
    j: { value: "FIELD", help: "equivalent to '-1 FIELD -2 FIELD'" },
    o: { value: "FORMAT", help: "obey FORMAT while constructing output line" },
    t: { value: "CHAR", help: "use CHAR as input and output field separator" },
    "1": { value: "FIELD", help: "join on this FIELD of file 1" },
    "2": { value: "FIELD", help: "join on this FIELD of file 2" },
    header: { help: "treat the first line in each file as field headers" },
  },
  async run(process, { options, operands }) {
    if (operands.length === 0) throw missingOperand("join");
    if (operands.length === 1)
      throw usageFailure("join", `missing operand after ${quote(process, operands[0]!)}`);
    if (operands.length > 2) throw usageFailure("join", `extra operand ${quote(process, operands[2]!)}`);
    const fields = [options["1"], options["2"]].map((field) => Number(field ?? options.j ?? 1) - 1);
    const tables: string[][][] = [];
    const failed = await eachPath(process, "join", operands, async (path) => {
      const lines = await allLines(openSource(process, path));
      tables.push(
        lines.map((line) => (options.t === undefined ? line.trim().split(/[ \t]+/) : line.split(options.t))),
      );
    });
    if (failed) return failed;
    const separator = options.t ?? " ";
    const keyOf = (row: string[], file: number) => {
      const key = row[fields[file]!] ?? "";
      return options["ignore-case"] ? key.toLowerCase() : key;
    };
    const empty = options.e ?? "";
    const format = options.o
      ?.split(/[ ,]+/)
      .map((part) => (part === "0" ? [0, 0] : part.split(".").map(Number)) as [number, number]);
    let out = "";
    const print = (left: string[] | undefined, right: string[] | undefined) => {
      const key = left ? left[fields[0]!] : right![fields[1]!];
      const cells = format
        ? format.map(
            ([file, field]) =>
              (file === 0 ? key : file === 1 ? left?.[field - 1] : right?.[field - 1]) || empty,
          )
        : [key, ...[left, right].flatMap((row, file) => row?.filter((_, i) => i !== fields[file]) ?? [])].map(
            (cell) => cell || empty,
          );
      out += `${cells.join(separator)}\n`;
    };
    const [first, second] = tables as [string[][], string[][]];
    const alone = (file: "1" | "2") => options.a.includes(file) || options.v.includes(file);
    const paired = options.v.length === 0;
    let [i, j] = [0, 0];
    if (options.header && first[0] && second[0]) {
      print(first[0], second[0]);
      [i, j] = [1, 1];
    }
    while (i < first.length || j < second.length) {
      const [left, right] = [first[i], second[j]];
      const order = !left ? 1 : !right ? -1 : compareNames(keyOf(left, 0), keyOf(right, 1));
      if (order < 0) {
        if (alone("1")) print(left, undefined);
        i++;
      } else if (order > 0) {
        if (alone("2")) print(undefined, right);
        j++;
      } else {
        const key = keyOf(left!, 0);
        let end = j;
        while (end < second.length && keyOf(second[end]!, 1) === key) end++;
        for (; i < first.length && keyOf(first[i]!, 0) === key; i++)
          if (paired) for (const match of second.slice(j, end)) print(first[i], match);
        j = end;
      }
    }
    await process.stdout.write(bytesOf(out));
    return 0;
  },
});
