import { hashObject } from "../../../base/git/objects.ts";
import type { Stat } from "../../../files/files.ts";
import { entryOf } from "../core/index-file.ts";
import { modeOf, modes } from "../core/modes.ts";
import type { Repository } from "../core/repository.ts";
import { readForGit } from "./convert.ts";
import { embeddedAt } from "./gitlink.ts";
import { fresh } from "./scan.ts";

/** Puts a file of the work tree into the index, writing its blob, or the commit a repository in it is at. True when the index changed. */
export function stageFile(repository: Repository, path: string, stat: Stat): boolean {
  const { index, objects, files } = repository;
  const old = index.get(path);
  if (stat.kind === "directory") {
    const head = embeddedAt(repository, path)?.head;
    if (head === undefined || (old?.oid === head && old.mode === modes.submodule)) return false;
    clearWay(repository, path);
    index.set(entryOf(path, head, modes.submodule, stat));
    return true;
  }
  let mode = modeOf(stat) ?? modes.file;
  if (repository.config.bool("core.filemode") === false && mode === modes.executable)
    mode = old?.mode ?? modes.file;
  if (old && old.mode === mode && !old.intent && fresh(old, stat, index)) return false;
  const data = readForGit(repository, path, stat);
  const oid = hashObject("blob", data);
  objects.add(oid, "blob", data);
  clearWay(repository, path);
  index.set(entryOf(path, oid, mode, files.lstat(repository.at(path))));
  return !(old && old.oid === oid && old.mode === mode && !old.intent);
}

/** A file takes the place of a folder of its name, and of a file where its folder must be. */
export function clearWay(repository: Repository, path: string): void {
  const { index } = repository;
  if (index.has(path)) return;
  for (let slash = path.indexOf("/"); slash >= 0; slash = path.indexOf("/", slash + 1))
    if (index.has(path.slice(0, slash))) index.remove(path.slice(0, slash));
}

/** Entries below a folder whose name a file now has. */
export function dropBelow(repository: Repository, path: string): void {
  const { index } = repository;
  for (const entry of [...index.entries]) if (entry.path.startsWith(`${path}/`)) index.remove(entry.path);
}
