import { decode } from "../../../base/bytes.ts";
import { FileError } from "../../../files/errors.ts";
import { dirname } from "../../../files/paths.ts";
import type { Process } from "../../../shell/command.ts";
import type { TarRequest } from "./tar-arguments.ts";
import type { TarEntry } from "./tar-format.ts";

/** Takes the members out below `folder`. True when something went wrong, which it has said. */
export async function extract(
  process: Process,
  request: TarRequest,
  entries: readonly TarEntry[],
  folder: string,
  shown: (entry: TarEntry) => Promise<void>,
): Promise<boolean> {
  const { files } = process;
  let failed = false;
  let warned = false;
  const times: [string, number][] = [];
  for (const entry of entries) {
    const parts = entry.path.split("/").filter((part) => part !== "" && part !== ".");
    if (entry.path.startsWith("/") && !warned) {
      warned = true;
      await process.stderr.write("tar: Removing leading `/' from member names\n");
    }
    // A name that leads out of the folder is never followed.
    if (parts.includes("..")) {
      failed = true;
      await process.stderr.write(`tar: ${entry.path}: Member name contains '..'\n`);
      continue;
    }
    const kept = parts.slice(request.strip);
    if (kept.length === 0) continue;
    await shown(entry);
    if (request.stdout) {
      if (entry.kind === "file") await process.stdout.write(entry.data);
      continue;
    }
    const path = `${folder === "/" ? "" : folder}/${kept.join("/")}`;
    try {
      files.mkdir(dirname(path), { parents: true });
      if (entry.kind !== "directory" && files.exists(path)) {
        if (request.keepOld) throw new FileError("EEXIST", path);
        if (!files.is("directory", path)) files.unlink(path);
      }
      if (entry.kind === "directory") {
        if (!files.is("directory", path)) files.mkdir(path);
        files.chmod(path, entry.mode & 0o755);
      } else if (entry.kind === "symlink") files.symlink(decode(entry.data), path);
      else files.write(path, entry.data.slice(), { mode: entry.mode & 0o755 });
      if (entry.kind !== "symlink") times.push([path, entry.mtime]);
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      failed = true;
      await process.stderr.write(`tar: ${entry.path}: Cannot open: ${error.text}\n`);
    }
  }
  // Folders last: what is put into one changes its time.
  for (const [path, mtime] of times.toReversed()) if (files.exists(path)) files.utimes(path, mtime);
  return failed;
}
