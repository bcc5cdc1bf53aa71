import type { Stat } from "../../../files/files.ts";
import { FileError } from "../../../files/errors.ts";
import type { Index, IndexEntry } from "../core/index-file.ts";
import { modeOf, modes } from "../core/modes.ts";
import type { Repository } from "../core/repository.ts";
import { hashWorkFile } from "./convert.ts";
import { embeddedAt, gitDirOf } from "./gitlink.ts";
import type { Ignores } from "./ignore.ts";
import type { Pathspec } from "./pathspec.ts";

/** What a tracked path is in the work tree now. */
export interface WorkState {
  readonly kind: "same" | "modified" | "mode" | "type" | "deleted";
  readonly stat?: Stat;
  readonly mode?: number;
  /** Known when it had to be computed. */
  readonly oid?: string;
}

/** lstat, or undefined when there is nothing (or a file where a folder should be). */
export function lstatOf(repository: Repository, path: string): Stat | undefined {
  try {
    return repository.files.lstat(repository.at(path));
  } catch (error) {
    if (error instanceof FileError && (error.code === "ENOENT" || error.code === "ENOTDIR")) return undefined;
    throw error;
  }
}

const near = (a: number, b: number): boolean => Math.abs(a - b) < 0.0005;

/** Has the file another size or other times than the index remembers? Its content may be the same all the same. */
export const isTouched = (entry: IndexEntry, stat: Stat): boolean =>
  entry.mode !== modes.submodule &&
  !entry.intent &&
  (entry.size !== stat.size ||
    !near(entry.mtime, stat.mtime) ||
    !near(entry.ctime, stat.ctime) ||
    entry.ino !== stat.ino >>> 0);

/** Does the index's knowledge of the file still hold, so that its content need not be read? */
export const fresh = (entry: IndexEntry, stat: Stat, index: Index): boolean =>
  entry.size === stat.size &&
  near(entry.mtime, stat.mtime) &&
  near(entry.ctime, stat.ctime) &&
  entry.ino === stat.ino >>> 0 &&
  entry.mtime < index.writtenAt;

/** Compares one index entry with its file. */
export function stateOf(repository: Repository, entry: IndexEntry): WorkState {
  if (entry.assumeUnchanged || entry.skipWorktree) return { kind: "same" };
  const stat = lstatOf(repository, entry.path);
  if (entry.mode === modes.submodule && stat?.kind === "directory") {
    // A submodule that was never fetched is an empty folder, and as good as unchanged.
    const oid = embeddedAt(repository, entry.path)?.head;
    const kind = oid === undefined || oid === entry.oid ? "same" : "modified";
    return { kind, stat, mode: entry.mode, ...(kind === "same" ? {} : { oid }) };
  }
  if (!stat || stat.kind === "directory") return { kind: "deleted" };
  let mode = modeOf(stat) ?? modes.file;
  if (
    mode !== modes.symlink &&
    entry.mode !== modes.symlink &&
    repository.config.bool("core.filemode") === false
  )
    mode = entry.mode;
  if ((mode === modes.symlink) !== (entry.mode === modes.symlink)) return { kind: "type", stat, mode };
  if (entry.intent) return { kind: "modified", stat, mode };
  if (!fresh(entry, stat, repository.index)) {
    const oid = hashWorkFile(repository, entry.path, stat);
    if (oid !== entry.oid) return { kind: "modified", stat, mode, oid };
  }
  return mode === entry.mode ? { kind: "same", stat, mode } : { kind: "mode", stat, mode, oid: entry.oid };
}

/** Brings the stat data of unchanged files up to date; true when something was. */
export function refreshIndex(repository: Repository): boolean {
  const { index } = repository;
  let changed = false;
  for (const entry of [...index.entries]) {
    if (entry.stage !== 0 || entry.mode === modes.submodule) continue;
    const { kind, stat } = stateOf(repository, entry);
    if (kind !== "same" || !stat || fresh(entry, stat, index)) continue;
    index.set({
      ...entry,
      size: stat.size,
      mtime: stat.mtime,
      ctime: stat.ctime,
      ino: stat.ino,
      uid: stat.uid,
    });
    changed = true;
  }
  return changed;
}

