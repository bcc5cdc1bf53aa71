import { concat, decode, encode, fromHex, toHex } from "../../../base/bytes.ts";
import { compareBytes } from "../../../base/git/objects.ts";
import { Sha1 } from "../../../base/git/sha1.ts";
import type { Files, Stat } from "../../../files/files.ts";
import { compareNames } from "../../../files/paths.ts";
import { GitFatal } from "../errors.ts";

/** One path of the index. */
export interface IndexEntry {
  readonly path: string;
  readonly oid: string;
  readonly mode: number;
  /** 0, or in a conflict 1 (base), 2 (ours), 3 (theirs). */
  readonly stage: number;
  /** Bytes of the file when it was last seen equal to the object. */
  readonly size: number;
  /** Milliseconds with a fraction, as in Stat; 0 when nothing is known of the file. */
  readonly mtime: number;
  readonly ctime: number;
  readonly ino: number;
  readonly uid: number;
  /** `git add -N`: the path is there, its content is not. */
  readonly intent?: boolean;
  readonly assumeUnchanged?: boolean;
  /** The work tree's file is not looked at: the index speaks for it. */
  readonly skipWorktree?: boolean;
}

export const entryOf = (path: string, oid: string, mode: number, stat?: Stat, stage = 0): IndexEntry => ({
  path,
  oid,
  mode,
  stage,
  size: stat?.size ?? 0,
  mtime: stat?.mtime ?? 0,
  ctime: stat?.ctime ?? 0,
  ino: stat?.ino ?? 0,
  uid: stat?.uid ?? 0,
});

const keyOf = (path: string, stage: number): string => (stage === 0 ? path : `${path}\0${stage}`);

/** The staging area: what the next commit will hold. */
export class Index {
  readonly #entries = new Map<string, IndexEntry>();
  #sorted?: IndexEntry[];
  /** When the file was written: an entry as young as this may hide a later change ("racy git"). */
  readonly writtenAt: number;

  constructor(entries: Iterable<IndexEntry> = [], writtenAt = 0) {
    for (const entry of entries) this.#entries.set(keyOf(entry.path, entry.stage), entry);
    this.writtenAt = writtenAt;
  }

  /** By path, then stage. */
  get entries(): readonly IndexEntry[] {
    this.#sorted ??= [...this.#entries.values()].sort(
      (a, b) => compareNames(a.path, b.path) || a.stage - b.stage,
    );
    return this.#sorted;
  }

  get size(): number {
    return this.#entries.size;
  }

  get(path: string, stage = 0): IndexEntry | undefined {
    return this.#entries.get(keyOf(path, stage));
  }

  /** Is the path there in any stage? */
  has(path: string): boolean {
    return [0, 1, 2, 3].some((stage) => this.#entries.has(keyOf(path, stage)));
  }

  /** Puts an entry; one of stage 0 ends a conflict, and takes the place of a file or folder of that name. */
  set(entry: IndexEntry): void {
    if (entry.stage === 0) for (const stage of [1, 2, 3]) this.#entries.delete(keyOf(entry.path, stage));
    else this.#entries.delete(entry.path);
    this.#entries.set(keyOf(entry.path, entry.stage), entry);
    this.#sorted = undefined;
  }

  remove(path: string): boolean {
    let found = false;
    for (const stage of [0, 1, 2, 3]) found = this.#entries.delete(keyOf(path, stage)) || found;
    if (found) this.#sorted = undefined;
    return found;
  }

  clear(): void {
    this.#entries.clear();
    this.#sorted = undefined;
  }

  /** Paths in conflict, in order. */
  get unmerged(): string[] {
    return [...new Set(this.entries.filter(({ stage }) => stage > 0).map(({ path }) => path))];
  }
}

export function readIndex(files: Files, path: string): Index {
  if (!files.exists(path)) return new Index();
  return new Index(parseIndex(files.read(path)), files.stat(path).mtime);
}

export const writeIndex = (files: Files, path: string, index: Index): void => {
  const mode = files.exists(path) ? {} : { mode: 0o644 };
  files.write(path, formatIndex(index.entries), mode);
};

const seconds = (ms: number): [number, number] => {
  const whole = Math.floor(ms / 1000);
  return [whole >>> 0, Math.round((ms - whole * 1000) * 1e6)];
};

