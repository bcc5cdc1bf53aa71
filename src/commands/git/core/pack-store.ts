import { toHex } from "../../../base/bytes.ts";
import { applyDelta } from "../../../base/git/delta.ts";
import type { GitObject } from "../../../base/git/objects.ts";
import { BadPack, readPackEntry } from "../../../base/git/pack.ts";
import type { Files } from "../../../files/files.ts";

interface Pack {
  readonly path: string;
  readonly offsets: ReadonlyMap<string, number>;
}

/** The packs of a repository, with their indexes (version 2, as every git since 1.6 writes them). */
export class PackStore {
  readonly #files: Files;
  readonly #folder: string;
  #packs?: readonly Pack[];

  constructor(files: Files, objects: string) {
    this.#files = files;
    this.#folder = `${objects}/pack`;
  }

  get list(): readonly Pack[] {
    if (!this.#packs) {
      const names = this.#files.is("directory", this.#folder) ? this.#files.list(this.#folder) : [];
      this.#packs = names
        .filter(({ name }) => name.endsWith(".idx"))
        .map(({ name }) => ({
          path: `${this.#folder}/${name.slice(0, -4)}.pack`,
          offsets: readPackIndex(`${this.#folder}/${name}`, this.#files.read(`${this.#folder}/${name}`)),
        }));
    }
    return this.#packs;
  }

  /** Packs were written or removed: read their list anew. */
  forget(): void {
    this.#packs = undefined;
  }

  has(oid: string): boolean {
    return this.list.some(({ offsets }) => offsets.has(oid));
  }

  find(oid: string, other: (oid: string) => GitObject | undefined): GitObject | undefined {
    for (const { path, offsets } of this.list) {
      const offset = offsets.get(oid);
      if (offset !== undefined) return readAt(this.#files.read(path), offset, other);
    }
    return undefined;
  }

  /** Bytes an object takes up in its pack; 0 when it is in none. */
  sizeOf(oid: string): number {
    for (const { path, offsets } of this.list) {
      const offset = offsets.get(oid);
      if (offset !== undefined) return readPackEntry(this.#files.read(path), offset).end - offset;
    }
    return 0;
  }

  startingWith(prefix: string): string[] {
    return this.list.flatMap(({ offsets }) => [...offsets.keys()].filter((oid) => oid.startsWith(prefix)));
  }
}

function readAt(
  pack: Uint8Array,
  offset: number,
  other: (oid: string) => GitObject | undefined,
): GitObject | undefined {
  const deltas: Uint8Array[] = [];
  let at = offset;
  let entry = readPackEntry(pack, at);
  let base: GitObject | undefined;
  // A chain of deltas may be long: it is walked down to its base first.
  for (;;) {
    if (entry.type) {
      base = { type: entry.type, data: entry.data };
      break;
    }
    deltas.push(entry.data);
    if (entry.baseOffset !== undefined) {
      // A base stands before what is made of it; anything else would go round for ever.
      if (entry.baseOffset >= at || entry.baseOffset < 12)
        throw new BadPack(`delta base offset is out of bound at offset ${at}`);
      at = entry.baseOffset;
      entry = readPackEntry(pack, at);
    } else {
      base = other(entry.baseOid!);
      break;
    }
  }
  if (!base) return undefined;
  const data = deltas.reduceRight((below, delta) => applyDelta(below, delta), base.data);
  return { type: base.type, data };
}

/** gitformat-pack, "Version 2 pack-*.idx files": id -> offset in the pack. Throws BadPack. */
function readPackIndex(path: string, bytes: Uint8Array): Map<string, number> {
  if (bytes.length < 8 + 256 * 4 + 40) throw new BadPack(`index file ${path} is too small`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const offsets = new Map<string, number>();
  if (view.getUint32(0) !== 0xff744f63 || view.getUint32(4) !== 2) return offsets;
  const count = view.getUint32(8 + 255 * 4);
  const oids = 8 + 256 * 4;
  const small = oids + count * 24;
  const large = small + count * 4;
  if (large + 40 > bytes.length) throw new BadPack(`wrong index v2 file size in ${path}`);
  for (let i = 0; i < count; i++) {
    const offset = view.getUint32(small + 4 * i);
    if (offset >= 0x80000000 && large + 8 * (offset - 0x80000000 + 1) > bytes.length)
      throw new BadPack(`pack index ${path} points beyond its end`);
    offsets.set(
      toHex(bytes.subarray(oids + 20 * i, oids + 20 * i + 20)),
      offset < 0x80000000 ? offset : Number(view.getBigUint64(large + 8 * (offset - 0x80000000))),
    );
  }
  return offsets;
}
