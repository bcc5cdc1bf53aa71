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
