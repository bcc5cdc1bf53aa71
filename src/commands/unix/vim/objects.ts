import { bracketPair, type Place, type View } from "./motions.ts";

/** What `iw`, `a"`, `ip` name: from a place up to another and with it, or whole lines. */
export interface Span {
  readonly from: Place;
  readonly to: Place;
  readonly linewise: boolean;
}

const brackets: Record<string, string> = {
  "(": "(",
  ")": "(",
  b: "(",
  "[": "[",
  "]": "[",
  "{": "{",
  "}": "{",
  B: "{",
  "<": "<",
  ">": "<",
};

/** A text object by its letter; undefined when there is none at the cursor. */
export function textObject(view: View, around: boolean, letter: string, count: number): Span | undefined {
  if (letter === "w" || letter === "W") return word(view, around, letter === "W", count);
  if (letter === "p") return paragraphs(view, around, count);
  if (letter === "s") return sentenceSpan(view, around);
  if (letter === "t") return tag(view, around);
  if (`"'\``.includes(letter)) return quotes(view, around, letter);
  const open = brackets[letter];
  return open === undefined ? undefined : block(view, around, open, count);
}

const onLine = (row: number, from: number, to: number): Span => ({
  from: { row, column: from },
  to: { row, column: to },
  linewise: false,
});

function word({ lines, row, column }: View, around: boolean, big: boolean, count: number): Span {
  const line = lines[row]!;
  const kind = (at: number): number => {
    const char = line[at];
    if (char === undefined) return -1;
    return /\s/.test(char) ? 0 : big || /[\p{L}\p{N}_]/u.test(char) ? 1 : 2;
  };
  const runEnd = (at: number): number => {
    let end = at;
    while (end + 1 < line.length && kind(end + 1) === kind(at)) end++;
    return end;
  };
  let from = column;
  while (from > 0 && kind(from - 1) === kind(column)) from--;
  let to = column - 1;
  for (let i = 0; i < count; i++) {
    to = runEnd(to + 1);
    if (around && to + 1 < line.length && (kind(from) === 0 || kind(to + 1) === 0)) to = runEnd(to + 1);
    else if (around && kind(from) !== 0 && i === 0) while (from > 0 && kind(from - 1) === 0) from--;
  }
  return onLine(row, from, Math.max(from, to));
}

function quotes({ lines, row, column }: View, around: boolean, mark: string): Span | undefined {
  const line = lines[row]!;
  const marks: number[] = [];
  for (let i = 0; i < line.length; i++)
    if (line[i] === "\\") i++;
    else if (line[i] === mark) marks.push(i);
  for (let i = 0; i + 1 < marks.length; i += 2) {
    const [open, close] = [marks[i]!, marks[i + 1]!];
    if (column > close) continue;
    if (!around) return onLine(row, open + 1, close - 1);
    let [from, to] = [open, close];
    if (/\s/.test(line[to + 1] ?? "")) while (/\s/.test(line[to + 1] ?? "")) to++;
    else while (/\s/.test(line[from - 1] ?? "")) from--;
    return onLine(row, from, to);
  }
  return undefined;
}

