import type { EditionName } from "../base/edition.ts";
import type { Snapshot } from "../files/tree.ts";
import type { SavedGithub } from "../hosts/github/repositories.ts";
import type { Exchange } from "../network/journal.ts";
import type { SavedPlatform } from "../platform/model/store.ts";
import type { ShellState } from "../shell/shell.ts";

/**
 * Everything there is, at one moment, as plain data. Taking it costs almost nothing: files, slugs and git objects
 * are shared with the living world and copied only when that changes. Undo, reload, share links, lesson starts and
 * tests are all reads of worlds.
 */
export interface World {
  readonly edition: EditionName;
  /** World time, milliseconds since the epoch. */
  readonly now: number;
  readonly random: number;
  readonly files: Snapshot;
  readonly shell: ShellState;
  /** Of the page's further terminals, in their order. */
  readonly furtherShells?: readonly ShellState[];
  /** Undefined until the first request reached Heroku. */
  readonly platform?: SavedPlatform;
  /** Undefined until somebody pushed to github.com. */
  readonly github?: SavedGithub;
  readonly exchanges: readonly Exchange[];
  /** The repository worked in last. */
  readonly project?: string;
}

/** A folder of the lessons' starters: paths below the home folder to texts. */
export type Starter = Readonly<Record<string, string>>;
