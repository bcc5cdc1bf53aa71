import { readAll } from "../../../base/streams.ts";
import { FileError } from "../../../files/errors.ts";
import { CommandError, defineCommand } from "../../../shell/command.ts";
import { usageFailure } from "../base/failures.ts";
import { openSource } from "../base/sources.ts";

export const cmp = defineCommand({
  name: "cmp",
  summary: "compare two files byte by byte",
  usage: "cmp [OPTION]... FILE1 [FILE2]",
  usageStatus: 2,
  options: {
    verbose: { short: "l", help: "output byte numbers and differing byte values" },
    bytes: { short: "n", value: "LIMIT", help: "compare at most LIMIT bytes" },
    quiet: { short: "s", help: "suppress all normal output" },
    silent: { help: "same as --quiet", hidden: true },
  },
  async run(process, { options, operands }) {
    const [left, right = "-"] = operands;
    if (left === undefined) throw usageFailure("cmp", "missing operand after 'cmp'", 2);
    if (operands.length > 2) throw usageFailure("cmp", `extra operand '${operands[2]}'`, 2);
    const quiet = options.quiet || options.silent;
    const read = async (path: string) => {
      try {
        return await readAll(openSource(process, path));
      } catch (error) {
        if (error instanceof FileError) throw new CommandError(`${path}: ${error.text}`, 2);
        throw error;
      }
    };
    // Its C locale says "char", every other "byte".
    const locale = process.env.get("LC_ALL") || process.env.get("LANG") || "C";
    const unit = locale === "C" || locale === "POSIX" ? "char" : "byte";
    const limit = Number(options.bytes ?? Infinity);
    const [a, b] = [(await read(left)).subarray(0, limit), (await read(right)).subarray(0, limit)];
    const shared = Math.min(a.length, b.length);
    let line = 1;
    let status = 0;
    for (let i = 0; i < shared; i++) {
      if (a[i] !== b[i]) {
        status = 1;
        if (quiet) return 1;
        const octal = (byte: number) => byte.toString(8).padStart(3);
        if (!options.verbose) {
          await process.stdout.write(`${left} ${right} differ: ${unit} ${i + 1}, line ${line}\n`);
          return 1;
        }
        await process.stdout.write(
          `${String(i + 1).padStart(String(shared).length)} ${octal(a[i]!)} ${octal(b[i]!)}\n`,
        );
      }
      if (a[i] === 10) line++;
    }
    if (a.length === b.length) return status;
    if (quiet) return 1;
    const shorter = a.length < b.length ? left : right;
    const where =
      shared === 0
        ? " which is empty"
        : options.verbose
          ? ` after byte ${shared}`
          : ` after byte ${shared}, ${(a.length < b.length ? a : b).at(-1) === 10 ? `line ${line - 1}` : `in line ${line}`}`;
    await process.stderr.write(`cmp: EOF on ${shorter}${where}\n`);
    return 1;
  },
});
