/** A template as a tree: text stays as it is written. */
export type Piece = string | Tag;

export interface Tag {
  readonly name: string;
  readonly attributes: readonly {
    readonly name: string;
    readonly value: string | undefined;
    readonly raw: string;
  }[];
  readonly children: readonly Piece[];
  /** "<br/>", "<br>": nothing can be in it, and this is how it was closed. */
  readonly empty: "" | "/" | undefined;
}

const token =
  /<!--[\s\S]*?-->|<![^>]*>|<(script|style)\b[^>]*>[\s\S]*?<\/\1>|<(\/?)([\w:-]+)((?:[^>"']|"[^"]*"|'[^']*')*?)(\/?)>/g;
const attribute = /\s*([^\s=/>"']+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s>]+))?/g;
const bare = new Set([
  "area",
  "base",
  "br",
  "col",
  "embed",
  "hr",
  "img",
  "input",
  "link",
  "meta",
  "source",
  "track",
  "wbr",
]);

interface Open extends Omit<Tag, "children"> {
  readonly children: Piece[];
}

export function parseHtml(source: string): readonly Piece[] {
  const root: Open = { name: "", attributes: [], children: [], empty: undefined };
  const open: Open[] = [root];
  let at = 0;
  for (const match of source.matchAll(token)) {
    const [whole, , closes, name, rest = "", empty] = match;
    if (match.index > at) open.at(-1)!.children.push(source.slice(at, match.index));
    at = match.index + whole.length;
    if (name === undefined) open.at(-1)!.children.push(whole);
    else if (closes) {
      const index = open.findLastIndex((each) => each.name === name);
      if (index > 0) open.length = index;
    } else {
      const attributes = [...rest.matchAll(attribute)].map(([raw, key, value]) => ({
        name: key!,
        value: value?.replace(/^(["'])([\s\S]*)\1$/, "$2"),
        raw: raw!,
      }));
      const isEmpty = empty === "/" || bare.has(name.toLowerCase());
      const tag: Open = { name, attributes, children: [], empty: isEmpty ? (empty as "" | "/") : undefined };
      open.at(-1)!.children.push(tag);
      if (!isEmpty) open.push(tag);
    }
  }
  if (at < source.length) open.at(-1)!.children.push(source.slice(at));
  return root.children;
}
