import { decode } from "../../base/bytes.ts";
import { BadTar, readTar, type TarMember } from "../../base/tar/read-tar.ts";
import type { Files } from "../../files/files.ts";

/** The archive leads out of its folder. */
const escapes = (path: string): boolean => path.split("/").includes("..");

/** "./app/run" and "app//run" as "app/run". */
const plain = (path: string): string =>
  path
    .split("/")
    .filter((part) => part !== "" && part !== ".")
    .join("/");

/**
 * Unpacks an archive into a folder that is there. When all of it lies in one folder, as in the archives GitHub
 * makes, that folder itself is left out; `below` names a folder that is left out in any case, with all beside it.
 * Throws BadTar.
 */
export function unpackInto(archive: Uint8Array, files: Files, dir: string, below?: string): void {
  const members = readTar(archive).map((member) => ({ ...member, path: plain(member.path) }));
  const outer = below ?? onlyFolder(members);
  for (const { path, kind, mode, data } of members) {
    if (escapes(path)) throw new BadTar(`${path}: Member name contains '..'`);
    const inner =
      outer === undefined ? path : path.startsWith(`${outer}/`) ? path.slice(outer.length + 1) : "";
    if (inner === "") continue;
    const full = `${dir}/${inner}`;
    files.mkdir(kind === "directory" ? full : full.slice(0, full.lastIndexOf("/")), { parents: true });
    if (kind === "directory") continue;
    files.remove(full);
    if (kind === "symlink") files.symlink(decode(data), full);
    else files.write(full, data, { mode: (mode & 0o111) === 0 ? 0o644 : 0o755 });
  }
}

function onlyFolder(members: readonly TarMember[]): string | undefined {
  const tops = new Set(members.map(({ path }) => path.split("/")[0]!).filter((top) => top !== ""));
  const [only, ...others] = tops;
  const isFolder = members.every(({ path, kind }) => path !== only || kind === "directory");
  return only !== undefined && others.length === 0 && isFolder ? only : undefined;
}
