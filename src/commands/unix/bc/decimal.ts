/** A decimal number of any length, as bc has them: `digits` divided by 10 to the power of `scale`. */
export interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

export const zero: Decimal = { digits: 0n, scale: 0 };
export const one: Decimal = { digits: 1n, scale: 0 };

export const power10 = (n: number): bigint => 10n ** BigInt(n);

export const whole = (n: number | bigint): Decimal => ({ digits: BigInt(n), scale: 0 });

/** The same number with more places, or cut off to fewer. */
export function rescale({ digits, scale }: Decimal, places: number): Decimal {
  if (places >= scale) return { digits: digits * power10(places - scale), scale: places };
  return { digits: digits / power10(scale - places), scale: places };
}

/** Both with as many places as the longer one. */
function aligned(a: Decimal, b: Decimal): [bigint, bigint, number] {
  const scale = Math.max(a.scale, b.scale);
  return [rescale(a, scale).digits, rescale(b, scale).digits, scale];
}

export const negate = ({ digits, scale }: Decimal): Decimal => ({ digits: -digits, scale });

export function add(a: Decimal, b: Decimal): Decimal {
  const [x, y, scale] = aligned(a, b);
  return { digits: x + y, scale };
}

export const subtract = (a: Decimal, b: Decimal): Decimal => add(a, negate(b));

export function compare(a: Decimal, b: Decimal): number {
  const [x, y] = aligned(a, b);
  return x < y ? -1 : x > y ? 1 : 0;
}

/** As POSIX has it: the places of both together, but no more than `scale` or those of either need. */
export function multiply(a: Decimal, b: Decimal, scale: number): Decimal {
  const all = a.scale + b.scale;
  return rescale(
    { digits: a.digits * b.digits, scale: all },
    Math.min(all, Math.max(scale, a.scale, b.scale)),
  );
}

/** `b` is not zero. */
export function divide(a: Decimal, b: Decimal, scale: number): Decimal {
  const shift = scale + b.scale - a.scale;
  const top = shift >= 0 ? a.digits * power10(shift) : a.digits / power10(-shift);
  return { digits: top / b.digits, scale };
}

/** What is left of the division with `scale` places. */
export function remainder(a: Decimal, b: Decimal, scale: number): Decimal {
  const quotient = divide(a, b, scale);
  const places = Math.max(scale + b.scale, a.scale);
  return rescale(subtract(a, { digits: quotient.digits * b.digits, scale: scale + b.scale }), places);
}

/** `exponent` is a whole number. */
export function raise(a: Decimal, exponent: number, scale: number): Decimal {
  if (exponent < 0) {
    const below = raise(a, -exponent, Math.max(scale, a.scale) + 20);
    return divide(one, below, scale);
  }
  const all = a.scale * exponent;
  return rescale(
    { digits: a.digits ** BigInt(exponent), scale: all },
    Math.min(all, Math.max(scale, a.scale)),
  );
}

/** `a` is not negative. */
export function squareRoot(a: Decimal, scale: number): Decimal {
  const places = Math.max(scale, a.scale);
  const target = rescale(a, 2 * places).digits;
  if (target < 2n) return { digits: target, scale: places };
  let guess = power10(Math.ceil(String(target).length / 2));
  for (;;) {
    const next = (guess + target / guess) / 2n;
    if (next >= guess) return { digits: guess, scale: places };
    guess = next;
  }
}

const letters = "0123456789ABCDEF";

/** "12.5", ".5", "FF" by the input base; a single letter is its value in any base. */
export function readNumber(text: string, base: number): Decimal {
  const [before = "", after = ""] = text.split(".");
  const value = (char: string): bigint => {
    const digit = letters.indexOf(char);
    return BigInt(text.length === 1 ? digit : Math.min(digit, base - 1));
  };
  if (base === 10 && !/[A-F]/.test(text))
    return { digits: BigInt(before + after || "0"), scale: after.length };
  let digits = 0n;
  for (const char of before) digits = digits * BigInt(base) + value(char);
  let part = 0n;
  let under = 1n;
  for (const char of after) {
    part = part * BigInt(base) + value(char);
    under *= BigInt(base);
  }
  const places = after.length;
  return { digits: digits * power10(places) + (part * power10(places)) / under, scale: places };
}

/** As bc prints it: no zero before the point, and lines of `width` characters. */
export function showNumber({ digits, scale }: Decimal, base: number, width = 70): string {
  const text = base === 10 ? inTen(digits, scale) : inBase(digits, scale, base);
  if (width === 0) return text;
  const rows: string[] = [];
  for (let at = 0; at < text.length; at += width - 2) rows.push(text.slice(at, at + width - 2));
  return rows.join("\\\n");
}

function inTen(digits: bigint, scale: number): string {
  if (digits === 0n) return "0";
  const sign = digits < 0n ? "-" : "";
  const text = String(digits < 0n ? -digits : digits).padStart(scale + 1, "0");
  const before = text.slice(0, text.length - scale).replace(/^0+/, "");
  return `${sign}${before}${scale > 0 ? `.${text.slice(text.length - scale)}` : ""}`;
}

function inBase(digits: bigint, scale: number, base: number): string {
  if (digits === 0n) return "0";
  const sign = digits < 0n ? "-" : "";
  const under = power10(scale);
  const all = digits < 0n ? -digits : digits;
  const wide = base > 16;
  const width = String(base - 1).length;
  const show = (digit: bigint) => (wide ? ` ${String(digit).padStart(width, "0")}` : letters[Number(digit)]!);
  let text = "";
  for (let rest = all / under; rest > 0n; rest /= BigInt(base)) text = show(rest % BigInt(base)) + text;
  if (scale === 0) return sign + text;
  text += ".";
  let part = all % under;
  for (let reach = 1n; reach < under; reach *= BigInt(base)) {
    part *= BigInt(base);
    text += show(part / under);
    part %= under;
  }
  return sign + text;
}
