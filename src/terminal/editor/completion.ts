import { textWidth } from "../width.ts";
import { ring, splice, type LineState } from "./line-state.ts";

/** What may stand at text[start, cursor), each item a whole replacement, quoted as the shell needs it. */
export interface Completions {
  readonly start: number;
  readonly items: readonly string[];
  /** No blank comes behind the only item. */
  readonly nospace?: boolean;
}

/** As readline, it asks before it lists this many, unless `completion-query-items` says otherwise. */
const many = 100;

function commonPrefix(items: readonly string[]): string {
  let prefix = items[0]!;
  for (const item of items) while (!item.startsWith(prefix)) prefix = prefix.slice(0, -1);
  return prefix.replace(/[\ud800-\udbff]$/, "");
}

/** Tab: the only item with a blank behind it, or what all have in common; a second Tab asks for the list. */
export function complete(
  state: LineState,
  { start, items: all, nospace }: Completions,
  listsAtOnce = false,
): LineState {
  const items = [...new Set(all)].sort();
  const again = listsAtOnce || state.last?.kind === "complete";
  const had = state.text.slice(start, state.cursor);
  if (items.length === 0) return { ...ring(state), last: { kind: "complete" } };
  if (items.length === 1) {
    const item = items[0]!;
    const suffix = nospace || /[/= ]$/.test(item) || state.text[state.cursor] === " " ? "" : " ";
    if (item + suffix === had) return ring(state);
    return splice(state, start, state.cursor, item + suffix);
  }
  const prefix = commonPrefix(items);
  if (prefix.length > had.length || (prefix.length === had.length && prefix !== had))
    return { ...splice(state, start, state.cursor, prefix), effect: "bell" };
  if (!again) return { ...ring(state), last: { kind: "complete" } };
  const shown = items.map(lastPart);
  return { ...state, effect: "list", last: { kind: "complete" }, mode: { kind: "ask", items: shown } };
}

/** `menu-complete`: one item after the other, and then what was typed. */
export function firstOfMenu(state: LineState, completions: Completions): LineState {
  const items = [...new Set(completions.items)].sort();
  if (items.length < 2) return complete(state, completions);
  const { start } = completions;
  const all = [...items, state.text.slice(start, state.cursor)];
  return splice(state, start, state.cursor, items[0]!, { last: { kind: "menu", start, items: all, at: 0 } });
}

/** The next of the menu, when the key before was it; undefined otherwise. */
export function nextOfMenu(state: LineState): LineState | undefined {
  const { last } = state;
  if (last?.kind !== "menu") return undefined;
  const at = (last.at + 1) % last.items.length;
  const shown = splice(state, last.start, state.cursor, last.items[at]!, { last: { ...last, at } });
  return at === last.items.length - 1 ? { ...shown, effect: "bell" } : shown;
}

/** Of a path only the last part is listed, without the shell's quoting. */
function lastPart(item: string): string {
  const plain = item.replace(/\\(.)/g, "$1").replace(/^["']|["']?\s*$/g, "");
  return plain.slice(plain.slice(0, -1).lastIndexOf("/") + 1);
}

export const question = (items: readonly string[], least = many): string | undefined =>
  items.length < least || least <= 0 ? undefined : `Display all ${items.length} possibilities? (y or n)`;

/** The items in columns, sorted downwards, each line ended by "\r\n": readline's own layout. */
export function columnsOf(items: readonly string[], columns: number): string {
  const widest = Math.max(...items.map(textWidth)) + 2;
  let across = Math.floor(columns / widest);
  if (across > 1 && across * widest === columns) across--;
  across = Math.max(1, across);
  const down = Math.ceil(items.length / across);
  let text = "";
  for (let row = 0; row < down; row++) {
    for (let at = row, column = 0; column < across && at < items.length; at += down, column++) {
      const item = items[at]!;
      text += column + 1 < across ? item + " ".repeat(widest - textWidth(item)) : item;
    }
    text += "\r\n";
  }
  return text;
}
