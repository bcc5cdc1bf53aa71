import { readAll } from "../../../base/streams.ts";
import { FileError } from "../../../files/errors.ts";
import { CommandError, defineCommand } from "../../../shell/command.ts";
import { openSource } from "../base/sources.ts";

export const cmp = defineCommand({
  name: "cmp",
  summary: "compare two files byte by byte",
  usage: "cmp [OPTION]... FILE1 [FILE2]",
  usageStatus: 2,
  namesHint: true,
  options: {
    verbose: { short: "l", help: "output byte numbers and differing byte values" },
    "print-bytes": { short: "b", help: "print differing bytes" },
    bytes: { short: "n", value: "LIMIT", help: "compare at most LIMIT bytes" },
    quiet: { short: "s", help: "suppress all normal output" },
    silent: { help: "same as --quiet", hidden: true },
  },
  async run(process, { options, operands }) {
    const [left, right = "-"] = operands;
    if (left === undefined) throw mistake("missing operand after 'cmp'");
    if (operands.length > 2) throw mistake(`extra operand '${operands[2]}'`);
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
    // Of a pipe cmp does not know how far its numbers will go.
    const isPipe = (path: string) => path === "-" || path.startsWith("/dev/fd/");
    const width = isPipe(left) || isPipe(right) ? 19 : String(shared).length;
    let line = 1;
    let status = 0;
    for (let i = 0; i < shared; i++) {
      if (a[i] !== b[i]) {
        status = 1;
        if (quiet) return 1;
        const octal = (byte: number) => byte.toString(8).padStart(3);
        const [one, other] = [a[i]!, b[i]!];
        if (!options.verbose) {
          const shown = options["print-bytes"]
            ? ` is ${octal(one)} ${visible(one)} ${octal(other)} ${visible(other)}`
            : "";
          const word = options["print-bytes"] ? "byte" : unit;
          await process.stdout.write(`${left} ${right} differ: ${word} ${i + 1}, line ${line}${shown}\n`);
          return 1;
        }
        const shown = options["print-bytes"]
          ? `${octal(one)} ${visible(one).padEnd(4)} ${octal(other)} ${visible(other)}`
          : `${octal(one)} ${octal(other)}`;
        await process.stdout.write(`${String(i + 1).padStart(width)} ${shown}\n`);
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

/** cmp names itself before its hint too. */
const mistake = (message: string): CommandError =>
  new CommandError(`${message}\ncmp: Try 'cmp --help' for more information.`, 2);

/** A byte as `cat -v` shows it. */
function visible(byte: number): string {
  if (byte >= 128) return `M-${visible(byte - 128)}`;
  return byte < 32 ? `^${String.fromCharCode(byte + 64)}` : byte === 127 ? "^?" : String.fromCharCode(byte);
}
