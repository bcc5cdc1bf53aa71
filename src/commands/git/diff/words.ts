import { painter } from "../colours.ts";
import { diffLines } from "./lines.ts";
import { editsOf } from "./hunks.ts";
import { shown } from "./text.ts";

export type WordStyle = "plain" | "color";

/** The lines of a hunk with changed words marked in place: [-old-]{+new+}, or in colour. */
export function wordHunk(
  lines: readonly (readonly [string, string])[],
  style: WordStyle,
  colour: boolean,
): string {
  const paint = painter(colour || style === "color");
  const removed = (text: string) =>
    style === "plain" ? paint(colour ? "red" : undefined, `[-${text}-]`) : paint("red", text);
  const added = (text: string) =>
    style === "plain" ? paint(colour ? "green" : undefined, `{+${text}+}`) : paint("green", text);
  let out = "";
  let minus = "";
  let plus = "";
  const flush = () => {
    if (minus !== "" || plus !== "") out += mark(minus, plus, removed, added);
    minus = plus = "";
  };
  for (const [sign, text] of lines) {
    if (sign === "-") minus += text;
    else if (sign === "+") plus += text;
    else {
      flush();
      out += shown(text);
    }
  }
  flush();
  return out.endsWith("\n") ? out : `${out}\n`;
}

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const wordsOf = (text: string): Word[] =>
  [...text.matchAll(/\S+/g)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));

/** White space is taken from the new text; old words stand where they were. */
function mark(
  minus: string,
  plus: string,
  removed: (text: string) => string,
  added: (text: string) => string,
): string {
  const old = wordsOf(minus);
  const now = wordsOf(plus);
  let out = "";
  let at = 0;
  const each = (text: string, put: (text: string) => string) =>
    text
      .split("\n")
      .map((line) => (line === "" ? "" : put(shown(line))))
      .join("\n");
  for (const { aStart, aEnd, bStart, bEnd } of editsOf(
    diffLines(
      old.map(({ text }) => text),
      now.map(({ text }) => text),
    ),
  )) {
    const from = bStart < bEnd ? now[bStart]!.start : bStart === 0 ? 0 : now[bStart - 1]!.end;
    out += shown(plus.slice(at, from));
    at = from;
    if (aStart < aEnd) out += each(minus.slice(old[aStart]!.start, old[aEnd - 1]!.end), removed);
    if (bStart < bEnd) {
      at = now[bEnd - 1]!.end;
      out += each(plus.slice(from, at), added);
    }
  }
  return out + shown(plus.slice(at));
}
