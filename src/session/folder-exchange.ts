import type { ArchiveEntry } from "../base/zip/entry.ts";
import { BadZip, readZip } from "../base/zip/read-zip.ts";
import { writeZip } from "../base/zip/write-zip.ts";
import { readIndex } from "../commands/git/core/index-file.ts";
import { modes } from "../commands/git/core/modes.ts";
import { GitFatal } from "../commands/git/errors.ts";
import { FileError } from "../files/errors.ts";
import type { Files } from "../files/files.ts";
import { dirname, join } from "../files/paths.ts";

/** Bytes, unpacked. A repository of this size pushes and builds in seconds; one much larger fills a phone. */
export const largestFolder = 50_000_000;
const mostEntries = 20_000;

/** What somebody brought cannot be taken; the message says why and what to do. Nothing of it was written. */
export class CannotBring extends Error {
  constructor(what: string) {
    super(what);
    this.name = "CannotBring";
  }
}

/** The folder as a zip archive, all of it, `.git` included, below the folder's own name. */
export function packFolder(files: Files, folder: string): Uint8Array {
  const above = dirname(folder);
  const entries: ArchiveEntry[] = [];
  const add = (path: string): void => {
    const { kind, mode, mtime } = files.lstat(path);
    if (kind === "device") return;
    const data =
      kind === "file"
        ? files.read(path)
        : new TextEncoder().encode(kind === "symlink" ? files.readlink(path) : "");
    entries.push({ path: path.slice(above === "/" ? 1 : above.length + 1), kind, mode, mtime, data });
    if (kind === "directory") for (const { name } of files.list(path)) add(join(path, name));
  };
  add(folder);
  return writeZip(entries);
}

/** What is in a zip archive somebody brought. Throws CannotBring. */
export function unpackZip(bytes: Uint8Array): ArchiveEntry[] {
  try {
    return readZip(bytes, largestFolder);
  } catch (error) {
    if (!(error instanceof BadZip)) throw error;
    throw new CannotBring(`The archive cannot be read: ${error.message}.`);
  }
}

/**
 * Puts what was brought into a new folder of `home` and answers with its path. A folder that holds everything gives
 * its name; else `name` does. A name that is taken gets a number. Throws CannotBring before anything is written.
 */
export function bringFolder(
  files: Files,
  home: string,
  name: string,
  entries: readonly ArchiveEntry[],
): string {
  const sound = entries.map(checked).filter(({ path }) => path !== "" && !isLitter(path));
  if (sound.length === 0) throw new CannotBring("There is nothing in it.");
  if (sound.length > mostEntries)
    throw new CannotBring(
      `It holds ${sound.length} files; ${mostEntries} is the limit. Leave out what can be installed again, such as node_modules.`,
    );
  if (sound.reduce((sum, { data }) => sum + data.length, 0) > largestFolder)
    throw new CannotBring(
      `It is larger than ${largestFolder / 1e6} MB. Leave out what can be installed again, such as node_modules.`,
    );
  const top = commonTop(sound);
  const inside =
    top === undefined ? sound : sound.map((each) => ({ ...each, path: each.path.slice(top.length + 1) }));
  const folder = freeName(files, home, top ?? plainName(name));
  try {
    // Links last: nothing is written through one.
    for (const links of [false, true])
      for (const entry of inside) if ((entry.kind === "symlink") === links) lay(files, folder, entry);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    files.remove(folder);
    throw new CannotBring(`It cannot be laid out: ${error.message}.`);
  }
  if (files.exists(join(folder, ".git/HEAD"))) restoreRepository(files, join(folder, ".git"));
  return folder;
}

function checked(entry: ArchiveEntry): ArchiveEntry {
  const path = entry.path.replace(/^(?:\.\/)+/, "").replace(/\/+$/, "");
  if (path.startsWith("/") || path.includes("\0") || path.split("/").includes(".."))
    throw new CannotBring(`It holds a path that leads out of it: ${JSON.stringify(entry.path)}.`);
  return { ...entry, path };
}

/** What systems put beside everything. */
const isLitter = (path: string) => /^__MACOSX(?:\/|$)|(?:^|\/)\.DS_Store$/.test(path);

/** The one folder everything is in. */
function commonTop(entries: readonly ArchiveEntry[]): string | undefined {
  const tops = new Set(entries.map(({ path }) => path.split("/", 1)[0]!));
  if (tops.size !== 1) return undefined;
  const [top] = tops;
  const isFolder = entries.every(({ path, kind }) => path !== top || kind === "directory");
  return isFolder && top !== ".git" ? top : undefined;
}

/** "My app (1).zip" becomes "My-app-1": a name that needs no quotes. */
const plainName = (name: string) =>
  name
    .replace(/\.zip$/i, "")
    .replace(/[^\w.-]+/g, "-")
    .replace(/^[-.]+|-+$/g, "") || "folder";

function freeName(files: Files, home: string, wanted: string): string {
  let path = join(home, wanted);
  for (let number = 2; files.exists(path); number++) path = join(home, `${wanted}-${number}`);
  return path;
}

function lay(files: Files, folder: string, { path, kind, mode, mtime, data }: ArchiveEntry): void {
  const place = join(folder, path);
  files.mkdir(kind === "directory" ? place : dirname(place), { parents: true });
  if (kind === "symlink") files.symlink(new TextDecoder().decode(data), place);
  else if (kind === "file") {
    files.write(place, data, { mode });
    files.chmod(place, mode);
    files.utimes(place, mtime);
  }
}

/** A browser tells no modes and no empty folders. Git needs two of these, and its index knows the modes. */
function restoreRepository(files: Files, repository: string): void {
  for (const name of ["objects", "refs"]) files.mkdir(join(repository, name), { parents: true });
  try {
    for (const { path, mode } of readIndex(files, join(repository, "index")).entries) {
      const place = join(dirname(repository), path);
      if (mode === modes.executable && files.is("file", place)) files.chmod(place, 0o755);
    }
  } catch (error) {
    if (!(error instanceof GitFatal)) throw error; // a broken index: git will say so in its own words
  }
}
