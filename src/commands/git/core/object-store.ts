import {
  type Commit,
  frameObject,
  type GitObject,
  hashObject,
  type ObjectType,
  parseCommit,
  parseFramed,
  parseTag,
  parseTree,
  type TreeEntry,
  writeTree,
} from "../../../base/git/objects.ts";
import { inflate, store } from "../../../base/git/zlib.ts";
import type { Files } from "../../../files/files.ts";
import { resolve } from "../../../files/paths.ts";
import { GitFatal } from "../errors.ts";
import { PackStore } from "./pack-store.ts";

/** The empty tree is always there, written or not. */
export const emptyTree = "4b825dc642cb6eb9a060e54bf8d69288fbee4904";

/** The objects of one repository: loose files, then packs. What was read is kept as long as the command runs. */
export class ObjectStore {
  readonly #files: Files;
  readonly #folder: string;
  readonly #read = new Map<string, GitObject>();
  readonly #commits = new Map<string, Commit>();
  readonly #fanout = new Set<string>();
  readonly #depth: number;
  readonly packs: PackStore;
  #alternates?: readonly ObjectStore[];

  /** `folder` is the repository's "objects", `depth` how many others borrow from it. */
  constructor(files: Files, gitDir: string, folder = `${gitDir}/objects`, depth = 0) {
    this.#files = files;
    this.#folder = folder;
    this.packs = new PackStore(files, this.#folder);
    this.#depth = depth;
  }

  /** Where objects are borrowed from: info/alternates, a folder a line. More than five deep is a circle, as git has it. */
  get #lenders(): readonly ObjectStore[] {
    const path = `${this.#folder}/info/alternates`;
    this.#alternates ??=
      this.#depth > 5 || !this.#files.is("file", path)
        ? []
        : this.#files
            .text(path)
            .split("\n")
            .filter((line) => line !== "" && !line.startsWith("#"))
            .map((line) => new ObjectStore(this.#files, "", resolve(this.#folder, line), this.#depth + 1));
    return this.#alternates;
  }

  #path = (oid: string): string => `${this.#folder}/${oid.slice(0, 2)}/${oid.slice(2)}`;

  has(oid: string): boolean {
    return (
      this.#read.has(oid) ||
      this.#files.exists(this.#path(oid)) ||
      this.packs.has(oid) ||
      oid === emptyTree ||
      this.#lenders.some((lender) => lender.has(oid))
    );
  }

  /** The object, or undefined when it is not in this repository. */
  find(oid: string): GitObject | undefined {
    const known = this.#read.get(oid);
    if (known) return known;
    const path = this.#path(oid);
    let object: GitObject | undefined;
    if (this.#files.exists(path)) object = parseFramed(inflate(this.#files.read(path)));
    else object = this.packs.find(oid, (base) => this.find(base));
    for (const lender of object ? [] : this.#lenders) object ??= lender.find(oid);
    if (!object && oid === emptyTree) object = { type: "tree", data: new Uint8Array(0) };
    if (object) this.#read.set(oid, object);
    return object;
  }

  /** The object. Throws GitFatal when it is not there. */
  get(oid: string): GitObject {
    const object = this.find(oid);
    if (!object) throw new GitFatal(`unable to read ${oid}`);
    return object;
  }

  write(type: ObjectType, data: Uint8Array): string {
    const oid = hashObject(type, data);
    this.add(oid, type, data);
    return oid;
  }

  /** Adds an object whose id is known. */
  add(oid: string, type: ObjectType, data: Uint8Array): void {
    if (this.#read.has(oid)) return;
    const path = this.#path(oid);
    if (this.#files.exists(path) || this.packs.has(oid)) return;
    const folder = path.slice(0, -39);
    if (!this.#fanout.has(folder)) {
      this.#files.mkdir(folder, { parents: true });
      this.#fanout.add(folder);
    }
    this.#files.write(path, store(frameObject(type, data)), { mode: 0o444 });
    this.#read.set(oid, { type, data });
  }

  commit(oid: string): Commit {
    let commit = this.#commits.get(oid);
    if (!commit) {
      const object = this.get(this.#replacement(oid));
      if (object.type !== "commit") throw new GitFatal(`object ${oid} is a ${object.type}, not a commit`);
      commit = parseCommit(object.data);
      const shallow = this.shallow.has(oid);
      if (shallow) commit = { ...commit, parents: [] };
      this.#commits.set(oid, commit);
    }
    return commit;
  }

  #replaces = true;
  #replacements?: ReadonlyMap<string, string>;

  /** git-replace(1): the object that is read in place of a commit. */
  #replacement(oid: string): string {
    if (!this.#replaces) return oid;
    this.#replacements ??= this.#readReplacements();
    return this.#replacements.get(oid) ?? oid;
  }

  #readReplacements(): Map<string, string> {
    const gitDir = this.#folder.slice(0, -"/objects".length);
    const found = new Map<string, string>();
    const packed = `${gitDir}/packed-refs`;
    if (this.#files.is("file", packed))
      for (const [, now, old] of this.#files.text(packed).matchAll(/^([0-9a-f]{40}) refs\/replace\/(.+)$/gm))
        found.set(old!, now!);
    const folder = `${gitDir}/refs/replace`;
    if (this.#files.is("directory", folder))
      for (const { name } of this.#files.list(folder))
        found.set(name, this.#files.text(`${folder}/${name}`).trim());
    return found;
  }

  /** From here on objects are what they are: what packs, checks and throws away must see all of them. */
  ignoreReplacements(): void {
    if (this.#replaces) this.#commits.clear();
    this.#replaces = false;
  }

  #shallow?: ReadonlySet<string>;
  /** Commits whose parents were not fetched. */
  get shallow(): ReadonlySet<string> {
    const path = `${this.#folder.slice(0, -"/objects".length)}/shallow`;
    this.#shallow ??= new Set(
      this.#files.exists(path) ? this.#files.text(path).split("\n").filter(Boolean) : [],
    );
    return this.#shallow;
  }

  tree(oid: string): TreeEntry[] {
    const object = this.get(oid);
    if (object.type !== "tree") throw new GitFatal(`object ${oid} is a ${object.type}, not a tree`);
    return parseTree(object.data);
  }

  writeTree(entries: readonly TreeEntry[]): string {
    return this.write("tree", writeTree(entries));
  }

  /** Follows tags and, if a tree is wanted, the commit; undefined when the wanted type is not reached. */
  peel(oid: string, wanted?: ObjectType): string | undefined {
    for (let at = oid; ;) {
      const object = this.find(at);
      if (!object || object.type === wanted) return object && at;
      if (object.type === "tag") at = parseTag(object.data).object;
      else if (object.type === "commit" && wanted === "tree") at = parseCommit(object.data).tree;
      else return wanted === undefined ? at : undefined;
    }
  }

  /** Ids that begin so, sorted. */
  startingWith(prefix: string): string[] {
    const found = new Set<string>(this.packs.startingWith(prefix));
    const folder = `${this.#folder}/${prefix.slice(0, 2)}`;
    if (this.#files.is("directory", folder))
      for (const { name } of this.#files.list(folder))
        if (name.length === 38 && name.startsWith(prefix.slice(2))) found.add(prefix.slice(0, 2) + name);
    for (const lender of this.#lenders) for (const oid of lender.startingWith(prefix)) found.add(oid);
    return [...found].sort();
  }

  /** Every object there is, loose or packed, by id. */
  all(): string[] {
    const packed = this.packs.list.flatMap(({ offsets }) => [...offsets.keys()]);
    return [...new Set([...this.loose(), ...packed])].sort();
  }

  /** Bytes that an object takes up on disk: its file, or its share of a pack. */
  diskSize(oid: string): number {
    const path = this.#path(oid);
    return this.#files.exists(path) ? this.#files.stat(path).size : this.packs.sizeOf(oid);
  }

  /** Every loose object's id. */
  loose(): string[] {
    return this.#files
      .list(this.#folder)
      .filter(({ name }) => /^[0-9a-f]{2}$/.test(name))
      .flatMap(({ name }) => this.#files.list(`${this.#folder}/${name}`).map((entry) => name + entry.name));
  }
}
