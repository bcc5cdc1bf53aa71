import { displayWidth } from "../diff/stat.ts";

/** How the next value is fitted into its columns. */
export interface Fit {
  readonly side: "left" | "right" | "center" | "steal";
  /** So many columns; or, with `upTo`, as many as lead to this one. */
  readonly columns: number;
  readonly upTo: boolean;
  readonly cut?: "trunc" | "ltrunc" | "mtrunc" | undefined;
}

const sides = { "<": "left", ">": "right", "><": "center", ">>": "steal" } as const;

/** `<(20,trunc)`, `>|(30)`, `><(10)`: what tells how the next value is fitted. */
export function readFit(text: string): { fit: Fit; length: number } | undefined {
  const match = /^(<|><|>>|>)(\|?)\( *(\d+) *(?:, *(trunc|ltrunc|mtrunc) *)?\)/.exec(text);
  if (!match) return undefined;
  const [whole, side, bar, columns, cut] = match;
  const fit: Fit = {
    side: sides[side as keyof typeof sides],
    columns: Number(columns),
    upTo: bar === "|",
    cut: cut as Fit["cut"],
  };
  return { fit, length: whole.length };
}

/** A value behind what stands before it, filled up or cut to its columns. */
export function fitted(before: string, value: string, { side, columns, upTo, cut }: Fit): string {
  const lineStart = before.lastIndexOf("\n") + 1;
  const room = upTo ? columns - displayWidth(before.slice(lineStart)) : columns;
  const width = displayWidth(value);
  if (side === "steal" && room < width) {
    // Blanks before it are taken, as many as are missing.
    const blanks = / *$/.exec(before.slice(lineStart))![0].length;
    return before.slice(0, before.length - Math.min(blanks, width - room)) + value;
  }
  if (width > room) return before + (cut ? cutTo(value, room, cut) : value);
  const gap = room - width;
  if (side === "left") return before + value + " ".repeat(gap);
  if (side !== "center") return before + " ".repeat(gap) + value;
  return before + " ".repeat(gap >> 1) + value + " ".repeat(gap - (gap >> 1));
}

function cutTo(value: string, room: number, cut: NonNullable<Fit["cut"]>): string {
  const letters = [...value];
  const kept = Math.max(0, room - 2);
  if (cut === "trunc") return `${letters.slice(0, kept).join("")}..`;
  if (cut === "ltrunc") return `..${letters.slice(letters.length - kept).join("")}`;
  const head = Math.max(0, (room >> 1) - 1);
  return `${letters.slice(0, head).join("")}..${letters.slice(letters.length - (kept - head)).join("")}`;
}

/** Text in lines of `width` columns: `%w(WIDTH,FIRST,OTHERS)`. Width 0 only indents. */
export function wrapped(text: string, [width = 0, first = 0, others = 0]: readonly number[]): string {
  if (width === 0)
    return text
      .split(/(?<=\n)/)
      .map((line, i) => (line === "\n" ? line : " ".repeat(i === 0 ? first : others) + line))
      .join("");
  let out = "";
  let indent = first;
  let column = indent;
  /** Where the line being made begins in the text, and the blank that it may be broken at. */
  let start = 0;
  let blank: number | undefined;
  let at = 0;
  const breakAt = (place: number) => {
    out += "\n";
    at = start = place + (/\s/.test(text[place] ?? "") ? 1 : 0);
    blank = undefined;
    column = indent = others;
  };
  for (;;) {
    const char = text[at];
    if (char !== undefined && !/\s/.test(char)) {
      const letter = String.fromCodePoint(text.codePointAt(at)!);
      column += displayWidth(letter);
      at += letter.length;
      continue;
    }
    if (column > width && blank !== undefined) {
      breakAt(blank);
      continue;
    }
    if (char === undefined && at === start) return out;
    if (blank === undefined) out += " ".repeat(indent);
    out += text.slice(blank ?? start, at);
    if (char === undefined) return out;
    blank = at;
    if (char === "\t") column |= 7;
    else if (char === "\n") {
      blank++;
      if (text[blank] === "\n") {
        out += "\n";
        breakAt(blank);
        continue;
      }
      if (!/[A-Za-z0-9]/.test(text[blank] ?? "")) {
        breakAt(blank);
        continue;
      }
      out += " ";
    }
    column++;
    at++;
  }
}
