/** Ed25519 (RFC 8032, section 5.1), as much as making a key needs. Slow and plain: a key is made once. */
const prime = 2n ** 255n - 19n;
const mod = (n: bigint): bigint => ((n % prime) + prime) % prime;

function power(base: bigint, exponent: bigint): bigint {
  let result = 1n;
  for (let square = mod(base), e = exponent; e > 0n; e >>= 1n, square = mod(square * square))
    if (e & 1n) result = mod(result * square);
  return result;
}

const inverse = (n: bigint): bigint => power(n, prime - 2n);
const d = mod(-121665n * inverse(121666n));

/** Extended coordinates: x = X/Z, y = Y/Z, xy = T/Z. */
type Point = readonly [x: bigint, y: bigint, z: bigint, t: bigint];

/** The base point (RFC 8032, table 1). */
const baseX = 15112221349535400772501151409588531511454012693041857206046113283949847762202n;
const baseY = mod(4n * inverse(5n));
const base: Point = [baseX, baseY, 1n, mod(baseX * baseY)];

function add([x1, y1, z1, t1]: Point, [x2, y2, z2, t2]: Point): Point {
  const a = mod((y1 - x1) * (y2 - x2));
  const b = mod((y1 + x1) * (y2 + x2));
  const c = mod(2n * t1 * t2 * d);
  const dd = mod(2n * z1 * z2);
  const [e, f, g, h] = [b - a, dd - c, dd + c, b + a];
  return [mod(e * f), mod(g * h), mod(f * g), mod(e * h)];
}

function times(scalar: bigint): Point {
  let result: Point = [0n, 1n, 1n, 0n];
  for (let point = base, n = scalar; n > 0n; n >>= 1n, point = add(point, point))
    if (n & 1n) result = add(result, point);
  return result;
}

const fromLittleEndian = (bytes: Uint8Array): bigint =>
  bytes.reduceRight((sum, byte) => (sum << 8n) | BigInt(byte), 0n);

/** The 32 bytes of the public key that belongs to a seed of 32 bytes. */
export async function publicKeyOf(seed: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-512", seed)).slice(0, 32);
  hash[0]! &= 248;
  hash[31]! = (hash[31]! & 127) | 64;
  const [x, y, z] = times(fromLittleEndian(hash));
  const over = inverse(z);
  let encoded = mod(y * over) | ((mod(x * over) & 1n) << 255n);
  return Uint8Array.from({ length: 32 }, () => {
    const byte = Number(encoded & 255n);
    encoded >>= 8n;
    return byte;
  });
}
