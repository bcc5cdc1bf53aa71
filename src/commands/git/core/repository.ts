import type { Files } from "../../../files/files.ts";
import { dirname, isWithin, resolve } from "../../../files/paths.ts";
import { GitFatal } from "../errors.ts";
import type { Config } from "./config.ts";
import { type Index, readIndex, writeIndex } from "./index-file.ts";
import { ObjectStore } from "./object-store.ts";
import { type Reason, Refs } from "./refs.ts";

/** Where a repository lies. */
export interface Place {
  /** Absolute path of `.git`. */
  readonly gitDir: string;
  /** Where objects, branches and config are, when that is not `gitDir`: the main `.git` of a linked work tree. */
  readonly commonDir?: string;
  /** Absolute path of the work tree; undefined for a bare repository. */
  readonly workTree?: string;
}

/** Looks for a repository from `cwd` upwards, as GIT_DIR and GIT_WORK_TREE allow. */
export function discover(files: Files, cwd: string, env: ReadonlyMap<string, string>): Place | undefined {
  const named = env.get("GIT_DIR");
  const tree = env.get("GIT_WORK_TREE");
  if (named !== undefined) {
    const gitDir = resolve(cwd, named);
    if (!isGitDir(files, gitDir)) throw new GitFatal(`not a git repository: '${named}'`);
    return { gitDir, ...commonOf(files, gitDir), workTree: tree === undefined ? cwd : resolve(cwd, tree) };
  }
  const ceilings = (env.get("GIT_CEILING_DIRECTORIES") ?? "").split(":").filter(Boolean);
  for (let folder = cwd; ; folder = dirname(folder)) {
    const dotGit = resolve(folder, ".git");
    if (isGitDir(files, dotGit))
      return { gitDir: dotGit, workTree: tree === undefined ? folder : resolve(cwd, tree) };
    if (files.is("file", dotGit)) {
      const match = /^gitdir: (.+)$/m.exec(files.text(dotGit));
      if (!match) throw new GitFatal(`invalid gitfile format: ${dotGit}`);
      const gitDir = resolve(folder, match[1]!.trim());
      if (!isGitDir(files, gitDir)) throw new GitFatal(`not a git repository: ${gitDir}`);
      return { gitDir, ...commonOf(files, gitDir), workTree: folder };
    }
    if (isGitDir(files, folder)) return { gitDir: folder };
    if (folder === "/" || ceilings.includes(dirname(folder))) return undefined;
  }
}

/** A linked work tree's git folder names the one it shares. */
function commonOf(files: Files, gitDir: string): { commonDir?: string } {
  const path = `${gitDir}/commondir`;
  return files.is("file", path) ? { commonDir: resolve(gitDir, files.text(path).trim()) } : {};
}

export const isGitDir = (files: Files, path: string): boolean =>
  (files.is("file", `${path}/commondir`) && hasHead(files, path)) ||
  (files.is("directory", `${path}/objects`) && files.is("directory", `${path}/refs`) && hasHead(files, path));

/** Without a HEAD that names a ref or an id, git does not take a folder for a repository. */
const hasHead = (files: Files, path: string): boolean =>
  files.is("file", `${path}/HEAD`) && /^(?:ref:\s*refs\/|[0-9a-f]{40}\s*$)/.test(files.text(`${path}/HEAD`));

/** One repository, opened for one command: objects, refs, index, and the files of its own folder. */
export class Repository {
  readonly files: Files;
  readonly gitDir: string;
  /** The main `.git`; the same as `gitDir` but in a linked work tree. */
  readonly commonDir: string;
  readonly config: Config;
  readonly objects: ObjectStore;
  readonly refs: Refs;
  readonly #workTree?: string;
  readonly #who: () => string;
  #index?: Index;

  constructor(files: Files, place: Place, config: Config, who: () => string) {
    this.files = files;
    this.gitDir = place.gitDir;
    this.commonDir = place.commonDir ?? place.gitDir;
    this.#workTree =
      config.bool("core.bare") && place.workTree !== undefined && place.gitDir === place.workTree
        ? undefined
        : place.workTree;
    this.config = config;
    this.objects = new ObjectStore(files, this.commonDir);
    this.refs = new Refs(files, place.gitDir, this.commonDir);
    this.refs.bare = this.#workTree === undefined && config.bool("core.logallrefupdates") !== true;
    this.#who = who;
  }

  get bare(): boolean {
    return this.#workTree === undefined;
  }

  /** Absolute path. Throws GitFatal in a bare repository. */
  get workTree(): string {
    if (this.#workTree === undefined) throw new GitFatal("this operation must be run in a work tree");
    return this.#workTree;
  }

  /** Throws GitFatal in a bare repository. */
  needWorkTree(): void {
    void this.workTree;
  }

  /** Absolute path of a tracked path. */
  at = (path: string): string => `${this.workTree}/${path}`;

  /** The part of an absolute path below the work tree, "" for the work tree itself; undefined outside. */
  inside(path: string): string | undefined {
    return isWithin(this.workTree, path)
      ? path.slice(this.workTree === "/" ? 1 : this.workTree.length + 1)
      : undefined;
  }

  get index(): Index {
    this.#index ??= readIndex(this.files, `${this.gitDir}/index`);
    return this.#index;
  }

  /** Forgets changes not written. */
  reloadIndex(): void {
    this.#index = undefined;
  }

  writeIndex(index: Index = this.index): void {
    this.#index = index;
    const lock = `${this.gitDir}/index.lock`;
    if (this.files.exists(lock)) throw new GitFatal(lockedText(lock));
    writeIndex(this.files, `${this.gitDir}/index`, index);
  }

  /** The commit HEAD is at; undefined before the first one. */
  get head(): string | undefined {
    return this.refs.resolve("HEAD");
  }

  /** The branch HEAD is on, "main"; undefined when detached. It need not exist yet. */
  get branch(): string | undefined {
    const target = this.refs.symbolic("HEAD");
    return target?.startsWith("refs/heads/") ? target.slice(11) : target;
  }

  because = (message: string): Reason => ({ message, who: this.#who() });

  /** Text of a file in .git such as MERGE_HEAD; undefined when there is none. */
  state(name: string): string | undefined {
    const path = `${this.gitDir}/${name}`;
    return this.files.is("file", path) ? this.files.text(path) : undefined;
  }

  setState(name: string, text: string | undefined): void {
    const path = `${this.gitDir}/${name}`;
    if (text === undefined) this.files.remove(path);
    else {
      this.files.mkdir(dirname(path), { parents: true });
      this.files.write(path, text);
    }
  }

  /** The shortest beginning of an id that no other object shares, at least core.abbrev long. */
  short(oid: string, length = this.abbrev): string {
    if (length >= 40) return oid;
    const others = this.objects.startingWith(oid.slice(0, length)).filter((other) => other !== oid);
    let needed = length;
    for (const other of others) while (other.startsWith(oid.slice(0, needed))) needed++;
    return oid.slice(0, needed);
  }

  #abbrev?: number;
  get abbrev(): number {
    if (this.#abbrev === undefined) {
      const set = this.config.get("core.abbrev");
      this.#abbrev = set === "no" ? 40 : set === undefined || set === "auto" ? 7 : Math.max(4, Number(set));
    }
    return this.#abbrev;
  }
}

const lockedText = (lock: string): string => `Unable to create '${lock}': File exists.

Another git process seems to be running in this repository, e.g.
an editor opened by 'git commit'. Please make sure all processes
are terminated then try again. If it still fails, a git process
may have crashed in this repository earlier:
remove the file manually to continue.`;
