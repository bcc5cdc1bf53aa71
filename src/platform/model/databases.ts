/**
 * What a database of the simulation holds, as the messages that made it so. The engine is given the time and the
 * chance of each anew, so the same messages make the same database, to the byte: reload, undo, backup and copy are
 * all reads of this list.
 */
export type Contents = readonly Write[];

/** A transaction that has changed something. */
export interface Write {
  /** What its connection had set before, in messages like those sent. */
  readonly settings: readonly string[];
  /** For `random()`, in [0, 1). */
  readonly seed: number;
  readonly sent: readonly Sent[];
}

/** A bundle of wire protocol messages, one character a byte. */
export interface Sent {
  readonly at: number;
  readonly bytes: string;
}

/** A backup, or something done with one. */
export interface Transfer {
  readonly num: number;
  readonly kind: "backup" | "restore" | "copy";
  /** Add-ons by id; a backup has no target, a restore no source. */
  readonly fromId: string | null;
  readonly toId: string | null;
  readonly fromName: string;
  readonly toName: string;
  readonly scheduled: boolean;
  readonly createdAt: number;
  readonly finishedAt: number;
  readonly canceledAt: number | null;
  readonly bytes: number;
  readonly contents: Contents;
}

export interface BackupSchedule {
  readonly id: string;
  readonly name: string;
  readonly hour: number;
  readonly timezone: string;
}

/** What the platform knows of its databases. */
export interface DatabasesState {
  /** By add-on; a database nothing was written to has none. */
  readonly databases: Readonly<Record<string, Contents>>;
  /** By app: backups of its databases, and what was done with them. */
  readonly transfers: Readonly<Record<string, readonly Transfer[]>>;
  /** By add-on. */
  readonly backupSchedules: Readonly<Record<string, BackupSchedule>>;
}
