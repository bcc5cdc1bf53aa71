import { FileError } from "../files/errors.ts";
import type { Entry, Files } from "../files/files.ts";
import { resolve } from "../files/paths.ts";
import { isPattern, patternRegExp, unquotePattern } from "./patterns.ts";

interface GlobRules {
  readonly dotglob: boolean;
  readonly globstar: boolean;
  readonly nocaseglob: boolean;
  readonly extglob: boolean;
}

/** The paths a pattern matches, sorted; none when nothing does. */
export function glob(files: Files, cwd: string, pattern: string, rules: GlobRules): string[] {
  const absolute = pattern.startsWith("/");
  const parts = pattern.split(/(\/+)/);
  const names = parts.filter((_, at) => at % 2 === 0);
  const slashes = parts.filter((_, at) => at % 2 === 1);
  let found: string[] = [absolute ? slashes.shift()! : ""];
  if (absolute) names.shift();
  names.forEach((name, at) => {
    const slash = slashes[at] ?? "";
    found = found.flatMap((base) => step(files, cwd, base, name, slash, rules));
  });
  return found.filter(Boolean).sort(compareText);
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function entries(files: Files, folder: string): Entry[] {
  try {
    return files.list(folder);
  } catch (error) {
    if (error instanceof FileError) return [];
    throw error;
  }
}

/** All ways to go on from `base` by one name of the pattern; `slash` is what follows the name. */
function step(
  files: Files,
  cwd: string,
  base: string,
  name: string,
  slash: string,
  rules: GlobRules,
): string[] {
  const folder = resolve(cwd, base === "" ? "." : base);
  const fits = (path: string) => slash === "" || files.is("directory", resolve(cwd, path));
  if (name === "") return [base + slash];
  if (name === "**" && rules.globstar) return everyFolder(files, cwd, base, slash, rules);
  if (!isPattern(name)) {
    const path = base + unquotePattern(name);
    const there = slash === "" ? exists(files, resolve(cwd, path)) : fits(path);
    return there ? [path + slash] : [];
  }
  const matcher = patternRegExp(name, {
    paths: true,
    ignoreCase: rules.nocaseglob,
    extended: rules.extglob,
  });
  const hidden = rules.dotglob || /^(\\?\.|[?*+@!]\([^)]*\.)/.test(name);
  return entries(files, folder)
    .filter((entry) => (hidden || !entry.name.startsWith(".")) && matcher.test(entry.name))
    .map((entry) => base + entry.name)
    .filter(fits)
    .map((path) => path + slash);
}

function exists(files: Files, path: string): boolean {
  return files.exists(path) || files.is("symlink", path);
}

/** `**`: this folder and all below it; at the pattern's end their files, too. */
function everyFolder(files: Files, cwd: string, base: string, slash: string, rules: GlobRules): string[] {
  const found: string[] = slash === "" && base === "" ? [] : [base];
  const visit = (prefix: string) => {
    for (const entry of entries(files, resolve(cwd, prefix === "" ? "." : prefix))) {
      if (entry.name.startsWith(".") && !rules.dotglob) continue;
      const path = prefix + entry.name;
      if (entry.kind === "directory") {
        found.push(slash === "" ? path : path + slash);
        visit(`${path}/`);
      } else if (slash === "") found.push(path);
    }
  };
  visit(base);
  return found;
}
