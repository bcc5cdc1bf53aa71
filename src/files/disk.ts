import type { DirectoryNode, FileNode, Node, SharedFile, Snapshot } from "./tree.ts";

/** A node itself, not one of several names of it. */
export type Solid = Exclude<Node, { kind: "hard link" }>;

interface Height {
  readonly ino: number;
  readonly epoch: number;
}

const heights = new WeakMap<DirectoryNode, Height>();

/** The highest number and epoch in a tree that nobody changes any more. */
function heightOf(node: Node): Height {
  if (node.kind === "hard link") return { ino: node.ino, epoch: 0 };
  if (node.kind !== "directory") return node;
  const known = heights.get(node);
  if (known) return known;
  let { ino, epoch } = node;
  for (const child of node.entries.values()) {
    const height = heightOf(child);
    ino = Math.max(ino, height.ino);
    epoch = Math.max(epoch, height.epoch);
  }
  const height = { ino, epoch };
  heights.set(node, height);
  return height;
}

/** The tree, and what else all users of one file system share. */
export class Disk {
  root: DirectoryNode;
  /** The files that have several names, by their number. */
  readonly shared = new Map<number, SharedFile>();
  #epoch = 1;
  #nextIno = 1;
  #lastTime = 0;
  #now: () => number;

  /** A root folder with nothing in it. */
  constructor(now: () => number) {
    this.#now = now;
    this.root = { ...this.fresh(0, 0o755), kind: "directory", entries: new Map() };
  }

  /** The time of a change. */
  tick(): number {
    // A microsecond apart at least: git tells a changed file by its time (its "racy" rule wants them distinct).
    this.#lastTime = Math.max(this.#now(), this.#lastTime + 0.001);
    return this.#lastTime;
  }

  /** What every new node has. */
  fresh(uid: number, mode: number) {
    const time = this.tick();
    return { ino: this.#nextIno++, mode, uid, mtime: time, ctime: time, epoch: this.#epoch };
  }

  solid(node: Node): Solid {
    return node.kind === "hard link" ? this.shared.get(node.ino)!.node : node;
  }

  /** A copy of the node at this real path that may be changed in place, with all folders above it. */
  own(real: string): Solid {
    this.root = this.#mine(this.root);
    let node: Solid = this.root;
    for (const part of real.split("/")) {
      if (part === "") continue;
      const folder = node as DirectoryNode;
      const child = folder.entries.get(part)!;
      node = this.#mine(this.solid(child));
      if (child.kind === "hard link")
        this.shared.set(child.ino, { ...this.shared.get(child.ino)!, node: node as FileNode });
      else folder.entries.set(part, node);
    }
    return node;
  }

  /** This folder as it is now: whoever changes something below it from here on makes copies. */
  snapshot(root: DirectoryNode): Snapshot {
    this.#epoch++;
    return { root, shared: new Map(this.shared) };
  }

  restore(snapshot: Snapshot): void {
    this.root = snapshot.root;
    this.shared.clear();
    for (const [ino, file] of snapshot.shared) {
      this.shared.set(ino, file);
      this.outgrow(file.node);
    }
    this.outgrow(snapshot.root);
  }

  /** Numbers and epochs from here on are above those of this tree: another file system may have made it. */
  outgrow(node: Node): void {
    const { ino, epoch } = heightOf(node);
    this.#nextIno = Math.max(this.#nextIno, ino + 1);
    this.#epoch = Math.max(this.#epoch, epoch + 1);
  }

  #mine<T extends Solid>(node: T): T {
    if (node.epoch === this.#epoch) return node;
    const copy: T = { ...node, epoch: this.#epoch };
    if (copy.kind === "directory") copy.entries = new Map(copy.entries);
    return copy;
  }
}
