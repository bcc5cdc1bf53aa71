/** An element: its name, the elements in it, and the text of one that has none. */
export interface Element {
  readonly name: string;
  readonly children: Element[];
  text: string;
  /** Line and column behind its opening tag, counted from 1. */
  readonly line: number;
  readonly column: number;
}

export class XmlError extends Error {
  readonly line: number;
  readonly column: number;

  constructor(message: string, line: number, column: number) {
    super(message);
    this.name = "XmlError";
    this.line = line;
    this.column = column;
  }
}

const part =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<!DOCTYPE[^>]*>|<(\/?)([\w.:-]+)((?:[^>"']|"[^"]*"|'[^']*')*?)(\/?)>|([^<]+)|</g;

const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };
const decodeEntities = (text: string) =>
  text.replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole);

/** The root of a document, as the parser of Maven reads it. Throws XmlError. */
export function readXml(source: string): Element {
  const root: Element = { name: "", children: [], text: "", line: 1, column: 1 };
  const open: Element[] = [root];
  const placeOf = (at: number) => {
    const before = source.slice(0, at);
    return { line: before.split("\n").length, column: at - before.lastIndexOf("\n") };
  };
  for (const match of source.matchAll(part)) {
    const [whole, cdata, closes, name, , empty, text] = match;
    const here = open.at(-1)!;
    const after = placeOf(match.index + whole.length);
    if (whole === "<") throw new XmlError("expected start or end tag", after.line, after.column);
    if (cdata !== undefined) here.text += cdata;
    else if (text !== undefined) here.text += decodeEntities(text);
    else if (name === undefined) continue;
    else if (closes) {
      if (here === root || here.name !== name)
        throw new XmlError(
          `end tag name </${name}> must match start tag name <${here.name}> from line ${here.line}`,
          after.line,
          after.column,
        );
      open.pop();
    } else {
      const element: Element = { name, children: [], text: "", ...after };
      here.children.push(element);
      if (!empty) open.push(element);
    }
  }
  const last = open.at(-1)!;
  const end = placeOf(source.length);
  if (last !== root)
    throw new XmlError(
      `expected end tag </${last.name}> to close start tag <${last.name}> from line ${last.line}`,
      end.line,
      end.column,
    );
  const [document] = root.children;
  if (!document) throw new XmlError("input contained no data", 1, 1);
  return document;
}

export const child = (element: Element | undefined, name: string): Element | undefined =>
  element?.children.find((each) => each.name === name);

export const children = (element: Element | undefined, name: string): Element[] =>
  element?.children.filter((each) => each.name === name) ?? [];

/** The trimmed text of a child; undefined when there is none. */
export const textOf = (element: Element | undefined, name: string): string | undefined =>
  child(element, name)?.text.trim();
