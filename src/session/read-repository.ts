import "./buffer-global.ts";
import {
  currentBranch,
  Errors,
  getConfig,
  isDescendent,
  listFiles,
  listRemotes,
  resolveRef,
} from "isomorphic-git";
import type { Files, Stat } from "../files/files.ts";

/** What stands in a repository, its work tree aside. */
export interface RepositoryReading {
  readonly branch: string;
  /** The id HEAD stands for; undefined before the first commit. */
  readonly head?: string;
  /** Paths in the index. */
  readonly tracked: readonly string[];
  readonly remotes: Readonly<Record<string, string>>;
}

/**
 * Reads the learner's repository with isomorphic-git: another hand than the one that wrote it, so that a step is
 * judged by the bytes on disk and not by our own git's opinion of them.
 */
export async function readRepository(files: Files, dir: string): Promise<RepositoryReading> {
  const repository = { fs: { promises: promisesOf(files) }, dir };
  const head = await absent(resolveRef({ ...repository, ref: "HEAD" })); // the branch may not be born yet
  const remotes = await listRemotes(repository);
  return {
    branch: (await currentBranch(repository)) ?? "",
    head,
    tracked: await listFiles(repository),
    remotes: Object.fromEntries(remotes.map(({ remote, url }) => [remote, url])),
  };
}

/** What a branch follows, as .git/config has it. */
export interface Following {
  readonly url: string;
  /** Full name there: refs/heads/main. */
  readonly ref: string;
  /** The id it had when the laptop last heard of it. */
  readonly fetched?: string;
  /** Does the branch hold this commit? */
  holds(oid: string): Promise<boolean>;
}

/** Undefined when the branch follows nothing. */
export async function readFollowing(
  files: Files,
  dir: string,
  { branch, head, remotes }: RepositoryReading,
): Promise<Following | undefined> {
  const repository = { fs: { promises: promisesOf(files) }, dir };
  const get = async (path: string): Promise<string | undefined> => await getConfig({ ...repository, path });
  const [remote, ref] = [await get(`branch.${branch}.remote`), await get(`branch.${branch}.merge`)];
  const url = remote && remotes[remote];
  if (!url || !ref) return undefined;
  const fetched = await absent(
    resolveRef({ ...repository, ref: `refs/remotes/${remote}/${ref.replace(/^refs\/heads\//, "")}` }),
  );
  return {
    url,
    ref,
    ...(fetched === undefined ? {} : { fetched }),
    holds: async (oid) =>
      head === oid ||
      (head !== undefined &&
        (await absent(isDescendent({ ...repository, oid: head, ancestor: oid }))) === true),
  };
}

/** Undefined for what is not there. */
const absent = <T>(asked: Promise<T>): Promise<T | undefined> =>
  asked.catch((error: unknown) => {
    if (error instanceof Errors.NotFoundError) return undefined;
    throw error;
  });

/** The part of Node's `fs.promises` that reading needs. Nothing can be written through it. */
function promisesOf(files: Files) {
  const refuse = () =>
    Promise.reject(Object.assign(new Error("EROFS: read-only file system"), { code: "EROFS" }));
  return {
    readFile: async (path: string, options?: { encoding?: string } | string) =>
      options === "utf8" || (typeof options === "object" && options.encoding === "utf8")
        ? files.text(path)
        : files.read(path),
    readdir: async (path: string) => files.list(path).map(({ name }) => name),
    stat: async (path: string) => nodeStat(files.stat(path)),
    lstat: async (path: string) => nodeStat(files.lstat(path)),
    readlink: async (path: string) => files.readlink(path),
    writeFile: refuse,
    unlink: refuse,
    mkdir: refuse,
    rmdir: refuse,
    symlink: refuse,
  };
}

const nodeStat = ({ kind, mode, size, mtime, ctime, ino, uid }: Stat) => ({
  mode,
  size,
  ino,
  uid,
  gid: uid,
  dev: 0,
  mtimeMs: mtime,
  ctimeMs: ctime,
  isFile: () => kind === "file",
  isDirectory: () => kind === "directory",
  isSymbolicLink: () => kind === "symlink",
});
