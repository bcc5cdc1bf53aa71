import ignore from "ignore";
import type { Files } from "../../files/files.ts";

/** Takes out what .slugignore names; answers with how many files or folders went, undefined without that file. */
export function pruneSource(files: Files, dir: string): number | undefined {
  const list = `${dir}/.slugignore`;
  if (!files.is("file", list)) return undefined;
  // Negations are not supported there, so they count as nothing.
  const patterns = files
    .text(list)
    .split(/\r?\n/)
    .filter((line) => !line.startsWith("!"));
  const rules = ignore({ ignorecase: false }).add(patterns);
  return prune(files, dir, "", (path) => rules.ignores(path));
}

function prune(files: Files, dir: string, below: string, matches: (path: string) => boolean): number {
  let count = 0;
  for (const { name, kind } of files.list(`${dir}/${below}`)) {
    const path = `${below}${name}`;
    if (matches(kind === "directory" ? `${path}/` : path)) {
      files.remove(`${dir}/${path}`);
      count++;
    } else if (kind === "directory") count += prune(files, dir, `${path}/`, matches);
  }
  return count;
}
