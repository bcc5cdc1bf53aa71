import type { Files } from "../../files/files.ts";

/** How much of its size a slug keeps when it is packed: what gzip leaves of source code and libraries. */
const packed = 0.3;

/** Bytes of a language as its own archive has them, by the folder it is installed in. */
const runtimes: readonly { readonly path: string; readonly bytes: number }[] = [
  { path: ".heroku/python", bytes: 21.4 * 2 ** 20 },
  { path: ".heroku/php", bytes: 17.8 * 2 ** 20 },
  { path: ".heroku/node", bytes: 24.6 * 2 ** 20 },
  { path: ".jdk", bytes: 58.9 * 2 ** 20 },
];

/** Ruby lies in a folder with its version in its name. */
const rubyBytes = 27.3 * 2 ** 20;

/**
 * The size of a slug, packed, in bytes: the files' own, or for installed packages the sizes their RECORD tells, since
 * here they are only a few files each; and the language, whose files are stubs.
 */
export function slugSize(files: Files, dir: string): number {
  let bytes = sum(files, dir) * packed;
  for (const runtime of runtimes) if (files.exists(`${dir}/${runtime.path}`)) bytes += runtime.bytes;
  if (
    files.is("directory", `${dir}/vendor`) &&
    files.list(`${dir}/vendor`).some(({ name }) => name.startsWith("ruby-"))
  )
    bytes += rubyBytes;
  return Math.max(1024, Math.round(bytes));
}

function sum(files: Files, dir: string): number {
  let bytes = 0;
  for (const { name, kind } of files.list(dir)) {
    const path = `${dir}/${name}`;
    if (kind === "directory") bytes += sum(files, path);
    else if (kind === "file") {
      bytes += files.stat(path).size;
      if (name === "RECORD" && dir.endsWith(".dist-info")) bytes += recordedSize(files.text(path));
    }
  }
  return bytes;
}

/** The sizes in a RECORD: "flask/app.py,sha256=...,61331". */
const recordedSize = (record: string): number =>
  record.split("\n").reduce((total, line) => total + (Number(line.slice(line.lastIndexOf(",") + 1)) || 0), 0);
