import type { Repository } from "../core/repository.ts";
import { type Change, contentOf } from "./changes.ts";
import { keptAndNew, wholeScore } from "./similarity.ts";

/** Smaller files are never told as rewritten. */
const smallest = 400;

export interface RewriteLimits {
  /** From which share of change on a file is looked at as one gone and another come. */
  readonly broken: number;
  /** From which share of loss on it is told as rewritten. */
  readonly told: number;
}

/** "50%/60%": both shares, as parts of 60,000. */
export function readRewriteLimits(text: string | true): RewriteLimits {
  const [first = "", second = ""] = text === true ? [] : text.split("/");
  const share = (word: string, usual: number) =>
    word === ""
      ? usual
      : Math.min(
          wholeScore,
          ((word.endsWith("%") ? Number.parseFloat(word) / 100 : Number(`0.${word}`)) || 0) * wholeScore,
        );
  return { broken: share(first, 30_000), told: share(second, 36_000) };
}

/** Marks the files that are hardly what they were: `--break-rewrites`. */
export const markRewrites = (
  repository: Repository,
  changes: readonly Change[],
  limits: RewriteLimits,
): Change[] =>
  changes.map((change) => {
    if (change.status !== "M") return change;
    const loss = lossOf(contentOf(repository, change.before), contentOf(repository, change.after), limits);
    return loss === undefined || loss < limits.told
      ? change
      : { ...change, rewritten: Math.floor((loss * 100) / wholeScore) };
  });

/** The share of the old content that is gone; undefined when the file is still the same one. */
function lossOf(old: Uint8Array, now: Uint8Array, { broken }: RewriteLimits): number | undefined {
  const larger = Math.max(old.length, now.length);
  if (larger < smallest || old.length === 0) return undefined;
  const { kept, added } = keptAndNew(old, now);
  const copied = Math.min(kept, old.length);
  const fresh = Math.min(added, Math.max(0, now.length - copied));
  const gone = old.length - copied;
  const loss = Math.floor((gone * wholeScore) / old.length);
  if (loss > broken) return loss;
  if (((gone + fresh) * wholeScore) / larger < broken) return undefined;
  if (old.length * broken < gone * wholeScore && fresh * 20 < gone && fresh * 20 < copied) return undefined;
  return loss;
}
