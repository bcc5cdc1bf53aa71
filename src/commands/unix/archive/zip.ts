import { encode } from "../../../base/bytes.ts";
import type { ArchiveEntry } from "../../../base/zip/entry.ts";
import { gzip } from "../../../base/zip/gzip.ts";
import { BadZip, readZip } from "../../../base/zip/read-zip.ts";
import { writeZip } from "../../../base/zip/write-zip.ts";
import { resolve } from "../../../files/paths.ts";
import { type Command, defineCommand, type Process } from "../../../shell/command.ts";
import { globPattern } from "../base/globs.ts";
import { fullPath, readFile } from "../base/sources.ts";

const most = 500_000_000;

/** Info-ZIP's: 3 the archive is bad, 12 nothing to do, 16 bad arguments. */
export const zip: Command = defineCommand({
  name: "zip",
  summary: "package and compress (archive) files",
  usage: "zip [-options] zipfile list",
  usageStatus: 16,
  options: {
    r: { help: "travel the folders" },
    q: { help: "quiet operation" },
    v: { help: "verbose operation" },
    j: { help: "junk (don't record) directory names" },
    m: { help: "move into zipfile (delete OS files)" },
    d: { help: "delete entries in zipfile" },
    y: { help: "store symbolic links as the link instead of the referenced file" },
    u: { help: "update: only changed or new files" },
    D: { help: "do not add directory entries" },
    x: { value: "PATTERN", many: true, help: "exclude the names that fit" },
    "0": { help: "store only", hidden: true },
    "9": { help: "compress better", hidden: true },
  },
  async run(process, { options, operands }) {
    const [given, ...rest] = operands;
    if (given === undefined) {
      await process.stdout.write(
        "Usage:\nzip [-options] [-b path] [-t mmddyyyy] [-n suffixes] [zipfile list] [-xi list]\n",
      );
      return 16;
    }
    const name = /\.[^/.]*$/.test(given) ? given : `${given}.zip`;
    const excluded = options.x.map((glob) => globPattern(glob));
    // `-x a b c`: everything behind the first pattern is one too.
    const archive = fullPath(process, name);
    const old = process.files.exists(archive) ? await read(process, name) : [];
    if (typeof old === "number") return old;
    const say = async (text: string) => {
      if (!options.q) await process.stdout.write(text);
    };
    if (options.d) {
      const patterns = rest.map((glob) => globPattern(glob));
      const gone = old.filter(({ path }) => patterns.some((pattern) => pattern.test(path)));
      if (gone.length === 0) {
        await process.stdout.write(
          `\tzip warning: name not matched: ${rest[0]}\n\nzip error: Nothing to do! (${name})\n`,
        );
        return 12;
      }
      for (const { path } of gone) await say(`deleting: ${path}\n`);
      process.files.write(archive, writeZip(old.filter((entry) => !gone.includes(entry))));
      return 0;
    }
    const entries = new Map(old.map((entry) => [entry.path, entry]));
    const added: string[] = [];
    for (const path of rest) {
      const found = gather(process, path, { ...options, archive, excluded });
      if (!found) {
        await say(`\tzip warning: name not matched: ${path}\n`);
        continue;
      }
      for (const entry of found) {
        const verb = entries.has(entry.path) ? "updating:" : "  adding:";
        entries.set(entry.path, entry);
        added.push(path);
        await say(`${verb} ${entry.path}${entry.kind === "directory" ? "/" : ""} (${saved(entry)})\n`);
      }
    }
    if (added.length === 0) {
      await process.stdout.write(`\nzip error: Nothing to do! (${name})\n`);
      return 12;
    }
    process.files.write(archive, writeZip([...entries.values()]));
    if (options.m)
      for (const path of rest)
        if (process.files.exists(fullPath(process, path))) process.files.remove(fullPath(process, path));
    return 0;
  },
});

async function read(process: Process, name: string): Promise<ArchiveEntry[] | number> {
  try {
    return readZip(readFile(process, name), most);
  } catch (error) {
    if (!(error instanceof BadZip)) throw error;
    await process.stdout.write(`\nzip error: Zip file structure invalid (${name})\n`);
    return 3;
  }
}

/** "stored 0%" or "deflated 45%". */
function saved({ kind, data }: ArchiveEntry): string {
  if (kind !== "file" || data.length === 0) return "stored 0%";
  const packed = gzip(data).length - 18;
  if (packed >= data.length) return "stored 0%";
  return `deflated ${Math.round((1 - packed / data.length) * 100)}%`;
}

function gather(
  process: Process,
  path: string,
  how: { r: boolean; j: boolean; y: boolean; D: boolean; archive: string; excluded: readonly RegExp[] },
): ArchiveEntry[] | undefined {
  const { files } = process;
  const entries: ArchiveEntry[] = [];
  const add = (full: string, name: string): void => {
    const { kind, mode, mtime } = how.y ? files.lstat(full) : files.stat(full);
    if (full === how.archive) return;
    const clean = name.replace(/^(?:\.?\/+)+/, "").replace(/\/+$/, "");
    const stored = how.j ? clean.slice(clean.lastIndexOf("/") + 1) : clean;
    const fits = how.excluded.some(
      (pattern) => pattern.test(kind === "directory" ? `${stored}/` : stored) || pattern.test(stored),
    );
    if (kind === "directory") {
      if (!fits && !how.j && !how.D && stored !== "" && stored !== ".")
        entries.push({ path: stored, kind, mode, mtime, data: encode("") });
      if (how.r)
        for (const inner of files.list(full))
          add(`${full === "/" ? "" : full}/${inner.name}`, `${name.replace(/\/$/, "")}/${inner.name}`);
    } else if (!fits && kind !== "device")
      entries.push({
        path: stored,
        kind,
        mode,
        mtime,
        data: kind === "symlink" ? encode(files.readlink(full)) : files.read(full),
      });
  };
  const full = resolve(process.cwd, path);
  if (!files.exists(full)) return undefined;
  add(full, path);
  return entries;
}