function block(view: View, around: boolean, open: string, count: number): Span | undefined {
  const { lines } = view;
  const close = { "(": ")", "[": "]", "{": "}", "<": ">" }[open]!;
  let depth = lines[view.row]![view.column] === close ? 0 : 1;
  let place: Place | undefined = { row: view.row, column: view.column + 1 };
  let left = count;
  // Backwards to the bracket that is open here; where none is, to the next one on the line.
  for (;;) {
    place = before(lines, place!);
    if (!place) {
      const next = lines[view.row]!.indexOf(open, view.column);
      if (next < 0 || left < count) return undefined;
      place = { row: view.row, column: next };
      break;
    }
    const char = lines[place.row]![place.column];
    if (char === close) {
      if (place.row !== view.row || place.column !== view.column) depth++;
      else depth = 1;
    } else if (char === open && --depth === 0) {
      if (--left === 0) break;
      depth = 1;
    }
  }
  const end = open === "<" ? angleEnd(lines, place) : bracketPair(lines, place);
  if (!end) return undefined;
  if (around) return { from: place, to: end, linewise: false };
  const emptyLead = place.column + 1 >= lines[place.row]!.length && end.row > place.row;
  if (emptyLead && /^\s*$/.test(lines[end.row]!.slice(0, end.column)))
    return {
      from: { row: place.row + 1, column: 0 },
      to: { row: end.row - 1, column: lines[end.row - 1]!.length },
      linewise: true,
    };
  const from = emptyLead ? { row: place.row + 1, column: 0 } : { row: place.row, column: place.column + 1 };
  const to =
    end.column > 0
      ? { row: end.row, column: end.column - 1 }
      : { row: end.row - 1, column: lines[end.row - 1]!.length };
  return { from, to, linewise: false };
}

function before(lines: readonly string[], { row, column }: Place): Place | undefined {
  let [r, c] = [row, column - 1];
  while (c < 0) {
    r--;
    if (r < 0) return undefined;
    c = lines[r]!.length - 1;
  }
  return { row: r, column: c };
}

function angleEnd(lines: readonly string[], { row, column }: Place): Place | undefined {
  const at = lines[row]!.indexOf(">", column);
  return at < 0 ? undefined : { row, column: at };
}

function paragraphs({ lines, row }: View, around: boolean, count: number): Span {
  const isEmpty = (at: number) => lines[at]!.trim() === "";
  let from = row;
  while (from > 0 && isEmpty(from - 1) === isEmpty(row)) from--;
  let to = from - 1;
  for (let i = 0; i < (around ? 2 * count : count) && to + 1 < lines.length; i++) {
    to++;
    while (to + 1 < lines.length && isEmpty(to + 1) === isEmpty(to)) to++;
  }
  // At the end of the text there are no lines after it: those before it go along.
  if (around && to === lines.length - 1 && !isEmpty(to) && from > 0)
    while (from > 0 && isEmpty(from - 1)) from--;
  return { from: { row: from, column: 0 }, to: { row: to, column: lines[to]!.length }, linewise: true };
}

function sentenceSpan({ lines, row, column }: View, around: boolean): Span {
  const line = lines[row]!;
  const starts = [
    0,
    ...[...line.matchAll(/[.!?][)\]"']*\s+/g)].map((match) => match.index + match[0].length),
  ];
  const from = starts.findLast((start) => start <= column) ?? 0;
  const next = starts.find((start) => start > column) ?? line.length;
  const end = around ? next : line.slice(0, next).trimEnd().length;
  return onLine(row, from, Math.max(from, end - 1));
}

function tag({ lines, row, column }: View, around: boolean): Span | undefined {
  const text = lines.join("\n");
  const at = lines.slice(0, row).reduce((sum, line) => sum + line.length + 1, 0) + column;
  const placeOf = (offset: number): Place => {
    const parts = text.slice(0, offset).split("\n");
    return { row: parts.length - 1, column: parts.at(-1)!.length };
  };
  const open: { name: string; from: number; inside: number }[] = [];
  let best: Span | undefined;
  for (const match of text.matchAll(/<(\/?)([A-Za-z][\w:-]*)[^<>]*?(\/?)>/g)) {
    const [whole, slash, name, alone] = match;
    if (alone) continue;
    if (!slash) {
      open.push({ name: name!, from: match.index, inside: match.index + whole.length });
      continue;
    }
    const index = open.findLastIndex((each) => each.name === name);
    if (index < 0) continue;
    const [opened] = open.splice(index);
    const end = match.index + whole.length;
    if (opened!.from > at || end <= at || best) continue;
    best = around
      ? { from: placeOf(opened!.from), to: placeOf(end - 1), linewise: false }
      : { from: placeOf(opened!.inside), to: placeOf(match.index - 1), linewise: false };
  }
  return best;
}
