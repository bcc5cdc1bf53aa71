import { insertMode } from "./insert.ts";
import { firstNonBlank, type Target } from "./motions.ts";
import { motions } from "./normal-motions.ts";
import { textObject } from "./objects.ts";
import { operate, type Range } from "./operators.ts";
import { compileFor } from "./search.ts";
import type { Given, Vim } from "./vim-session.ts";

/** `d` and a motion, a text object, or itself again for lines. */
export async function operatorCommand(vim: Vim, operator: string, { count, register }: Given): Promise<void> {
  let digits = "";
  let key = await vim.key();
  while (/^[1-9]$/.test(key) || (key === "0" && digits !== "")) {
    digits += key;
    key = await vim.key();
  }
  const times = count === undefined && digits === "" ? undefined : (count ?? 1) * Number(digits || 1);
  if (key === "g") key += await vim.key();
  const again =
    key === operator || key === operator.slice(1) || (operator.length > 1 && key === `g${operator.slice(1)}`);
  const range = again ? linesFrom(vim, times ?? 1) : await rangeOf(vim, operator, key, times);
  if (range) await runOperator(vim, operator, range, register);
}

export function linesFrom({ state }: Vim, count: number): Range | undefined {
  const last = state.row + count - 1;
  if (last >= state.lines.length && count > 1 && state.row === state.lines.length - 1) return undefined;
  const to = Math.min(state.lines.length - 1, last);
  return { from: { row: state.row, column: state.column }, to: { row: to, column: 0 }, manner: "lines" };
}

async function rangeOf(
  vim: Vim,
  operator: string,
  key: string,
  count: number | undefined,
): Promise<Range | undefined> {
  const { state } = vim;
  if (key === "i" || key === "a") {
    const span = textObject(state, key === "a", await vim.key(), count ?? 1);
    if (!span) return undefined;
    if (span.linewise) return { from: span.from, to: span.to, manner: "lines" };
    return { from: span.from, to: { ...span.to, column: span.to.column + 1 }, manner: "characters" };
  }
  if (key === "gn" || key === "gN") return foundRange(vim);
  const motion = Object.hasOwn(motions, key) ? motions[key] : undefined;
  const target =
    operator === "c" && /^[wW]$/.test(key) ? await changedWord(vim, key, count) : await motion?.(vim, count);
  if (!target) return undefined;
  return normalised(vim, operator, key, target);
}

/** `cw` on a word leaves the blanks behind it, as `ce` does, but stays in a word of one sign. */
async function changedWord(vim: Vim, key: string, count = 1): Promise<Target | undefined> {
  const { line, row, column } = vim.state;
  const kind = (char: string | undefined) =>
    char === undefined || /\s/.test(char) ? 0 : key === "W" || /[\p{L}\p{N}_]/u.test(char) ? 1 : 2;
  if (kind(line[column]) === 0) return motions[key]!(vim, count);
  const atEnd = kind(line[column]) !== kind(line[column + 1]);
  if (atEnd && count === 1) return { row, column, kind: "inclusive" };
  return motions[key === "w" ? "e" : "E"]!(vim, atEnd ? count - 1 : count);
}

/** The way from the cursor to a target, forwards, as an operator takes it. */
function normalised({ state }: Vim, operator: string, key: string, target: Target): Range {
  const here = { row: state.row, column: state.column };
  const backwards = target.row < here.row || (target.row === here.row && target.column < here.column);
  const from = backwards ? { row: target.row, column: target.column } : here;
  let to = backwards ? here : { row: target.row, column: target.column };
  if (target.kind === "linewise") return { from, to, manner: "lines" };
  if (target.kind === "inclusive") to = { ...to, column: to.column + 1 };
  else if (/^[wW]$/.test(key) && to.row > from.row && to.column <= firstNonBlank(state.lines[to.row]!)) {
    // The last word of a line is taken without the line's end.
    to = { row: to.row - 1, column: state.lines[to.row - 1]!.length };
  } else if (to.row > from.row && to.column === 0) {
    to = { row: to.row - 1, column: state.lines[to.row - 1]!.length };
    if (
      from.column <= firstNonBlank(state.lines[from.row]!) &&
      /^\s*$/.test(state.lines[from.row]!.slice(0, from.column))
    )
      return { from, to, manner: "lines" };
  }
  // What is deleted from the indent of one line to the end of another is whole lines.
  const indent = /^\s*$/.test(state.lines[from.row]!.slice(0, from.column));
  if (operator === "d" && to.row > from.row && indent && /^\s*$/.test(state.lines[to.row]!.slice(to.column)))
    return { from, to, manner: "lines" };
  return { from, to, manner: "characters" };
}

/** Carries an operator out; `c` goes on in insert mode, `!` asks for a filter. */
export async function runOperator(
  vim: Vim,
  operator: string,
  range: Range,
  register: string | undefined,
  times = 1,
): Promise<void> {
  const { state } = vim;
  if (operator === "!")
    return vim.colon((await vim.ask(":", `${range.from.row + 1},${range.to.row + 1}!`)) ?? "");
  if (operator === "gq") {
    vim.repeatable = true;
    return format(vim, range);
  }
  if (operator === "=" || operator === "g?")
    return vim.say(`${operator}: this operator is not simulated yet`);
  state.marks.set("[", range.from);
  state.marks.set("]", range.to);
  vim.repeatable ||= operator !== "y";
  const indent =
    vim.settings.autoindent && operator === "c" && range.manner === "lines"
      ? /^\s*/.exec(state.lines[range.from.row]!)![0]
      : "";
  const said = operate(state, operator, range, register, times);
  if (operator === "c") {
    if (indent) {
      state.lines[state.row] = indent;
      state.goTo(state.row, indent.length, true);
    }
    return insertMode(vim);
  }
  vim.say(said);
}

/** `gn`: the match at the cursor, or the next one. */
function foundRange(vim: Vim): Range | undefined {
  const { state } = vim;
  const expression = vim.searched && compileFor(vim, vim.searched.pattern);
  if (!expression) return undefined;
  for (let i = 0; i <= state.lines.length; i++) {
    const row = (state.row + i) % state.lines.length;
    const match = [...state.lines[row]!.matchAll(expression)].find(
      (each) => i > 0 || each.index + each[0].length > state.column,
    );
    if (match)
      return {
        from: { row, column: match.index },
        to: { row, column: match.index + match[0].length },
        manner: "characters",
      };
  }
  return undefined;
}

/** `gq`: the words of each paragraph in lines of at most 79 signs. */
function format({ state }: Vim, { from, to }: Range): void {
  const rows: string[] = [];
  let words: string[] = [];
  const flush = () => {
    let line = "";
    for (const word of words)
      if (line !== "" && line.length + 1 + word.length > 79) {
        rows.push(line);
        line = word;
      } else line += (line === "" ? "" : " ") + word;
    if (line !== "") rows.push(line);
    words = [];
  };
  for (const line of state.lines.slice(from.row, to.row + 1))
    if (line.trim() === "") {
      flush();
      rows.push("");
    } else words.push(...line.trim().split(/\s+/));
  flush();
  state.lines.splice(from.row, to.row - from.row + 1, ...rows);
  state.goTo(from.row + Math.max(0, rows.length - 1), 0);
}
