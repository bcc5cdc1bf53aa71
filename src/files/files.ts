import type { Snapshot } from "./tree.ts";
import type { Right } from "./walker.ts";

export type Kind = "file" | "directory" | "symlink" | "device";

export interface Stat {
  readonly kind: Kind;
  /** Permission bits, as in 0o644. */
  readonly mode: number;
  /** Bytes; of a symlink its target's length, of a directory 4096. */
  readonly size: number;
  /** Milliseconds since the epoch with microseconds as fraction; strictly increasing over all changes. */
  readonly mtime: number;
  readonly ctime: number;
  readonly ino: number;
  readonly uid: number;
  readonly links: number;
}

export interface Entry {
  readonly name: string;
  readonly kind: Kind;
}

/**
 * A file system in memory, as one user sees it. Everything is synchronous. Paths are absolute (see paths.ts
 * `resolve`); links on the way are followed. Every failure is a FileError with libc's code.
 */
export interface Files {
  /** Who acts: 0 is root, whom no permission bit stops; 1000 is the learner. */
  readonly uid: number;
  /** The same file system seen by another user. */
  as(uid: number): Files;

  /** Follows a link at the end of the path; `lstat` does not. */
  stat(path: string): Stat;
  lstat(path: string): Stat;
  /** Is there something (a link's target, if it is one)? Never throws. */
  exists(path: string): boolean;
  /** Is there such a thing of this kind? Never throws. */
  is(kind: Kind, path: string): boolean;
  /** May this user do so? Never throws. */
  may(right: Right, path: string): boolean;

  /** The bytes themselves, not a copy: do not change them. */
  read(path: string): Uint8Array;
  /** `read` as text. */
  text(path: string): string;
  /** Creates the file (mode 0o644 unless given) or replaces what is in it; its folder must exist. Takes the bytes over: do not change them afterwards. */
  write(path: string, data: string | Uint8Array, options?: { mode?: number; append?: boolean }): void;
  /** Entries sorted by their bytes, without "." and "..". */
  list(path: string): Entry[];
  mkdir(path: string, options?: { parents?: boolean; mode?: number }): void;
  rmdir(path: string): void;
  unlink(path: string): void;
  /** Removes whatever is there with all below it; nothing there is no error. */
  remove(path: string): void;
  /** As rename(2): replaces a file, or an empty folder by a folder. */
  rename(from: string, to: string): void;
  /** As mknod(2): a device that swallows what is written and has nothing to read; only root makes one. */
  device(name: string, path: string): void;
  symlink(target: string, path: string): void;
  link(existing: string, path: string): void;
  readlink(path: string): string;
  realpath(path: string): string;
  chmod(path: string, mode: number): void;
  chown(path: string, uid: number): void;
  /** Sets the time of change, in milliseconds since the epoch. */
  utimes(path: string, mtime: number): void;

  /** The whole tree as it is now; costs nothing but the copies that later changes will make. */
  snapshot(): Snapshot;
  restore(snapshot: Snapshot): void;
  /** The folder at `path` as a snapshot of its own. */
  subtree(path: string): Snapshot;
  /** Puts a snapshot's root in place of whatever is at `path`, sharing its nodes; its folder must exist. */
  graft(path: string, snapshot: Snapshot): void;
}
