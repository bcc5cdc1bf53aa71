import { after, before } from "../graphemes.ts";
import * as change from "./changing.ts";
import { findCharacter } from "./finding.ts";
import { next, previous } from "./history.ts";
import { kill } from "./killing.ts";
import { moveTo, ring, splice, undo, type LineState } from "./line-state.ts";
import { lineStart } from "./moving.ts";
import { viMotions } from "./vi-motions.ts";

/** `set -o vi`: keys are commands after Escape, until one of them goes back to typing. */

/** What has been typed of a command: a count, an operator, the count of its motion, a key that wants another. */
const command = /^([1-9]\d*)?(?:([dcy])([1-9]\d*)?)?([fFtTr]?)(.)$/su;

const inserting = (state: LineState): LineState => ({
  ...state,
  vi: { insert: true, typed: "" },
  last: undefined,
});

const operators: Readonly<Record<string, (state: LineState, from: number, to: number) => LineState>> = {
  d: kill,
  c: (state, from, to) => inserting(kill(state, from, to)),
  y: (state, from, to) => ({ ...moveTo(state, from), kills: [...state.kills, state.text.slice(from, to)] }),
};

/** Commands of one key that are no motions; the count says how often. */
const plain: Readonly<Record<string, (state: LineState, count: number) => LineState>> = {
  i: inserting,
  I: (state) => inserting(moveTo(state, 0)),
  a: (state) => inserting(moveTo(state, after(state.text, state.cursor))),
  A: (state) => inserting(moveTo(state, state.text.length)),
  x: (state, count) => kill(state, state.cursor, steps(state, count)),
  X: (state, count) => kill(state, steps(state, -count), state.cursor),
  s: (state, count) => inserting(kill(state, state.cursor, steps(state, count))),
  S: (state) => inserting(kill(state, 0, state.text.length)),
  D: (state) => kill(state, state.cursor, state.text.length),
  C: (state) => inserting(kill(state, state.cursor, state.text.length)),
  Y: (state) => operators["y"]!(state, state.cursor, state.text.length),
  p: (state, count) => put(state, after(state.text, state.cursor), count),
  P: (state, count) => put(state, state.cursor, count),
  u: undo,
  "~": (state, count) => {
    const end = steps(state, count);
    const turned = [...state.text.slice(state.cursor, end)]
      .map((char) => (char === char.toLowerCase() ? char.toUpperCase() : char.toLowerCase()))
      .join("");
    return splice(state, state.cursor, end, turned);
  },
  "#": (state) => change.comment(lineStart(state, "#"), "#"),
  k: (state) => lineStart(previous(state, "k"), "0"),
  "-": (state) => lineStart(previous(state, "k"), "0"),
  j: (state) => lineStart(next(state, "j"), "0"),
  "+": (state) => lineStart(next(state, "j"), "0"),
};

function put(state: LineState, at: number, count: number): LineState {
  const piece = state.kills.at(-1)?.repeat(count);
  if (!piece) return ring(state);
  const done = splice(state, at, at, piece);
  return { ...done, cursor: before(done.text, done.cursor) };
}

/** Where so many characters from the cursor on end. */
function steps(state: LineState, count: number): number {
  let at = state.cursor;
  for (let left = Math.abs(count); left > 0; left--)
    at = count > 0 ? after(state.text, at) : before(state.text, at);
  return at;
}

/** In command mode the cursor stands on a character, not behind the last. */
function settled(state: LineState): LineState {
  if (state.vi?.insert || state.cursor < state.text.length || state.text === "") return state;
  return { ...state, cursor: before(state.text, state.text.length) };
}

/** Escape while typing. */
export const leaveInsert = (state: LineState): LineState => ({
  ...moveTo(state, state.cursor > 0 ? before(state.text, state.cursor) : 0),
  vi: { insert: false, typed: "" },
});

/** One key in command mode; undefined when it means what it means everywhere. */
export function viKey(state: LineState, key: string): LineState | undefined {
  const typed = (state.vi?.typed ?? "") + key;
  const idle: LineState = { ...state, vi: { insert: false, typed: "" } };
  if (key === "\x1b") return state.vi?.typed ? idle : ring(idle);
  if (/^[\x00-\x1f\x7f]/.test(key)) return undefined;
  if (/^([1-9]\d*)?([dcy]([1-9]\d*)?)?[fFtTr]?$/.test(typed))
    return { ...state, vi: { insert: false, typed } };
  const match = command.exec(typed);
  if (!match) return ring(idle);
  const [, many, operator, more, asking, letter] = match;
  const count = Number(many ?? 1) * Number(more ?? 1);
  return settled(
    run(idle, { count, isCounted: !!(many ?? more), operator, asking: asking!, letter: letter! }),
  );
}

interface Order {
  readonly count: number;
  readonly isCounted: boolean;
  readonly operator: string | undefined;
  readonly asking: string;
  readonly letter: string;
}

function run(state: LineState, { count, isCounted, operator, asking, letter }: Order): LineState {
  if (asking === "r") {
    const end = steps(state, count);
    return { ...splice(state, state.cursor, end, letter.repeat(count)), cursor: state.cursor };
  }
  if (operator === letter && asking === "") return operators[operator]!(state, 0, state.text.length);
  const target =
    asking === ""
      ? viMotions[letter]?.(state.text, state.cursor, count, isCounted, operator)
      : sought(state, asking, letter, count, operator !== undefined);
  if (target === undefined) return operator ? ring(state) : (plain[letter]?.(state, count) ?? ring(state));
  if (!operator) return moveTo(state, Math.min(target, state.text.length));
  const isInclusive = "eE%".includes(letter) && asking === "";
  const end = isInclusive ? after(state.text, target) : target;
  return operators[operator]!(state, Math.min(state.cursor, end), Math.max(state.cursor, end));
}

/** `f`, `F`, `t`, `T`; an operator takes the character, too, that is looked for ahead. */
function sought(
  state: LineState,
  how: string,
  key: string,
  count: number,
  takes: boolean,
): number | undefined {
  const forward = how === "f" || how === "t";
  const found = findCharacter(state, { forward, count }, key);
  if (found.effect === "bell") return undefined;
  const at = how === "t" ? found.cursor - 1 : how === "T" ? found.cursor + 1 : found.cursor;
  if (takes && at === state.cursor) return undefined; // what does not move takes nothing
  return takes && forward ? at + 1 : at;
}
