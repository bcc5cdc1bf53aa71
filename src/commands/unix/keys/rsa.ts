import type { Random } from "../../../base/random.ts";

/** An RSA key as its numbers. */
export interface RsaKey {
  readonly n: bigint;
  readonly e: bigint;
  readonly d: bigint;
  readonly p: bigint;
  readonly q: bigint;
  /** The inverse of q modulo p. */
  readonly inverse: bigint;
}

const small = sieve(2000);

function sieve(limit: number): bigint[] {
  const isComposite = new Uint8Array(limit);
  const primes: bigint[] = [];
  for (let n = 2; n < limit; n++) {
    if (isComposite[n]) continue;
    primes.push(BigInt(n));
    for (let multiple = n * n; multiple < limit; multiple += n) isComposite[multiple] = 1;
  }
  return primes;
}

function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n;
  let square = base % modulus;
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * square) % modulus;
    square = (square * square) % modulus;
  }
  return result;
}

/** Miller and Rabin's test for these witnesses. */
function isProbablyPrime(n: bigint, witnesses: readonly bigint[]): boolean {
  let odd = n - 1n;
  let twos = 0;
  for (; (odd & 1n) === 0n; odd >>= 1n) twos++;
  return witnesses.every((witness) => {
    let x = power(witness, odd, n);
    if (x === 1n || x === n - 1n) return true;
    for (let i = 1; i < twos; i++) {
      x = (x * x) % n;
      if (x === n - 1n) return true;
    }
    return false;
  });
}

const e = 65537n;

/** A prime of so many bits, the two highest set, that goes with the exponent. */
async function prime(random: Random, bits: number, breathe: () => Promise<void>): Promise<bigint> {
  for (;;) {
    let start = 0n;
    for (let i = 0; i < bits; i += 16) start = (start << 16n) | BigInt(random.integer(0, 65535));
    start &= (1n << BigInt(bits)) - 1n;
    start |= (3n << BigInt(bits - 2)) | 1n;
    // Steps from one random number: what small primes divide is known without dividing again.
    const rests = small.map((each) => start % each);
    for (let step = 0n; step < 20_000n; step += 2n) {
      if (small.some((each, i) => (rests[i]! + step) % each === 0n)) continue;
      const candidate = start + step;
      if ((candidate - 1n) % e === 0n || !isProbablyPrime(candidate, [2n])) {
        await breathe();
        continue;
      }
      if (isProbablyPrime(candidate, [3n, 5n, 7n])) return candidate;
    }
  }
}

function inverse(a: bigint, modulus: bigint): bigint {
  let [r, next] = [modulus, a % modulus];
  let [t, nextT] = [0n, 1n];
  while (next !== 0n) {
    const quotient = r / next;
    [r, next] = [next, r - quotient * next];
    [t, nextT] = [nextT, t - quotient * nextT];
  }
  return t < 0n ? t + modulus : t;
}

/** Makes a key from this machine's own chance, which gives the same key for the same seed. It takes a second or more. */
export async function makeRsa(random: Random, bits: number, breathe: () => Promise<void>): Promise<RsaKey> {
  const one = await prime(random, Math.ceil(bits / 2), breathe);
  let other = one;
  while (other === one) other = await prime(random, Math.floor(bits / 2), breathe);
  const [p, q] = one > other ? [one, other] : [other, one];
  return { n: p * q, e, d: inverse(e, (p - 1n) * (q - 1n)), p, q, inverse: inverse(q, p) };
}
