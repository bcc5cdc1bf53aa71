import { FileError } from "../files/errors.ts";
import type { Stat } from "../files/files.ts";
import type { Context } from "./context.ts";

function statOf(context: Context, path: string, follow = true): Stat | undefined {
  const { files } = context.world;
  try {
    if (path === "") return undefined;
    return follow ? files.stat(context.path(path)) : files.lstat(context.path(path));
  } catch (error) {
    if (error instanceof FileError) return undefined;
    throw error;
  }
}

/** The operators of `test` about one file; false for a file that is not there. */
export function testFile(context: Context, operator: string, path: string): boolean {
  const { files } = context.world;
  if (operator === "-t") return context.descriptors.get(Number(path))?.isTTY ?? false;
  if (operator === "-h" || operator === "-L") return statOf(context, path, false)?.kind === "symlink";
  const stat = statOf(context, path);
  if (!stat) return false;
  const full = context.path(path);
  switch (operator) {
    case "-a":
    case "-e":
      return true;
    case "-f":
      return stat.kind === "file";
    case "-d":
      return stat.kind === "directory";
    case "-c":
      return stat.kind === "device";
    case "-s":
      return stat.size > 0;
    case "-r":
      return files.may("read", full);
    case "-w":
      return files.may("write", full);
    case "-x":
      return files.may("execute", full);
    case "-O":
    case "-G":
      return stat.uid === files.uid;
    case "-k":
      return (stat.mode & 0o1000) !== 0;
    case "-u":
      return (stat.mode & 0o4000) !== 0;
    case "-g":
      return (stat.mode & 0o2000) !== 0;
    default:
      return false; // -b, -p, -S, -N: there are no such files here
  }
}

/** `-nt`, `-ot`, `-ef`. */
export function testFiles(context: Context, operator: string, left: string, right: string): boolean {
  const a = statOf(context, left);
  const b = statOf(context, right);
  if (operator === "-ef") return a !== undefined && a.ino === b?.ino;
  const [newer, older] = operator === "-nt" ? [a, b] : [b, a];
  return newer !== undefined && (older === undefined || newer.mtime > older.mtime);
}
