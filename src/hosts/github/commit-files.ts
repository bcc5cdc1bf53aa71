import { toBytes } from "../../base/bytes.ts";
import {
  type GitObject,
  hashObject,
  type ObjectType,
  treeMode,
  type TreeEntry,
  writeCommit,
  writeTree,
} from "../../base/git/objects.ts";

/** Paths ("src/app.py") to contents. What begins with "#!" is executable. */
export type FileMap = Readonly<Record<string, string | Uint8Array>>;

interface FirstCommit {
  readonly commit: string;
  readonly objects: ReadonlyMap<string, GitObject>;
}

/** Monday, 5 January 2026: the same files always give the same commit. */
const date = Date.UTC(2026, 0, 5, 9) / 1000;

const author = { name: "Dyno Dojo", email: "dojo@example.com", time: date, zone: "+0000" };

/** One commit that holds these files, with no other before it. */
export function commitFiles(files: FileMap): FirstCommit {
  const objects = new Map<string, GitObject>();
  const add = (type: ObjectType, data: Uint8Array): string => {
    const oid = hashObject(type, data);
    objects.set(oid, { type, data });
    return oid;
  };
  const writeFolder = (paths: FileMap): string => {
    const entries: TreeEntry[] = [];
    const folders = new Map<string, Record<string, string | Uint8Array>>();
    for (const [path, content] of Object.entries(paths)) {
      const slash = path.indexOf("/");
      if (slash < 0) {
        const data = toBytes(content);
        const script = data[0] === 35 && data[1] === 33;
        entries.push({ mode: script ? 0o100755 : 0o100644, name: path, oid: add("blob", data) });
        continue;
      }
      const name = path.slice(0, slash);
      const folder = folders.get(name) ?? {};
      folder[path.slice(slash + 1)] = content;
      folders.set(name, folder);
    }
    for (const [name, inside] of folders) entries.push({ mode: treeMode, name, oid: writeFolder(inside) });
    return add("tree", writeTree(entries));
  };
  const tree = writeFolder(files);
  const message = "Initial commit\n";
  const commit = add("commit", writeCommit({ tree, parents: [], author, committer: author, message }));
  return { commit, objects };
}
