import { graphemes } from "../graphemes.ts";
import { typeKey } from "./changing.ts";
import { argumentKey, counted, countOf } from "./counting.ts";
import { findCharacter } from "./finding.ts";
import { keymap } from "./keymap.ts";
import { insert, ring, type EditCommand, type LineState } from "./line-state.ts";
import { leaveInsert, viKey } from "./vi.ts";
import { searchKey } from "./search.ts";

const isText = (key: string) => graphemes(key).length > 0 && !/^[\x00-\x1f\x7f-\x9f]/.test(key);

/** One key typed: the state after it. `bound` is the command that somebody has put on the key. */
export function press(before: LineState, key: string, bound?: EditCommand): LineState {
  const state: LineState = { ...before, effect: undefined };
  if (state.mode?.kind === "search") {
    const searched = searchKey(state, state.mode, key);
    return searched.again ? press(searched.state, key) : searched.state;
  }
  if (state.mode?.kind === "find") return findCharacter({ ...state, mode: undefined }, state.mode, key);
  if (state.vi && !state.mode) {
    if (state.vi.insert && key === "\x1b") return leaveInsert(state);
    const done = state.vi.insert ? undefined : viKey(state, key);
    if (done) return done;
  }
  const typed = state.mode?.kind === "argument" ? state.mode.text : undefined;
  const argument = bound ? undefined : argumentKey(typed, key);
  if (argument !== undefined) return { ...state, mode: { kind: "argument", text: argument } };
  if (typed !== undefined) {
    const plain: LineState = { ...state, mode: undefined };
    if (key === "\x07") return ring(plain);
    const command = bound ?? keymap[key] ?? (isText(key) ? typeKey : ring);
    return counted(plain, command, key, countOf(typed));
  }
  if (state.mode?.kind === "literal") return insert({ ...state, mode: undefined }, key);
  if (state.mode?.kind === "ask") {
    if (/^[yY ]$/.test(key)) return { ...state, effect: "list" };
    return /^[nN\x7f\x07\x03]$/.test(key)
      ? { ...state, mode: undefined, effect: key === "\x03" ? "interrupt" : undefined }
      : { ...state, effect: "bell" };
  }
  const command = bound ?? keymap[key] ?? (isText(key) ? typeKey : ring);
  return command(state, key);
}

/** A pasted text is one edit; in a search it ends the search. */
export function paste(before: LineState, text: string): LineState {
  const state = before.mode?.kind === "search" ? press(before, "\x1b") : before;
  const pasted = insert({ ...state, mode: undefined, effect: undefined, last: undefined }, text);
  return { ...pasted, last: undefined };
}
