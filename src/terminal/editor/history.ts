import { ring, splice, undo, type EditCommand, type LineState } from "./line-state.ts";

/** Shows another line of the history; this one keeps its changes until a line is accepted. */
export function goTo(state: LineState, index: number): LineState {
  if (index < 0 || index >= state.entries.length || index === state.index) return ring(state);
  const edited = { ...state.edited, [state.index]: { text: state.text, past: state.past } };
  const { text, past } = edited[index] ?? { text: state.entries[index]!, past: [] };
  return { ...state, edited, index, text, past, cursor: text.length, last: undefined };
}

export const previous: EditCommand = (state) => goTo(state, state.index - 1);
export const next: EditCommand = (state) => goTo(state, state.index + 1);
export const oldest: EditCommand = (state) => goTo(state, 0);
export const newest: EditCommand = (state) => goTo(state, state.entries.length - 1);

/** Words as readline cuts a line of the history: quotes hold together, operators stand alone. */
const words = /(?:\\[\s\S]|'[^']*'|"(?:\\[\s\S]|[^"\\])*"|[^\s\\'";&|<>()])+|[;&|<>()]+|['"\\]/g;

/** Alt-Ctrl-Y: a word of the line before, the one behind the command unless a number says which. */
export function nthArgument(state: LineState, _key: string, count = 1): LineState {
  const line = state.entries[state.index - 1];
  const found = line?.match(words) ?? [];
  const word = found.at(count);
  if (word === undefined) return ring(state);
  return splice(state, state.cursor, state.cursor, word);
}

/** Alt-. : the last word of the line before; again, of the line before that, in the first one's place. */
export function lastArgument(state: LineState): LineState {
  const again = state.last?.kind === "argument" ? state.last : undefined;
  const back = (again?.back ?? 0) + 1;
  const clear = again?.inserted ? undo(state) : state;
  const line = state.entries[state.index - back];
  if (line === undefined) return { ...ring(clear), last: { kind: "argument", back, inserted: false } };
  const word = line.match(words)?.at(-1) ?? "";
  return splice(clear, clear.cursor, clear.cursor, word, {
    last: { kind: "argument", back, inserted: true },
  });
}

/** The nearest line, older or newer, that begins with what stands before the cursor; the cursor stays. */
function searchPrefix(state: LineState, step: number): LineState {
  const { cursor } = state;
  const begun = state.text.slice(0, cursor);
  if (begun === "") return goTo(state, state.index + step);
  for (let at = state.index + step; at >= 0 && at < state.entries.length; at += step) {
    const line = state.edited[at]?.text ?? state.entries[at]!;
    if (line.startsWith(begun) && line !== state.text) return { ...goTo(state, at), cursor };
  }
  return ring(state);
}

export const searchPrefixBack: EditCommand = (state) => searchPrefix(state, -1);
export const searchPrefixOn: EditCommand = (state) => searchPrefix(state, 1);
