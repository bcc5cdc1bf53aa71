import { concat, decode, encode, toBytes } from "../base/bytes.ts";
import { FileError } from "./errors.ts";
import type { Entry, Files, Kind, Stat } from "./files.ts";
import { basename, dirname, isWithin, resolve } from "./paths.ts";
import type { DirectoryNode, FileNode, Node, SharedFile, Snapshot } from "./tree.ts";

type Solid = Exclude<Node, { kind: "hard link" }>;

const linkLimit = 40; // Linux gives up with ELOOP after as many
const bits = { read: 4, write: 2, execute: 1 } as const;

/** What all users of one file system share. */
interface Disk {
  root: DirectoryNode;
  shared: Map<number, SharedFile>;
  epoch: number;
  nextIno: number;
  lastTime: number;
  now: () => number;
}

/** An empty file system: a root folder and nothing in it. `now` gives milliseconds since the epoch. */
export function createFiles(now: () => number, uid = 1000): Files {
  const time = now();
  const root: DirectoryNode = {
    kind: "directory",
    ino: 1,
    mode: 0o755,
    uid: 0,
    mtime: time,
    ctime: time,
    epoch: 1,
    entries: new Map(),
  };
  return new MemoryFiles({ root, shared: new Map(), epoch: 1, nextIno: 2, lastTime: 0, now }, uid);
}

class MemoryFiles implements Files {
  readonly uid: number;
  #disk: Disk;

  constructor(disk: Disk, uid: number) {
    this.#disk = disk;
    this.uid = uid;
  }

