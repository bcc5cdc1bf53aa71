import type { Repository } from "../core/repository.ts";
import { type Change, contentOf } from "./changes.ts";
import { editsOf } from "./hunks.ts";
import { diffLines } from "./lines.ts";
import { splitLines, toBinary } from "./text.ts";
import { encode } from "../../../base/bytes.ts";

/** The changes in which the number of occurrences of a text changes (-S), or a changed line fits a pattern (-G). */
export function pickaxe(
  repository: Repository,
  changes: readonly Change[],
  text: string | undefined,
  pattern: string | undefined,
): Change[] {
  return changes.filter((change) => {
    const [old, now] = [contentOf(repository, change.before), contentOf(repository, change.after)];
    if (text !== undefined) {
      const needle = toBinary(encode(text));
      const count = (data: Uint8Array) => toBinary(data).split(needle).length;
      return count(old) !== count(now);
    }
    const [a, b] = [splitLines(old), splitLines(now)];
    const expression = new RegExp(pattern!);
    return editsOf(diffLines(a, b)).some(
      ({ aStart, aEnd, bStart, bEnd }) =>
        a.slice(aStart, aEnd).some((line) => expression.test(line)) ||
        b.slice(bStart, bEnd).some((line) => expression.test(line)),
    );
  });
}
