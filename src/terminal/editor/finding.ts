import { moveTo, ring, type EditCommand, type LineState } from "./line-state.ts";

interface Find {
  readonly forward: boolean;
  readonly count: number;
}

/** Ctrl-] and Alt-Ctrl-]: the next key says which character to go to. */
const asks =
  (forward: boolean): EditCommand =>
  (state) => ({ ...state, last: undefined, mode: { kind: "find", forward, count: 1 } });

export const findOn = asks(true);
export const findBack = asks(false);

export function findCharacter(state: LineState, { forward, count }: Find, key: string): LineState {
  let at = state.cursor;
  for (let left = count; left > 0; left--) {
    at = forward ? state.text.indexOf(key, at + 1) : at > 0 ? state.text.lastIndexOf(key, at - 1) : -1;
    if (at < 0) return ring(state);
  }
  return moveTo(state, at);
}
