/**
 * Replaces the `nth` match (0: all), with & for what matched. `groups` lets \1 stand for a part (gensub). Matches are
 * found as sed does: an empty one not right behind another.
 */
export function substitute(
  text: string,
  regex: RegExp,
  by: string,
  { nth, groups }: { nth: number; groups: boolean },
): { text: string; count: number } {
  let out = "";
  let from = 0;
  let seen = 0;
  let count = 0;
  let lastEnd = -1;
  for (const match of text.matchAll(regex)) {
    if (match[0] === "" && match.index === lastEnd) continue;
    lastEnd = match.index + match[0].length;
    seen++;
    if (nth > 0 && seen !== nth) continue;
    out += text.slice(from, match.index) + fill(by, match, groups);
    from = lastEnd;
    count++;
    if (nth > 0) break;
  }
  return { text: out + text.slice(from), count };
}

function fill(by: string, match: RegExpExecArray, groups: boolean): string {
  return by.replace(/\\([\\&0-9])|&/g, (whole, escaped?: string) => {
    if (escaped === undefined) return match[0];
    if (/\d/.test(escaped)) return groups ? (match[Number(escaped)] ?? "") : whole;
    return escaped;
  });
}
