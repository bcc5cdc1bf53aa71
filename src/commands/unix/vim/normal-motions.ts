import {
  findChar,
  firstNonBlank,
  matching,
  paragraph,
  sentence,
  type Target,
  toLine,
  vertical,
  wordBack,
  wordEnd,
  wordEndBack,
  wordForward,
} from "./motions.ts";
import { searchOn, searchWord } from "./search.ts";
import type { Vim } from "./vim-session.ts";

type Motion = (vim: Vim, count: number | undefined) => Target | undefined | Promise<Target | undefined>;

const onLine = ({ state }: Vim, column: number, kind: Target["kind"] = "exclusive"): Target => ({
  row: state.row,
  column,
  kind,
});

const left: Motion = (vim, count = 1) =>
  vim.state.column === 0 ? undefined : onLine(vim, Math.max(0, vim.state.column - count));
const right: Motion = (vim, count = 1) => {
  const { column, line } = vim.state;
  return line === "" ? undefined : onLine(vim, Math.min(line.length, column + count));
};
const up: Motion = ({ state }, count = 1) => vertical(state, -count);
const down: Motion = ({ state }, count = 1) => vertical(state, count);
const end: Motion = ({ state }, count = 1) => {
  const row = Math.min(state.lines.length - 1, state.row + count - 1);
  return { row, column: Math.max(0, state.lines[row]!.length - 1), kind: "inclusive" };
};
const seek =
  (letter: string): Motion =>
  async (vim, count = 1) => {
    const char = await vim.key();
    if (char === "escape") return undefined;
    const sign = char === "tab" ? "\t" : char;
    vim.sought = { letter, char: sign };
    return findChar(vim.state, letter, sign, count);
  };
const opposite: Record<string, string> = { f: "F", F: "f", t: "T", T: "t" };
const seekAgain =
  (reversed: boolean): Motion =>
  (vim, count = 1) => {
    if (!vim.sought) return undefined;
    const letter = reversed ? opposite[vim.sought.letter]! : vim.sought.letter;
    return findChar(vim.state, letter, vim.sought.char, count, true);
  };
const search =
  (mark: "/" | "?"): Motion =>
  async (vim, count = 1) => {
    const typed = await vim.ask(mark);
    if (typed === undefined) return undefined;
    const pattern = typed.replace(new RegExp(`(?<!\\\\)\\${mark}.*$`), "") || vim.searched?.pattern || "";
    vim.searched = pattern === "" ? undefined : { pattern, backwards: mark === "?" };
    return searchOn(vim, false, count);
  };
const mark =
  (linewise: boolean): Motion =>
  async (vim) => {
    const letter = await vim.key();
    const place = vim.state.marks.get(letter === "'" ? "`" : letter);
    if (!place || place.row >= vim.state.lines.length) {
      vim.say(letter === "escape" ? "" : "E20: Mark not set");
      return undefined;
    }
    return linewise ? toLine(vim.state, place.row) : { ...place, kind: "exclusive" };
  };

const back =
  (big: boolean): Motion =>
  ({ state }, count = 1) =>
    state.row === 0 && state.column === 0 ? undefined : wordBack(state, count, big);

/** Motions by their keys. */
export const motions: Readonly<Record<string, Motion>> = {
  h: left,
  left,
  backspace: left,
  l: right,
  right,
  " ": right,
  j: down,
  down,
  "ctrl n": down,
  k: up,
  up,
  "ctrl p": up,
  w: ({ state }, count = 1) => wordForward(state, count, false),
  W: ({ state }, count = 1) => wordForward(state, count, true),
  "ctrl right": ({ state }, count = 1) => wordForward(state, count, true),
  e: ({ state }, count = 1) => wordEnd(state, count, false),
  E: ({ state }, count = 1) => wordEnd(state, count, true),
  b: back(false),
  B: back(true),
  "ctrl left": ({ state }, count = 1) => wordBack(state, count, true),
  ge: ({ state }, count = 1) => wordEndBack(state, count, false),
  gE: ({ state }, count = 1) => wordEndBack(state, count, true),
  "0": (vim) => onLine(vim, 0),
  home: (vim) => onLine(vim, 0),
  g0: (vim) => onLine(vim, 0),
  "^": (vim) => onLine(vim, firstNonBlank(vim.state.line)),
  _: ({ state }, count = 1) => toLine(state, state.row + count - 1),
  $: end,
  end,
  g_: (vim) => onLine(vim, Math.max(0, vim.state.line.trimEnd().length - 1), "inclusive"),
  "|": (vim, count = 1) => onLine(vim, count - 1),
  G: ({ state }, count) => toLine(state, count === undefined ? state.lines.length - 1 : count - 1),
  "ctrl end": ({ state }) => ({
    row: state.lines.length - 1,
    column: state.lines.at(-1)!.length,
    kind: "inclusive",
  }),
  gg: ({ state }, count = 1) => toLine(state, count - 1),
  "ctrl home": () => ({ row: 0, column: 0, kind: "exclusive" }),
  "+": ({ state }, count = 1) => toLine(state, state.row + count),
  enter: ({ state }, count = 1) =>
    state.row + count < state.lines.length ? toLine(state, state.row + count) : undefined,
  "-": ({ state }, count = 1) => (state.row - count >= 0 ? toLine(state, state.row - count) : undefined),
  gj: down,
  gk: up,
  H: ({ state, top }, count = 1) => toLine(state, top + count - 1),
  M: ({ state, top, height }) =>
    toLine(state, top + Math.floor((Math.min(height, state.lines.length - top) - 1) / 2)),
  L: ({ state, top, height }, count = 1) => toLine(state, Math.min(top + height, state.lines.length) - count),
  "%": ({ state }, count) =>
    count === undefined ? matching(state) : toLine(state, Math.ceil((count * state.lines.length) / 100) - 1),
  "{": ({ state }, count = 1) => paragraph(state, count, -1),
  "}": ({ state }, count = 1) => paragraph(state, count, 1),
  "(": ({ state }, count = 1) => sentence(state, count, -1),
  ")": ({ state }, count = 1) => sentence(state, count, 1),
  f: seek("f"),
  F: seek("F"),
  t: seek("t"),
  T: seek("T"),
  ";": seekAgain(false),
  ",": seekAgain(true),
  "/": search("/"),
  "?": search("?"),
  n: (vim, count = 1) => searchOn(vim, false, count),
  N: (vim, count = 1) => searchOn(vim, true, count),
  "*": (vim, count = 1) => searchWord(vim, false, true, count),
  "#": (vim, count = 1) => searchWord(vim, true, true, count),
  "g*": (vim, count = 1) => searchWord(vim, false, false, count),
  "'": mark(true),
  "`": mark(false),
};

/** Motions from which `` brings back. */
export const isJump = (keys: string): boolean => /^(?:G|gg|n|N|\*|#|\/|\?|%|[(){}]|[HML]|'|`)$/.test(keys);
