import type { FindParser } from "./find-parse.ts";
import type { Test } from "./find-plan.ts";

/** One word of find's expression. Those that act keep find from printing of its own accord. */
export interface Primary {
  readonly acts?: true;
  make(parser: FindParser, word: string): Test;
}
