/** One run of lines that differ: [aStart, aEnd) was replaced by [bStart, bEnd). */
export interface Change {
  readonly aStart: number;
  readonly aEnd: number;
  readonly bStart: number;
  readonly bEnd: number;
}

/** The least changes that turn one list of lines into another (Myers, 1986). */
export function diffLines(a: readonly string[], b: readonly string[]): Change[] {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let [aEnd, bEnd] = [a.length, b.length];
  while (aEnd > start && bEnd > start && a[aEnd - 1] === b[bEnd - 1]) {
    aEnd--;
    bEnd--;
  }
  const [n, m] = [aEnd - start, bEnd - start];
  const trace: Int32Array[] = [];
  let ends: Int32Array = new Int32Array(2 * (n + m) + 3);
  const middle = n + m + 1;
  search: for (let d = 0; d <= n + m; d++) {
    trace.push(ends.slice());
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && ends[middle + k - 1]! < ends[middle + k + 1]!);
      let x = down ? ends[middle + k + 1]! : ends[middle + k - 1]! + 1;
      while (x < n && x - k < m && a[start + x] === b[start + x - k]) x++;
      ends[middle + k] = x;
      if (x >= n && x - k >= m) break search;
    }
  }
  const removed = new Uint8Array(a.length);
  const added = new Uint8Array(b.length);
  let [x, y] = [n, m];
  for (let d = trace.length - 1; d > 0; d--) {
    ends = trace[d]!;
    const k = x - y;
    const down = k === -d || (k !== d && ends[middle + k - 1]! < ends[middle + k + 1]!);
    const before = down ? k + 1 : k - 1;
    const [px, py] = [ends[middle + before]!, ends[middle + before]! - before];
    if (down) added[start + py] = 1;
    else removed[start + px] = 1;
    [x, y] = [px, py];
  }
  return group(a, b, removed, added);
}

/** Neighbouring marks become one change, slid down as far as it goes, as GNU diff shows it. */
function group(a: readonly string[], b: readonly string[], removed: Uint8Array, added: Uint8Array): Change[] {
  slide(a, removed);
  slide(b, added);
  const changes: Change[] = [];
  for (let i = 0, j = 0; i < a.length || j < b.length;) {
    if (!removed[i] && !added[j] && i < a.length && j < b.length) {
      i++;
      j++;
      continue;
    }
    const [aStart, bStart] = [i, j];
    while (i < a.length && removed[i]) i++;
    while (j < b.length && added[j]) j++;
    if (i === aStart && j === bStart) break; // the two marks do not fit together: never for a whole diff
    changes.push({ aStart, aEnd: i, bStart, bEnd: j });
  }
  return changes;
}

function slide(lines: readonly string[], marks: Uint8Array): void {
  for (let at = 0; at < lines.length; at++) {
    if (!marks[at]) continue;
    let start = at;
    let end = at;
    while (end < lines.length && marks[end]) end++;
    while (end < lines.length && !marks[end] && lines[start] === lines[end]) {
      marks[start++] = 0;
      marks[end++] = 1;
      while (end < lines.length && marks[end]) end++;
    }
    at = end;
  }
}
