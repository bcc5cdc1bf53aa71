import { encode } from "../../../base/bytes.ts";
import type { ArchiveEntry } from "../../../base/zip/entry.ts";
import { writeZip } from "../../../base/zip/write-zip.ts";
import type { Files } from "../../../files/files.ts";
import { writeManifest } from "./manifest.ts";

/** The files below a folder as entries of an archive, under a prefix. Nothing when it is not there. */
export function entriesBelow(files: Files, folder: string, prefix = ""): ArchiveEntry[] {
  if (!files.is("directory", folder)) return [];
  return files.list(folder).flatMap(({ name, kind }): ArchiveEntry[] => {
    const path = `${folder}/${name}`;
    const { mtime, mode } = files.stat(path);
    if (kind === "directory")
      return [
        { path: prefix + name, kind, mode: 0o755, mtime, data: new Uint8Array() },
        ...entriesBelow(files, path, `${prefix}${name}/`),
      ];
    return [{ path: prefix + name, kind: "file", mode: mode & 0o777, mtime, data: files.read(path) }];
  });
}

/** A jar: its manifest, then the entries. */
export function writeJar(
  manifest: Readonly<Record<string, string>>,
  entries: readonly ArchiveEntry[],
  mtime: number,
): Uint8Array {
  const first: ArchiveEntry = {
    path: "META-INF/MANIFEST.MF",
    kind: "file",
    mode: 0o644,
    mtime,
    data: encode(writeManifest(manifest)),
  };
  return writeZip([first, ...entries.filter(({ path }) => path !== first.path)]);
}
