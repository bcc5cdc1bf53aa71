import { after, before } from "../graphemes.ts";
import { moveTo, ring, type EditCommand } from "./line-state.ts";

/** A word of Alt-B, Alt-F, Alt-D is letters and digits; what Ctrl-W takes is told apart by blanks only. */
const lettersBack = /[\p{L}\p{N}\p{M}]*[^\p{L}\p{N}\p{M}]*$/u;
const lettersOn = /[^\p{L}\p{N}\p{M}]*[\p{L}\p{N}\p{M}]*/uy;
const blanksBack = /[^ \t\n]*[ \t\n]*$/;

export const wordStart = (text: string, cursor: number): number => text.slice(0, cursor).search(lettersBack);

export function wordEnd(text: string, cursor: number): number {
  lettersOn.lastIndex = cursor;
  lettersOn.test(text);
  return lettersOn.lastIndex;
}

export const blankStart = (text: string, cursor: number): number => text.slice(0, cursor).search(blanksBack);

export const lineStart: EditCommand = (state) => moveTo(state, 0);
export const lineEnd: EditCommand = (state) => moveTo(state, state.text.length);
export const back: EditCommand = (state) =>
  state.cursor > 0 ? moveTo(state, before(state.text, state.cursor)) : ring(state);
export const on: EditCommand = (state) =>
  state.cursor < state.text.length ? moveTo(state, after(state.text, state.cursor)) : ring(state);
export const wordBack: EditCommand = (state) => moveTo(state, wordStart(state.text, state.cursor));
export const wordOn: EditCommand = (state) => moveTo(state, wordEnd(state.text, state.cursor));

export const setMark: EditCommand = (state) => ({ ...state, mark: state.cursor, last: undefined });
export const exchangeMark: EditCommand = (state) => ({
  ...moveTo(state, Math.min(state.mark, state.text.length)),
  mark: state.cursor,
});
