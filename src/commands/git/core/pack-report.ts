import { toHex } from "../../../base/bytes.ts";
import { packCount, parsePack, readPackEntry } from "../../../base/git/pack.ts";

export interface PackRow {
  readonly oid: string;
  readonly type: string;
  /** Bytes of the object, or of the delta it is stored as. */
  readonly size: number;
  readonly packed: number;
  readonly offset: number;
  /** Deltas between this object and a whole one; 0 for one that is whole. */
  readonly depth: number;
  readonly base?: string;
}

/** Every object of a pack as it is stored there, in the pack's order. Throws BadPack for a damaged one. */
export function packRows(pack: Uint8Array): PackRow[] {
  const objects = parsePack(pack);
  const rows: PackRow[] = [];
  const byOffset = new Map<number, PackRow>();
  const byOid = new Map<string, PackRow>();
  let offset = 12;
  for (let i = 0; i < packCount(pack); i++) {
    const entry = readPackEntry(pack, offset);
    const { oid, type } = objects[i]!;
    const below =
      entry.baseOffset !== undefined ? byOffset.get(entry.baseOffset) : byOid.get(entry.baseOid ?? "");
    const row: PackRow = {
      oid,
      type,
      size: entry.data.length,
      packed: entry.end - offset,
      offset,
      depth: entry.type ? 0 : (below?.depth ?? 0) + 1,
      ...(entry.type ? {} : { base: below?.oid ?? entry.baseOid! }),
    };
    rows.push(row);
    byOffset.set(offset, row);
    byOid.set(oid, row);
    offset = entry.end;
  }
  return rows;
}

export interface IndexRow {
  readonly oid: string;
  readonly offset: number;
  readonly crc: string;
}

/** The rows of a pack's index, version 2; undefined when the bytes are no index. */
export function indexRows(bytes: Uint8Array): IndexRow[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (bytes.length < 8 + 1024 || view.getUint32(0) !== 0xff744f63) return undefined;
  const count = view.getUint32(8 + 255 * 4);
  const oids = 8 + 1024;
  const crcs = oids + count * 20;
  return Array.from({ length: count }, (_, i) => ({
    oid: toHex(bytes.subarray(oids + 20 * i, oids + 20 * i + 20)),
    crc: view
      .getUint32(crcs + 4 * i)
      .toString(16)
      .padStart(8, "0"),
    offset: view.getUint32(crcs + 4 * count + 4 * i),
  }));
}
