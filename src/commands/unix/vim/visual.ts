import { insertMode } from "./insert.ts";
import type { Place } from "./motions.ts";
import { motions } from "./normal-motions.ts";
import { runOperator } from "./operator-command.ts";
import { textObject } from "./objects.ts";
import { join, put, type Range } from "./operators.ts";
import { scrollKeys } from "./scroll.ts";
import type { Vim } from "./vim-session.ts";

type Manner = Range["manner"];

const titles: Record<Manner, string> = {
  characters: "-- VISUAL --",
  lines: "-- VISUAL LINE --",
  block: "-- VISUAL BLOCK --",
};
const keysOf: Record<string, Manner> = { v: "characters", V: "lines", "ctrl v": "block" };
/** Keys of visual mode for operators that have others in normal mode. */
const operatorOf: Record<string, string> = {
  x: "d",
  delete: "d",
  s: "c",
  "~": "g~",
  u: "gu",
  U: "gU",
  backspace: "d",
};
const wholeLines: Record<string, string> = { X: "d", D: "d", Y: "y", S: "c", R: "c", C: "c" };

/** Both ends in order, the second behind its sign. */
function rangeOf({ state }: Vim, start: Place, manner: Manner, toEnd: boolean): Range {
  const end = { row: state.row, column: state.column };
  const isFirst = start.row < end.row || (start.row === end.row && start.column <= end.column);
  const [from, to] = isFirst ? [start, end] : [end, start];
  if (manner === "lines") return { from: { row: from.row, column: from.column }, to, manner };
  if (manner === "block")
    return {
      from: { row: from.row, column: Math.min(start.column, end.column) },
      to: { row: to.row, column: toEnd ? Infinity : Math.max(start.column, end.column) + 1 },
      manner,
    };
  const line = state.lines[to.row]!;
  // Behind the last sign of a line its end is taken along.
  const takesEnd = to.column >= line.length && to.row + 1 < state.lines.length;
  return {
    from,
    to: takesEnd
      ? { row: to.row + 1, column: 0 }
      : { row: to.row, column: Math.min(line.length, to.column + 1) },
    manner,
  };
}

/** The last selection of each text, for `gv`. */
const lastOf = new WeakMap<object, { start: Place; end: Place; manner: Manner }>();

/** Visual mode until an operator, Escape, or its own key ends it. */
export async function visualMode(vim: Vim, begins: Manner | "again"): Promise<void> {
  const { state } = vim;
  const last = lastOf.get(state);
  if (begins === "again" && !last) return;
  let manner: Manner = begins === "again" ? last!.manner : begins;
  let start: Place = begins === "again" ? last!.start : { row: state.row, column: state.column };
  if (begins === "again") state.goTo(last!.end.row, last!.end.column);
  const range = () => rangeOf(vim, start, manner, state.wanted === Infinity);
  const leave = () => {
    const { from, to } = range();
    lastOf.set(state, { start, end: { row: state.row, column: state.column }, manner });
    state.marks.set("<", from);
    state.marks.set(">", { row: to.row, column: Math.max(0, to.column - 1) });
    vim.selected = undefined;
    vim.say("");
  };
  let digits = "";
  let register: string | undefined;
  for (;;) {
    vim.selected = range();
    vim.say(titles[manner]);
    let key = await vim.key();
    if (/^[1-9]$/.test(key) || (key === "0" && digits !== "")) {
      digits += key;
      continue;
    }
    const count = digits === "" ? undefined : Number(digits);
    digits = "";
    if (key === "g" || key === "z") key += await vim.key();
    if (key === '"') register = await vim.key();
    else if (key === "escape" || key === "ctrl c" || keysOf[key] === manner) return leave();
    else if (keysOf[key]) manner = keysOf[key]!;
    else if (key === "o" || key === "O") {
      const other = start;
      start = { row: state.row, column: state.column };
      state.goTo(other.row, other.column);
    } else if (key === "i" || key === "a") {
      const span = textObject(state, key === "a", await vim.key(), count ?? 1);
      if (!span) continue;
      if (span.linewise) manner = "lines";
      start = span.from;
      state.goTo(span.to.row, span.to.column);
    } else if ((key === "I" || key === "A") && manner === "block") {
      const block = range();
      leave();
      return insertBlock(vim, block, key === "A");
    } else if (key === ":") {
      leave();
      const typed = await vim.ask(":", "'<,'>");
      if (typed !== undefined) await vim.colon(typed);
      return undefined;
    } else if (key === "r") {
      const char = await vim.key();
      const taken = range();
      leave();
      if (char.length === 1) replaceAll(vim, taken, char);
      return undefined;
    } else if (key === "J" || key === "gJ") {
      const { from, to } = range();
      leave();
      vim.repeatable = true;
      return join(state, from.row, Math.max(2, to.row - from.row + 1), key === "J");
    } else if (key === "p" || key === "P") {
      const taken = range();
      leave();
      return putOver(vim, taken, register);
    } else {
      const operator =
        operatorOf[key] ?? wholeLines[key] ?? (/^(?:[dcy<>=!]|g[~uUq?])$/.test(key) ? key : undefined);
      if (operator) {
        if (wholeLines[key] && manner !== "block") manner = "lines";
        const taken = wholeLines[key] && manner === "block" ? rangeOf(vim, start, "block", true) : range();
        leave();
        if (operator === "c" && taken.manner === "block") return changeBlock(vim, taken, register);
        return runOperator(vim, operator, taken, register, count ?? 1);
      }
      if (scrollKeys[key]) scrollKeys[key]!(vim, count);
      else if (Object.hasOwn(motions, key)) {
        const target = await motions[key]!(vim, count);
        if (!target) continue;
        const { wanted } = state;
        state.goTo(target.row, key === "$" || key === "end" ? Infinity : target.column, key === "$");
        if (target.keeps) state.wanted = wanted;
      }
    }
  }
}

