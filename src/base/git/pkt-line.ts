import { concat, decode, encode, toBytes } from "../bytes.ts";

/**
 * gitprotocol-common: four hexadecimal digits give the length of a line with themselves; "0000" is a flush packet.
 */
export const flushPkt: Uint8Array = encode("0000");

/** At most 65,520 bytes with the four digits. */
const longest = 65516;

export function pktLine(data: string | Uint8Array): Uint8Array {
  const bytes = toBytes(data);
  if (bytes.length > longest)
    throw new RangeError(`pkt-line of ${bytes.length} bytes; at most ${longest} fit`);
  return concat([encode((bytes.length + 4).toString(16).padStart(4, "0")), bytes]);
}

export class BadPktLine extends Error {
  constructor(head: string) {
    super(`protocol error: bad line length character: ${head}`);
    this.name = "BadPktLine";
  }
}

/** A packet: its bytes, or null for a flush, a delimiter or a response end. */
type Pkt = Uint8Array | null;

/** The packet at `at`, and where the next begins; undefined when it is not there whole. Throws BadPktLine. */
export function readPkt(bytes: Uint8Array, at: number): { pkt: Pkt; next: number } | undefined {
  if (at + 4 > bytes.length) return undefined;
  const head = decode(bytes.subarray(at, at + 4));
  if (!/^[0-9a-fA-F]{4}$/.test(head)) throw new BadPktLine(head);
  const length = Number.parseInt(head, 16);
  if (length < 4) return { pkt: null, next: at + 4 };
  if (at + length > bytes.length) return undefined;
  return { pkt: bytes.subarray(at + 4, at + length), next: at + length };
}

/** Every packet of a stream, as it comes. What is left over at the end (a cut packet) throws. */
export async function* readPkts(stream: ReadableStream<Uint8Array>): AsyncGenerator<Pkt> {
  const reader = stream.getReader();
  let held: Uint8Array = new Uint8Array(0);
  try {
    for (;;) {
      let at = 0;
      for (let found = readPkt(held, at); found; found = readPkt(held, at)) {
        at = found.next;
        yield found.pkt;
      }
      held = held.subarray(at);
      const { done, value } = await reader.read();
      if (done) break;
      held = held.length > 0 ? concat([held, value]) : value;
    }
    if (held.length > 0) throw new BadPktLine(decode(held.subarray(0, 4)));
  } finally {
    await reader.cancel();
  }
}

/** Packets up to and without the first flush, and where what follows it begins (in a push: the pack). */
export function readUntilFlush(bytes: Uint8Array, start = 0): { pkts: Uint8Array[]; next: number } {
  const pkts: Uint8Array[] = [];
  let at = start;
  for (let found = readPkt(bytes, at); found; found = readPkt(bytes, at)) {
    at = found.next;
    if (found.pkt === null) break;
    pkts.push(found.pkt);
  }
  return { pkts, next: at };
}

/** Text of a packet without the newline most of them end with. */
export const pktText = (pkt: Uint8Array): string => decode(pkt).replace(/\n$/, "");

export const bands = { data: 1, progress: 2, error: 3 } as const;

/** Side-band-64k: one byte names the band, at most 65,515 bytes follow. Text is cut between characters. */
export function sideBand(band: number, data: string | Uint8Array): Uint8Array {
  const bytes = toBytes(data);
  const pkts: Uint8Array[] = [];
  for (let at = 0; at < bytes.length;) {
    let end = Math.min(at + longest - 1, bytes.length);
    if (band !== bands.data) while (end < bytes.length && (bytes[end]! & 0xc0) === 0x80) end--;
    pkts.push(pktLine(concat([Uint8Array.of(band), bytes.subarray(at, end)])));
    at = end;
  }
  return concat(pkts);
}
