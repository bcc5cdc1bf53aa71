import { type Command, CommandError, defineCommand, type Process } from "../../../shell/command.ts";
import { extraOperand, missingOperand, usageFailure } from "../base/failures.ts";
import { quote } from "../base/quoting.ts";
import { breathe } from "../base/sources.ts";

const command = defineCommand({
  name: "seq",
  summary: "print a sequence of numbers",
  usage: "seq [OPTION]... [FIRST [INCREMENT]] LAST",
  rules: { operandEndsOptions: true },
  options: {
    format: { short: "f", value: "FORMAT", help: "use printf style floating-point FORMAT" },
    separator: { short: "s", value: "STRING", help: "use STRING to separate numbers (default: \\n)" },
    "equal-width": { short: "w", help: "equalize width by padding with leading zeroes" },
  },
  async run(process, { options, operands }) {
    if (operands.length === 0) throw missingOperand("seq");
    if (operands.length > 3) throw extraOperand(process, "seq", operands[3]!);
    for (const word of operands)
      if (!/^\s*[-+]?(?:\d+\.?\d*(?:e[-+]?\d+)?|\.\d+|inf(?:inity)?)$/i.test(word))
        throw usageFailure("seq", `invalid floating point argument: ${quote(process, word)}`);
    const first = operands.length > 1 ? operands[0]! : "1";
    const step = operands.length > 2 ? operands[1]! : "1";
    const last = operands.at(-1)!;
    if (Number(step) === 0)
      throw usageFailure("seq", `invalid Zero increment value: ${quote(process, step)}`);
    const digits = Math.max(fraction(first), fraction(step));
    const shown = (value: number) => value.toFixed(digits);
    const [from, by] = [Number(first), Number(step)];
    const to = /inf/i.test(last) ? Infinity : Number(last);
    const count = to === Infinity ? Infinity : Math.floor((to - from) / by + 1e-10) + 1;
    const padded = options["equal-width"] && Number.isFinite(count);
    const lastShown = padded
      ? fraction(last) > digits
        ? to.toFixed(digits)
        : shown(from + by * Math.max(0, count - 1))
      : "";
    const width = padded ? Math.max(shown(from).length, lastShown.length) : 0;
    const separator = options.separator ?? "\n";
    let block = "";
    for (let i = 0; i < count; i++) {
      const value = from + i * by;
      const text =
        options.format === undefined ? pad(shown(value), width) : withFormat(process, options.format, value);
      block += (i > 0 ? separator : "") + text;
      if (block.length < 8192) continue;
      await process.stdout.write(block);
      block = "";
      if (i % 65536 < 1024) await breathe(process);
    }
    if (count > 0) await process.stdout.write(`${block}\n`);
    return 0;
  },
});

/** A negative number is an operand, no option. */
export const seq: Command = {
  ...command,
  run(process, argv) {
    const at = argv.findIndex((word) => /^-[\d.]/.test(word));
    const before = at < 0 ? [] : argv.slice(0, at);
    const plain = at >= 0 && !before.includes("--") && !/^-[fs]$/.test(before.at(-1) ?? "");
    return command.run(
      process,
      plain && before.every((word) => word.startsWith("-")) ? [...before, "--", ...argv.slice(at)] : argv,
    );
  },
};

const fraction = (word: string): number => /\.(\d*)/.exec(word)?.[1]!.length ?? 0;

const pad = (text: string, width: number): string =>
  text.startsWith("-") ? `-${text.slice(1).padStart(width - 1, "0")}` : text.padStart(width, "0");

function withFormat(process: Process, format: string, value: number): string {
  const match = /^((?:[^%]|%%)*)%([-+ 0#]*)(\d*)(?:\.(\d+))?([efgEG])((?:[^%]|%%)*)$/.exec(format);
  if (!match) throw new CommandError(`format ${quote(process, format)} has no % directive`);
  const [, before, flags, width, precision, letter, after] = match;
  let text =
    letter === "g" || letter === "G"
      ? String(Number(value.toPrecision(Number(precision ?? 6) || 1)))
      : letter === "f"
        ? value.toFixed(Number(precision ?? 6))
        : value.toExponential(Number(precision ?? 6)).replace(/e([-+])(\d)$/, "e$10$2");
  if (flags!.includes("+") && value >= 0) text = `+${text}`;
  text = flags!.includes("-")
    ? text.padEnd(Number(width))
    : flags!.includes("0")
      ? pad(text, Number(width))
      : text.padStart(Number(width));
  return `${before}${text}${after}`.replaceAll("%%", "%");
}
