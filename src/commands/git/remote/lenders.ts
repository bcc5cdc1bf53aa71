import type { Git } from "../context.ts";
import { GitError, GitFatal } from "../errors.ts";
import { openLocal } from "./local.ts";

interface Lending {
  readonly shared: boolean;
  readonly reference: readonly string[];
  readonly "reference-if-able": readonly string[];
}

/** The object folders that a clone borrows from instead of copying. Throws GitFatal for one that is not there. */
export async function lendersOf(outer: Git, url: string, options: Lending): Promise<string[]> {
  const folder = (place: string) => `${openLocal(outer, place).commonDir}/objects`;
  const found = options.shared && !/^[a-z]+:\/\//i.test(url) ? [folder(url)] : [];
  for (const place of options.reference) {
    try {
      found.push(folder(place));
    } catch (error) {
      if (!(error instanceof GitError)) throw error;
      throw new GitFatal(`reference repository '${place}' is not a local repository.`);
    }
  }
  for (const place of options["reference-if-able"]) {
    try {
      found.push(folder(place));
    } catch (error) {
      if (!(error instanceof GitError)) throw error;
      await outer.err(
        `info: Could not add alternate for '${place}': reference repository '${place}' is not a local repository.\n`,
      );
    }
  }
  return found;
}

/**
 * A clone of a folder takes the files of its objects over as they are, as git does with hard links. False when that
 * will not do: the other repository borrows objects itself, or lacks a part of its history.
 */
export function copyObjects(outer: Git, url: string, gitDir: string): boolean {
  const { commonDir, objects } = openLocal(outer, url);
  const { files } = outer;
  if (objects.shallow.size > 0 || files.exists(`${commonDir}/objects/info/alternates`)) return false;
  const copy = (from: string, to: string) => {
    files.mkdir(to, { parents: true });
    for (const { name, kind } of files.list(from)) {
      if (kind === "directory") copy(`${from}/${name}`, `${to}/${name}`);
      else if (!files.exists(`${to}/${name}`))
        files.write(`${to}/${name}`, files.read(`${from}/${name}`), { mode: 0o444 });
    }
  };
  copy(`${commonDir}/objects`, `${gitDir}/objects`);
  return true;
}
