import type { NanoFoot } from "./nano-foot.ts";
import type { TextBuffer } from "./text-buffer.ts";

/**
 * ^\ of nano: asks about each place from the cursor on, once round the text. Capitals do not count. Answers with how
 * many were replaced; undefined when there was nothing to replace.
 */
export async function replaceEach(
  buffer: TextBuffer,
  foot: NanoFoot,
  from: string,
  to: string,
): Promise<number | undefined> {
  const wanted = from.toLowerCase();
  const start = { row: buffer.row, column: buffer.column };
  const count = buffer.lines.length;
  let [seen, replaced] = [0, 0];
  let all = false;
  for (let i = 0; i <= count; i++) {
    const row = (start.row + i) % count;
    let column = i === 0 ? start.column : 0;
    for (;;) {
      const line = buffer.lines[row]!;
      const at = line.toLowerCase().indexOf(wanted, column);
      // Back in the first line, what stands behind the start has been asked about.
      if (at < 0 || (i === count && at >= start.column)) break;
      seen++;
      buffer.goTo(row, at);
      const answer = all ? "yes" : await foot.yesNo("Replace this instance?", true);
      if (answer === undefined) return replaced;
      if (answer === "all") all = true;
      if (answer === "no") {
        column = at + from.length;
        continue;
      }
      buffer.replaceLine(row, line.slice(0, at) + to + line.slice(at + from.length));
      buffer.goTo(row, at + to.length);
      column = at + to.length;
      replaced++;
    }
  }
  if (seen === 0) return undefined;
  buffer.goTo(start.row, start.column);
  return replaced;
}
