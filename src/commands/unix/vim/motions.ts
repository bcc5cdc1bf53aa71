/** A place in a text: a line and a column in UTF-16 units, both from 0. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** Where a motion leads, and what an operator takes on the way there. */
export interface Target extends Place {
  readonly kind: "exclusive" | "inclusive" | "linewise";
  /** Up and down keep to the column they came from. */
  readonly keeps?: true;
}

/** What motions look at. */
export interface View extends Place {
  readonly lines: readonly string[];
  /** The column that up and down aim at; Infinity after `$`. */
  readonly wanted: number;
}

const isBlank = (char: string | undefined): boolean => char === undefined || /\s/.test(char);
/** 0 for blanks, 1 for letters, 2 for other signs; of WORDs there is only one kind. */
const kindOf = (char: string | undefined, big: boolean): 0 | 1 | 2 =>
  isBlank(char) ? 0 : big || /[\p{L}\p{N}_]/u.test(char!) ? 1 : 2;

export const firstNonBlank = (line: string): number => {
  const at = line.search(/\S/);
  return at < 0 ? Math.max(0, line.length - 1) : at;
};

const clampRow = ({ lines }: View, row: number): number => Math.max(0, Math.min(lines.length - 1, row));

export function wordForward(view: View, count: number, big: boolean): Target {
  let { row, column } = view;
  for (let i = 0; i < count; i++) {
    const line = () => view.lines[row]!;
    const start = kindOf(line()[column], big);
    if (start !== 0) while (column < line().length && kindOf(line()[column], big) === start) column++;
    for (;;) {
      while (column < line().length && isBlank(line()[column])) column++;
      if (column < line().length) break;
      if (row >= view.lines.length - 1) return { row, column: line().length, kind: "exclusive" };
      row++;
      column = 0;
      if (line() === "") break;
    }
  }
  return { row, column, kind: "exclusive" };
}

export function wordEnd(view: View, count: number, big: boolean): Target {
  let { row, column } = view;
  for (let i = 0; i < count; i++) {
    column++;
    for (;;) {
      const line = view.lines[row]!;
      while (column < line.length && isBlank(line[column])) column++;
      if (column < line.length) break;
      if (row >= view.lines.length - 1)
        return { row, column: Math.max(0, line.length - 1), kind: "inclusive" };
      row++;
      column = 0;
    }
    const line = view.lines[row]!;
    const kind = kindOf(line[column], big);
    while (column + 1 < line.length && kindOf(line[column + 1], big) === kind) column++;
  }
  return { row, column, kind: "inclusive" };
}

export function wordBack(view: View, count: number, big: boolean): Target {
  let { row, column } = view;
  for (let i = 0; i < count; i++) {
    column--;
    for (;;) {
      while (column >= 0 && isBlank(view.lines[row]![column])) column--;
      if (column >= 0) break;
      if (row === 0) return { row: 0, column: 0, kind: "exclusive" };
      row--;
      column = view.lines[row]!.length - 1;
      if (view.lines[row] === "") {
        column = 0;
        break;
      }
    }
    const line = view.lines[row]!;
    const kind = kindOf(line[column], big);
    while (column > 0 && kindOf(line[column - 1], big) === kind) column--;
  }
  return { row, column, kind: "exclusive" };
}

export function wordEndBack(view: View, count: number, big: boolean): Target {
  let { row, column } = view;
  for (let i = 0; i < count; i++) {
    const kind = kindOf(view.lines[row]![column], big);
    while (column >= 0 && kind !== 0 && kindOf(view.lines[row]![column], big) === kind) column--;
    for (;;) {
      while (column >= 0 && isBlank(view.lines[row]![column])) column--;
      if (column >= 0) break;
      if (row === 0) return { row: 0, column: 0, kind: "inclusive" };
      row--;
      column = view.lines[row]!.length - 1;
      if (view.lines[row] === "") {
        column = 0;
        break;
      }
    }
  }
  return { row, column, kind: "inclusive" };
}