/** gitformat-index, version 2, without extensions. */
export function formatIndex(entries: readonly IndexEntry[]): Uint8Array {
  const parts: Uint8Array[] = [];
  const extended = entries.some(({ intent, skipWorktree }) => intent || skipWorktree);
  const head = new Uint8Array(12);
  const headView = new DataView(head.buffer);
  head.set(encode("DIRC"));
  headView.setUint32(4, extended ? 3 : 2);
  headView.setUint32(8, entries.length);
  parts.push(head);
  for (const entry of entries) {
    const name = encode(entry.path);
    const wide = entry.intent || entry.skipWorktree ? 2 : 0;
    const length = 62 + wide + name.length;
    const bytes = new Uint8Array(length + 8 - (length % 8));
    const view = new DataView(bytes.buffer);
    const [ctime, ctimeNano] = seconds(entry.ctime);
    const [mtime, mtimeNano] = seconds(entry.mtime);
    view.setUint32(0, ctime);
    view.setUint32(4, ctimeNano);
    view.setUint32(8, mtime);
    view.setUint32(12, mtimeNano);
    view.setUint32(20, entry.ino);
    view.setUint32(24, entry.mode);
    view.setUint32(28, entry.uid);
    view.setUint32(36, entry.size);
    bytes.set(fromHex(entry.oid), 40);
    view.setUint16(
      60,
      (entry.assumeUnchanged ? 0x8000 : 0) |
        (wide ? 0x4000 : 0) |
        (entry.stage << 12) |
        Math.min(name.length, 0xfff),
    );
    if (wide) view.setUint16(62, (entry.intent ? 0x2000 : 0) | (entry.skipWorktree ? 0x4000 : 0));
    bytes.set(name, 62 + wide);
    parts.push(bytes);
  }
  const body = concat(parts);
  return concat([body, new Sha1().update(body).digest()]);
}

/** Versions 2 to 4. Throws GitFatal for a file that is no index. */
export function parseIndex(bytes: Uint8Array): IndexEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (bytes.length < 32 || decode(bytes.subarray(0, 4)) !== "DIRC") throw new GitFatal("index file corrupt");
  const version = view.getUint32(4);
  if (version < 2 || version > 4) throw new GitFatal(`Unknown index version ${version}`);
  if (compareBytes(new Sha1().update(bytes.subarray(0, -20)).digest(), bytes.subarray(-20)) !== 0)
    throw new GitFatal("index file corrupt");
  const entries: IndexEntry[] = [];
  const count = view.getUint32(8);
  const end = bytes.length - 20;
  let at = 12;
  let last = new Uint8Array(0);
  for (let i = 0; i < count; i++) {
    const start = at;
    // An entry that reaches into the checksum, or has no end, would send the reader round for ever.
    if (at + 64 > end) throw new GitFatal("index file corrupt");
    const flags = view.getUint16(at + 60);
    const wide = version >= 3 && (flags & 0x4000) !== 0;
    const more = wide ? view.getUint16(at + 62) : 0;
    at += wide ? 64 : 62;
    let name: Uint8Array;
    if (version === 4) {
      // The name is that of the entry before, less some bytes at its end, and a new ending.
      let byte = bytes[at++]!;
      let strip = byte & 0x7f;
      while (byte & 0x80 && at < end) {
        byte = bytes[at++]!;
        strip = (strip + 1) * 128 + (byte & 0x7f);
      }
      const zero = bytes.indexOf(0, at);
      if (zero < 0 || strip > last.length) throw new GitFatal("index file corrupt");
      name = concat([last.subarray(0, last.length - strip), bytes.subarray(at, zero)]);
      at = zero + 1;
    } else {
      const zero = bytes.indexOf(0, at);
      if (zero < 0) throw new GitFatal("index file corrupt");
      name = bytes.subarray(at, zero);
      const length = zero - start;
      at = start + length + 8 - (length % 8);
    }
    last = name as Uint8Array<ArrayBuffer>;
    const time = (offset: number) =>
      view.getUint32(start + offset) * 1000 + view.getUint32(start + offset + 4) / 1e6;
    entries.push({
      path: decode(name),
      oid: toHex(bytes.subarray(start + 40, start + 60)),
      mode: view.getUint32(start + 24),
      stage: (flags >> 12) & 3,
      size: view.getUint32(start + 36),
      mtime: time(8),
      ctime: time(0),
      ino: view.getUint32(start + 20),
      uid: view.getUint32(start + 28),
      ...(more & 0x2000 ? { intent: true } : {}),
      ...(more & 0x4000 ? { skipWorktree: true } : {}),
      ...(flags & 0x8000 ? { assumeUnchanged: true } : {}),
    });
  }
  refuseExtensions(bytes.subarray(at, end));
  return entries;
}

/** What stands behind the entries is a help to speed, unless its name is in small letters: then it must be understood. */
function refuseExtensions(bytes: Uint8Array): void {
  for (let at = 0; at + 8 <= bytes.length;) {
    const name = decode(bytes.subarray(at, at + 4));
    if (/^[a-z]/.test(name))
      throw new GitFatal(
        name === "link"
          ? "a split index is not simulated yet; real git joins it with: git update-index --no-split-index"
          : `index uses ${name} extension, which we do not understand`,
      );
    at += 8 + new DataView(bytes.buffer, bytes.byteOffset + at + 4).getUint32(0);
  }
}