export interface ScanOptions {
  readonly ignores: Ignores;
  readonly pathspec?: Pathspec;
  /** "normal" shows a folder with nothing tracked in it as "dir/"; "all" shows its files. */
  readonly untracked: "normal" | "all";
  /** Ignored paths are collected too. */
  readonly wantIgnored?: boolean;
}

export interface Scan {
  readonly untracked: string[];
  readonly ignored: string[];
}

/** Walks the work tree for what the index does not know. Paths of folders end in "/". */
export function scanWorkTree(repository: Repository, options: ScanOptions): Scan {
  const { ignores, pathspec, untracked: how, wantIgnored } = options;
  const { files, index } = repository;
  const trackedFolders = new Set<string>();
  for (const { path } of index.entries)
    for (let slash = path.indexOf("/"); slash >= 0; slash = path.indexOf("/", slash + 1))
      trackedFolders.add(path.slice(0, slash));
  const result: Scan = { untracked: [], ignored: [] };
  const isRepository = (path: string) => gitDirOf(files, repository.at(path)) !== undefined;

  /** Is there any untracked file that is not ignored below? */
  const holdsFiles = (folder: string): boolean =>
    files.list(repository.at(folder)).some(({ name, kind }) => {
      if (name === ".git") return false;
      const path = `${folder}/${name}`;
      if (ignores.ignored(path, kind === "directory")) return false;
      return kind === "directory" ? isRepository(path) || holdsFiles(path) : kind !== "device";
    });
  const collectIgnored = (folder: string) => {
    for (const { name, kind } of files.list(repository.at(folder))) {
      const path = `${folder}/${name}`;
      if (ignores.ignored(path, kind === "directory"))
        result.ignored.push(kind === "directory" ? `${path}/` : path);
      else if (kind === "directory") collectIgnored(path);
    }
  };

  /** With `-uall` ignored folders are told file by file too. */
  const addIgnored = (path: string, isFolder: boolean) => {
    if (!isFolder) result.ignored.push(path);
    else if (how === "normal") result.ignored.push(`${path}/`);
    else
      for (const { name, kind } of files.list(repository.at(path)))
        if (name !== ".git") addIgnored(`${path}/${name}`, kind === "directory");
  };

  const walk = (folder: string) => {
    for (const { name, kind } of files.list(folder === "" ? repository.workTree : repository.at(folder))) {
      if (name === ".git" || kind === "device") continue;
      const path = folder === "" ? name : `${folder}/${name}`;
      const isFolder = kind === "directory";
      if (!isFolder && index.has(path)) continue;
      if (isFolder && index.get(path)?.mode === modes.submodule) continue;
      if (isFolder && trackedFolders.has(path)) {
        if (!pathspec || pathspec.mayMatchBelow(path)) walk(path);
        continue;
      }
      if (ignores.ignored(path, isFolder)) {
        if (wantIgnored && (!pathspec || pathspec.matches(path))) addIgnored(path, isFolder);
        continue;
      }
      if (!isFolder) {
        if (!pathspec || pathspec.matches(path)) result.untracked.push(path);
      } else if (isRepository(path)) {
        if (!pathspec || pathspec.matches(path)) result.untracked.push(`${path}/`);
      } else if (how === "all" || (pathspec && !pathspec.empty && !pathspec.matches(path))) {
        if (!pathspec || pathspec.mayMatchBelow(path)) walk(path);
      } else if (holdsFiles(path)) {
        result.untracked.push(`${path}/`);
        if (wantIgnored) collectIgnored(path);
      } else if (wantIgnored) {
        if (files.list(repository.at(path)).length > 0) result.ignored.push(`${path}/`);
      }
    }
  };
  if (!pathspec || pathspec.empty || pathspec.items.length > 0) walk("");
  return result;
}
