import { decode, equal, toHex } from "../bytes.ts";
import { applyDelta } from "./delta.ts";
import { BadObject, type GitObject, hashObject, type ObjectType } from "./objects.ts";
import { Sha1 } from "./sha1.ts";
import { inflateAt } from "./zlib.ts";

interface PackedObject extends GitObject {
  readonly oid: string;
}

export class BadPack extends Error {
  constructor(what: string) {
    super(what);
    this.name = "BadPack";
  }
}

const types: Record<number, ObjectType> = { 1: "commit", 2: "tree", 3: "blob", 4: "tag" };
const ofsDelta = 6;
const refDelta = 7;

/** One entry of a pack as it stands there: an object, or a delta against an entry before it or an object by id. */
interface PackEntry {
  readonly type?: ObjectType;
  /** Where in this pack the base begins. */
  readonly baseOffset?: number;
  readonly baseOid?: string;
  /** The object's data, or the delta's. */
  readonly data: Uint8Array;
  /** Where the next entry begins. */
  readonly end: number;
}

/** Reads the entry at `offset`. */
export function readPackEntry(pack: Uint8Array, offset: number): PackEntry {
  let at = offset;
  let byte = pack[at++]!;
  const kind = (byte >> 4) & 7;
  let size = byte & 15;
  for (let factor = 16; byte & 0x80; factor *= 128) {
    byte = pack[at++]!;
    size += (byte & 0x7f) * factor;
  }
  let baseOffset: number | undefined;
  let baseOid: string | undefined;
  if (kind === ofsDelta) {
    byte = pack[at++]!;
    let back = byte & 0x7f;
    while (byte & 0x80) {
      byte = pack[at++]!;
      back = (back + 1) * 128 + (byte & 0x7f);
    }
    baseOffset = offset - back;
  } else if (kind === refDelta) {
    baseOid = toHex(pack.subarray(at, at + 20));
    at += 20;
  } else if (!types[kind]) throw new BadPack(`unknown object type ${kind} at offset ${offset}`);
  if (at >= pack.length) throw new BadPack("early EOF");
  // zlib makes at most 1,032 bytes of one: a larger promise is no reason to ask for the memory.
  if (size > 1032 * (pack.length - at)) throw new BadPack(`impossible size at offset ${offset}`);
  const { data, end } = inflateAt(pack, at, size);
  if (data.length !== size) throw new BadPack(`inflated size differs at offset ${offset}`);
  return { type: types[kind], baseOffset, baseOid, data, end };
}

/** The number of objects a pack says it has. Throws BadPack if it is none. */
export function packCount(pack: Uint8Array): number {
  const view = new DataView(pack.buffer, pack.byteOffset, pack.length);
  if (pack.length < 32 || decode(pack.subarray(0, 4)) !== "PACK")
    throw new BadPack("pack signature mismatch");
  const version = view.getUint32(4);
  if (version !== 2 && version !== 3) throw new BadPack(`pack version ${version} unsupported`);
  return view.getUint32(8);
}

/**
 * Every object of a pack, in its order. `lookupBase` gives objects the pack leaves out (a thin pack's bases).
 * Throws BadPack for a damaged pack and for a delta whose base is nowhere.
 */
export function parsePack(
  pack: Uint8Array,
  lookupBase: (oid: string) => GitObject | undefined = () => undefined,
): PackedObject[] {
  const count = packCount(pack);
  const end = pack.length - 20;
  const sum = new Sha1().update(pack.subarray(0, end)).digest();
  if (!equal(sum, pack.subarray(end))) throw new BadPack("pack is corrupted (SHA1 mismatch)");
  const entries: { offset: number; entry: PackEntry }[] = [];
  let at = 12;
  for (let i = 0; i < count; i++) {
    if (at >= end) throw new BadPack("early EOF");
    const entry = readPackEntry(pack, at);
    entries.push({ offset: at, entry });
    at = entry.end;
  }
  if (at !== end) throw new BadPack("pack has junk at the end");

  const byOffset = new Map<number, PackedObject>();
  const byOid = new Map<string, PackedObject>();
  let waiting = entries;
  // A REF_DELTA may stand before its base, so one pass is not always enough.
  while (waiting.length > 0) {
    const later: typeof entries = [];
    for (const item of waiting) {
      const { offset, entry } = item;
      let object: GitObject | undefined;
      if (entry.type) object = { type: entry.type, data: entry.data };
      else {
        const base =
          entry.baseOffset !== undefined
            ? byOffset.get(entry.baseOffset)
            : (byOid.get(entry.baseOid!) ?? lookupBase(entry.baseOid!));
        if (base) object = { type: base.type, data: patch(base.data, entry.data) };
      }
      if (!object) {
        later.push(item);
        continue;
      }
      const packed = { ...object, oid: hashObject(object.type, object.data) };
      byOffset.set(offset, packed);
      byOid.set(packed.oid, packed);
    }
    if (later.length === waiting.length)
      throw new BadPack(`pack has ${later.length} unresolved delta${later.length > 1 ? "s" : ""}`);
    waiting = later;
  }
  return entries.map(({ offset }) => byOffset.get(offset)!);
}

function patch(base: Uint8Array, delta: Uint8Array): Uint8Array {
  try {
    return applyDelta(base, delta);
  } catch (error) {
    if (error instanceof BadObject) throw new BadPack(error.message);
    throw error;
  }
}
