import { toBytes } from "../../base/bytes.ts";
import {
  type GitObject,
  hashObject,
  type ObjectType,
  parseCommit,
  parseTree,
  treeMode,
  type TreeEntry,
  writeCommit,
  writeTree,
} from "../../base/git/objects.ts";

/** Paths ("src/app.py") to contents; null takes a file away. What begins with "#!" is executable. */
export type FileMap = Readonly<Record<string, string | Uint8Array | null>>;

export interface Person {
  readonly name: string;
  readonly email: string;
}

/** One commit of a sample: what it changes. */
export interface SampleCommit {
  readonly message: string;
  readonly files: FileMap;
  /** Dyno Dojo itself, unless somebody else is named. */
  readonly by?: Person;
}

/** A repository of one branch, oldest commit first. */
export type Sample = readonly SampleCommit[];

type Keep = (oid: string, object: GitObject) => void;
type Read = (oid: string) => GitObject | undefined;

const maker: Person = { name: "Dyno Dojo", email: "dojo@example.com" };

/** Monday, 5 January 2026, 9:00, and a day more for each commit: the same sample always has the same ids. */
const firstDay = Date.UTC(2026, 0, 5, 9) / 1000;
const day = 86_400;

/** Writes a sample's commits; answers with the newest one's id. */
export function writeHistory(sample: Sample, read: Read, keep: Keep): string {
  let head: string | undefined;
  sample.forEach(({ message, files, by = maker }, index) => {
    head = commitOn(head, { message, files, by, time: firstDay + index * day }, read, keep);
  });
  return head!;
}

/** A commit that changes these files of the one before it. `time` is in seconds. */
export function commitOn(
  parent: string | undefined,
  change: SampleCommit & { readonly time: number; readonly by: Person },
  read: Read,
  keep: Keep,
): string {
  const add = (type: ObjectType, data: Uint8Array): string => {
    const oid = hashObject(type, data);
    keep(oid, { type, data });
    return oid;
  };
  const paths = parent === undefined ? new Map<string, Leaf>() : leavesOf(parent, read);
  for (const [path, content] of Object.entries(change.files)) {
    if (content === null) {
      paths.delete(path);
      continue;
    }
    const data = toBytes(content);
    const mode = paths.get(path)?.mode ?? (data[0] === 35 && data[1] === 33 ? 0o100755 : 0o100644);
    paths.set(path, { mode, oid: add("blob", data) });
  }
  const author = { ...change.by, time: change.time, zone: "+0000" };
  return add(
    "commit",
    writeCommit({
      tree: writeFolder(paths, add),
      parents: parent === undefined ? [] : [parent],
      author,
      committer: author,
      message: `${change.message}\n`,
    }),
  );
}

type Leaf = Pick<TreeEntry, "mode" | "oid">;

/** The text of a file as a commit has it; undefined when there is none. */
export function fileAt(commit: string, path: string, read: Read): string | undefined {
  const leaf = leavesOf(commit, read).get(path);
  return leaf && new TextDecoder().decode(read(leaf.oid)!.data);
}

/** Every file of a commit by its path. */
export function leavesOf(commit: string, read: Read): Map<string, Leaf> {
  const leaves = new Map<string, Leaf>();
  const walk = (tree: string, above: string) => {
    for (const { mode, name, oid } of parseTree(read(tree)!.data)) {
      if (mode === treeMode) walk(oid, `${above}${name}/`);
      else leaves.set(above + name, { mode, oid });
    }
  };
  walk(parseCommit(read(commit)!.data).tree, "");
  return leaves;
}

function writeFolder(
  paths: ReadonlyMap<string, Leaf>,
  add: (type: ObjectType, data: Uint8Array) => string,
): string {
  const entries: TreeEntry[] = [];
  const folders = new Map<string, Map<string, Leaf>>();
  for (const [path, leaf] of paths) {
    const slash = path.indexOf("/");
    if (slash < 0) {
      entries.push({ ...leaf, name: path });
      continue;
    }
    const name = path.slice(0, slash);
    const inside = folders.get(name) ?? new Map<string, Leaf>();
    folders.set(name, inside.set(path.slice(slash + 1), leaf));
  }
  for (const [name, inside] of folders) entries.push({ mode: treeMode, name, oid: writeFolder(inside, add) });
  return add("tree", writeTree(entries));
}
