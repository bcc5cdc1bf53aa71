import { setElement } from "../array-names.ts";
import type { Context } from "../context.ts";
import { encodeEscaped, readEscapes } from "../escapes.ts";
import { formatTime } from "../format-time.ts";
import { quoteWithBackslashes } from "../quote.ts";
import type { Builtin } from "./builtin.ts";
import { BuiltinError, BuiltinUsageError, isName, readOptions } from "./builtin.ts";

/** A `%` of a format: what stands between it and the letter. */
interface Conversion {
  readonly flags: string;
  readonly width: number | undefined;
  readonly precision: number | undefined;
  readonly letter: string;
}

/** One run of `printf`: takes arguments as its format asks for them. */
class Printing {
  #context: Context;
  #args: readonly string[];
  #at = 0;
  status = 0;
  text = "";
  stopped = false;
  messages: string[] = [];

  constructor(context: Context, args: readonly string[]) {
    this.#context = context;
    this.#args = args;
  }

  get left(): boolean {
    return this.#at < this.#args.length;
  }

  #next(): string | undefined {
    return this.#args[this.#at++];
  }

  /** Goes through the format once. Answers with whether it took any argument. */
  pass(format: string): boolean {
    const before = this.#at;
    let rest = format;
    while (rest !== "" && !this.stopped) {
      const at = rest.indexOf("%");
      const plain = at < 0 ? rest : rest.slice(0, at);
      this.#plain(plain);
      if (at < 0) break;
      rest = this.#conversion(rest.slice(at));
    }
    return this.#at > before;
  }

  #plain(text: string): void {
    this.text += readEscapes(text, "format").text;
  }

  #conversion(rest: string): string {
    const match = /^%([-+ #0']*)(\*|\d+)?(?:\.(\*|-?\d*))?(\([^)]*\))?(?:hh|h|ll|l|j|z|t|L)*([^]?)/.exec(
      rest,
    )!;
    const [whole, givenFlags, givenWidth, givenPrecision, time, letter] = match as unknown as string[];
    if (letter === "%" && whole === "%%") {
      this.text += "%";
      return rest.slice(2);
    }
    const star = (text: string | undefined) =>
      text === "*"
        ? Number(this.#integer(this.#next() ?? "0"))
        : text === undefined
          ? undefined
          : Number(text);
    let flags = givenFlags!;
    let width = star(givenWidth);
    if (width !== undefined && width < 0) {
      flags += "-";
      width = -width;
    }
    const precision = star(givenPrecision);
    const conversion = { flags, width, precision, letter: letter! };
    if (time !== undefined && letter === "T") this.#time(conversion, time.slice(1, -1));
    else if (letter === "") this.#fail(`\`${whole}': missing format character`);
    else if (time !== undefined || !"diouxXeEfFgGaAcsbqQn".includes(letter!))
      this.#fail(`\`${letter}': invalid format character`);
    else this.#convert(conversion);
    return rest.slice(whole!.length);
  }

  #fail(message: string): void {
    this.messages.push(message);
    this.status = 1;
    this.stopped = true;
  }

  #convert(conversion: Conversion): void {
    const { letter } = conversion;
    if (letter === "n") {
      const name = this.#next();
      if (name !== undefined) this.#context.variables.set(name, String(this.text.length));
    } else if (letter === "s") this.#pad(conversion, cut(this.#next() ?? "", conversion.precision));
    else if (letter === "b") {
      const { text, stopped } = readEscapes(this.#next() ?? "", "argument");
      this.#pad(conversion, cut(text, conversion.precision));
      this.stopped = stopped;
    } else if (letter === "q" || letter === "Q")
      this.#pad(conversion, quoteWithBackslashes(cut(this.#next() ?? "", conversion.precision)));
    else if (letter === "c") this.#pad(conversion, [...(this.#next() ?? "")][0] ?? "");
    else if ("diouxX".includes(letter)) this.#whole(conversion);
    else this.#real(conversion);
  }

  #pad({ flags, width = 0 }: Conversion, text: string): void {
    const missing = width - [...text].length;
    const spaces = " ".repeat(Math.max(0, missing));
    this.text += flags.includes("-") ? text + spaces : spaces + text;
  }

  /** Puts a number in its width, with zeros after its sign if they are wanted. */
  #padNumber(conversion: Conversion, sign: string, digits: string, zeros = true): void {
    const { flags, width = 0 } = conversion;
    const fill = zeros && flags.includes("0") && !flags.includes("-");
    this.#pad(conversion, sign + (fill ? digits.padStart(width - sign.length, "0") : digits));
  }

  #integer(text: string): bigint {
    if (/^["']/.test(text)) return BigInt(text.codePointAt(1) ?? 0);
    const match = /^\s*([+-]?)(0[xX][0-9a-fA-F]+|0[0-7]*|[1-9]\d*)/.exec(text);
    if (!match || match[0].length < text.length) {
      this.messages.push(`${text}: invalid ${/^\s*[+-]?0\d/.test(text) ? "octal " : ""}number`);
      this.status = 1;
    }
    if (!match) return 0n;
    const digits = match[2]!;
    const value = BigInt(/^0[0-7]+$/.test(digits) ? `0o${digits.slice(1)}` : digits);
    return match[1] === "-" ? -value : value;
  }

  #whole(conversion: Conversion): void {
    const { flags, letter, precision } = conversion;
    const given = this.#next();
    const value = given ? this.#integer(given) : 0n;
    const signed = letter === "d" || letter === "i";
    const magnitude = signed ? (value < 0n ? -value : value) : BigInt.asUintN(64, value);
    const radix = letter === "o" ? 8 : letter === "x" || letter === "X" ? 16 : 10;
    let digits = magnitude.toString(radix);
    if (precision !== undefined) digits = digits.padStart(precision, "0");
    if (flags.includes("'") && radix === 10) digits = digits.replace(/\B(?=(\d{3})+$)/g, "");
    let sign = signed ? (value < 0n ? "-" : flags.includes("+") ? "+" : flags.includes(" ") ? " " : "") : "";
    if (flags.includes("#") && magnitude !== 0n) sign = letter === "o" ? "0" : radix === 16 ? "0x" : sign;
    if (letter === "X") [sign, digits] = [sign.toUpperCase(), digits.toUpperCase()];
    this.#padNumber(conversion, sign, digits, precision === undefined);
  }

  #real(conversion: Conversion): void {
    const { flags, letter, precision = 6 } = conversion;
    const given = this.#next() ?? "0";
    const text = given.trim();
    const special = /^[+-]?(inf|infinity|nan)$/i.test(text);
    const number = /^["']/.test(given)
      ? given.codePointAt(1)!
      : special
        ? Number(text.replace(/inf(inity)?/i, "Infinity").replace(/nan/i, "NaN"))
        : Number(text);
    if (!special && (text === "" || Number.isNaN(number))) {
      const begun = Number.parseFloat(text);
      this.messages.push(`${given}: invalid number`);
      this.status = 1;
      return this.#padReal(conversion, Number.isNaN(begun) ? 0 : begun, letter, precision, flags);
    }
    this.#padReal(conversion, number, letter, precision, flags);
  }

  #padReal(conversion: Conversion, number: number, letter: string, precision: number, flags: string): void {
    const size = Math.abs(number);
    const negative = number < 0 || Object.is(number, -0);
    const sign = negative ? "-" : flags.includes("+") ? "+" : flags.includes(" ") ? " " : "";
    let digits = Number.isFinite(size)
      ? realDigits(size, letter.toLowerCase(), precision, flags)
      : size > 0
        ? "inf"
        : "nan";
    if (letter !== letter.toLowerCase()) digits = digits.toUpperCase();
    this.#padNumber(conversion, sign, digits, Number.isFinite(size));
  }

  #time(conversion: Conversion, format: string): void {
    const given = this.#next() ?? "-1";
    const now = this.#context.world.clock.now();
    const seconds = Number(this.#integer(given));
    const at = seconds === -1 ? now : seconds === -2 ? this.#context.startedAt : seconds * 1000;
    this.#pad(conversion, formatTime(format === "" ? "%X" : format, at));
  }
}

