/** What scalac says of a source whose brackets or quotes do not fit; undefined when they do. */
export interface ScalaComplaint {
  readonly message: string;
  readonly line: number;
  readonly column: number;
}

const pairs: Readonly<Record<string, string>> = { ")": "(", "]": "[", "}": "{" };
const names: Readonly<Record<string, string>> = { "{": "'}'", "(": "')'", "[": "']'" };

export function checkScala(source: string): ScalaComplaint | undefined {
  const open: string[] = [];
  const at = (index: number) => {
    const before = source.slice(0, index);
    return { line: before.split("\n").length, column: index - before.lastIndexOf("\n") };
  };
  const part =
    /\/\/[^\n]*|\/\*[\s\S]*?\*\/|"""[\s\S]*?"""|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)'|"|[()[\]{}]/g;
  for (const match of source.matchAll(part)) {
    const [text] = match;
    if (text === '"') return { message: "unclosed string literal", ...at(match.index) };
    if (text.length > 1) continue;
    if ("([{".includes(text)) open.push(text);
    else if (open.length === 0)
      return { message: "eof expected but '}' found.".replace("}", text), ...at(match.index) };
    else if (open.at(-1) === pairs[text]) open.pop();
    else return { message: `${names[open.at(-1)!]} expected but '${text}' found.`, ...at(match.index) };
  }
  const last = open.at(-1);
  return last === undefined
    ? undefined
    : { message: `${names[last]} expected but eof found.`, ...at(source.length) };
}

/** The objects with a main method: "Main", "com.shop.Server". */
export function mainsOf(source: string): string[] {
  const prefix = [...source.matchAll(/^\s*package\s+([\w.]+)\s*(?:$|;|\{)/gm)]
    .map(([, name]) => name)
    .join(".");
  const qualified = (name: string) => (prefix === "" ? name : `${prefix}.${name}`);
  const objects = [...source.matchAll(/\bobject\s+(\w+)(?:\s+extends\s+([^{\n]*))?/g)].map(
    ([, name = "", parents = ""]) => ({ name, parents }),
  );
  return [
    ...objects
      .filter(
        ({ name, parents }) =>
          /\b(?:App|IOApp(?:\.Simple)?|ZIOAppDefault|cask\.Main(?:Routes)?)\b/.test(parents) ||
          (/def\s+main\s*\(\s*args\s*:/.test(source) && new RegExp(`object\\s+${name}\\b`).test(source)),
      )
      .map(({ name }) => qualified(name)),
    ...[...source.matchAll(/@main\s+def\s+(\w+)/g)].map(([, name]) => qualified(name!)),
  ];
}
