import { type Decimal, power10, rescale } from "./decimal.ts";

/** Places beyond those asked for, so that cutting off the rest gives the right digits. */
const guard = 12;

/** Numbers here are integers that count in units of 10^-places. */
const fixed = (x: Decimal, places: number): bigint => rescale(x, places).digits;
const halve = (x: bigint): bigint => x / 2n;

function expOf(x: bigint, places: number): bigint {
  const unit = power10(places);
  let reduced = x;
  let halvings = 0;
  while (reduced > unit / 8n || reduced < -unit / 8n) {
    reduced = halve(reduced);
    halvings++;
  }
  let sum = unit;
  for (let term = unit, n = 1n; term !== 0n; n++) {
    term = (term * reduced) / (unit * n);
    sum += term;
  }
  for (; halvings > 0; halvings--) sum = (sum * sum) / unit;
  return sum;
}

/** Of a positive number. */
function logOf(x: bigint, places: number): bigint {
  const unit = power10(places);
  let guess = BigInt(Math.round(Math.log(Number(x) / Number(unit)) * 1e9)) * (unit / 1_000_000_000n);
  for (let i = 0; i < 12; i++) {
    const power = expOf(guess, places);
    const step = (2n * unit * (x - power)) / (x + power);
    guess += step;
    if (step >= -2n && step <= 2n) break;
  }
  return guess;
}

function arctanOf(x: bigint, places: number): bigint {
  const unit = power10(places);
  if (x < 0n) return -arctanOf(-x, places);
  // atan x = 2 atan(x / (1 + sqrt(1 + x²))) brings it near zero, where the series is quick.
  let reduced = x;
  let doublings = 0;
  while (reduced > unit / 8n) {
    const root = rootOf(unit * unit + reduced * reduced);
    reduced = (reduced * unit) / (unit + root);
    doublings++;
  }
  const square = (reduced * reduced) / unit;
  let sum = 0n;
  let term = reduced;
  for (let n = 1n; term !== 0n; n += 2n) {
    sum += n % 4n === 1n ? term / n : -term / n;
    term = (term * square) / unit;
  }
  return sum << BigInt(doublings);
}

function rootOf(x: bigint): bigint {
  if (x < 2n) return x;
  let guess = power10(Math.ceil(String(x).length / 2));
  for (;;) {
    const next = halve(guess + x / guess);
    if (next >= guess) return guess;
    guess = next;
  }
}

function sineOf(x: bigint, places: number): bigint {
  const unit = power10(places);
  const turn = 8n * arctanOf(unit, places);
  const reduced = x % turn;
  const square = (reduced * reduced) / unit;
  let sum = 0n;
  let term = reduced;
  for (let n = 1n; term !== 0n; n += 2n) {
    sum += term;
    term = (-term * square) / (unit * (n + 1n) * (n + 2n));
  }
  return sum;
}

/** What `bc -l` adds: sine, cosine, arctangent, logarithm, exponential. `j` is not among them. */
export const mathLibrary: Readonly<Record<string, (x: Decimal, scale: number) => Decimal>> = {
  e: (x, scale) => {
    // Large powers need as many more places as their result has before the point.
    const places = scale + guard + Math.max(0, Math.ceil(Number(fixed(x, 2)) / 200));
    return rescale({ digits: expOf(fixed(x, places), places), scale: places }, scale);
  },
  l: (x, scale) => {
    if (x.digits <= 0n) return rescale({ digits: 1n - power10(scale), scale: 0 }, scale);
    const places = scale + guard;
    return rescale({ digits: logOf(fixed(x, places), places), scale: places }, scale);
  },
  a: (x, scale) => {
    const places = scale + guard;
    return rescale({ digits: arctanOf(fixed(x, places), places), scale: places }, scale);
  },
  s: (x, scale) => {
    const places = scale + guard;
    return rescale({ digits: sineOf(fixed(x, places), places), scale: places }, scale);
  },
  c: (x, scale) => {
    const places = scale + guard;
    const quarter = 2n * arctanOf(power10(places), places);
    return rescale({ digits: sineOf(fixed(x, places) + quarter, places), scale: places }, scale);
  },
};