function replaceAll(vim: Vim, { from, to, manner }: Range, char: string): void {
  const { state } = vim;
  for (let row = from.row; row <= to.row; row++) {
    const line = state.lines[row]!;
    const start = manner === "lines" || (manner === "characters" && row > from.row) ? 0 : from.column;
    const end =
      manner === "lines" || (manner === "characters" && row < to.row)
        ? line.length
        : Math.min(line.length, to.column);
    if (end > start) state.lines[row] = line.slice(0, start) + char.repeat(end - start) + line.slice(end);
  }
  state.goTo(from.row, from.column);
  vim.say("");
}

/** What was selected gives way to a register, and becomes the unnamed one. */
function putOver(vim: Vim, range: Range, name: string | undefined): void {
  const { state } = vim;
  const register = state.registers.get(name ?? '"');
  if (!register) return vim.say(`E353: Nothing in register ${name ?? '"'}`);
  vim.repeatable = true;
  const { from, to, manner } = range;
  const text =
    manner === "lines" ? state.lines.slice(from.row, to.row + 1).join("\n") : state.textOf(from, to);
  if (manner === "lines") {
    state.lines.splice(from.row, to.row - from.row + 1, ...register.text.split("\n"));
    state.goTo(from.row, 0);
  } else {
    state.replace(from, to, "");
    const atEnd = from.column >= state.lines[from.row]!.length && from.column > 0;
    state.goTo(from.row, atEnd ? from.column - 1 : from.column);
    state.registers.set("\0", register);
    put(state, "\0", atEnd, 1);
    state.registers.delete("\0");
  }
  state.keep(undefined, { text, manner }, true);
  return undefined;
}

/** `I` and `A` of a block: what is typed in its first line goes into all of them. */
async function insertBlock(vim: Vim, { from, to }: Range, append: boolean): Promise<void> {
  const { state } = vim;
  vim.repeatable = true;
  const toEnds = append && to.column === Infinity;
  const column = toEnds ? state.lines[from.row]!.length : append ? to.column : from.column;
  state.lines[from.row] = append ? state.lines[from.row]!.padEnd(column) : state.lines[from.row]!;
  const length = state.lines[from.row]!.length;
  state.goTo(from.row, column, true);
  await insertMode(vim);
  const typed = state.lines[from.row]!.slice(column, column + state.lines[from.row]!.length - length);
  for (let row = from.row + 1; row <= to.row; row++) {
    const line = state.lines[row]!;
    if (toEnds) state.lines[row] = line + typed;
    else if (append || line.length > column)
      state.lines[row] = line.padEnd(column).slice(0, column) + typed + line.slice(column);
  }
  state.goTo(from.row, column);
}

async function changeBlock(vim: Vim, range: Range, register: string | undefined): Promise<void> {
  const { state } = vim;
  const rows = { from: range.from, to: range.to };
  const long = new Set<number>();
  for (let row = rows.from.row; row <= rows.to.row; row++)
    if (state.lines[row]!.length > range.from.column) long.add(row);
  vim.repeatable = true;
  const before =
    state.lines[range.from.row]!.length -
    Math.max(0, Math.min(state.lines[range.from.row]!.length, range.to.column) - range.from.column);
  await runOperator(vim, "c", range, register);
  const first = state.lines[range.from.row]!;
  const typed = first.slice(range.from.column, range.from.column + first.length - before);
  for (const row of long)
    if (row !== range.from.row) {
      const line = state.lines[row]!;
      state.lines[row] = line.slice(0, range.from.column) + typed + line.slice(range.from.column);
    }
  state.goTo(range.from.row, range.from.column);
}
