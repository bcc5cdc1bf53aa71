/** The little of YAML that pnpm-lock.yaml has: tables below tables by indent, texts, one-line tables in braces. */
export type Table = { [key: string]: Table | string };

const unquote = (text: string): string =>
  text.startsWith("'")
    ? text.slice(1, -1).replaceAll("''", "'")
    : text.startsWith('"')
      ? (JSON.parse(text) as string)
      : text;

/** "{a: b, 'c': d}" */
function flow(text: string): Table {
  const table: Table = {};
  for (const [, key = "", value = ""] of text.matchAll(
    /('(?:[^']|'')*'|[^\s{},:]+):\s*('(?:[^']|'')*'|[^,}]*)/g,
  ))
    table[unquote(key)] = unquote(value.trim());
  return table;
}

/** Throws SyntaxError for a line it does not know. */
export function parseYaml(text: string): Table {
  const root: Table = {};
  const open: { indent: number; table: Table }[] = [{ indent: -1, table: root }];
  for (const [number, line] of text.split("\n").entries()) {
    if (/^\s*(?:#|$)/.test(line)) continue;
    const [, indent = "", key, value] =
      /^( *)('(?:[^']|'')*'|"(?:[^"\\]|\\.)*"|[^\s:'"][^:]*(?::[^\s:][^:]*)*):(?:\s+(.*))?$/.exec(line) ?? [];
    if (key === undefined) {
      if (/^ *- /.test(line)) continue; // lists: operating systems, processors
      throw new SyntaxError(`line ${number + 1}: ${line.trim()}`);
    }
    while (open.at(-1)!.indent >= indent.length) open.pop();
    const { table } = open.at(-1)!;
    if (value === undefined || value === "") {
      const below: Table = {};
      table[unquote(key)] = below;
      open.push({ indent: indent.length, table: below });
    } else table[unquote(key)] = value.startsWith("{") ? flow(value) : unquote(value);
  }
  return root;
}

/** A text as YAML writes it: in quotes where it would be read as something else. */
export const scalar = (text: string): string =>
  /^$|^[-?:,[\]{}#&*!|>='"%@`\s]|:\s|\s#|:$|[,[\]{}]|\s$/.test(text) ||
  /^(?:true|false|null|~|[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)$/i.test(text)
    ? `'${text.replaceAll("'", "''")}'`
    : text;
