import { encode } from "../base/bytes.ts";
import type { Disk, Solid } from "./disk.ts";
import { FileError } from "./errors.ts";
import { basename, dirname, resolve } from "./paths.ts";
import type { DirectoryNode, Node } from "./tree.ts";

const linkLimit = 40; // Linux gives up with ELOOP after as many
const bits = { read: 4, write: 2, execute: 1 } as const;

/** To execute a folder is to go through it. */
export type Right = keyof typeof bits;

/** How paths become nodes for one user, who may not go everywhere, and how a folder's entries are changed. */
export class Walker {
  readonly uid: number;
  readonly disk: Disk;

  constructor(disk: Disk, uid: number) {
    this.disk = disk;
    this.uid = uid;
  }

  allowed(node: Solid, right: Right): boolean {
    if (this.uid === 0) return right !== "execute" || node.kind === "directory" || (node.mode & 0o111) !== 0;
    const shift = node.uid === this.uid ? 6 : 0;
    return ((node.mode >> shift) & bits[right]) !== 0;
  }

  /** As `find`, but undefined where nothing is or nobody may look. */
  try(path: string, followLast = true): Solid | undefined {
    try {
      const found = this.#seek(path, followLast);
      return typeof found === "string" ? undefined : found;
    } catch (error) {
      if (error instanceof FileError) return undefined;
      throw error;
    }
  }

  /** The node at a path. Throws FileError. */
  find(path: string, followLast = true): Solid {
    const found = this.#seek(path, followLast);
    if (typeof found === "string") throw new FileError(found, path);
    return found;
  }

  /** The node, or why there is none: most questions are about what is not there, and to throw costs the most. */
  #seek(path: string, followLast: boolean): Solid | "ENOTDIR" | "EACCES" | "ENOENT" {
    let node: Solid = this.disk.root;
    const real = followLast || path.endsWith("/") ? this.follow(path) : this.placeOf(path);
    for (const part of real.split("/")) {
      if (part === "") continue;
      if (node.kind !== "directory") return "ENOTDIR";
      if (!this.allowed(node, "execute")) return "EACCES";
      const next = node.entries.get(part);
      if (!next) return "ENOENT";
      node = this.disk.solid(next);
    }
    return path.endsWith("/") && node.kind !== "directory" ? "ENOTDIR" : node;
  }

  /** The path with every link in it followed; what does not exist yet stays as it is. */
  follow(path: string, depth = 0): string {
    let node: Solid | undefined = this.disk.root;
    let real = "";
    const parts = path.split("/").filter((part) => part !== "" && part !== ".");
    for (let i = 0; i < parts.length; i++) {
      if (parts[i] === "..") {
        this.folder(real || "/", path);
        // A folder's parent is that of its real place; `real` has no links left in it.
        return this.follow(`${dirname(real || "/")}/${parts.slice(i + 1).join("/")}`, depth);
      }
      const raw: Node | undefined = node?.kind === "directory" ? node.entries.get(parts[i]!) : undefined;
      node = raw && this.disk.solid(raw);
      if (node?.kind === "symlink") {
        if (depth >= linkLimit) throw new FileError("ELOOP", path);
        return this.follow(
          `${node.target.startsWith("/") ? "" : `${real}/`}${node.target}/${parts.slice(i + 1).join("/")}`,
          depth + 1,
        );
      }
      real += `/${parts[i]}`;
    }
    return real || "/";
  }

  /** As `follow`, but a link at the very end stays. */
  placeOf(path: string): string {
    const clean = path.replace(/\/+$/, "");
    const name = basename(clean);
    if (name === "" || name === "." || name === "..") return this.follow(path);
    return resolve(this.follow(dirname(clean)), name);
  }

  /** The folder of this real path; an error names `path`. */
  folder(folder: string, path: string): DirectoryNode {
    const node = this.find(folder);
    if (node.kind !== "directory") throw new FileError("ENOTDIR", path);
    return node;
  }

  /** `Disk.own` of a path whose node this user owns. */
  ownBy(path: string): Solid {
    if (this.uid !== 0 && this.find(path).uid !== this.uid) throw new FileError("EPERM", path);
    return this.disk.own(this.follow(path));
  }

  /** Gives a node this real path, instead of whatever is there. */
  put(real: string, node: Node): void {
    if (encode(basename(real)).length > 255) throw new FileError("ENAMETOOLONG", real);
    this.#changeable(real).set(basename(real), node);
  }

  /** Takes a name out of its folder and forgets what it named. */
  drop(path: string): void {
    const real = this.placeOf(path);
    const raw = this.takeOut(real);
    if (raw?.kind !== "hard link") return;
    const shared = this.disk.shared.get(raw.ino)!;
    if (shared.links > 1) this.disk.shared.set(raw.ino, { ...shared, links: shared.links - 1 });
    else this.disk.shared.delete(raw.ino);
  }

  /** Takes a name out of its folder; answers with what it named. */
  takeOut(real: string): Node | undefined {
    const entries = this.#changeable(real);
    const node = entries.get(basename(real));
    entries.delete(basename(real));
    return node;
  }

  /** The entries of the folder this real path is in, to be changed at once. */
  #changeable(real: string): Map<string, Node> {
    if (real === "/") throw new FileError("EBUSY", real);
    if (!this.allowed(this.folder(dirname(real), real), "write")) throw new FileError("EACCES", real);
    const folder = this.disk.own(dirname(real)) as DirectoryNode;
    folder.mtime = folder.ctime = this.disk.tick();
    return folder.entries;
  }
}
