import { decode, encode, toBytes } from "../base/bytes.ts";
import { Disk, type Solid } from "./disk.ts";
import { FileError } from "./errors.ts";
import { extended } from "./extended.ts";
import type { Entry, Files, Kind, Stat } from "./files.ts";
import { basename, compareNames, dirname, isWithin, resolve } from "./paths.ts";
import type { DirectoryNode, FileNode, Node, SharedFile, Snapshot } from "./tree.ts";
import { type Right, Walker } from "./walker.ts";

/** An empty file system: a root folder and nothing in it. `now` gives milliseconds since the epoch. */
export const createFiles = (now: () => number, uid = 1000): Files => new MemoryFiles(new Disk(now), uid);

class MemoryFiles implements Files {
  readonly uid: number;
  readonly #disk: Disk;
  readonly #walker: Walker;

  constructor(disk: Disk, uid: number) {
    this.uid = uid;
    this.#disk = disk;
    this.#walker = new Walker(disk, uid);
  }

  as(uid: number): Files {
    return new MemoryFiles(this.#disk, uid);
  }

  stat(path: string): Stat {
    return this.#describe(this.#walker.find(path));
  }

  lstat(path: string): Stat {
    return this.#describe(this.#walker.find(path, false));
  }

  exists(path: string): boolean {
    return this.#walker.try(path) !== undefined;
  }

  is(kind: Kind, path: string): boolean {
    return this.#walker.try(path, kind !== "symlink")?.kind === kind;
  }

  may(right: Right, path: string): boolean {
    const node = this.#walker.try(path);
    return node !== undefined && this.#walker.allowed(node, right);
  }

  read(path: string): Uint8Array {
    const node = this.#walker.find(path);
    if (node.kind === "directory") throw new FileError("EISDIR", path);
    if (!this.#walker.allowed(node, "read")) throw new FileError("EACCES", path);
    return node.kind === "file" ? node.data : new Uint8Array(0);
  }

  text(path: string): string {
    return decode(this.read(path));
  }

  write(path: string, data: string | Uint8Array, options: { mode?: number; append?: boolean } = {}): void {
    if (path.endsWith("/")) {
      this.#walker.folder(dirname(this.#walker.placeOf(path)), path);
      throw new FileError("EISDIR", path);
    }
    const real = this.#walker.follow(path);
    const there = this.#walker.try(real);
    if (there?.kind === "directory") throw new FileError("EISDIR", path);
    if (there?.kind === "device") return;
    if (there && !this.#walker.allowed(there, "write")) throw new FileError("EACCES", path);
    const bytes = toBytes(data);
    if (!there) {
      this.#walker.put(real, {
        ...this.#disk.fresh(this.uid, options.mode ?? 0o644),
        kind: "file",
        data: bytes,
      });
      return;
    }
    const node = this.#disk.own(real) as FileNode;
    node.data = options.append ? extended(node.data, bytes) : bytes;
    if (options.mode !== undefined) node.mode = options.mode;
    node.mtime = node.ctime = this.#disk.tick();
  }

  list(path: string): Entry[] {
    const node = this.#walker.find(path);
    if (node.kind !== "directory") throw new FileError("ENOTDIR", path);
    if (!this.#walker.allowed(node, "read")) throw new FileError("EACCES", path);
    const entries = [...node.entries].map(
      ([name, { kind }]) => ({ name, kind: kind === "hard link" ? "file" : kind }) as Entry,
    );
    return entries.sort((a, b) => compareNames(a.name, b.name));
  }

  mkdir(path: string, options: { parents?: boolean; mode?: number } = {}): void {
    const place = this.#walker.placeOf(path);
    if (this.#walker.try(place, false)) {
      if (options.parents && this.is("directory", place)) return;
      throw new FileError("EEXIST", path);
    }
    if (options.parents && !this.exists(dirname(place))) this.mkdir(dirname(place), { parents: true });
    this.#walker.put(place, {
      ...this.#disk.fresh(this.uid, options.mode ?? 0o755),
      kind: "directory",
      entries: new Map(),
    });
  }

  rmdir(path: string): void {
    const place = this.#walker.placeOf(path);
    const node = this.#walker.find(place, false);
    if (node.kind !== "directory") throw new FileError("ENOTDIR", path);
    if (node.entries.size > 0) throw new FileError("ENOTEMPTY", path);
    this.#walker.drop(place);
  }

