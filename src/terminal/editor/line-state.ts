import { after } from "../graphemes.ts";

/** A line at some moment, as undo brings it back. */
interface Moment {
  readonly text: string;
  readonly cursor: number;
}

/** What the command before was, where the next one depends on it. */
type Last =
  | { readonly kind: "insert"; readonly count: number }
  | { readonly kind: "kill" }
  | { readonly kind: "yank" }
  | { readonly kind: "argument"; readonly back: number; readonly inserted: boolean }
  | { readonly kind: "complete" }
  | { readonly kind: "menu"; readonly start: number; readonly items: readonly string[]; readonly at: number };

/** What a command asks of the editor beyond a new state. */
export type Effect =
  "accept" | "edit" | "interrupt" | "end" | "clear" | "complete" | "menu" | "list" | "bell" | "reread";

export interface Search {
  readonly kind: "search";
  readonly query: string;
  /** Where in the history the line shown stands. */
  readonly index: number;
  readonly forward: boolean;
  readonly failed: boolean;
  readonly origin: LineState;
}

/** Keys are commands, unless a question, a search or a literal key is being answered. */
type Mode =
  | Search
  | { readonly kind: "literal" }
  | { readonly kind: "ask"; readonly items: readonly string[] }
  /** A number is being typed for the next command. */
  | { readonly kind: "argument"; readonly text: string }
  /** The next key is the character to go to. */
  | { readonly kind: "find"; readonly forward: boolean; readonly count: number };

/** The whole editor as plain data: every command makes a new one. Positions are UTF-16 indices into `text`. */
export interface LineState extends Moment {
  readonly past: readonly Moment[];
  readonly last?: Last;
  readonly effect?: Effect;
  readonly mode?: Mode;
  readonly mark: number;
  /** The newest is last; it outlives the line. */
  readonly kills: readonly string[];
  /** Lines of the history, oldest first, and last the line being written. */
  readonly entries: readonly string[];
  readonly index: number;
  /** Lines of the history as they were changed, until a line is accepted. */
  readonly edited: Readonly<Record<number, { text: string; past: readonly Moment[] }>>;
  /** What was searched for last; it outlives the line. */
  readonly searched: string;
  /** `set -o vi`: are keys typed, and what has been typed of a command? */
  readonly vi?: { readonly insert: boolean; readonly typed: string };
  /** The line of the history to begin the next line with, after Ctrl-O. */
  readonly getNext?: number;
}

export type EditCommand = (state: LineState, key: string) => LineState;

export function startLine(
  history: readonly string[],
  kept: { kills: readonly string[]; searched: string } = { kills: [], searched: "" },
): LineState {
  return {
    text: "",
    cursor: 0,
    past: [],
    mark: 0,
    kills: kept.kills,
    searched: kept.searched,
    entries: [...history, ""],
    index: history.length,
    edited: {},
  };
}

/** The cursor elsewhere. */
export const moveTo = (state: LineState, cursor: number): LineState => ({
  ...state,
  cursor,
  last: undefined,
});

export const ring = (state: LineState): LineState => ({ ...state, last: undefined, effect: "bell" });

/** Replaces text[from, to) by `text`; the cursor goes behind it. One step of undo. */
export function splice(
  state: LineState,
  from: number,
  to: number,
  text: string,
  then: Partial<LineState> = {},
): LineState {
  return {
    ...state,
    text: state.text.slice(0, from) + text + state.text.slice(to),
    cursor: from + text.length,
    // Undo leaves the cursor behind what it brings back.
    past: [...state.past, { text: state.text, cursor: to }],
    last: undefined,
    ...then,
  };
}

/** As readline, undo takes back up to this many typed characters at once. */
const insertRun = 20;

export function insert(state: LineState, text: string): LineState {
  const { cursor, last } = state;
  const grown = splice(state, cursor, cursor, text, { last: { kind: "insert", count: 1 } });
  if (last?.kind !== "insert" || last.count >= insertRun || state.past.length === 0) return grown;
  return { ...grown, past: state.past, last: { kind: "insert", count: last.count + 1 } };
}

export function undo(state: LineState): LineState {
  const moment = state.past.at(-1);
  if (!moment) return ring(state);
  return { ...state, ...moment, past: state.past.slice(0, -1), last: undefined };
}

/** Undoes every change made to this line. */
export function revert(state: LineState): LineState {
  const first = state.past[0];
  return first ? { ...state, ...first, past: [], last: undefined } : ring(state);
}

export const deleteAt: EditCommand = (state) =>
  state.cursor < state.text.length
    ? splice(state, state.cursor, after(state.text, state.cursor), "")
    : ring(state);
