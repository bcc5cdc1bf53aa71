import { concat, fromHex } from "../../../base/bytes.ts";
import { sha1 } from "../../../base/git/sha1.ts";

/** A digest of bytes, and the size of the blocks it works in, which HMAC needs. */
export interface Digest {
  readonly block: number;
  of(bytes: Uint8Array): Uint8Array;
}

/** The message with a one bit, zeros and its length in bits at its end, RFC 1321 and FIPS 180-4. */
function padded(bytes: Uint8Array, block: 64 | 128, littleEndian = false): DataView {
  const room = block / 8;
  const size = Math.ceil((bytes.length + 1 + room) / block) * block;
  const whole = new Uint8Array(size);
  whole.set(bytes);
  whole[bytes.length] = 0x80;
  const view = new DataView(whole.buffer);
  view.setUint32(size - (littleEndian ? 8 : 4), bytes.length * 8, littleEndian);
  view.setUint32(size - (littleEndian ? 4 : 8), Math.floor(bytes.length / 2 ** 29), littleEndian);
  return view;
}

const primes: number[] = [];
for (let candidate = 2; primes.length < 80; candidate++)
  if (primes.every((prime) => candidate % prime !== 0)) primes.push(candidate);

/** The first 64 bits of the fraction of the cube root of `prime`, by Newton's way in whole numbers. */
function cubeRootBits(prime: number): bigint {
  const scaled = BigInt(prime) << 192n;
  let root = 1n << 68n;
  for (let next = root; ; root = next) {
    next = (2n * root + scaled / (root * root)) / 3n;
    if (next >= root) break;
  }
  return root & (2n ** 64n - 1n);
}

const constants = primes.map(cubeRootBits);
const k256 = Uint32Array.from(constants.slice(0, 64), (value) => Number(value >> 32n));

const turn = (x: number, by: number) => (x >>> by) | (x << (32 - by));

function sha256Of(bytes: Uint8Array, start: readonly number[], words: number): Uint8Array {
  const view = padded(bytes, 64);
  const state = Uint32Array.from(start);
  const w = new Uint32Array(64);
  for (let at = 0; at < view.byteLength; at += 64) {
    for (let i = 0; i < 16; i++) w[i] = view.getUint32(at + 4 * i);
    for (let i = 16; i < 64; i++) {
      const [x, y] = [w[i - 15]!, w[i - 2]!];
      const s0 = turn(x, 7) ^ turn(x, 18) ^ (x >>> 3);
      const s1 = turn(y, 17) ^ turn(y, 19) ^ (y >>> 10);
      w[i] = w[i - 16]! + s0 + w[i - 7]! + s1;
    }
    let [a, b, c, d, e, f, g, h] = state as unknown as [
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    for (let i = 0; i < 64; i++) {
      const t1 = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + k256[i]! + w[i]!) | 0;
      const t2 = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      h = g;
      g = f;
      f = e;
      e = (d + t1) | 0;
      d = c;
      c = b;
      b = a;
      a = (t1 + t2) | 0;
    }
    [a, b, c, d, e, f, g, h].forEach((value, i) => (state[i]! += value));
  }
  return inBytes(state.subarray(0, words));
}

function inBytes(words: Uint32Array): Uint8Array {
  const out = new DataView(new ArrayBuffer(words.length * 4));
  words.forEach((word, i) => out.setUint32(4 * i, word));
  return new Uint8Array(out.buffer);
}

const whole64 = 2n ** 64n - 1n;
const turn64 = (x: bigint, by: bigint) => ((x >> by) | (x << (64n - by))) & whole64;

function sha512Of(bytes: Uint8Array, start: readonly bigint[], size: number): Uint8Array {
  const view = padded(bytes, 128);
  const state = [...start];
  const w: bigint[] = [];
  for (let at = 0; at < view.byteLength; at += 128) {
    for (let i = 0; i < 16; i++) w[i] = view.getBigUint64(at + 8 * i);
    for (let i = 16; i < 80; i++) {
      const [x, y] = [w[i - 15]!, w[i - 2]!];
      const s0 = turn64(x, 1n) ^ turn64(x, 8n) ^ (x >> 7n);
      const s1 = turn64(y, 19n) ^ turn64(y, 61n) ^ (y >> 6n);
      w[i] = (w[i - 16]! + s0 + w[i - 7]! + s1) & whole64;
    }
    let [a, b, c, d, e, f, g, h] = state as [bigint, bigint, bigint, bigint, bigint, bigint, bigint, bigint];
    for (let i = 0; i < 80; i++) {
      const s1 = turn64(e, 14n) ^ turn64(e, 18n) ^ turn64(e, 41n);
      const t1 = h + s1 + ((e & f) ^ (~e & whole64 & g)) + constants[i]! + w[i]!;
      const t2 = (turn64(a, 28n) ^ turn64(a, 34n) ^ turn64(a, 39n)) + ((a & b) ^ (a & c) ^ (b & c));
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) & whole64, c, b, a, (t1 + t2) & whole64];
    }
    [a, b, c, d, e, f, g, h].forEach((value, i) => (state[i] = (state[i]! + value) & whole64));
  }
  const out = new DataView(new ArrayBuffer(64));
  state.forEach((word, i) => out.setBigUint64(8 * i, word));
  return new Uint8Array(out.buffer, 0, size);
}