  unlink(path: string): void {
    const place = this.#walker.placeOf(path);
    if (this.#walker.find(place, false).kind === "directory") throw new FileError("EISDIR", path);
    if (path.endsWith("/")) throw new FileError("ENOTDIR", path);
    this.#walker.drop(place);
  }

  remove(path: string): void {
    const node = this.#walker.try(path, false);
    if (!node) return;
    if (node.kind === "directory")
      for (const { name } of this.list(path)) this.remove(`${resolve("/", path)}/${name}`);
    this.#walker.drop(path);
  }

  rename(from: string, to: string): void {
    const source = this.#walker.placeOf(from);
    const folder = this.#walker.folder(dirname(source), from);
    const target = this.#walker.placeOf(to);
    this.#walker.folder(dirname(target), to);
    const node = this.#walker.find(source, false);
    if (node.kind !== "directory" && (from.endsWith("/") || to.endsWith("/")))
      throw new FileError("ENOTDIR", to);
    if (source === target) return;
    if (node.kind === "directory" && isWithin(source, target)) throw new FileError("EINVAL", to);
    // Linux finds that the target holds the source before it looks at what the two are.
    if (isWithin(target, source)) throw new FileError("ENOTEMPTY", to);
    const there = this.#walker.try(target, false);
    if (there?.ino === node.ino) return; // two names of one file both stay
    if (there?.kind === "directory") {
      if (node.kind !== "directory") throw new FileError("EISDIR", to);
      if (there.entries.size > 0) throw new FileError("ENOTEMPTY", to);
    } else if (there && node.kind === "directory") throw new FileError("ENOTDIR", to);
    const raw = folder.entries.get(basename(source))!;
    if (there) this.#walker.drop(target);
    this.#walker.takeOut(source);
    this.#walker.put(target, raw);
  }

  device(name: string, path: string): void {
    if (this.uid !== 0) throw new FileError("EPERM", path);
    this.#walker.put(this.#vacant(path), {
      ...this.#disk.fresh(this.uid, 0o666),
      kind: "device",
      device: name,
    });
  }

  symlink(target: string, path: string): void {
    this.#walker.put(this.#vacant(path), {
      ...this.#disk.fresh(this.uid, 0o777),
      kind: "symlink",
      target,
    });
  }

  link(existing: string, path: string): void {
    const node = this.#walker.find(existing, false);
    const source = this.#walker.placeOf(existing);
    const place = this.#vacant(path);
    if (node.kind !== "file") throw new FileError("EPERM", existing);
    const shared = this.#disk.shared.get(node.ino);
    if (!shared) this.#walker.put(source, { kind: "hard link", ino: node.ino });
    this.#disk.shared.set(node.ino, { node: shared?.node ?? node, links: (shared?.links ?? 1) + 1 });
    this.#walker.put(place, { kind: "hard link", ino: node.ino });
  }

  readlink(path: string): string {
    const node = this.#walker.find(path, false);
    if (node.kind !== "symlink") throw new FileError("EINVAL", path);
    return node.target;
  }

  realpath(path: string): string {
    this.#walker.find(path);
    return this.#walker.follow(path);
  }

  chmod(path: string, mode: number): void {
    const node = this.#walker.ownBy(path);
    node.mode = mode & 0o7777;
    node.ctime = this.#disk.tick();
  }

  chown(path: string, uid: number): void {
    this.#walker.ownBy(path).uid = uid;
  }

  utimes(path: string, mtime: number): void {
    const node = this.#walker.ownBy(path);
    node.mtime = mtime;
    node.ctime = this.#disk.tick();
  }

  snapshot(): Snapshot {
    return this.#disk.snapshot(this.#disk.root);
  }

  restore(snapshot: Snapshot): void {
    this.#disk.restore(snapshot);
  }

  subtree(path: string): Snapshot {
    const node = this.#walker.find(path);
    if (node.kind !== "directory") throw new FileError("ENOTDIR", path);
    return this.#disk.snapshot(node);
  }

  graft(path: string, snapshot: Snapshot): void {
    // Numbers of another file system may be taken here: its files with several names get names of their own.
    const root = snapshot.shared.size > 0 ? unshare(snapshot.root, snapshot.shared) : snapshot.root;
    this.#disk.outgrow(root);
    this.#walker.put(this.#walker.follow(path), root as DirectoryNode);
  }

  /** Where a path leads that is to be a new name, and not of a folder. */
  #vacant(path: string): string {
    const place = this.#walker.placeOf(path);
    if (this.#walker.try(place, false)) throw new FileError("EEXIST", path);
    this.#walker.folder(dirname(place), path);
    if (path.endsWith("/")) throw new FileError("ENOENT", path);
    return place;
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

function unshare(node: Node, shared: ReadonlyMap<number, SharedFile>): Node {
  if (node.kind === "hard link") return { ...shared.get(node.ino)!.node };
  if (node.kind !== "directory") return node;
  return {
    ...node,
    entries: new Map([...node.entries].map(([name, child]) => [name, unshare(child, shared)])),
  };
}
