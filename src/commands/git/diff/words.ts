import type { Colour, Paint } from "../colours.ts";
import { painter, uncoloured } from "../colours.ts";
import { editsOf } from "./hunks.ts";
import { diffLines } from "./lines.ts";
import { shown } from "./text.ts";

export interface WordStyle {
  readonly kind: "plain" | "color" | "porcelain";
  /** What a word is; anything between blanks unless said otherwise. Global. */
  readonly word?: RegExp | undefined;
}

interface Mark {
  readonly before: string;
  readonly after: string;
  readonly colour?: Colour | undefined;
}

interface Marks {
  readonly old: Mark;
  readonly now: Mark;
  readonly same: Mark;
  readonly newline: string;
}

function marksOf(kind: WordStyle["kind"]): Marks {
  const mark = (before: string, after: string, colour?: Colour): Mark => ({ before, after, colour });
  if (kind === "porcelain")
    return {
      old: mark("-", "\n", "red"),
      now: mark("+", "\n", "green"),
      same: mark(" ", "\n"),
      newline: "~\n",
    };
  const same = mark("", "");
  return kind === "plain"
    ? { old: mark("[-", "-]", "red"), now: mark("{+", "+}", "green"), same, newline: "\n" }
    : { old: mark("", "", "red"), now: mark("", "", "green"), same, newline: "\n" };
}

/** The lines of a hunk with changed words marked in place: [-old-]{+new+}, or in colour, or a line for each. */
export function wordHunk(
  lines: readonly (readonly [string, string])[],
  style: WordStyle,
  colour: boolean,
): string {
  const paint = painter(colour);
  const plain = uncoloured(colour);
  const marks = marksOf(style.kind);
  let out = "";
  let minus = "";
  let plus = "";
  const flush = () => {
    if (minus !== "" || plus !== "") out += changedWords(minus, plus, marks, paint, style.word);
    minus = plus = "";
  };
  for (const [sign, text] of lines) {
    const line = shown(text.endsWith("\n") ? text : `${text}\n`);
    if (sign === "-") minus += line;
    else if (sign === "+") plus += line;
    else {
      flush();
      const body = style.kind === "porcelain" ? ` ${line.slice(0, -1)}` : line.slice(0, -1);
      out += `${body === "" ? "" : plain(body, false)}\n${style.kind === "porcelain" ? "~\n" : ""}`;
    }
  }
  flush();
  return out;
}

/** Where a word stands in its text. */
interface Word {
  readonly start: number;
  readonly end: number;
}

/** No word reaches over the end of a line. */
function wordsOf(text: string, expression: RegExp = /\S+/g): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(expression)) {
    const newline = match[0].indexOf("\n");
    const length = newline < 0 ? match[0].length : newline;
    if (length > 0) words.push({ start: match.index, end: match.index + length });
  }
  return words;
}

/** White space is taken from the new text; old words stand where they were. */
function changedWords(minus: string, plus: string, marks: Marks, paint: Paint, word?: RegExp): string {
  const put = (text: string, { before, after, colour }: Mark): string =>
    text
      .split("\n")
      .map((line) => (line === "" ? "" : paint(colour, before + line + after)))
      .join(marks.newline);
  if (plus === "") return put(minus, marks.old);
  const old = wordsOf(minus, word);
  const now = wordsOf(plus, word);
  const texts = (words: readonly Word[], text: string) =>
    words.map(({ start, end }) => text.slice(start, end));
  const edits = editsOf(diffLines(texts(old, minus), texts(now, plus), { indentHeuristic: false }));
  let out = "";
  let at = 0;
  for (const { aStart, aEnd, bStart, bEnd } of edits) {
    const from = bStart < bEnd ? now[bStart]!.start : (now[bStart - 1]?.end ?? 0);
    out += put(plus.slice(at, from), marks.same);
    if (aStart < aEnd) out += put(minus.slice(old[aStart]!.start, old[aEnd - 1]!.end), marks.old);
    at = bStart < bEnd ? now[bEnd - 1]!.end : from;
    out += put(plus.slice(from, at), marks.now);
  }
  return out + put(plus.slice(at), marks.same);
}
