import { PatternError } from "../base/patterns.ts";
import type { Target } from "./motions.ts";
import { vimPattern } from "./pattern.ts";
import type { Vim } from "./vim-session.ts";

/** The pattern as vim's settings read it; undefined when it is wrong, which is said. */
export function compileFor(vim: Vim, pattern: string): RegExp | undefined {
  const { ignorecase, smartcase } = vim.settings;
  try {
    return vimPattern(pattern, { ignoreCase: ignorecase, smartCase: smartcase });
  } catch (error) {
    if (!(error instanceof PatternError)) throw error;
    vim.say(error.message);
    return undefined;
  }
}

/** The next place of the last search, in its direction or the other; says why when there is none. */
export function searchOn(vim: Vim, reversed: boolean, count: number): Target | undefined {
  if (!vim.searched) {
    vim.say("E35: No previous regular expression");
    return undefined;
  }
  const { pattern, backwards } = vim.searched;
  const expression = compileFor(vim, pattern);
  if (!expression) return undefined;
  vim.highlights = true;
  const back = backwards !== reversed;
  let place = { row: vim.state.row, column: vim.state.column };
  for (let i = 0; i < count; i++) {
    const found = findFrom(vim, expression, place, back);
    if (!found) {
      vim.say(
        vim.settings.wrapscan
          ? `E486: Pattern not found: ${pattern}`
          : `E38${back ? 4 : 5}: Search hit ${back ? "TOP" : "BOTTOM"} without match for: ${pattern}`,
      );
      return undefined;
    }
    if (found.wrapped)
      vim.say(`search hit ${back ? "TOP, continuing at BOTTOM" : "BOTTOM, continuing at TOP"}`);
    else vim.say(`${back ? "?" : "/"}${pattern}`);
    place = found;
  }
  return { ...place, kind: "exclusive" };
}

function findFrom(
  { state: { lines }, settings }: Vim,
  expression: RegExp,
  { row, column }: { row: number; column: number },
  back: boolean,
): { row: number; column: number; wrapped: boolean } | undefined {
  const count = lines.length;
  for (let i = 0; i <= count; i++) {
    const at = row + (back ? -i : i);
    const wrapped = at < 0 || at >= count;
    if (wrapped && !settings.wrapscan) return undefined;
    const index = ((at % count) + count) % count;
    const starts = [...lines[index]!.matchAll(expression)].map((match) => match.index);
    const fits = (start: number): boolean => {
      if (i === 0) return back ? start < column : start > column;
      return i < count || (back ? start >= column : start <= column);
    };
    const found = back ? starts.findLast(fits) : starts.find(fits);
    if (found !== undefined) return { row: index, column: found, wrapped: wrapped && i > 0 };
  }
  return undefined;
}

/** `*` and `#`: the word at the cursor, or the next one on the line. */
export function searchWord(vim: Vim, backwards: boolean, whole: boolean, count: number): Target | undefined {
  const { line, column } = vim.state;
  const match = [...line.matchAll(/[\p{L}\p{N}_]+/gu)].find((each) => each.index + each[0].length > column);
  if (!match) {
    vim.say("E348: No string under cursor");
    return undefined;
  }
  vim.searched = { pattern: whole ? `\\<${match[0]}\\>` : match[0], backwards };
  vim.state.column = match.index;
  return searchOn(vim, false, count);
}
