/** What follows a backslash command, split as psql does: quotes hold words together. */
export function words(text: string): string[] {
  const found: string[] = [];
  let word: string | undefined;
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!;
    if (character === "'" || character === '"') {
      const end = text.indexOf(character, at + 1);
      const inner = text.slice(at + 1, end < 0 ? undefined : end);
      // Double quotes stay: they matter to the name of a table.
      word = (word ?? "") + (character === '"' ? `"${inner}"` : unescape(inner));
      at = end < 0 ? text.length : end;
    } else if (/\s/.test(character)) {
      if (word !== undefined) found.push(word);
      word = undefined;
    } else word = (word ?? "") + character;
  }
  if (word !== undefined) found.push(word);
  return found;
}

const unescape = (text: string): string =>
  text.replace(/\\([ntr\\'])/g, (_, letter: string) => ({ n: "\n", t: "\t", r: "\r" })[letter] ?? letter);

export const quoteText = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/**
 * `pet`, `public.pet`, `p*`, `"Pet"` as conditions on a schema's and an object's name, as expressions in SQL.
 * Without a schema the object must be visible by `visible`.
 */
export function matching(pattern: string, schema: string, name: string, visible: string): string {
  const parts: string[] = [""];
  let quoted = false;
  for (const character of pattern) {
    if (character === '"') quoted = !quoted;
    else if (character === "." && !quoted) parts.push("");
    else if (character === "*" && !quoted) parts[parts.length - 1] += ".*";
    else if (character === "?" && !quoted) parts[parts.length - 1] += ".";
    else if (/[|*+?()[\]{}.^$\\]/.test(character)) parts[parts.length - 1] += `\\${character}`;
    else parts[parts.length - 1] += quoted ? character : character.toLowerCase();
  }
  const last = parts.at(-1)!;
  const space = parts.length > 1 ? parts.at(-2)! : undefined;
  const conditions = last === ".*" ? [] : [`${name} OPERATOR(pg_catalog.~) ${quoteText(`^(${last})$`)}`];
  if (space === undefined) conditions.push(visible);
  else if (space !== ".*") conditions.push(`${schema} OPERATOR(pg_catalog.~) ${quoteText(`^(${space})$`)}`);
  return conditions.join(" AND ") || "true";
}
