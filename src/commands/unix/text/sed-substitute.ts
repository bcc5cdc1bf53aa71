import type { Piece, Substitution } from "./sed-command.ts";

/** The text with its matches replaced; undefined when nothing matched. `pattern` is global. */
export function substitute(
  text: string,
  pattern: RegExp,
  { pieces, global, nth }: Substitution,
): string | undefined {
  let out = "";
  let at = 0;
  let count = 0;
  let replaced = false;
  let lastEnd = -1;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const end = match.index + match[0].length;
    // An empty match right behind another one does not count.
    if (match[0] === "" && match.index === lastEnd) {
      pattern.lastIndex = advance(text, match.index);
      if (match.index >= text.length) break;
      continue;
    }
    lastEnd = end;
    count++;
    if (count >= nth) {
      out += text.slice(at, match.index) + replacement(pieces, match);
      at = end;
      replaced = true;
      if (!global) break;
    }
    if (match[0] === "") {
      if (match.index >= text.length) break;
      pattern.lastIndex = advance(text, match.index);
    }
  }
  return replaced ? out + text.slice(at) : undefined;
}

const advance = (text: string, at: number): number => at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);

/** \U and \L hold until \E, \u and \l for one character. */
function replacement(pieces: readonly Piece[], match: RegExpExecArray): string {
  let out = "";
  let mode = "E";
  let once = "";
  for (const piece of pieces) {
    if (piece.kind === "case") {
      if (piece.letter === "u" || piece.letter === "l") once = piece.letter;
      else mode = piece.letter;
      continue;
    }
    let text = piece.kind === "text" ? piece.text : (match[piece.group] ?? "");
    if (text === "") continue;
    text = mode === "U" ? text.toUpperCase() : mode === "L" ? text.toLowerCase() : text;
    if (once) text = (once === "u" ? text[0]!.toUpperCase() : text[0]!.toLowerCase()) + text.slice(1);
    once = "";
    out += text;
  }
  return out;
}
