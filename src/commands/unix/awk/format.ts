import { toNumber, type Value } from "./values.ts";

const directive = /%(?:%|([-+ 0#]*)(\*|\d+)?(?:\.(\*|\d*))?[hlLqjzt]*([A-Za-z]))/g;
const widest = 1_000_000;

/** A number with %.6g or what else CONVFMT and OFMT say; whole ones always in full. */
export function numberText(value: number, format: string): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e16) return String(value === 0 ? 0 : value);
  return format === "%.6g" ? general(value, 6, false) : sprintf(format, [value], String);
}

/** Infinities and what is no number. */
const special = (value: number): string | undefined =>
  Number.isNaN(value) ? "nan" : value === Infinity ? "inf" : value === -Infinity ? "-inf" : undefined;

function general(value: number, precision: number, keepZeros: boolean): string {
  const odd = special(value);
  if (odd) return odd;
  const digits = Math.min(precision === 0 ? 1 : precision, 100);
  const power = value === 0 ? 0 : Number(value.toExponential(digits - 1).split("e")[1]);
  const trim = (text: string) => (keepZeros || !text.includes(".") ? text : text.replace(/\.?0+$/, ""));
  if (power >= -4 && power < digits) return trim(value.toFixed(Math.min(100, digits - 1 - power)));
  const [mantissa, exponent] = value.toExponential(digits - 1).split("e");
  return `${trim(mantissa!)}e${twoDigits(exponent!)}`;
}

const twoDigits = (exponent: string): string => exponent.replace(/^([-+])(\d)$/, "$10$2");

/** Not enough arguments: `printed` is what came before the one that is missing. */
export class TooFewArguments extends Error {
  readonly printed: string;

  constructor(printed: string) {
    super("not enough arguments");
    this.name = "TooFewArguments";
    this.printed = printed;
  }
}

/** printf of C with awk's values. Throws TooFewArguments. */
export function sprintf(format: string, args: readonly Value[], text: (value: Value) => string): string {
  let used = 0;
  let out = "";
  const next = (): Value => {
    if (used >= args.length) throw new TooFewArguments(out);
    return args[used++];
  };
  const one = (match: RegExpExecArray): string => {
    const [whole, flags = "", width, precision, letter = ""] = match;
    if (whole === "%%") return "%";
    let wide = width === "*" ? Math.trunc(toNumber(next())) : Number(width ?? 0);
    const left = flags.includes("-") || wide < 0;
    wide = Math.min(Math.abs(wide), widest);
    const exact =
      precision === undefined
        ? undefined
        : precision === "*"
          ? Math.trunc(toNumber(next()))
          : Number(precision);
    const digits = exact === undefined || !(exact >= 0) ? undefined : Math.min(exact, widest);
    const shown = convert(letter, flags, digits, next, text);
    if (shown === undefined) return whole;
    if (left) return shown.padEnd(wide);
    const plain = "sc".includes(letter) || (digits !== undefined && "diouxX".includes(letter));
    if (!flags.includes("0") || plain || /n/.test(shown)) return shown.padStart(wide);
    const sign = /^(?:[-+ ]|0[xX])?/.exec(shown)![0];
    return sign + shown.slice(sign.length).padStart(wide - sign.length, "0");
  };
  let at = 0;
  for (const match of format.matchAll(directive)) {
    out += format.slice(at, match.index);
    out += one(match);
    at = match.index + match[0].length;
  }
  return out + format.slice(at);
}

function convert(
  letter: string,
  flags: string,
  precision: number | undefined,
  next: () => Value,
  text: (value: Value) => string,
): string | undefined {
  if (letter === "s") {
    const value = text(next());
    return precision === undefined ? value : value.slice(0, precision);
  }
  if (letter === "c") {
    const value = next();
    return typeof value === "number" ? String.fromCharCode(value & 255) : text(value).slice(0, 1);
  }
  if ("di".includes(letter)) return signed(integerText(Math.trunc(toNumber(next())), precision), flags);
  if ("ouxX".includes(letter)) {
    const value = BigInt.asUintN(64, BigInt(whole(Math.trunc(toNumber(next())))));
    const base = letter === "o" ? 8 : letter === "u" ? 10 : 16;
    let digits = value.toString(base).padStart(precision ?? 1, "0");
    if (flags.includes("#") && value !== 0n)
      digits = base === 8 ? `0${digits}` : base === 16 ? `0x${digits}` : digits;
    return letter === "X" ? digits.toUpperCase() : digits;
  }
  if (!"eEfFgG".includes(letter)) return undefined;
  const shown = signed(
    real(toNumber(next()), letter.toLowerCase(), precision ?? 6, flags.includes("#")),
    flags,
  );
  return letter === letter.toUpperCase() ? shown.toUpperCase() : shown;
}

const whole = (value: number): number => (Number.isFinite(value) ? value : 0);

function integerText(value: number, precision = 1): string {
  const odd = special(value);
  if (odd) return odd;
  const digits = BigInt(Math.abs(value)).toString().padStart(precision, "0");
  return value < 0 ? `-${digits}` : digits;
}

const signed = (text: string, flags: string): string =>
  text.startsWith("-") ? text : flags.includes("+") ? `+${text}` : flags.includes(" ") ? ` ${text}` : text;

function real(value: number, letter: string, precision: number, keepZeros: boolean): string {
  const odd = special(value);
  if (odd) return odd;
  if (letter === "g") return general(value, precision, keepZeros);
  const digits = Math.min(precision, 100);
  if (letter === "f")
    return Math.abs(value) < 1e21
      ? value.toFixed(digits)
      : `${BigInt(value)}${digits > 0 ? `.${"0".repeat(digits)}` : ""}`;
  const [mantissa, exponent] = value.toExponential(digits).split("e");
  return `${mantissa}e${twoDigits(exponent!)}`;
}
