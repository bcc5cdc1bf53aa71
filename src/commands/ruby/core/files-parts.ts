import { FileError } from "../../../files/errors.ts";
import { resolve } from "../../../files/paths.ts";
import type { Ruby } from "../runtime/ruby.ts";
import { RArray, RHash, RObject, RString, str, symbol, type Value } from "../runtime/values.ts";
import { writer } from "./io.ts";
import { takeOptions, type Table, toText } from "./table.ts";

export const words: Readonly<Record<string, string>> = {
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

export const path = (ruby: Ruby, value: Value | undefined) =>
  resolve(ruby.cwd, toText(ruby, value instanceof RObject ? (value.ivars.get("@path") ?? null) : value));

export const read: Table[string] = [
  1,
  -1,
  ({ ruby, args }) =>
    withFiles(ruby, "rb_sysopen", toText(ruby, args[0]), () =>
      str(ruby.process.files.text(path(ruby, args[0]))),
    ),
];

export const write = (append: boolean): Table[string] => [
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

export const linesOf = (text: string, chomp: boolean) =>
  (text.match(/[^\n]*\n|[^\n]+$/g) ?? []).map((line) => str(chomp ? line.replace(/\r?\n$/, "") : line));

export const opened = new WeakMap<RObject, { path: string; text: string; at: number }>();

export const open: Table[string] = [
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

export const own = (self: Value) => opened.get(self as RObject)!;

export const methods: Table = {
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

export const exists: Table[string] = [
  1,
  1,
  ({ ruby, args }) => ruby.process.files.exists(path(ruby, args[0])),
];

export const isFolder: Table[string] = [
  1,
  1,
  ({ ruby, args }) => ruby.process.files.is("directory", path(ruby, args[0])),
];