/** `f t F T`: the count-th place of a character on the line; undefined when there is none. */
export function findChar(
  view: View,
  letter: string,
  char: string,
  count: number,
  again = false,
): Target | undefined {
  const line = view.lines[view.row]!;
  const forward = letter === "f" || letter === "t";
  const till = letter === "t" || letter === "T";
  let at = view.column;
  // A repeated t begins behind the character it stands before.
  if (again && till && line[at + (forward ? 1 : -1)] === char) at += forward ? 1 : -1;
  for (let i = 0; i < count; i++) {
    at = forward ? line.indexOf(char, at + 1) : at === 0 ? -1 : line.lastIndexOf(char, at - 1);
    if (at < 0) return undefined;
  }
  const column = till ? at + (forward ? -1 : 1) : at;
  return { row: view.row, column, kind: forward ? "inclusive" : "exclusive" };
}

const pairs = "()[]{}";

/** `%`: the bracket that goes with the next one on the line. */
export function matching({ lines, row, column }: View): Target | undefined {
  const line = lines[row]!;
  let at = column;
  while (at < line.length && !pairs.includes(line[at]!)) at++;
  const found = bracketPair(lines, { row, column: at });
  return found && { ...found, kind: "inclusive" };
}

/** The other half of the bracket at a place. */
export function bracketPair(lines: readonly string[], { row, column }: Place): Place | undefined {
  const char = lines[row]![column];
  if (char === undefined || !pairs.includes(char)) return undefined;
  const index = pairs.indexOf(char);
  const step = index % 2 === 0 ? 1 : -1;
  const other = pairs[index + step]!;
  let depth = 0;
  for (let r = row, c = column; r >= 0 && r < lines.length;) {
    const each = lines[r]![c];
    if (each === char) depth++;
    else if (each === other && --depth === 0) return { row: r, column: c };
    c += step;
    while (r >= 0 && r < lines.length && (c < 0 || c >= lines[r]!.length)) {
      r += step;
      if (r < 0 || r >= lines.length) return undefined;
      c = step > 0 ? 0 : lines[r]!.length - 1;
      if (lines[r] !== "") break;
    }
  }
  return undefined;
}

export function paragraph(view: View, count: number, step: 1 | -1): Target {
  let { row } = view;
  for (let i = 0; i < count; i++) {
    while (view.lines[row] === "") row += step;
    while (row >= 0 && row < view.lines.length && view.lines[row] !== "") row += step;
  }
  if (row >= view.lines.length) {
    const last = view.lines.length - 1;
    return { row: last, column: view.lines[last]!.length, kind: "exclusive" };
  }
  return { row: Math.max(0, row), column: 0, kind: "exclusive" };
}

export function sentence(view: View, count: number, step: 1 | -1): Target {
  const text = view.lines.join("\n");
  const starts = [...text.matchAll(/(?:^|[.!?][)\]"']*(?:\s+|\n)|\n\n+)(?=\S)|(?<=[^\n])\n(?=\n)/g)].map(
    (match) => match.index + match[0].length,
  );
  let at = view.lines.slice(0, view.row).reduce((sum, line) => sum + line.length + 1, 0) + view.column;
  for (let i = 0; i < count; i++)
    at =
      step > 0
        ? (starts.find((each) => each > at) ?? text.length)
        : (starts.findLast((each) => each < at) ?? 0);
  const before = text.slice(0, at).split("\n");
  return { row: before.length - 1, column: before.at(-1)!.length, kind: "exclusive" };
}

/** Up (negative) or down by lines, in the same column as far as there is one. */
export const vertical = (view: View, rows: number): Target | undefined => {
  const row = view.row + rows;
  if (row < 0 || row >= view.lines.length) {
    // One line too far does nothing; several go as far as they can.
    if (Math.abs(rows) === 1 || clampRow(view, row) === view.row) return undefined;
    return { row: clampRow(view, row), column: view.wanted, kind: "linewise", keeps: true };
  }
  return { row, column: view.wanted, kind: "linewise", keeps: true };
};

/** To a line, at its first sign. */
export const toLine = (view: View, row: number): Target => {
  const to = clampRow(view, row);
  return { row: to, column: firstNonBlank(view.lines[to]!), kind: "linewise" };
};