  as(uid: number): Files {
    return new MemoryFiles(this.#disk, uid);
  }

  stat(path: string): Stat {
    return this.#describe(this.#find(path));
  }

  lstat(path: string): Stat {
    return this.#describe(this.#find(path, false));
  }

  exists(path: string): boolean {
    return this.#try(path) !== undefined;
  }

  is(kind: Kind, path: string): boolean {
    return this.#try(path, kind !== "symlink")?.kind === kind;
  }

  may(right: keyof typeof bits, path: string): boolean {
    const node = this.#try(path);
    return node !== undefined && this.#allowed(node, bits[right]);
  }

  read(path: string): Uint8Array {
    const node = this.#find(path);
    if (node.kind === "directory") throw new FileError("EISDIR", path);
    if (!this.#allowed(node, bits.read)) throw new FileError("EACCES", path);
    return node.kind === "file" ? node.data : new Uint8Array(0);
  }

  text(path: string): string {
    return decode(this.read(path));
  }

  write(path: string, data: string | Uint8Array, options: { mode?: number; append?: boolean } = {}): void {
    const real = this.#follow(path);
    const there = this.#try(real);
    if (there?.kind === "directory") throw new FileError("EISDIR", path);
    if (there?.kind === "device") return;
    if (there && !this.#allowed(there, bits.write)) throw new FileError("EACCES", path);
    if (path.endsWith("/")) throw new FileError("EISDIR", path);
    const bytes = toBytes(data);
    if (!there) {
      this.#put(real, { ...this.#fresh(options.mode ?? 0o644), kind: "file", data: bytes });
      return;
    }
    const node = this.#own(real) as FileNode;
    node.data = options.append ? concat([node.data, bytes]) : bytes;
    if (options.mode !== undefined) node.mode = options.mode;
    node.mtime = node.ctime = this.#tick();
  }

  list(path: string): Entry[] {
    const node = this.#find(path);
    if (node.kind !== "directory") throw new FileError("ENOTDIR", path);
    if (!this.#allowed(node, bits.read)) throw new FileError("EACCES", path);
    const entries = [...node.entries].map(
      ([name, { kind }]) => ({ name, kind: kind === "hard link" ? "file" : kind }) as Entry,
    );
    return entries.sort((a, b) => compareNames(a.name, b.name));
  }

  mkdir(path: string, options: { parents?: boolean; mode?: number } = {}): void {
    const there = this.#try(path);
    if (there) {
      if (options.parents && there.kind === "directory") return;
      throw new FileError("EEXIST", path);
    }
    const clean = resolve("/", path);
    if (options.parents && !this.#try(dirname(clean))) this.mkdir(dirname(clean), { parents: true });
    this.#put(this.#follow(clean), {
      ...this.#fresh(options.mode ?? 0o755),
      kind: "directory",
      entries: new Map(),
    });
  }

  rmdir(path: string): void {
    const node = this.#find(path, false);
    if (node.kind !== "directory") throw new FileError("ENOTDIR", path);
    if (node.entries.size > 0) throw new FileError("ENOTEMPTY", path);
    this.#drop(path);
  }

  unlink(path: string): void {
    if (this.#find(path, false).kind === "directory") throw new FileError("EISDIR", path);
    this.#drop(path);
  }

  remove(path: string): void {
    const node = this.#try(path, false);
    if (!node) return;
    if (node.kind === "directory")
      for (const { name } of this.list(path)) this.remove(`${resolve("/", path)}/${name}`);
    this.#drop(path);
  }

  rename(from: string, to: string): void {
    const node = this.#find(from, false);
    const source = this.#placeOf(from);
    const target = this.#placeOf(to);
    if (source === target) return;
    if (node.kind === "directory" && isWithin(source, target)) throw new FileError("EINVAL", to);
    const there = this.#try(target, false);
    if (there?.kind === "directory") {
      if (node.kind !== "directory") throw new FileError("EISDIR", to);
      if (there.entries.size > 0) throw new FileError("ENOTEMPTY", to);
    } else if (there && node.kind === "directory") throw new FileError("ENOTDIR", to);
    const raw = this.#folder(dirname(source), source).entries.get(basename(source))!;
    if (there) this.#drop(target);
    this.#takeOut(source);
    this.#put(target, raw);
  }

  device(name: string, path: string): void {
    if (this.uid !== 0) throw new FileError("EPERM", path);
    if (this.#try(path, false)) throw new FileError("EEXIST", path);
    this.#put(this.#placeOf(path), { ...this.#fresh(0o666), kind: "device", device: name });
  }

  symlink(target: string, path: string): void {
    if (this.#try(path, false)) throw new FileError("EEXIST", path);
    this.#put(this.#placeOf(path), { ...this.#fresh(0o777), kind: "symlink", target });
  }

  link(existing: string, path: string): void {
    const source = this.#placeOf(existing);
    const node = this.#find(source, false);
    if (node.kind !== "file") throw new FileError("EPERM", existing);
    if (this.#try(path, false)) throw new FileError("EEXIST", path);
    const shared = this.#disk.shared.get(node.ino);
    if (!shared) this.#put(source, { kind: "hard link", ino: node.ino });
    this.#disk.shared.set(node.ino, { node: shared?.node ?? node, links: (shared?.links ?? 1) + 1 });
    this.#put(this.#placeOf(path), { kind: "hard link", ino: node.ino });
  }

  readlink(path: string): string {
    const node = this.#find(path, false);
    if (node.kind !== "symlink") throw new FileError("EINVAL", path);
    return node.target;
  }

  realpath(path: string): string {
    this.#find(path);
    return this.#follow(path);
  }

  chmod(path: string, mode: number): void {
    const node = this.#ownBy(path);
    node.mode = mode & 0o7777;
    node.ctime = this.#tick();
  }

  chown(path: string, uid: number): void {
    this.#ownBy(path).uid = uid;
  }

  utimes(path: string, mtime: number): void {
    const node = this.#ownBy(path);
    node.mtime = mtime;
    node.ctime = this.#tick();
  }

  snapshot(): Snapshot {
    this.#disk.epoch++;
    return { root: this.#disk.root, shared: new Map(this.#disk.shared) };
  }

  restore(snapshot: Snapshot): void {
    this.#disk.root = snapshot.root;
    this.#disk.shared = new Map(snapshot.shared);
    this.#outgrow(snapshot.root);
    for (const { node } of snapshot.shared.values()) this.#outgrow(node);
  }

  subtree(path: string): Snapshot {
    const node = this.#find(path);
    if (node.kind !== "directory") throw new FileError("ENOTDIR", path);
    this.#disk.epoch++;
    return { root: node, shared: new Map(this.#disk.shared) };
  }

  graft(path: string, snapshot: Snapshot): void {
    // Numbers of another file system may be taken here: its files with several names get names of their own.
    const root = snapshot.shared.size > 0 ? unshare(snapshot.root, snapshot.shared) : snapshot.root;
    this.#outgrow(root);
    this.#put(this.#follow(path), root as DirectoryNode);
  }

  // ---- below: how paths become nodes

  /** Numbers and epochs from here on are above those of this tree: another file system may have made it. */
  #outgrow(root: Node): void {
    const highest = highestNumbers(root, { ino: 0, epoch: 0 });
    this.#disk.nextIno = Math.max(this.#disk.nextIno, highest.ino + 1);
    this.#disk.epoch = Math.max(this.#disk.epoch, highest.epoch) + 1;
  }

  #tick(): number {
    const disk = this.#disk;
    // A microsecond apart at least: git tells a changed file by its time (its "racy" rule wants them distinct).
    disk.lastTime = Math.max(disk.now(), disk.lastTime + 0.001);
    return disk.lastTime;
  }

  #fresh(mode: number) {
    const time = this.#tick();
    return {
      ino: this.#disk.nextIno++,
      mode,
      uid: this.uid,
      mtime: time,
      ctime: time,
      epoch: this.#disk.epoch,
    };
  }

  #allowed(node: Solid, wanted: number): boolean {
    if (this.uid === 0)
      return wanted !== bits.execute || node.kind === "directory" || (node.mode & 0o111) !== 0;
    const shift = node.uid === this.uid ? 6 : 0;
    return ((node.mode >> shift) & wanted) === wanted;
  }

  #solid(node: Node): Solid {
    return node.kind === "hard link" ? this.#disk.shared.get(node.ino)!.node : node;
  }

  #try(path: string, followLast = true): Solid | undefined {
    try {
      return this.#find(path, followLast);
    } catch (error) {
      if (error instanceof FileError) return undefined;
      throw error;
    }
  }

  #find(path: string, followLast = true): Solid {
    let node: Solid = this.#disk.root;
    const real = followLast || path.endsWith("/") ? this.#follow(path) : this.#placeOf(path);
    for (const part of real.split("/")) {
      if (part === "") continue;
      if (node.kind !== "directory") throw new FileError("ENOTDIR", path);
      if (!this.#allowed(node, bits.execute)) throw new FileError("EACCES", path);
      const next = node.entries.get(part);
      if (!next) throw new FileError("ENOENT", path);
      node = this.#solid(next);
    }
    if (path.endsWith("/") && node.kind !== "directory") throw new FileError("ENOTDIR", path);
    return node;
  }

  /** The path with every link in it followed; what does not exist yet stays as it is. */
  #follow(path: string, depth = 0): string {
    let node: Solid | undefined = this.#disk.root;
    let real = "";
    const parts = path.split("/").filter((part) => part !== "" && part !== ".");
    for (let i = 0; i < parts.length; i++) {
      if (parts[i] === "..") {
        // A folder's parent is that of its real place; `real` has no links left in it.
        return this.#follow(`${dirname(real || "/")}/${parts.slice(i + 1).join("/")}`, depth);
      }
      const raw: Node | undefined = node?.kind === "directory" ? node.entries.get(parts[i]!) : undefined;
      node = raw && this.#solid(raw);
      if (node?.kind === "symlink") {
        if (depth >= linkLimit) throw new FileError("ELOOP", path);
        return this.#follow(
          `${node.target.startsWith("/") ? "" : `${real}/`}${node.target}/${parts.slice(i + 1).join("/")}`,
          depth + 1,
        );
      }
      real += `/${parts[i]}`;
    }
    return real || "/";
  }

  /** As #follow, but a link at the very end stays. */
  #placeOf(path: string): string {
    const clean = path.replace(/\/+$/, "");
    const name = basename(clean);
    if (name === "" || name === "." || name === "..") return this.#follow(path);
    return resolve(this.#follow(dirname(clean)), name);
  }

  #folder(folder: string, path: string): DirectoryNode {
    const node = this.#find(folder);
    if (node.kind !== "directory") throw new FileError("ENOTDIR", path);
    return node;
  }

  /** A copy of the node at this real path that may be changed in place, with all folders above it. */
  #own(real: string): Solid {
    const disk = this.#disk;
    const mine = <T extends Solid>(node: T): T => {
      if (node.epoch === disk.epoch) return node;
      const copy: T = { ...node, epoch: disk.epoch };
      if (copy.kind === "directory") copy.entries = new Map(copy.entries);
      return copy;
    };
    disk.root = mine(disk.root);
    let node: Solid = disk.root;
    for (const part of real.split("/")) {
      if (part === "") continue;
      const folder = node as DirectoryNode;
      const child = folder.entries.get(part)!;
      node = mine(this.#solid(child));
      if (child.kind === "hard link")
        disk.shared.set(child.ino, { ...disk.shared.get(child.ino)!, node: node as FileNode });
      else folder.entries.set(part, node);
    }
    return node;
  }

  /** #own of a path whose node this user owns. */
  #ownBy(path: string): Solid {
    if (this.uid !== 0 && this.#find(path).uid !== this.uid) throw new FileError("EPERM", path);
    return this.#own(this.#follow(path));
  }

  #put(real: string, node: Node): void {
    if (real === "/") throw new FileError("EBUSY", real);
    const name = basename(real);
    if (encode(name).length > 255) throw new FileError("ENAMETOOLONG", real);
    if (!this.#allowed(this.#folder(dirname(real), real), bits.write)) throw new FileError("EACCES", real);
    const folder = this.#own(dirname(real)) as DirectoryNode;
    folder.entries.set(name, node);
    folder.mtime = folder.ctime = this.#tick();
  }

  /** Takes a name out of its folder and forgets what it named. */
  #drop(path: string): void {
    const real = this.#placeOf(path);
    const raw = this.#takeOut(real);
    if (raw?.kind !== "hard link") return;
    const shared = this.#disk.shared.get(raw.ino)!;
    if (shared.links > 1) this.#disk.shared.set(raw.ino, { ...shared, links: shared.links - 1 });
    else this.#disk.shared.delete(raw.ino);
  }

