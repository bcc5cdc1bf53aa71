import { firstNonBlank } from "./motions.ts";
import type { Vim } from "./vim-session.ts";

/** Moves the window and keeps the cursor in it. */
function scroll(vim: Vim, rows: number): void {
  const { state, height } = vim;
  vim.top = Math.max(0, Math.min(state.lines.length - 1, vim.top + rows));
  const margin = Math.min(5, Math.floor((height - 1) / 2));
  const low = vim.top === 0 ? 0 : vim.top + margin;
  const row = Math.min(
    state.lines.length - 1,
    Math.max(low, Math.min(vim.top + height - 1 - margin, state.row)),
  );
  if (row !== state.row) state.goTo(row, state.wanted);
}

function half(vim: Vim, count: number | undefined, step: 1 | -1): void {
  const rows = count ?? Math.max(1, Math.floor(vim.height / 2));
  const { state } = vim;
  vim.top = Math.max(0, Math.min(Math.max(0, state.lines.length - vim.height), vim.top + step * rows));
  const row = Math.max(0, Math.min(state.lines.length - 1, state.row + step * rows));
  state.goTo(row, firstNonBlank(state.lines[row]!));
}

function page(vim: Vim, count: number, step: 1 | -1): void {
  const { state, height } = vim;
  vim.top = Math.max(0, Math.min(state.lines.length - 1, vim.top + step * count * Math.max(1, height - 2)));
  const row = step > 0 ? Math.max(state.row, vim.top) : Math.min(state.row, vim.top + height - 1);
  state.goTo(row, firstNonBlank(state.lines[Math.min(row, state.lines.length - 1)]!));
}

/** The cursor's line at the top, in the middle or at the foot. */
const place =
  (where: "top" | "middle" | "foot", blank: boolean) =>
  (vim: Vim, count: number | undefined): void => {
    const { state, height } = vim;
    if (count !== undefined) state.goTo(count - 1, 0);
    vim.top = Math.max(
      0,
      state.row - (where === "top" ? 0 : where === "middle" ? Math.floor((height - 1) / 2) : height - 1),
    );
    if (blank) state.goTo(state.row, firstNonBlank(state.line));
  };

export const scrollKeys: Readonly<Record<string, (vim: Vim, count: number | undefined) => void>> = {
  "ctrl d": (vim, count) => half(vim, count, 1),
  "ctrl u": (vim, count) => half(vim, count, -1),
  "ctrl f": (vim, count = 1) => page(vim, count, 1),
  "page down": (vim, count = 1) => page(vim, count, 1),
  "ctrl b": (vim, count = 1) => page(vim, count, -1),
  "page up": (vim, count = 1) => page(vim, count, -1),
  "ctrl e": (vim, count = 1) => scroll(vim, count),
  "ctrl y": (vim, count = 1) => scroll(vim, -count),
  zt: place("top", false),
  zenter: place("top", true),
  zz: place("middle", false),
  "z.": place("middle", true),
  zb: place("foot", false),
  "z-": place("foot", true),
};
