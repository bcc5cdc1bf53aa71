/**
 * A run of changed lines can often be moved up or down without changing what the diff says: in "a b a b" either pair
 * may be the new one. Each run is moved where it reads best: beside a change of the other file if there is one, else
 * by indentation (M. Haggerty's "indent heuristic", which git uses by default).
 */
export function slideGroups(
  lines: readonly string[],
  ids: Int32Array,
  changed: Uint8Array,
  otherChanged: Uint8Array,
): void {
  const size = lines.length;
  const otherSize = otherChanged.length;
  // The run before each unchanged line, also an empty one, has its counterpart before the partner of that line.
  let start = 0;
  let end = 0;
  while (changed[end]) end++;
  let otherStart = 0;
  let otherEnd = 0;
  while (otherChanged[otherEnd]) otherEnd++;

  const otherNext = () => {
    otherStart = otherEnd + 1;
    otherEnd = otherStart;
    while (otherChanged[otherEnd]) otherEnd++;
  };
  const otherPrevious = () => {
    otherEnd = otherStart - 1;
    otherStart = otherEnd;
    while (otherStart > 0 && otherChanged[otherStart - 1]) otherStart--;
  };
  const up = (): boolean => {
    if (start === 0 || ids[start - 1] !== ids[end - 1]) return false;
    changed[--start] = 1;
    changed[--end] = 0;
    while (start > 0 && changed[start - 1]) start--;
    otherPrevious();
    return true;
  };
  const down = (): boolean => {
    if (end >= size || ids[start] !== ids[end]) return false;
    changed[start++] = 0;
    changed[end++] = 1;
    while (end < size && changed[end]) end++;
    otherNext();
    return true;
  };

  for (;;) {
    if (end !== start) {
      let length: number;
      let earliestEnd: number;
      let matchingEnd: number;
      // Sliding may join the run with its neighbours; then it starts over as a longer one.
      do {
        length = end - start;
        matchingEnd = -1;
        while (up());
        earliestEnd = end;
        if (otherEnd > otherStart) matchingEnd = end;
        while (down()) if (otherEnd > otherStart) matchingEnd = end;
      } while (length !== end - start);

      if (end !== earliestEnd) {
        if (matchingEnd >= 0) while (end > matchingEnd) up();
        else {
          const best = bestEnd(lines, end, length, earliestEnd);
          while (end > best) up();
        }
      }
    }
    if (end >= size || otherEnd > otherSize) return;
    start = end + 1;
    end = start;
    while (changed[end]) end++;
    otherNext();
  }
}

const longestSlide = 100;
const indentWeight = 60;

/** The end of the run at which the two cuts it makes hurt least. */
function bestEnd(lines: readonly string[], latest: number, length: number, earliest: number): number {
  let best = -1;
  let bestScore: Score = { indent: 0, penalty: 0 };
  for (let end = Math.max(earliest, latest - length - 1, latest - longestSlide); end <= latest; end++) {
    const score: Score = { indent: 0, penalty: 0 };
    addCut(score, lines, end);
    addCut(score, lines, end - length);
    const order =
      Math.sign(score.indent - bestScore.indent) * indentWeight + score.penalty - bestScore.penalty;
    if (best < 0 || order <= 0) {
      best = end;
      bestScore = score;
    }
  }
  return best;
}

interface Score {
  indent: number;
  penalty: number;
}

const widest = 200;
const mostBlanks = 20;

/** Columns before the first character, tabs to 8; -1 for a blank line. */
function indentOf(line: string): number {
  let columns = 0;
  for (const char of line) {
    if (char === " ") columns++;
    else if (char === "\t") columns += 8 - (columns % 8);
    else if (!/\s/.test(char)) return Math.min(columns, widest);
    if (columns >= widest) return widest;
  }
  return -1;
}

/** Adds what it costs to cut before line `at`. */
function addCut(score: Score, lines: readonly string[], at: number): void {
  const atEnd = at >= lines.length;
  const indent = atEnd ? -1 : indentOf(lines[at]!);
  let blanksBefore = 0;
  let indentBefore = -1;
  for (let i = at - 1; i >= 0; i--) {
    indentBefore = indentOf(lines[i]!);
    if (indentBefore !== -1) break;
    if (++blanksBefore === mostBlanks) {
      indentBefore = 0;
      break;
    }
  }
  let blanksAfter = 0;
  let indentAfter = -1;
  for (let i = at + 1; i < lines.length; i++) {
    indentAfter = indentOf(lines[i]!);
    if (indentAfter !== -1) break;
    if (++blanksAfter === mostBlanks) {
      indentAfter = 0;
      break;
    }
  }
  if (indentBefore === -1 && blanksBefore === 0) score.penalty += 1; // start of the file
  if (atEnd) score.penalty += 21; // end of the file
  const blankAfter = indent === -1 ? 1 + blanksAfter : 0;
  const blanks = blanksBefore + blankAfter;
  score.penalty += -30 * blanks + 6 * blankAfter;
  const own = indent !== -1 ? indent : indentAfter;
  score.indent += own;
  if (own === -1 || indentBefore === -1 || own === indentBefore) return;
  if (own > indentBefore) score.penalty += blanks > 0 ? 10 : -4;
  else if (indentAfter !== -1 && indentAfter > own) score.penalty += blanks > 0 ? 17 : 24;
  else score.penalty += blanks > 0 ? 17 : 23;
}
