import { vimPattern } from "./pattern.ts";
import type { Vim } from "./vim-session.ts";

/** The lines a colon command is for, from 0; `given` counts the addresses that were typed. */
export interface Lines {
  readonly from: number;
  readonly to: number;
  readonly given: 0 | 1 | 2;
}

/** A range that leads nowhere, in vim's words. */
export class ExError extends Error {}

/** Reads `%`, `5`, `.`, `$`, `'a`, `/x/`, `.+2,$-1` at the start of a command; answers with the rest. */
export function readRange(vim: Vim, text: string): { lines: Lines; rest: string } {
  const { state } = vim;
  const last = state.lines.length - 1;
  let rest = text.replace(/^[\s:]+/, "");
  if (rest.startsWith("%"))
    return { lines: { from: 0, to: last, given: 2 }, rest: rest.slice(1).trimStart() };
  let current = state.row;
  const address = (): number | undefined => {
    rest = rest.trimStart();
    let row: number | undefined;
    let match: RegExpExecArray | null;
    if ((match = /^\d+/.exec(rest))) row = Number(match[0]) - 1;
    else if ((match = /^\./.exec(rest))) row = current;
    else if ((match = /^\$/.exec(rest))) row = last;
    else if ((match = /^'(.)/.exec(rest))) {
      row = state.marks.get(match[1]!)?.row;
      if (row === undefined) throw new ExError("E20: Mark not set");
    } else if ((match = /^([/?])((?:\\.|(?!\1).)*)\1?/.exec(rest))) {
      const pattern = vimPattern(match[2] || vim.searched?.pattern || "");
      const back = match[1] === "?";
      for (let i = 1; i <= state.lines.length && row === undefined; i++) {
        const at =
          (((current + (back ? -i : i)) % state.lines.length) + state.lines.length) % state.lines.length;
        pattern.lastIndex = 0;
        if (pattern.test(state.lines[at]!)) row = at;
      }
      if (row === undefined) throw new ExError(`E486: Pattern not found: ${match[2]}`);
    } else if (/^[+-]/.test(rest)) row = current;
    if (match) rest = rest.slice(match[0].length);
    for (
      let step;
      row !== undefined && (step = /^\s*([+-])(\d*)/.exec(rest));
      rest = rest.slice(step[0].length)
    )
      row += (step[1] === "+" ? 1 : -1) * Number(step[2] || 1);
    return row;
  };
  const first = address();
  const separator = /^\s*([,;])/.exec(rest);
  if (!separator) {
    const row = first ?? state.row;
    return { lines: checked(vim, row, row, first === undefined ? 0 : 1), rest: rest.trimStart() };
  }
  rest = rest.slice(separator[0].length);
  if (separator[1] === ";" && first !== undefined) current = first;
  const second = address();
  const [from, to] = [first ?? state.row, second ?? state.row];
  return { lines: checked(vim, Math.min(from, to), Math.max(from, to), 2), rest: rest.trimStart() };
}

function checked({ state }: Vim, from: number, to: number, given: 0 | 1 | 2): Lines {
  if (to >= state.lines.length && given > 1) throw new ExError("E16: Invalid range");
  const clamp = (row: number) => Math.max(given > 0 ? -1 : 0, Math.min(state.lines.length - 1, row));
  return { from: clamp(from), to: clamp(to), given };
}
