import { FileError } from "../files/errors.ts";
import type { Context } from "./context.ts";

/** Builtins, functions, aliases, reserved words and all that may be run on PATH. */
export function commandNames(context: Context, begun: string): string[] {
  const names = new Set([
    ...context.engine.builtins.keys(),
    ...context.functions.keys(),
    ...context.aliases.keys(),
    ...["if", "then", "else", "elif", "fi", "for", "while", "until", "do", "done", "case", "esac", "select"],
    ...["function", "time", "in"],
  ]);
  const { files } = context.world;
  for (const folder of (context.variables.get("PATH") ?? "").split(":")) {
    const path = context.path(folder || ".");
    if (!files.is("directory", path)) continue;
    for (const { name } of files.list(path))
      if (
        name.startsWith(begun) &&
        files.may("execute", `${path}/${name}`) &&
        files.is("file", `${path}/${name}`)
      )
        names.add(name);
  }
  return [...names].filter((name) => name.startsWith(begun)).sort();
}

/** Files that the text may go on to name; folders with a slash behind them. */
export function pathNames(context: Context, begun: string, foldersOnly: boolean): string[] {
  const slash = begun.lastIndexOf("/");
  const folder = begun.slice(0, slash + 1);
  const name = begun.slice(slash + 1);
  const home = context.variables.get("HOME") ?? "/";
  const path = context.path(folder.replace(/^~\//, `${home}/`) || ".");
  const { files } = context.world;
  try {
    return files
      .list(path)
      .filter((entry) => entry.name.startsWith(name) && (name.startsWith(".") || !entry.name.startsWith(".")))
      .map((entry) => ({ name: entry.name, folder: files.is("directory", `${path}/${entry.name}`) }))
      .filter((entry) => entry.folder || !foldersOnly)
      .map((entry) => folder + entry.name + (entry.folder ? "/" : ""));
  } catch (error) {
    if (error instanceof FileError) return [];
    throw error;
  }
}
