import { decode } from "../../base/bytes.ts";
import { type GitObject, parseTree, treeMode } from "../../base/git/objects.ts";
import type { Files } from "../../files/files.ts";

const executable = 0o100755;
const symlink = 0o120000;
const submodule = 0o160000;

/** A commit of another repository, in the place of a folder. */
export interface Gitlink {
  readonly path: string;
  readonly oid: string;
}

/** Writes the files of a git tree into a folder that is there; answers with how many, and adds to `links`. */
export function checkOut(
  read: (oid: string) => GitObject | undefined,
  tree: string,
  files: Files,
  dir: string,
  links: Gitlink[],
  folder = "",
): number {
  const object = read(tree);
  if (object?.type !== "tree") throw new Error(`there is no tree ${tree}`);
  let count = 0;
  for (const { mode, name, oid } of parseTree(object.data)) {
    const path = `${dir}/${name}`;
    if (mode === submodule || mode === treeMode) files.mkdir(path);
    if (mode === submodule) {
      links.push({ path: `${folder}${name}`, oid });
      continue;
    }
    if (mode === treeMode) {
      count += checkOut(read, oid, files, path, links, `${folder}${name}/`);
      continue;
    }
    const blob = read(oid);
    if (!blob) throw new Error(`there is no blob ${oid}`);
    if (mode === symlink) files.symlink(decode(blob.data), path);
    else files.write(path, blob.data, { mode: mode === executable ? 0o755 : 0o644 });
    count++;
  }
  return count;
}
