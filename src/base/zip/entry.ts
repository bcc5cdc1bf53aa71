/** One member of an archive. */
export interface ArchiveEntry {
  /** Relative, with "/" between its parts; of a directory without one at its end. */
  readonly path: string;
  readonly kind: "file" | "directory" | "symlink";
  /** Permission bits, as in 0o644. */
  readonly mode: number;
  /** Milliseconds since the epoch. */
  readonly mtime: number;
  /** What is in a file; of a symlink its target, of a directory nothing. */
  readonly data: Uint8Array;
}
