import type { Stat } from "../../../files/files.ts";

/** One thing the walk has come to. Actions set `prune` and `quit`. */
export interface Found {
  readonly path: string;
  /** The operand below which it was found. */
  readonly start: string;
  readonly full: string;
  readonly stat: Stat;
  readonly depth: number;
  prune: boolean;
  quit: boolean;
}

export type Test = (found: Found) => boolean | Promise<boolean>;

export interface Plan {
  readonly test: Test;
  readonly minDepth: number;
  readonly maxDepth: number;
  readonly depthFirst: boolean;
  /** What is left to do after the walk: the last batch of `-exec ... +`. */
  readonly finish: readonly (() => Promise<boolean>)[];
}

export const baseOf = (path: string): string =>
  path
    .replace(/(?<=.)\/+$/, "")
    .split("/")
    .at(-1) || path;
