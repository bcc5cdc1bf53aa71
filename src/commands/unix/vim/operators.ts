import { firstNonBlank, type Place } from "./motions.ts";
import type { VimState } from "./state.ts";

/** What an operator works on: `to` is behind the last sign, or in the last line. */
export interface Range {
  readonly from: Place;
  readonly to: Place;
  readonly manner: "characters" | "lines" | "block";
}

export const operators = new Set(["d", "c", "y", ">", "<", "g~", "gu", "gU", "=", "!", "gq", "g?"]);

export const shiftWidth = 8;

/** Runs an operator that needs no keys more. Answers with what vim says of it; "" for nothing. */
export function operate(
  state: VimState,
  operator: string,
  range: Range,
  register: string | undefined,
  times = 1,
): string {
  const { from, to, manner } = range;
  if (manner === "block") return operateBlock(state, operator, range, register);
  const count = to.row - from.row + 1;
  const text =
    manner === "lines" ? state.lines.slice(from.row, to.row + 1).join("\n") : state.textOf(from, to);
  switch (operator) {
    case "y":
      state.keep(register, { text, manner }, false);
      if (manner === "lines") state.goTo(from.row, Math.min(state.column, state.lines[from.row]!.length));
      else state.goTo(from.row, from.column);
      return manner === "lines" && count > 2 ? `${count} lines yanked` : "";
    case "d":
      state.keep(register, { text, manner }, true);
      if (manner === "lines") {
        state.cutLines(from.row, to.row);
        const row = Math.min(from.row, state.lines.length - 1);
        state.goTo(row, firstNonBlank(state.lines[row]!));
        return count > 2
          ? state.text === ""
            ? "--No lines in buffer--"
            : `${count} fewer lines`
          : state.text === ""
            ? "--No lines in buffer--"
            : "";
      }
      state.replace(from, to, "");
      state.goTo(from.row, from.column);
      return "";
    case "c":
      state.keep(register, { text, manner }, true);
      if (manner === "lines") {
        state.lines.splice(from.row, count, "");
        state.goTo(from.row, 0, true);
      } else {
        state.replace(from, to, "");
        state.goTo(from.row, from.column, true);
      }
      return "";
    case ">":
    case "<":
      for (let row = from.row; row <= to.row; row++)
        for (let i = 0; i < times; i++) state.lines[row] = shifted(state.lines[row]!, operator);
      state.goTo(from.row, firstNonBlank(state.lines[from.row]!));
      return count > 2 ? `${count} lines ${operator}ed ${times} time${times === 1 ? "" : "s"}` : "";
    case "g~":
    case "gu":
    case "gU": {
      const fresh = recased(text, operator);
      if (manner === "lines") state.lines.splice(from.row, count, ...fresh.split("\n"));
      else state.replace(from, to, fresh);
      state.goTo(from.row, manner === "lines" ? Math.min(state.column, from.column) : from.column);
      return "";
    }
  }
  return `${operator}: this operator is not simulated yet`;
}

export function shifted(line: string, direction: ">" | "<"): string {
  if (direction === ">") return line === "" ? "" : `\t${line}`;
  return line.replace(/^(?:\t| {1,8}(?=\S|$)| {8})/, "");
}

export const recased = (text: string, operator: string): string =>
  operator === "gu"
    ? text.toLowerCase()
    : operator === "gU"
      ? text.toUpperCase()
      : [...text]
          .map((char) => (char === char.toLowerCase() ? char.toUpperCase() : char.toLowerCase()))
          .join("");

function operateBlock(
  state: VimState,
  operator: string,
  { from, to }: Range,
  register: string | undefined,
): string {
  const rows = Array.from({ length: to.row - from.row + 1 }, (_, i) => from.row + i);
  const parts = rows.map((row) => state.lines[row]!.slice(from.column, to.column));
  if (operator === "y" || operator === "d" || operator === "c")
    state.keep(register, { text: parts.join("\n"), manner: "block" }, operator !== "y");
  for (const [i, row] of rows.entries()) {
    const line = state.lines[row]!;
    const fresh =
      operator === "d" || operator === "c"
        ? ""
        : /^g[~uU]$/.test(operator)
          ? recased(parts[i]!, operator)
          : parts[i]!;
    if (line.length > from.column)
      state.lines[row] = line.slice(0, from.column) + fresh + line.slice(to.column);
  }
  state.goTo(from.row, from.column, operator === "c");
  return "";
}

/** `p` and `P`. Answers with what vim says. */
export function put(state: VimState, name: string | undefined, after: boolean, count: number): string {
  const register = state.registers.get(name === undefined ? '"' : name.toLowerCase());
  if (!register) return `E353: Nothing in register ${name ?? '"'}`;
  const { text, manner } = register;
  if (manner === "lines") {
    const rows = Array.from({ length: count }, () => text.split("\n")).flat();
    const at = state.row + (after ? 1 : 0);
    state.lines.splice(at, 0, ...rows);
    state.goTo(at, firstNonBlank(state.lines[at]!));
    return rows.length > 2 ? `${rows.length} more lines` : "";
  }
  const column = state.column + (after && state.line !== "" ? 1 : 0);
  if (manner === "block") {
    text.split("\n").forEach((part, i) => {
      const row = state.row + i;
      if (row >= state.lines.length) state.lines.push("");
      const line = state.lines[row]!.padEnd(column);
      state.lines[row] = line.slice(0, column) + part.repeat(count) + line.slice(column);
    });
    state.goTo(state.row, column);
    return "";
  }
  const whole = text.repeat(count);
  const { row } = state;
  state.replace({ row, column }, { row, column }, whole);
  if (whole.includes("\n")) state.goTo(row, column);
  else state.goTo(row, column + whole.length - 1);
  return "";
}

/** `J`: lines with a blank between them, except before a bracket that closes; `gJ` with nothing. */
export function join(state: VimState, from: number, count: number, blanks: boolean): void {
  for (let i = 1; i < count && from + 1 < state.lines.length; i++) {
    const [first, second] = [state.lines[from]!, state.lines[from + 1]!];
    const next = blanks ? second.trimStart() : second;
    const glue =
      !blanks || next === "" || next.startsWith(")") || /\s$/.test(first) || first === "" ? "" : " ";
    state.lines.splice(from, 2, first + glue + next);
    state.goTo(
      from,
      glue === "" && blanks ? Math.max(0, first.length - 1 + (next === "" ? 0 : 1)) : first.length,
    );
  }
}

/** Ctrl-A and Ctrl-X: adds to the number at the cursor or behind it. False when there is none. */
export function addToNumber(state: VimState, amount: number): boolean {
  for (const match of state.line.matchAll(/-?\d+/g)) {
    const end = match.index + match[0].length;
    if (end <= state.column) continue;
    const fresh = String(Number(match[0]) + amount);
    state.replace({ row: state.row, column: match.index }, { row: state.row, column: end }, fresh);
    state.goTo(state.row, match.index + fresh.length - 1);
    return true;
  }
  return false;
}
