import { type Command, CommandError } from "../../../shell/command.ts";
import { bytesOf } from "../base/byte-text.ts";
import { missingOperand } from "../base/failures.ts";
import { quote, quoteListed } from "../base/quoting.ts";
import { unescape } from "../base/escapes.ts";

const directive = /%(?:%|([-+ 0#']*)(\*|\d+)?(?:\.(\*|\d*))?(?:hh|[hljztL]|ll)?([A-Za-z]))/g;

/** /usr/bin/printf; the shell has its own, which says the same but for its messages. */
export const printf: Command = {
  name: "printf",
  summary: "format and print data",
  usage: "printf FORMAT [ARGUMENT]...",
  async run(process, argv) {
    const { stdout, stderr } = process;
    const words = argv[0] === "--" ? argv.slice(1) : [...argv];
    const format = words[0];
    if (format === undefined) throw missingOperand("printf");
    const args = words.slice(1);
    let status = 0;
    const problems: string[] = [];
    let used = 0;
    let out = "";
    let stopped = false;
    const number = (text: string | undefined): number => {
      if (text === undefined) return 0;
      const quoted = /^["'](.)/su.exec(text);
      if (quoted) return quoted[1]!.codePointAt(0)!;
      const match = /^\s*([-+]?)(0[xX][0-9a-fA-F]+|0[0-7]*|\d+)/.exec(text);
      const value = !match
        ? 0
        : (match[1] === "-" ? -1 : 1) *
          (/^0[0-7]+$/.test(match[2]!) ? Number.parseInt(match[2]!, 8) : Number(match[2]));
      if (!match) problems.push(`${quote(process, text)}: expected a numeric value`);
      else if (match[0].length < text.length)
        problems.push(`${quote(process, text)}: value not completely converted`);
      return value;
    };
    const real = (text: string | undefined): number => {
      if (text === undefined) return 0;
      const match = /^\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/i.exec(text);
      if (!match) problems.push(`${quote(process, text)}: expected a numeric value`);
      else if (match[0].length < text.length)
        problems.push(`${quote(process, text)}: value not completely converted`);
      return match ? Number(match[0]) : 0;
    };
    do {
      const before = used;
      let at = 0;
      for (const match of format.matchAll(directive)) {
        out += literalOf(format.slice(at, match.index));
        if (stopped) break;
        at = match.index + match[0].length;
        const [whole, flags = "", widthText, precisionText, letter] = match;
        if (whole === "%%") {
          out += "%";
          continue;
        }
        let width = widthText === "*" ? number(args[used++]) : Number(widthText ?? 0);
        let left = flags.includes("-");
        if (width < 0) {
          left = true;
          width = -width;
        }
        const precision =
          precisionText === undefined
            ? undefined
            : precisionText === "*"
              ? number(args[used++])
              : Number(precisionText);
        const arg = args[used++];
        let text: string;
        let zeros = flags.includes("0") && !left;
        if (letter === "s") text = cut(arg ?? "", precision);
        else if (letter === "b") {
          const done = unescape(arg ?? "", "\\0nnn");
          stopped = done.stopped;
          text = cut(done.text, precision);
        } else if (letter === "q") text = quoteListed(arg ?? "");
        else if (letter === "c") text = (arg ?? "").slice(0, 1);
        else if (/[diouxX]/.test(letter!)) {
          text = integer(number(arg), letter!, flags, precision);
          if (precision !== undefined) zeros = false;
        } else if (/[eEfFgGaA]/.test(letter!)) text = floating(real(arg), letter!, flags, precision);
        else throw new CommandError(`${whole}: invalid conversion specification`);
        if (/[sbqc]/.test(letter!)) zeros = false;
        out += left ? text.padEnd(width) : zeros ? padZeros(text, width) : text.padStart(width);
        if (stopped) break;
      }
      if (!stopped) out += literalOf(format.slice(at));
      if (used === before) {
        if (args.length > used)
          problems.push(`warning: ignoring excess arguments, starting with ${quote(process, args[used]!)}`);
        break;
      }
    } while (used < args.length && !stopped);
    await stdout.write(bytesOf(out));
    for (const problem of problems) {
      await stderr.write(`printf: ${problem}\n`);
      if (!problem.startsWith("warning")) status = 1;
    }
    return status;

    function literalOf(text: string): string {
      const done = unescape(text, "\\nnn");
      if (done.stopped) stopped = true;
      return done.text;
    }
  },
};

const cut = (text: string, precision: number | undefined): string =>
  precision === undefined ? text : text.slice(0, precision);

const padZeros = (text: string, width: number): string => {
  const sign = /^(?:[-+ ]|0[xX])?/.exec(text)![0];
  return sign + text.slice(sign.length).padStart(width - sign.length, "0");
};

function integer(value: number, letter: string, flags: string, precision: number | undefined): string {
  if (letter === "d" || letter === "i") {
    const digits = String(Math.abs(value)).padStart(precision ?? 1, "0");
    return `${value < 0 ? "-" : flags.includes("+") ? "+" : flags.includes(" ") ? " " : ""}${digits}`;
  }
  const positive = BigInt.asUintN(64, BigInt(Math.trunc(value)));
  const base = letter === "o" ? 8 : letter === "u" ? 10 : 16;
  let digits = positive.toString(base).padStart(precision ?? 1, "0");
  if (letter === "X") digits = digits.toUpperCase();
  if (flags.includes("#") && positive !== 0n)
    digits = base === 8 ? `0${digits}` : base === 16 ? `0${letter}${digits}` : digits;
  return digits;
}

function floating(value: number, letter: string, flags: string, precision = 6): string {
  const exponent = (text: string) => text.replace(/e([-+])(\d)$/, "e$10$2");
  let text: string;
  if (/f/i.test(letter)) text = value.toFixed(precision);
  else if (/e/i.test(letter)) text = exponent(value.toExponential(precision));
  else {
    const digits = precision === 0 ? 1 : precision;
    const power = value === 0 ? 0 : Math.floor(Math.log10(Math.abs(Number(value.toPrecision(digits)))));
    text =
      power < -4 || power >= digits
        ? exponent(value.toExponential(digits - 1).replace(/\.?0+e/, "e"))
        : value
            .toFixed(Math.max(0, digits - 1 - power))
            .replace(/(\.\d*?)0+$/, "$1")
            .replace(/\.$/, "");
  }
  if (value >= 0 && flags.includes("+")) text = `+${text}`;
  else if (value >= 0 && flags.includes(" ")) text = ` ${text}`;
  return letter === letter.toUpperCase() ? text.toUpperCase() : text;
}
