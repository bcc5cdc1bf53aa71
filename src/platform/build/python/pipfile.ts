/**
 * The Python version under [requires] of a Pipfile, undefined when none is there. Whether the whole file is sound is
 * for Pipenv to say, which runs next and knows TOML.
 */
export function readPipfile(text: string): string | undefined {
  let table = "";
  let version: string | undefined;
  for (const line of text.split(/\r?\n/)) {
    table = /^\s*\[\s*([^[\]]+?)\s*\]\s*(?:#.*)?$/.exec(line)?.[1] ?? table;
    const match = /^\s*python_(full_)?version\s*=\s*(["'])(.*?)\2/.exec(line);
    if (table !== "requires" || !match) continue;
    if (match[1]) return match[3];
    version = match[3];
  }
  return version;
}
