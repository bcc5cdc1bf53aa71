import * as change from "./changing.ts";
import { nthArgument, next, previous } from "./history.ts";
import * as kill from "./killing.ts";
import { deleteAt, insert, type EditCommand, type LineState } from "./line-state.ts";
import * as move from "./moving.ts";

/** Numeric arguments (Alt-5, Alt--): the command after them is done so often, or the other way round. */

/** What a negative argument makes of a command. */
const opposites = new Map<EditCommand, EditCommand>(
  (
    [
      [move.back, move.on],
      [move.wordBack, move.wordOn],
      [kill.killWord, kill.killWordBack],
      [kill.killToEnd, kill.killToStart],
      [deleteAt, change.eraseBack],
      [previous, next],
    ] as const
  ).flatMap(([one, other]) => [
    [one, other],
    [other, one],
  ]),
);

/** The text typed as an argument so far, as a number: `-` alone is -1. */
export const countOf = (text: string): number => (text === "-" ? -1 : Number(text));

/** The next character of an argument; undefined when the key is none. */
export function argumentKey(text: string | undefined, key: string): string | undefined {
  const plain = key.startsWith("\x1b") ? key.slice(1) : text === undefined ? "" : key;
  if (/^\d$/.test(plain)) return (text ?? "") + plain;
  return plain === "-" && (text ?? "") === "" ? "-" : undefined;
}

/** Runs a command with an argument. */
export function counted(state: LineState, command: EditCommand, key: string, count: number): LineState {
  if (command === change.typeKey) return insert(state, key.repeat(Math.max(0, count)));
  if (command === nthArgument || isLastArgument(key)) return nthArgument(state, key, count);
  const times = Math.abs(count);
  const turned = count < 0 ? (opposites.get(command) ?? command) : command;
  // Whoever says how many characters are to go gets them back by Ctrl-Y.
  if (turned === deleteAt || turned === change.deleteOrEnd) return kill.killCharacters(state, times);
  if (turned === change.eraseBack) return kill.killCharacters(state, -times);
  let done = state;
  for (let turn = 0; turn < times; turn++) done = turned({ ...done, effect: undefined }, key);
  return done;
}

const isLastArgument = (key: string): boolean => key === "\x1b." || key === "\x1b_";
