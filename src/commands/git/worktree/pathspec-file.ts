import { decode, encode } from "../../../base/bytes.ts";
import { readAll } from "../../../base/streams.ts";
import { resolve } from "../../../files/paths.ts";
import type { Git } from "../context.ts";
import { GitFatal } from "../errors.ts";

/** The options of every verb that takes its paths from a file too. */
export const pathspecFileOptions = {
  "pathspec-from-file": { value: "file", help: "read pathspec from file" },
  "pathspec-file-nul": {
    help: "with --pathspec-from-file, pathspec elements are separated with NUL character",
  },
} as const;

/** The lines of the file ("-" is stdin); those in quotation marks are told as in a C program. */
export async function pathsFromFile(git: Git, name: string, nul: boolean): Promise<string[]> {
  const path = resolve(git.cwd, name);
  if (name !== "-" && !git.files.is("file", path))
    throw new GitFatal(`could not open '${name}' for reading: No such file or directory`);
  const bytes = name === "-" ? await readAll(git.process.stdin) : git.files.read(path);
  return decode(bytes)
    .split(nul ? "\0" : /\r?\n/)
    .filter((line) => line !== "")
    .map((line) => (nul || !line.startsWith('"') ? line : unquote(line)));
}

/** `"sp\303\244t\n"` -> the name it stands for. */
export function unquote(text: string): string {
  const letters: Record<string, number> = { a: 7, b: 8, t: 9, n: 10, v: 11, f: 12, r: 13, '"': 34, "\\": 92 };
  const bytes: number[] = [];
  for (const [, octal, letter, plain] of text.slice(1, -1).matchAll(/\\([0-7]{3})|\\(.)|([^\\]+)/gs)) {
    if (octal !== undefined) bytes.push(Number.parseInt(octal, 8));
    else if (letter !== undefined) bytes.push(letters[letter] ?? letter.charCodeAt(0));
    else bytes.push(...encode(plain!));
  }
  return decode(new Uint8Array(bytes));
}
