import { FileError } from "../../../files/errors.ts";
import { basename, dirname, resolve } from "../../../files/paths.ts";
import { NotSimulated } from "../language/cursor.ts";
import type { Ruby } from "../runtime/ruby.ts";
import { RArray, RHash, RObject, RString, str, symbol, type Value } from "../runtime/values.ts";
import { writer } from "./io.ts";
import { makeTime } from "./time.ts";
import { takeOptions, type Table, toText } from "./table.ts";

const words: Readonly<Record<string, string>> = {
  ENOENT: "No such file or directory",
  EACCES: "Permission denied",
  EEXIST: "File exists",
  EISDIR: "Is a directory",
  ENOTDIR: "Not a directory",
  ENOTEMPTY: "Directory not empty",
};

/** Does something with files; what goes wrong becomes Ruby's own error: Errno::ENOENT. */
export function withFiles<T>(ruby: Ruby, action: string, shown: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    throw ruby.error(
      `Errno::${words[error.code] ? error.code : "EACCES"}`,
      `${words[error.code] ?? error.code} @ ${action} - ${shown}`,
    );
  }
}

const path = (ruby: Ruby, value: Value | undefined) =>
  resolve(ruby.cwd, toText(ruby, value instanceof RObject ? (value.ivars.get("@path") ?? null) : value));

const read: Table[string] = [
  1,
  -1,
  ({ ruby, args }) =>
    withFiles(ruby, "rb_sysopen", toText(ruby, args[0]), () =>
      str(ruby.process.files.text(path(ruby, args[0]))),
    ),
];

const write = (append: boolean): Table[string] => [
  2,
  -1,
  async ({ ruby, frame, args }) => {
    const options = takeOptions(args);
    const text = await ruby.text(frame, args[1]!);
    const isAppended =
      append ||
      (options?.get(symbol("mode")) instanceof RString &&
        (options.get(symbol("mode")) as RString).text.startsWith("a"));
    withFiles(ruby, "rb_sysopen", toText(ruby, args[0]), () =>
      ruby.process.files.write(path(ruby, args[0]), text, { append: isAppended }),
    );
    return BigInt(text.length);
  },
];

const linesOf = (text: string, chomp: boolean) =>
  (text.match(/[^\n]*\n|[^\n]+$/g) ?? []).map((line) => str(chomp ? line.replace(/\r?\n$/, "") : line));

const opened = new WeakMap<RObject, { path: string; text: string; at: number }>();

const open: Table[string] = [
  1,
  -1,
  async ({ ruby, frame, args, block }) => {
    takeOptions(args);
    const mode = args[1] instanceof RString ? args[1].text : "r";
    const file = new RObject(ruby.core("File"));
    const full = path(ruby, args[0]);
    const { files } = ruby.process;
    const text = withFiles(ruby, "rb_sysopen", toText(ruby, args[0]), () => {
      if (mode.startsWith("r")) return files.text(full);
      files.write(full, "", { append: mode.startsWith("a") });
      return "";
    });
    opened.set(file, { path: full, text, at: 0 });
    file.ivars.set("@path", str(toText(ruby, args[0])));
    return block ? ruby.yield(frame, block, [file]) : file;
  },
];

const own = (self: Value) => opened.get(self as RObject)!;

const methods: Table = {
  ...writer((ruby, self, text) =>
    withFiles(ruby, "write", own(self).path, () =>
      ruby.process.files.write(own(self).path, text, { append: true }),
    ),
  ),
  read: [
    0,
    1,
    ({ self }) => {
      const file = own(self);
      const text = file.text.slice(file.at);
      file.at = file.text.length;
      return str(text);
    },
  ],
  gets: [
    0,
    -1,
    ({ self }) => {
      const file = own(self);
      if (file.at >= file.text.length) return null;
      const end = file.text.indexOf("\n", file.at);
      const line = file.text.slice(file.at, end < 0 ? undefined : end + 1);
      file.at += line.length;
      return str(line);
    },
  ],
  each_line: [
    0,
    -1,
    async ({ ruby, frame, self, block }) => {
      for (const line of linesOf(own(self).text, false)) await ruby.yield(frame, block!, [line]);
      return self;
    },
  ],
  readlines: [0, -1, ({ self, args }) => new RArray(linesOf(own(self).text, args[0] instanceof RHash))],
  close: [0, 0, () => null],
  "closed?": [0, 0, () => false],
  flush: [0, 0, ({ self }) => self],
  path: [0, 0, ({ self }) => (self as RObject).ivars.get("@path") ?? null],
  rewind: [0, 0, ({ self }) => ((own(self).at = 0), 0n)],
  "eof?": [0, 0, ({ self }) => own(self).at >= own(self).text.length],
};

const exists: Table[string] = [1, 1, ({ ruby, args }) => ruby.process.files.exists(path(ruby, args[0]))];
const isFolder: Table[string] = [
  1,
  1,
  ({ ruby, args }) => ruby.process.files.is("directory", path(ruby, args[0])),
];

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
  foreach: [
    1,
    -1,
    async ({ ruby, frame, args, block }) => {
      for (const line of withFiles(ruby, "rb_sysopen", toText(ruby, args[0]), () =>
        linesOf(ruby.process.files.text(path(ruby, args[0])), false),
      ))
        await ruby.yield(frame, block!, [line]);
      return null;
    },
  ],
  join: [
    0,
    -1,
    ({ ruby, args }) =>
      str(
        args
          .flatMap((arg) => (arg instanceof RArray ? arg.items : [arg]))
          .map((arg) => toText(ruby, arg))
          .join("/")
          .replace(/\/+/g, "/"),
      ),
  ],
  basename: [
    1,
    2,
    ({ ruby, args }) => {
      const name = basename(toText(ruby, args[0]));
      const end = args[1] ? toText(ruby, args[1]) : "";
      return str(
        end === ".*"
          ? name.replace(/(?<=.)\.[^.]*$/, "")
          : end !== "" && name.endsWith(end)
            ? name.slice(0, -end.length)
            : name,
      );
    },
  ],
  dirname: [1, 2, ({ ruby, args }) => str(dirname(toText(ruby, args[0])) || ".")],
  extname: [1, 1, ({ ruby, args }) => str(/(?<=[^/])\.[^./]+$/.exec(toText(ruby, args[0]))?.[0] ?? "")],
  expand_path: [
    1,
    2,
    ({ ruby, args }) =>
      str(
        resolve(
          args[1] ? path(ruby, args[1]) : ruby.cwd,
          toText(ruby, args[0]).replace(/^~(?=\/|$)/, ruby.process.env.get("HOME") ?? "/"),
        ),
      ),
  ],
  absolute_path: [
    1,
    2,
    ({ ruby, args }) => str(resolve(args[1] ? path(ruby, args[1]) : ruby.cwd, toText(ruby, args[0]))),
  ],
  realpath: [1, 2, ({ ruby, args }) => str(path(ruby, args[0]))],
  split: [
    1,
    1,
    ({ ruby, args }) =>
      new RArray([str(dirname(toText(ruby, args[0]))), str(basename(toText(ruby, args[0])))]),
  ],
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