const turns = [
  [7, 12, 17, 22],
  [5, 9, 14, 20],
  [4, 11, 16, 23],
  [6, 10, 15, 21],
];
const sines = Array.from({ length: 64 }, (_, i) => Math.floor(Math.abs(Math.sin(i + 1)) * 2 ** 32));

function md5Of(bytes: Uint8Array): Uint8Array {
  const view = padded(bytes, 64, true);
  const state = Uint32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476);
  for (let chunk = 0; chunk < view.byteLength; chunk += 64) {
    let [a, b, c, d] = state as unknown as [number, number, number, number];
    for (let i = 0; i < 64; i++) {
      const mixes = [(b & c) | (~b & d), (d & b) | (~d & c), b ^ c ^ d, c ^ (b | ~d)];
      const places = [i, 5 * i + 1, 3 * i + 5, 7 * i];
      const round = i >> 4;
      const sum =
        (a + mixes[round]! + sines[i]! + view.getUint32(chunk + 4 * (places[round]! % 16), true)) | 0;
      [a, d, c, b] = [d, c, b, (b + turn(sum, 32 - turns[round]![i % 4]!)) | 0];
    }
    [a, b, c, d].forEach((value, i) => (state[i]! += value));
  }
  const out = new DataView(new ArrayBuffer(16));
  state.forEach((word, i) => out.setUint32(4 * i, word, true));
  return new Uint8Array(out.buffer);
}

/** Where the SHA-2 functions begin: the first bits of the fraction of square roots of primes. */
const square = (prime: number, bits: bigint): bigint => {
  const scaled = BigInt(prime) << (2n * bits);
  let root = 1n << (bits + 5n);
  for (let next = (root + scaled / root) >> 1n; next < root; next = (root + scaled / root) >> 1n) root = next;
  return root & (2n ** bits - 1n);
};
const roots = primes.slice(0, 16).map((prime) => square(prime, 64n));
const start256 = roots.slice(0, 8).map((root) => Number(root >> 32n));
const start224 = roots.slice(8).map((root) => Number(root & 0xffffffffn));

/** By the names `crypto.createHash` takes. */
export const digests: Readonly<Record<string, Digest>> = {
  md5: { block: 64, of: md5Of },
  sha1: { block: 64, of: (bytes) => fromHex(sha1(bytes)) },
  sha224: { block: 64, of: (bytes) => sha256Of(bytes, start224, 7) },
  sha256: { block: 64, of: (bytes) => sha256Of(bytes, start256, 8) },
  sha384: { block: 128, of: (bytes) => sha512Of(bytes, roots.slice(8), 48) },
  sha512: { block: 128, of: (bytes) => sha512Of(bytes, roots.slice(0, 8), 64) },
};

/** RFC 2104. */
export function hmac({ block, of }: Digest, key: Uint8Array, data: Uint8Array): Uint8Array {
  const short = key.length > block ? of(key) : key;
  const pad = (byte: number) => Uint8Array.from({ length: block }, (_, i) => (short[i] ?? 0) ^ byte);
  return of(concat([pad(0x5c), of(concat([pad(0x36), data]))]));
}

/** RFC 8018. */
export function pbkdf2(
  digest: Digest,
  password: Uint8Array,
  salt: Uint8Array,
  times: number,
  size: number,
): Uint8Array {
  const parts: Uint8Array[] = [];
  for (let part = 1, made = 0; made < size; part++) {
    const number = new Uint8Array(4);
    new DataView(number.buffer).setUint32(0, part);
    let last = hmac(digest, password, concat([salt, number]));
    const sum = last.slice();
    for (let i = 1; i < times; i++) {
      last = hmac(digest, password, last);
      last.forEach((byte, at) => (sum[at]! ^= byte));
    }
    parts.push(sum);
    made += sum.length;
  }
  return concat(parts).slice(0, size);
}
