import { FileError } from "../../../files/errors.ts";
import { compareNames } from "../../../files/paths.ts";
import { CommandError, defineCommand } from "../../../shell/command.ts";
import { bytesOf } from "../base/byte-text.ts";
import { complain, extraOperand, missingOperand, usageFailure } from "../base/failures.ts";
import { quote, quoteFile } from "../base/quoting.ts";
import { allLines } from "../base/records.ts";
import { openSource } from "../base/sources.ts";

export const comm = defineCommand({
  name: "comm",
  summary: "compare two sorted files line by line",
  usage: "comm [OPTION]... FILE1 FILE2",
  options: {
    "1": { help: "suppress column 1 (lines unique to FILE1)" },
    "2": { help: "suppress column 2 (lines unique to FILE2)" },
    "3": { help: "suppress column 3 (lines that appear in both files)" },
    total: { help: "output a summary" },
    "check-order": { help: "check that the input is correctly sorted" },
    "nocheck-order": { help: "do not check that the input is correctly sorted" },
    "output-delimiter": { value: "STR", help: "separate columns with STR" },
  },
  async run(process, { options, operands }) {
    const [left, right] = operands;
    if (left === undefined) throw missingOperand("comm");
    if (right === undefined) throw usageFailure("comm", `missing operand after ${quote(process, left)}`);
    if (operands.length > 2) throw extraOperand(process, "comm", operands[2]!);
    const read = async (path: string) => {
      try {
        return await allLines(openSource(process, path));
      } catch (error) {
        if (error instanceof FileError) throw new CommandError(`${quoteFile(path)}: ${error.text}`);
        throw error;
      }
    };
    const [a, b] = [await read(left), await read(right)];
    const tab = options["output-delimiter"] ?? "\t";
    const second = options["1"] ? "" : tab;
    const third = second + (options["2"] ? "" : tab);
    let out = "";
    const totals: [number, number, number] = [0, 0, 0];
    for (let i = 0, j = 0; i < a.length || j < b.length;) {
      const order = i >= a.length ? 1 : j >= b.length ? -1 : compareNames(a[i]!, b[j]!);
      totals[order < 0 ? 0 : order > 0 ? 1 : 2]++;
      if (order < 0 && !options["1"]) out += `${a[i]}\n`;
      else if (order > 0 && !options["2"]) out += `${second}${b[j]}\n`;
      else if (order === 0 && !options["3"]) out += `${third}${a[i]}\n`;
      if (order <= 0) i++;
      if (order >= 0) j++;
    }
    if (options.total) out += `${totals.join(tab)}${tab}total\n`;
    await process.stdout.write(bytesOf(out));
    if (options["nocheck-order"]) return 0;
    let status = 0;
    for (const [lines, number] of [
      [a, 1],
      [b, 2],
    ] as const)
      if (lines.some((line, i) => i > 0 && compareNames(lines[i - 1]!, line) > 0)) {
        status = 1;
        await complain(process, "comm", `file ${number} is not in sorted order`);
      }
    if (status) await complain(process, "comm", "input is not in sorted order");
    return status;
  },
});
