import { before, graphemes } from "../graphemes.ts";
import { goTo } from "./history.ts";
import { ring, type EditCommand, type LineState, type Search } from "./line-state.ts";

/** The prompt while the history is searched. */
export const searchPrompt = ({ query, forward, failed }: Search): string =>
  `(${failed ? "failed " : ""}${forward ? "" : "reverse-"}i-search)\`${query}': `;

const begin =
  (forward: boolean): EditCommand =>
  (state) => ({
    ...state,
    last: undefined,
    mode: { kind: "search", query: "", index: state.index, forward, failed: false, origin: state },
  });

export const searchBack = begin(false);
export const searchOn = begin(true);

const lineAt = (state: LineState, index: number) => state.edited[index]?.text ?? state.entries[index]!;

/** Looks for the query from the line shown on; with `beyond`, only in other places than the one shown. */
function find(state: LineState, search: Search, beyond: boolean): LineState {
  const { query, forward } = search;
  const step = forward ? 1 : -1;
  for (let index = search.index; index >= 0 && index < state.entries.length; index += step) {
    const line = index === search.index ? state.text : lineAt(state, index);
    if (index !== search.index && line === state.text) continue;
    let at: number;
    if (index !== search.index) at = forward ? line.indexOf(query) : line.lastIndexOf(query);
    else if (forward) at = line.indexOf(query, state.cursor + (beyond ? 1 : 0));
    else if (beyond) at = state.cursor > 0 ? line.lastIndexOf(query, state.cursor - 1) : -1;
    else at = line.lastIndexOf(query, state.cursor);
    if (at < 0) continue;
    return { ...state, text: line, cursor: at, mode: { ...search, index, failed: false } };
  }
  return { ...state, effect: "bell", mode: { ...search, failed: true } };
}

/** Ends the search on the line found; `text` typed before it is kept as that line's own change. */
function settle(state: LineState, search: Search): LineState {
  const { text, cursor } = state;
  const home = { ...search.origin, searched: search.query || state.searched, effect: undefined };
  const there = search.index === home.index ? home : goTo(home, search.index);
  return { ...there, text, cursor, last: undefined };
}

/**
 * One key while the history is searched. Answers with `again` when the key ended the search and is still to be
 * run as a command.
 */
export function searchKey(
  state: LineState,
  search: Search,
  key: string,
): { state: LineState; again: boolean } {
  const stay = (next: LineState) => ({ state: next, again: false });
  if (key === "\x12" || key === "\x13") {
    const turned = { ...search, forward: key === "\x13" };
    // The other direction starts with what is found already.
    if (search.query) return stay(find(state, turned, turned.forward === search.forward));
    if (!state.searched) return stay({ ...ring(state), mode: turned });
    return stay(find(state, { ...turned, query: state.searched }, false));
  }
  if (key === "\x07") return stay({ ...search.origin, effect: "bell" });
  if (key === "\x7f" || key === "\b") {
    if (!search.query) return stay(ring(state));
    const shorter = search.query.slice(0, before(search.query, search.query.length));
    return stay(find(state, { ...search, query: shorter }, false));
  }
  if (graphemes(key).length === 1 && !/^[\x00-\x1f]/.test(key))
    return stay(find(state, { ...search, query: search.query + key }, false));
  const settled = settle(state, search);
  // Escape only ends the search.
  return { state: settled, again: key !== "\x1b" };
}
