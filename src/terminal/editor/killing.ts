import { after, before } from "../graphemes.ts";
import { ring, splice, type EditCommand, type LineState } from "./line-state.ts";
import { blankStart, wordEnd, wordStart } from "./moving.ts";

/** As readline. */
const ringSize = 10;

/** Takes text[from, to) into the kill ring; kills in a row become one piece. */
export function kill(state: LineState, from: number, to: number): LineState {
  const merges = state.last?.kind === "kill";
  if (from === to) return { ...ring(state), last: state.last };
  const piece = state.text.slice(from, to);
  const kept = merges ? (state.kills.at(-1) ?? "") : "";
  const whole = to > state.cursor ? kept + piece : piece + kept;
  const kills = [...(merges ? state.kills.slice(0, -1) : state.kills), whole].slice(-ringSize);
  return splice(state, from, to, "", { kills, last: { kind: "kill" } });
}

/** So many characters from the cursor on, or before it when the number is negative. */
export function killCharacters(state: LineState, count: number): LineState {
  let end = state.cursor;
  for (let left = Math.abs(count); left > 0; left--)
    end = count > 0 ? after(state.text, end) : before(state.text, end);
  return kill(state, Math.min(end, state.cursor), Math.max(end, state.cursor));
}

export const killToEnd: EditCommand = (state) => kill(state, state.cursor, state.text.length);
export const killToStart: EditCommand = (state) => kill(state, 0, state.cursor);
export const killAll: EditCommand = (state) => kill(state, 0, state.text.length);
export const killWord: EditCommand = (state) => kill(state, state.cursor, wordEnd(state.text, state.cursor));
export const killWordBack: EditCommand = (state) =>
  kill(state, wordStart(state.text, state.cursor), state.cursor);
export const killBlankBack: EditCommand = (state) =>
  kill(state, blankStart(state.text, state.cursor), state.cursor);

export function yank(state: LineState): LineState {
  const piece = state.kills.at(-1);
  if (piece === undefined) return ring(state);
  return splice(state, state.cursor, state.cursor, piece, { last: { kind: "yank" } });
}

/** Right after a yank: the piece before it in the ring, in its place. */
export function yankPop(state: LineState): LineState {
  const piece = state.kills.at(-1);
  if (state.last?.kind !== "yank" || piece === undefined) return ring(state);
  const kills = [piece, ...state.kills.slice(0, -1)];
  return splice(state, state.cursor - piece.length, state.cursor, kills.at(-1)!, {
    kills,
    last: { kind: "yank" },
  });
}