  #takeOut(real: string): Node | undefined {
    if (real === "/") throw new FileError("EBUSY", real);
    if (!this.#allowed(this.#folder(dirname(real), real), bits.write)) throw new FileError("EACCES", real);
    const folder = this.#own(dirname(real)) as DirectoryNode;
    const raw = folder.entries.get(basename(real));
    folder.entries.delete(basename(real));
    folder.mtime = folder.ctime = this.#tick();
    return raw;
  }

  #describe(node: Solid): Stat {
    const { kind, mode, mtime, ctime, ino, uid } = node;
    const size =
      node.kind === "file"
        ? node.data.length
        : node.kind === "symlink"
          ? encode(node.target).length
          : node.kind === "directory"
            ? 4096
            : 0;
    const links = node.kind === "directory" ? 2 : (this.#disk.shared.get(ino)?.links ?? 1);
    return { kind, mode, size, mtime, ctime, ino, uid, links };
  }
}

/** Order of names by their UTF-8 bytes, which is that of their code points. */
export function compareNames(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x === y) continue;
    // A surrogate (a code point beyond the BMP) sorts after every other unit.
    const high = (unit: number) => (unit >= 0xd800 && unit < 0xe000 ? unit + 0x10000 : unit);
    return high(x) - high(y);
  }
  return a.length - b.length;
}

function highestNumbers(node: Node, highest: { ino: number; epoch: number }): typeof highest {
  highest.ino = Math.max(highest.ino, node.ino);
  if (node.kind !== "hard link") highest.epoch = Math.max(highest.epoch, node.epoch);
  if (node.kind === "directory") for (const child of node.entries.values()) highestNumbers(child, highest);
  return highest;
}

function unshare(node: Node, shared: ReadonlyMap<number, SharedFile>): Node {
  if (node.kind === "hard link") return { ...shared.get(node.ino)!.node };
  if (node.kind !== "directory") return node;
  return {
    ...node,
    entries: new Map([...node.entries].map(([name, child]) => [name, unshare(child, shared)])),
  };
}
