/**
 * The file tree as plain data. A node that a snapshot holds is never changed again: whoever writes copies the
 * folders on the path down to it, and all other nodes stay shared.
 */
export type Node = FileNode | DirectoryNode | SymlinkNode | DeviceNode | HardLinkNode;

interface Common {
  /** Number of this node in its file system; unique, never used again. */
  ino: number;
  /** Permission bits, as in 0o644. */
  mode: number;
  /** Owner: 0 is root, 1000 the learner. */
  uid: number;
  /** Milliseconds since the epoch with a fraction of microseconds; no two changes share one. */
  mtime: number;
  ctime: number;
  /** The epoch of the file system that made this copy: only in that epoch may it be changed in place. */
  epoch: number;
}

export interface FileNode extends Common {
  kind: "file";
  data: Uint8Array;
}

export interface DirectoryNode extends Common {
  kind: "directory";
  entries: Map<string, Node>;
}

interface SymlinkNode extends Common {
  kind: "symlink";
  target: string;
}

/** /dev/null and its like; `device` is the name below /dev. */
interface DeviceNode extends Common {
  kind: "device";
  device: string;
}

/** A name of a file that has several: the file itself stands in the snapshot's `shared`, by its number. */
interface HardLinkNode {
  kind: "hard link";
  ino: number;
}

export interface SharedFile {
  node: FileNode;
  links: number;
}

/** A whole file system at one moment, or (`Files.graft`) one folder of it. Never changed. */
export interface Snapshot {
  readonly root: DirectoryNode;
  readonly shared: ReadonlyMap<number, SharedFile>;
}
