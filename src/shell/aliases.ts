import { parseUnit } from "./parse.ts";
import { commandNames } from "./parse.ts";

/** Puts the values of aliases in place of the command names of a text. `table` is JSON of name-value pairs. */
export function expandAliases(text: string, table: string): string {
  const aliases = new Map(JSON.parse(table) as [string, string][]);
  const names = commandNames(parseUnit(text)).filter(({ name }) => aliases.has(name));
  let expanded = text;
  for (const { pos, end, name } of names.sort((a, b) => b.pos - a.pos)) {
    const value = resolveAlias(aliases, name, new Set());
    let rest = expanded.slice(end);
    if (/\s$/.test(value)) rest = expandNext(rest, aliases);
    expanded = expanded.slice(0, pos) + value + rest;
  }
  return expanded;
}

/** An alias whose value begins with another is expanded further, but never within itself. */
function resolveAlias(aliases: ReadonlyMap<string, string>, name: string, seen: Set<string>): string {
  const value = aliases.get(name)!;
  seen.add(name);
  const first = /^\s*([^\s'"\\$;|&<>()]+)/.exec(value)?.[1];
  if (first === undefined || seen.has(first) || !aliases.has(first)) return value;
  return value.replace(first, () => resolveAlias(aliases, first, seen));
}

/** After a value that ends in a blank the next word is looked up as well: `alias sudo='sudo '`. */
function expandNext(rest: string, aliases: ReadonlyMap<string, string>): string {
  const match = /^(\s*)([^\s'"\\$;|&<>()]+)/.exec(rest);
  if (!match || !aliases.has(match[2]!)) return rest;
  return match[1]! + resolveAlias(aliases, match[2]!, new Set()) + rest.slice(match[0].length);
}
