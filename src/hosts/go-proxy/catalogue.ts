import { modules } from "./data.ts";

export interface Module {
  readonly path: string;
  readonly version: string;
  /** "h1:..." of its files, and of its go.mod. */
  readonly sum: string;
  readonly modSum: string;
  readonly go: string;
  readonly requires: readonly { readonly path: string; readonly version: string }[];
}

/** Every module by its path; of each the version that was newest. */
export const catalogue: ReadonlyMap<string, Module> = read(modules);

function read(text: string): Map<string, Module> {
  const found = new Map<string, Module>();
  let requires: { path: string; version: string }[] = [];
  for (const line of text.split("\n")) {
    const [path = "", version = "", sum = "", modSum = "", go = ""] = line.trim().split(" ");
    if (path === "") continue;
    if (line.startsWith("  ")) requires.push({ path, version });
    else found.set(path, { path, version, sum, modSum, go, requires: (requires = []) });
  }
  return found;
}
