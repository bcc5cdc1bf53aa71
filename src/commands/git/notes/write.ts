import { writeCommit } from "../../../base/git/objects.ts";
import type { Git } from "../context.ts";
import { modes } from "../core/modes.ts";
import { person } from "../core/ident.ts";

/** Commits these notes under their ref: a tree of blobs, each named after the object it is about. */
export function writeNotes(git: Git, ref: string, notes: ReadonlyMap<string, string>, message: string): void {
  const { repository } = git;
  const { objects, refs } = repository;
  const tip = refs.resolve(ref);
  const data = writeCommit({
    tree: objects.writeTree([...notes].map(([name, oid]) => ({ name, oid, mode: modes.file }))),
    parents: tip === undefined ? [] : [tip],
    author: person("author", git.ident),
    committer: person("committer", git.ident),
    message: `${message}\n`,
  });
  refs.update(ref, objects.write("commit", data), repository.because(`notes: ${message}`));
}
