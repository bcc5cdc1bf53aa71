import { decode, encode } from "../../../base/bytes.ts";
import { FileError } from "../../../files/errors.ts";
import type { Files, Stat } from "../../../files/files.ts";
import { resolve } from "../../../files/paths.ts";

/** Bytes go to and from the engine as texts of one character a byte. */
export function toBinary(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}

export function fromBinary(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  return bytes;
}

const errno: Readonly<Record<string, number>> = {
  ENOENT: -2,
  EACCES: -13,
  EEXIST: -17,
  ENOTDIR: -20,
  EISDIR: -21,
  EINVAL: -22,
  ENOTEMPTY: -39,
  ELOOP: -40,
  EPERM: -1,
};

/** Node says it in lower case, and names the system call. */
export class SystemError extends Error {
  readonly facts: Readonly<Record<string, unknown>>;

  constructor(message: string, facts: Readonly<Record<string, unknown>>) {
    super(message);
    this.name = "SystemError";
    this.facts = facts;
  }
}

const refusal = (error: FileError, syscall: string, path: string, to?: string): SystemError => {
  const text = error.code === "EISDIR" ? "illegal operation on a directory" : error.text.toLowerCase();
  const shown = syscall === "read" ? "" : ` '${path}'${to === undefined ? "" : ` -> '${to}'`}`;
  const facts = { errno: errno[error.code] ?? -1, code: error.code, syscall };
  return new SystemError(`${error.code}: ${text}, ${syscall}${shown}`, {
    ...facts,
    ...(shown === "" ? {} : { path }),
    ...(to === undefined ? {} : { dest: to }),
  });
};

type Call = (...args: never[]) => unknown;

/** fs.* as the library asks for it. Paths are as the program gave them, seen from its own folder. */
export function fileCalls(files: Files, cwd: () => string): Readonly<Record<string, Call>> {
  const at = (path: string) => resolve(cwd(), path);
  const guarded = <T>(syscall: string, path: string, work: () => T, to?: string): T => {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      throw refusal(error, error.code === "EISDIR" && syscall === "open" ? "read" : syscall, path, to);
    }
  };
  const show = ({ kind, mode, size, mtime }: Stat) => ({ kind, mode, size, mtimeMs: Math.floor(mtime) });
  const statWith = (syscall: "stat" | "lstat") => (path: string, quiet: boolean) =>
    guarded(syscall, path, () => {
      if (quiet && !files.exists(at(path))) return null;
      return show(files[syscall](at(path)));
    });
  return {
    "fs.read": (path: string) => guarded("open", path, () => toBinary(files.read(at(path)))),
    "fs.exists": (path: string) => files.exists(at(path)),
    "fs.stat": statWith("stat"),
    "fs.lstat": statWith("lstat"),
    "fs.list": (path: string) => guarded("scandir", path, () => files.list(at(path))),
    "fs.write": (path: string, data: string, append: boolean) =>
      guarded("open", path, () => files.write(at(path), fromBinary(data), { append })),
    "fs.mkdir": (path: string, parents: boolean) =>
      guarded("mkdir", path, () => files.mkdir(at(path), { parents })),
    "fs.unlink": (path: string) => guarded("unlink", path, () => files.unlink(at(path))),
    "fs.rmdir": (path: string) => guarded("rmdir", path, () => files.rmdir(at(path))),
    "fs.rm": (path: string, recursive: boolean, force: boolean) =>
      guarded("rm", path, () => {
        if (force && !files.exists(at(path))) return;
        if (!files.exists(at(path))) throw new FileError("ENOENT", path);
        if (!recursive && files.is("directory", at(path))) throw new FileError("EISDIR", path);
        files.remove(at(path));
      }),
    "fs.rename": (from: string, to: string) =>
      guarded("rename", from, () => files.rename(at(from), at(to)), to),
    "fs.realpath": (path: string) => guarded("lstat", path, () => files.realpath(at(path))),
    text: (binary: string) => decode(fromBinary(binary)),
    bytes: (text: string) => toBinary(encode(text)),
    hostname: () => {
      const path = "/etc/hostname";
      return files.is("file", path) ? files.text(path).trim() : "localhost";
    },
  };
}
