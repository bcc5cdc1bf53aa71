import { type Expression, holds, patternsIn } from "./expression.ts";

export interface GrepStyle {
  readonly invert: boolean;
  readonly numbers: boolean;
  readonly column: boolean;
  readonly names: boolean;
  readonly onlyMatching: boolean;
  readonly heading: boolean;
  readonly before: number;
  readonly after: number;
  /** `-p`: the heading of the function a match is in; `-W`: all of it. */
  readonly functions: boolean;
  readonly wholeFunctions: boolean;
  readonly colour: boolean;
  readonly most: number;
}

const isHeading = (line: string): boolean => /^[A-Za-z_$]/.test(line);

interface Match {
  readonly start: number;
  readonly end: number;
}

function matchesOf(expression: Expression, line: string): Match[] {
  const found = patternsIn(expression).flatMap((pattern) =>
    [...line.matchAll(pattern)]
      .filter(([text]) => text !== "")
      .map(({ index, 0: text }) => ({ start: index, end: index + text.length })),
  );
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  return found.filter(({ start }, i) => found.slice(0, i).every(({ end }) => start >= end));
}

/** Numbers of the lines that fit, at most so many. */
export function fitting(
  lines: readonly string[],
  expression: Expression,
  invert: boolean,
  most: number,
): number[] {
  const found: number[] = [];
  for (let i = 0; i < lines.length && found.length < most; i++)
    if (holds(expression, lines[i]!) !== invert) found.push(i);
  return found;
}

/** The lines of one file that are to be shown, as text; `shownBefore` says that "--" parts them from another file's. */
export function printMatches(
  name: string,
  lines: readonly string[],
  hits: readonly number[],
  expression: Expression,
  style: GrepStyle,
  shownBefore: boolean,
): string {
  const paint = (code: string, text: string) =>
    style.colour && text !== "" ? `\x1b[${code}m${text}\x1b[m` : text;
  const marks = new Map<number, ":" | "-" | "=">();
  const groups = style.before > 0 || style.after > 0 || style.functions || style.wholeFunctions;
  for (const hit of hits) {
    let [from, to] = [hit - style.before, hit + style.after];
    if (style.wholeFunctions) {
      for (from = hit; from > 0 && !isHeading(lines[from]!);) from--;
      for (to = hit + 1; to < lines.length && !isHeading(lines[to]!);) to++;
      while (to > hit && (lines[to - 1] ?? "").trim() === "") to--;
      to--;
    }
    for (let i = Math.max(0, from); i <= Math.min(lines.length - 1, to); i++)
      if (!marks.has(i)) marks.set(i, "-");
    if (style.functions || style.wholeFunctions) {
      let head = hit;
      while (head >= 0 && !isHeading(lines[head]!)) head--;
      if (head >= 0 && head !== hit && marks.get(head) !== ":") marks.set(head, "=");
    }
  }
  for (const hit of hits) marks.set(hit, ":");
  let out = style.heading && style.names ? `${paint("35", name)}\n` : "";
  let last: number | undefined;
  for (const i of [...marks.keys()].sort((a, b) => a - b)) {
    const mark = marks.get(i)!;
    const contexts = style.before > 0 || style.after > 0 || style.wholeFunctions;
    if (groups && contexts && ((last === undefined && shownBefore) || (last !== undefined && i > last + 1)))
      out += `${paint("36", "--")}\n`;
    last = i;
    const line = lines[i]!;
    const matches = mark === ":" && !style.invert ? matchesOf(expression, line) : [];
    const head = (column: number) =>
      [
        style.names && !style.heading ? paint("35", name) : undefined,
        style.numbers ? paint("32", String(i + 1)) : undefined,
        style.column && mark === ":" ? paint("32", String(column)) : undefined,
      ]
        .filter((part) => part !== undefined)
        .map((part) => part + paint("36", mark))
        .join("");
    if (style.onlyMatching) {
      if (mark === ":")
        for (const { start, end } of matches)
          out += `${head(start + 1)}${paint("1;31", line.slice(start, end))}\n`;
      continue;
    }
    let text = "";
    let at = 0;
    for (const { start, end } of style.colour ? matches : []) {
      text += line.slice(at, start) + paint("1;31", line.slice(start, end));
      at = end;
    }
    out += `${head((matches[0]?.start ?? 0) + 1)}${text}${line.slice(at)}\n`;
  }
  return out;
}
