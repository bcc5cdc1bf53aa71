import { FileError } from "../../../files/errors.ts";
import { defineCommand, type Process } from "../../../shell/command.ts";
import { readAll } from "../../../base/streams.ts";
import { textOf } from "../base/byte-text.ts";
import { deviceNumbers } from "../base/devices.ts";
import { fullPath, readFile } from "../base/sources.ts";
import { type Description, magicOf } from "./file-magic.ts";
import { textKind } from "./file-text.ts";

/** What a file is, by its first bytes, in the words of file(1) for what a learner meets. */
export const file = defineCommand({
  name: "file",
  summary: "determine file type",
  usage: "file [OPTION...] [FILE...]",
  options: {
    brief: { short: "b", help: "do not prepend filenames to output lines" },
    mime: { short: "i", help: "output MIME type strings" },
    "mime-type": { help: "output the MIME type" },
    "mime-encoding": { help: "output the MIME encoding" },
    dereference: { short: "L", help: "follow symlinks" },
    "no-dereference": { short: "h", help: "don't follow symlinks (default)" },
    "files-from": { short: "f", value: "FILE", help: "read the filenames to be examined from FILE" },
    separator: { short: "F", value: "STRING", help: "use string as separator instead of `:'" },
    "no-pad": { short: "N", help: "do not pad output" },
    "keep-going": { short: "k", help: "don't stop at the first match" },
    "special-files": { short: "s", help: "treat special files as ordinary ones" },
  },
  async run(process, { options, operands }) {
    const listed =
      options["files-from"] === undefined ? [] : textOf(readFile(process, options["files-from"]));
    const paths = [...(typeof listed === "string" ? listed.split("\n").filter(Boolean) : []), ...operands];
    if (paths.length === 0 && options["files-from"] === undefined) {
      await process.stderr.write(
        "Usage: file [-bhiLNs] [--mime-encoding] [--mime-type] [-F <separator>] [-f <namefile>]\n            <file> ...\n       file [--help]\n",
      );
      return 1;
    }
    const names = paths.map((path) => (path === "-" ? "/dev/stdin" : path));
    const width = options["no-pad"] ? 0 : Math.max(...names.map((name) => name.length));
    for (const [i, path] of paths.entries()) {
      const [words, type, charset] =
        path === "-" ? kindOf(await readAll(process.stdin)) : describe(process, path, options.dereference);
      const text = options["mime-type"]
        ? type
        : options["mime-encoding"]
          ? charset
          : options.mime
            ? `${type}; charset=${charset}`
            : words;
      const name = names[i]!;
      const before = `${name}${options.separator ?? ":"} ${" ".repeat(Math.max(0, width - name.length))}`;
      await process.stdout.write(`${options.brief ? "" : before}${text}\n`);
    }
    return 0;
  },
});

function describe({ files, cwd }: Process, path: string, follow: boolean): Description {
  const full = fullPath({ cwd }, path);
  try {
    const stat = follow ? files.stat(full) : files.lstat(full);
    if (stat.kind === "directory") {
      const sticky = stat.mode & 0o1000 ? "sticky, " : "";
      return [`${sticky}directory`, "inode/directory", "binary"];
    }
    if (stat.kind === "symlink") {
      const target = files.readlink(full);
      return [`${files.exists(full) ? "" : "broken "}symbolic link to ${target}`, "inode/symlink", "binary"];
    }
    if (stat.kind === "device")
      return [`character special (${deviceNumbers(full).replace(", ", "/")})`, "inode/chardevice", "binary"];
    if (!files.may("read", full))
      return ["regular file, no read permission", "application/x-not-regular-file", "binary"];
    return kindOf(files.read(full));
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    const words = `cannot open \`${path}' (${error.text})`;
    return [words, words, words];
  }
}

function kindOf(bytes: Uint8Array): Description {
  if (bytes.length === 0) return ["empty", "inode/x-empty", "binary"];
  const magic = magicOf(bytes);
  if (magic) return magic;
  if (bytes.subarray(0, 65536).some((byte) => byte < 7 || (byte > 13 && byte < 27)))
    return ["data", "application/octet-stream", "binary"];
  return textKind(bytes);
}
