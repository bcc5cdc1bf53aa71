import { resolve } from "../../../files/paths.ts";
import { NotSimulated } from "../language/cursor.ts";
import type { Ruby } from "../runtime/ruby.ts";
import { RArray, str, symbol } from "../runtime/values.ts";
import { makeTime } from "./time.ts";
import { takeOptions, type Table, toText } from "./table.ts";
import { exists, isFolder, linesOf, methods, open, path, read, withFiles, write } from "./files-parts.ts";
import { onFileMore } from "./files-more.ts";

export { withFiles } from "./files-parts.ts";

const onFile: Table = {
  read,
  binread: read,
  write: write(false),
  open,
  new: open,
  "exist?": exists,
  "file?": [1, 1, ({ ruby, args }) => ruby.process.files.is("file", path(ruby, args[0]))],
  "directory?": isFolder,
  "readable?": [1, 1, ({ ruby, args }) => ruby.process.files.may("read", path(ruby, args[0]))],
  "zero?": [
    1,
    1,
    ({ ruby, args }) =>
      ruby.process.files.exists(path(ruby, args[0])) &&
      ruby.process.files.stat(path(ruby, args[0])).size === 0,
  ],
  size: [
    1,
    1,
    ({ ruby, args }) =>
      withFiles(ruby, "rb_file_s_size", toText(ruby, args[0]), () =>
        BigInt(ruby.process.files.stat(path(ruby, args[0])).size),
      ),
  ],
  mtime: [
    1,
    1,
    ({ ruby, args }) =>
      withFiles(ruby, "rb_file_s_mtime", toText(ruby, args[0]), () =>
        makeTime(ruby, ruby.process.files.stat(path(ruby, args[0])).mtime),
      ),
  ],
  delete: [
    0,
    -1,
    ({ ruby, args }) => {
      for (const arg of args)
        withFiles(ruby, "apply2files", toText(ruby, arg), () => ruby.process.files.unlink(path(ruby, arg)));
      return BigInt(args.length);
    },
  ],
  rename: [
    2,
    2,
    ({ ruby, args }) => {
      withFiles(ruby, "rb_file_s_rename", toText(ruby, args[0]), () =>
        ruby.process.files.rename(path(ruby, args[0]), path(ruby, args[1])),
      );
      return 0n;
    },
  ],
  readlines: [
    1,
    -1,
    ({ ruby, args }) => {
      const chomp = takeOptions(args)?.get(symbol("chomp")) === true;
      return withFiles(
        ruby,
        "rb_sysopen",
        toText(ruby, args[0]),
        () => new RArray(linesOf(ruby.process.files.text(path(ruby, args[0])), chomp)),
      );
    },
  ],
  ...onFileMore,
};

/** A shell pattern as a regular expression over whole paths. */
const globbed = (pattern: string): RegExp =>
  new RegExp(
    `^${pattern.replace(/\*\*\/|\*|\?|\{[^}]*\}|[.+^$()|[\]\\]/g, (part) => (part === "**/" ? "(?:[^/.][^/]*/)*" : part === "*" ? "[^/]*" : part === "?" ? "[^/]" : part.startsWith("{") ? `(?:${part.slice(1, -1).replaceAll(".", "\\.").replaceAll(",", "|")})` : `\\${part}`))}$`,
  );

function glob(ruby: Ruby, pattern: string): string[] {
  const { files } = ruby.process;
  const fixed = pattern.split(/[*?{[]/, 1)[0]!;
  const base = fixed.includes("/") ? fixed.slice(0, fixed.lastIndexOf("/") + 1) : "";
  const test = globbed(pattern);
  const found: string[] = [];
  const walk = (folder: string, shown: string) => {
    if (!files.is("directory", folder)) return;
    for (const { name, kind } of files.list(folder)) {
      if (test.test(shown + name)) found.push(shown + name);
      if (kind === "directory" && !name.startsWith("."))
        walk(`${folder === "/" ? "" : folder}/${name}`, `${shown}${name}/`);
    }
  };
  walk(resolve(ruby.cwd, base || "."), base);
  return found.sort();
}

const globs: Table[string] = [
  1,
  -1,
  ({ ruby, args }) => (
    takeOptions(args),
    new RArray(
      args
        .flatMap((arg) => (arg instanceof RArray ? arg.items : [arg]))
        .flatMap((arg) => glob(ruby, toText(ruby, arg)).map(str)),
    )
  ),
];

const onDir: Table = {
  pwd: [0, 0, ({ ruby }) => str(ruby.cwd)],
  getwd: [0, 0, ({ ruby }) => str(ruby.cwd)],
  "exist?": isFolder,
  glob: globs,
  "[]": globs,
  mkdir: [
    1,
    2,
    ({ ruby, args }) => {
      withFiles(ruby, "dir_s_mkdir", toText(ruby, args[0]), () =>
        ruby.process.files.mkdir(path(ruby, args[0])),
      );
      return 0n;
    },
  ],
  entries: [
    1,
    1,
    ({ ruby, args }) =>
      withFiles(
        ruby,
        "dir_initialize",
        toText(ruby, args[0]),
        () =>
          new RArray(
            [".", "..", ...ruby.process.files.list(path(ruby, args[0])).map(({ name }) => name)].map(str),
          ),
      ),
  ],
  children: [
    1,
    1,
    ({ ruby, args }) =>
      withFiles(
        ruby,
        "dir_initialize",
        toText(ruby, args[0]),
        () => new RArray(ruby.process.files.list(path(ruby, args[0])).map(({ name }) => str(name))),
      ),
  ],
  chdir: [
    0,
    1,
    () => {
      throw new NotSimulated("Dir.chdir");
    },
  ],
  home: [0, 1, ({ ruby }) => str(ruby.process.env.get("HOME") ?? "/")],
};

export function defineFiles(ruby: Ruby): void {
  const file = ruby.defineClass("File", ruby.core("IO"));
  file.constants.set("SEPARATOR", ruby.frozen("/"));
  ruby.define(file, methods);
  ruby.defineOn(file, onFile);
  ruby.defineOn(ruby.core("IO"), { read, readlines: onFile["readlines"]! });
  ruby.defineOn(ruby.defineClass("Dir"), onDir);
  const utils = ruby.defineModule("FileUtils");
  ruby.defineOn(utils, {
    mkdir_p: [
      1,
      -1,
      ({ ruby: on, args }) => (
        withFiles(on, "dir_s_mkdir", toText(on, args[0]), () =>
          on.process.files.mkdir(path(on, args[0]), { parents: true }),
        ),
        null
      ),
    ],
    rm_rf: [1, -1, ({ ruby: on, args }) => (on.process.files.remove(path(on, args[0])), null)],
    rm_f: [1, -1, ({ ruby: on, args }) => (on.process.files.remove(path(on, args[0])), null)],
    touch: [
      1,
      -1,
      ({ ruby: on, args }) => (
        withFiles(on, "rb_sysopen", toText(on, args[0]), () =>
          on.process.files.write(path(on, args[0]), "", { append: true }),
        ),
        null
      ),
    ],
  });
}
