import { encode } from "../../../base/bytes.ts";
import { FileError } from "../../../files/errors.ts";
import { resolve } from "../../../files/paths.ts";
import type { Process } from "../../../shell/command.ts";
import { globPattern } from "../base/globs.ts";
import { userName } from "../base/users.ts";
import type { TarRequest } from "./tar-arguments.ts";
import type { TarEntry } from "./tar-format.ts";

interface Gathered {
  readonly entries: TarEntry[];
  readonly failed: boolean;
}

/** Everything the operands name, folders before what is in them. Says on stderr what cannot be read. */
export async function gather(
  process: Process,
  request: TarRequest,
  shown: (entry: TarEntry) => Promise<void>,
): Promise<Gathered> {
  const { files } = process;
  const entries: TarEntry[] = [];
  let failed = false;
  let warned = false;
  const excluded = request.excludes.map((glob) => globPattern(glob.replace(/\/$/, "")));
  const isExcluded = (name: string): boolean =>
    excluded.some((pattern) => {
      const parts = name.split("/");
      return parts.some(
        (_, i) => pattern.test(parts.slice(i).join("/")) || pattern.test(parts.slice(0, i + 1).join("/")),
      );
    });
  const archive = request.file === undefined ? undefined : resolve(process.cwd, request.file);
  const complain = async (text: string) => {
    failed = true;
    await process.stderr.write(`tar: ${text}\n`);
  };

  const add = async (full: string, name: string): Promise<void> => {
    if (isExcluded(name)) return;
    let stored = name;
    if (stored.startsWith("/")) {
      if (!warned) await process.stderr.write("tar: Removing leading `/' from member names\n");
      warned = true;
      stored = stored.replace(/^\/+/, "") || ".";
    }
    try {
      const { kind, mode, mtime, uid } = files.lstat(full);
      if (kind === "device") return;
      if (full === archive) {
        await process.stderr.write(`tar: ${name}: file is the archive; not dumped\n`);
        return;
      }
      const data =
        kind === "file" ? files.read(full) : kind === "symlink" ? encode(files.readlink(full)) : encode("");
      const entry: TarEntry = { path: stored, kind, mode, mtime, data, uid, user: userName(process, uid) };
      entries.push(entry);
      await shown(entry);
      if (kind === "directory")
        for (const inner of files.list(full)) await add(`${full}/${inner.name}`, `${name}/${inner.name}`);
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      await complain(`${name}: Cannot ${error.code === "ENOENT" ? "stat" : "open"}: ${error.text}`);
    }
  };

  for (const { folder, path } of request.members) {
    const base = resolve(process.cwd, folder || ".");
    if (!files.is("directory", base)) {
      await process.stderr.write(
        `tar: ${folder}: Cannot open: No such file or directory\ntar: Error is not recoverable: exiting now\n`,
      );
      return { entries, failed: true };
    }
    await add(resolve(base, path), path.replace(/(?<=.)\/+$/, ""));
  }
  return { entries, failed };
}
