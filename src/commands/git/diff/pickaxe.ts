import type { Repository } from "../core/repository.ts";
import { encode } from "../../../base/bytes.ts";
import { posixExpression } from "../core/patterns.ts";
import { type Change, contentOf } from "./changes.ts";
import { editsOf } from "./hunks.ts";
import { diffLines } from "./lines.ts";
import { splitLines, toBinary } from "./text.ts";

interface Search {
  readonly S?: string | undefined;
  readonly G?: string | undefined;
  readonly "pickaxe-regex"?: boolean;
}

/** The changes in which the number of occurrences of a text changes (-S), or a changed line fits a pattern (-G). */
export function pickaxe(
  repository: Repository,
  changes: readonly Change[],
  { S: text, G: pattern, "pickaxe-regex": byPattern = false }: Search,
): Change[] {
  const bytes = (typed: string) => toBinary(encode(typed));
  const needle =
    text === undefined ? undefined : posixExpression(bytes(text), byPattern ? "extended" : "fixed", "g");
  const line = pattern === undefined ? undefined : posixExpression(bytes(pattern), "extended");
  return changes.filter((change) => {
    const [old, now] = [contentOf(repository, change.before), contentOf(repository, change.after)];
    if (needle) {
      const count = (data: Uint8Array) => [...toBinary(data).matchAll(needle)].length;
      return count(old) !== count(now);
    }
    const [a, b] = [splitLines(old), splitLines(now)];
    const fits = (each: string) => line!.test(each.replace(/\n$/, ""));
    return editsOf(diffLines(a, b)).some(
      ({ aStart, aEnd, bStart, bEnd }) =>
        a.slice(aStart, aEnd).some(fits) || b.slice(bStart, bEnd).some(fits),
    );
  });
}
