import { isText } from "../screen/keys.ts";
import { firstNonBlank } from "./motions.ts";
import type { Vim } from "./vim-session.ts";

/** Insert or replace mode, until Escape; what was typed is put in `count` times, each on a line of its own with `opens`. */
export async function insertMode(
  vim: Vim,
  count = 1,
  { replaces = false, opens = false }: { replaces?: boolean; opens?: boolean } = {},
): Promise<void> {
  const { state } = vim;
  let typed = "";
  // What R has typed over, for Backspace to bring back.
  const covered: (string | undefined)[] = [];
  const insert = (text: string) => {
    const place = { row: state.row, column: state.column };
    const isOver = replaces && text !== "\n" && state.column < state.line.length;
    if (replaces) covered.push(isOver ? state.line[state.column] : undefined);
    state.replace(place, { ...place, column: place.column + (isOver ? 1 : 0) }, text);
    if (text === "\n") state.goTo(state.row + 1, 0, true);
    else state.goTo(state.row, state.column + text.length, true);
    typed += text;
  };
  const erase = (to: number) => {
    const place = { row: state.row, column: to };
    state.replace(place, { row: state.row, column: state.column }, "");
    state.goTo(state.row, to, true);
    typed = typed.slice(0, -1);
  };
  const backspace = () => {
    typed = typed.slice(0, -1);
    if (replaces && covered.length > 0) {
      const old = covered.pop();
      state.goTo(state.row, state.column - 1, true);
      const at = { row: state.row, column: state.column };
      return state.replace(at, { ...at, column: at.column + 1 }, old ?? "");
    }
    if (state.column > 0) return erase(state.column - 1);
    if (state.row === 0) return undefined;
    const above = state.lines[state.row - 1]!.length;
    state.replace({ row: state.row - 1, column: above }, { row: state.row, column: 0 }, "");
    return state.goTo(state.row - 1, above, true);
  };
  const edits: Record<string, () => void | Promise<void>> = {
    enter: () => {
      const indent = vim.settings.autoindent ? /^[ \t]*/.exec(state.line)![0] : "";
      insert("\n");
      if (indent) insert(indent);
    },
    tab: () => {
      const width = vim.settings.tabstop;
      insert(vim.settings.expandtab ? " ".repeat(width - (state.column % width)) : "\t");
    },
    backspace,
    delete: () => {
      const { row, column, line } = state;
      if (column < line.length) state.replace({ row, column }, { row, column: column + 1 }, "");
      else if (row + 1 < state.lines.length) state.replace({ row, column }, { row: row + 1, column: 0 }, "");
    },
    "ctrl w": () => {
      const before = state.line.slice(0, state.column);
      if (before === "") return backspace();
      return erase(before.replace(/(?:[\p{L}\p{N}_]+|[^\p{L}\p{N}_\s]+|)\s*$/u, "").length);
    },
    "ctrl u": () => (state.column > 0 ? erase(0) : backspace()),
    "ctrl t": () => shift(1),
    "ctrl d": () => shift(-1),
    "ctrl r": async () => {
      const register = state.registers.get(await vim.key());
      if (register)
        for (const char of register.text + (register.manner === "lines" ? "\n" : "")) insert(char);
    },
    "ctrl y": () => insert(state.lines[state.row - 1]?.[state.column] ?? ""),
    "ctrl e": () => insert(state.lines[state.row + 1]?.[state.column] ?? ""),
    up: () => move(-1),
    down: () => move(1),
    left: () => state.goTo(state.row, state.column - 1, true),
    right: () => state.goTo(state.row, state.column + 1, true),
    home: () => state.goTo(state.row, 0, true),
    end: () => state.goTo(state.row, state.line.length, true),
    "page up": () => move(-vim.height),
    "page down": () => move(vim.height),
  };
  const move = (rows: number) => {
    const { wanted } = state;
    state.goTo(state.row + rows, wanted, true);
    state.wanted = wanted;
  };
  const shift = (step: number) => {
    const line = state.line;
    const fresh = step > 0 ? `\t${line}` : line.replace(/^(?:\t| {1,8})/, "");
    state.lines[state.row] = fresh;
    state.goTo(state.row, state.column + fresh.length - line.length, true);
  };
  const mode = replaces ? "-- REPLACE --" : "-- INSERT --";
  for (;;) {
    vim.say(vim.recording ? `${mode}recording @${vim.recording}` : mode);
    const key = await vim.key();
    if (key === "escape" || key === "ctrl c" || key === "ctrl [") break;
    if (key === "ctrl v") {
      const next = await vim.key();
      insert(next === "tab" ? "\t" : next === "enter" ? "\r" : next === "escape" ? "\x1b" : next);
    } else if (Object.hasOwn(edits, key)) await edits[key]!();
    else if (isText(key)) insert(key);
  }
  vim.say("");
  const again = (opens ? "\n" : "") + typed;
  for (let i = 1; i < count; i++) for (const char of again) insert(char);
  if (vim.settings.autoindent && /^\s+$/.test(state.line) && typed.includes("\n"))
    state.lines[state.row] = "";
  state.marks.set("^", { row: state.row, column: state.column });
  state.goTo(state.row, Math.max(0, state.column - 1));
}

/** Where `I` begins. */
export const lineStart = (line: string): number => (line.trim() === "" ? line.length : firstNonBlank(line));