const cut = (text: string, precision: number | undefined): string =>
  precision === undefined || precision < 0 ? text : [...text].slice(0, precision).join("");

/** As C rounds: exactly half goes to the even digit, where JavaScript goes up. */
function halfToEven(rounded: string, exact: string, digits: number): string {
  const point = exact.indexOf(".");
  const [dropped, power] = exact.slice(point + 1 + digits).split("e") as [string, string | undefined];
  if (point < 0 || !/^50*$/.test(dropped)) return rounded;
  const cutOff = exact.slice(0, digits === 0 ? point : point + 1 + digits);
  return /[02468]$/.test(cutOff) ? cutOff + (power === undefined ? "" : `e${power}`) : rounded;
}

const most = 100; // digits that JavaScript writes

function fixed(size: number, digits: number): string {
  return halfToEven(size.toFixed(digits), size.toFixed(Math.min(most, digits + 30)), digits);
}

function exponential(size: number, digits: number): string {
  const text = halfToEven(
    size.toExponential(digits),
    size.toExponential(Math.min(most, digits + 30)),
    digits,
  );
  return text.replace(/e([+-])(\d)$/, "e$10$2");
}

function realDigits(size: number, letter: string, precision: number, flags: string): string {
  if (letter === "f") return fixed(size, Math.min(most, precision));
  if (letter === "e" || letter === "a") return exponential(size, Math.min(most, precision));
  const significant = precision === 0 ? 1 : precision;
  const power = size === 0 ? 0 : Number(size.toExponential(significant - 1).split("e")[1]);
  const text =
    power < -4 || power >= significant
      ? exponential(size, significant - 1)
      : size.toFixed(significant - 1 - power);
  if (flags.includes("#") || !text.includes(".")) return text;
  return text.replace(/\.?0+(e|$)/, "$1");
}

export const printf: Builtin = {
  name: "printf",
  usage: "[-v var] format [arguments]",
  summary: "Formats and prints ARGUMENTS under control of the FORMAT.",
  async run(context, args) {
    const { options, operands } = readOptions(args, "v:");
    const [format, ...rest] = operands;
    if (format === undefined) throw new BuiltinUsageError("");
    const name = options.get("v");
    if (name !== undefined && !isName(name) && !/^[A-Za-z_]\w*\[.+\]$/.test(name))
      throw new BuiltinError(`\`${name}': not a valid identifier`, 2);
    const printing = new Printing(context, rest);
    do if (!printing.pass(format)) break;
    while (printing.left && !printing.stopped);
    for (const message of printing.messages) await context.complain(`printf: ${message}`);
    if (name === undefined) await context.output().write(encodeEscaped(printing.text));
    else {
      const element = /^(\w+)\[(.+)\]$/.exec(name);
      if (element) setElement(context, element[1]!, element[2]!, printing.text);
      else context.variables.set(name, printing.text);
    }
    return printing.status;
  },
};
