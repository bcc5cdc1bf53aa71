import type { Git } from "../context.ts";
import { quotePath } from "../core/quote.ts";
import { type Change, contentOf } from "./changes.ts";
import { editsOf } from "./hunks.ts";
import { diffLines } from "./lines.ts";
import { shown, splitLines } from "./text.ts";

/** `git diff --check`: blanks at line ends, a tab after blanks, conflict markers left behind, in added lines. */
export function whitespaceFaults(git: Git, changes: readonly Change[]): string {
  let out = "";
  for (const change of changes) {
    const a = splitLines(contentOf(git.repository, change.before));
    const b = splitLines(contentOf(git.repository, change.after));
    for (const { bStart, bEnd } of editsOf(diffLines(a, b)))
      for (let i = bStart; i < bEnd; i++) {
        const line = shown(b[i]!.replace(/\n$/, ""));
        const faults = [
          /[ \t]+$/.test(line) ? "trailing whitespace" : "",
          /^\t* +\t/.test(line) ? "space before tab in indent" : "",
        ].filter(Boolean);
        if (/^(<{7}|>{7}|={7})( |$)/.test(line))
          out += `${quotePath(change.path)}:${i + 1}: leftover conflict marker\n`;
        if (faults.length > 0) out += `${quotePath(change.path)}:${i + 1}: ${faults.join(", ")}.\n+${line}\n`;
      }
    const blanks = (lines: readonly string[]) =>
      lines.length - 1 - lines.findLastIndex((line) => line.trim() !== "");
    if (blanks(b) > blanks(a))
      out += `${quotePath(change.path)}:${b.length - blanks(b) + 1}: new blank line at EOF.\n`;
  }
  return out;
}
