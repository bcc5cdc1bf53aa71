import { after, before } from "../graphemes.ts";
import { deleteAt, insert, ring, splice, type EditCommand, type LineState } from "./line-state.ts";
import { wordEnd, wordStart } from "./moving.ts";

export const typeKey: EditCommand = (state, key) => insert(state, key);

export const eraseBack: EditCommand = (state) =>
  state.cursor > 0 ? splice(state, before(state.text, state.cursor), state.cursor, "") : ring(state);

/** Ctrl-D: the end on an empty line, otherwise it deletes. */
export const deleteOrEnd: EditCommand = (state, key) =>
  state.text === "" ? { ...state, effect: "end" } : deleteAt(state, key);

/** Drags the character before the cursor over the one at it; at the end, swaps the last two. */
export function transpose(state: LineState): LineState {
  const { text } = state;
  const middle = state.cursor === text.length ? before(text, state.cursor) : state.cursor;
  if (middle === 0) return ring(state);
  const start = before(text, middle);
  const end = after(text, middle);
  return splice(state, start, end, text.slice(middle, end) + text.slice(start, middle), {
    past: [...state.past, { text, cursor: middle }],
  });
}

export function transposeWords(state: LineState): LineState {
  const { text } = state;
  const secondEnd = wordEnd(text, state.cursor);
  const secondStart = wordStart(text, secondEnd);
  const firstStart = wordStart(text, secondStart);
  const firstEnd = wordEnd(text, firstStart);
  if (firstStart === secondStart || secondStart < firstEnd) return ring(state);
  const swapped =
    text.slice(secondStart, secondEnd) + text.slice(firstEnd, secondStart) + text.slice(firstStart, firstEnd);
  return splice(state, firstStart, secondEnd, swapped);
}

const changeWord =
  (change: (word: string) => string): EditCommand =>
  (state) => {
    const end = wordEnd(state.text, state.cursor);
    return splice(state, state.cursor, end, change(state.text.slice(state.cursor, end)));
  };

export const upcaseWord = changeWord((word) => word.toUpperCase());
export const downcaseWord = changeWord((word) => word.toLowerCase());
export const capitalizeWord = changeWord((word) =>
  word.toLowerCase().replace(/[\p{L}\p{N}]/u, (first) => first.toUpperCase()),
);

/** Removes the blanks around the cursor. */
export function deleteBlanks(state: LineState): LineState {
  const from = state.text.slice(0, state.cursor).search(/[ \t]*$/);
  const to = state.cursor + /^[ \t]*/.exec(state.text.slice(state.cursor))![0].length;
  return from === to ? state : splice(state, from, to, "");
}

/** Keeps the line in the history without running it: as a comment. */
export const comment: EditCommand = (state) => ({ ...splice(state, 0, 0, "#"), effect: "accept" });

export const literalNext: EditCommand = (state) => ({ ...state, mode: { kind: "literal" } });
