import { FileError } from "../../../files/errors.ts";
import type { Kind } from "../../../files/files.ts";
import { CommandError } from "../../../shell/command.ts";
import { bytesOf } from "../base/byte-text.ts";
import { complain } from "../base/failures.ts";
import { globPattern } from "../base/globs.ts";
import { parseMode } from "../base/modes.ts";
import { compilePattern } from "../base/patterns.ts";
import { quote } from "../base/quoting.ts";
import { fullPath } from "../base/sources.ts";
import { userId } from "../base/users.ts";
import { exec } from "./find-exec.ts";
import { formatFound } from "./find-printf.ts";
import type { FindParser } from "./find-parse.ts";
import { baseOf, type Found } from "./find-plan.ts";
import type { Primary } from "./find-primary.ts";

const dayLength = 86_400_000;

/** "+3" more than, "-3" less than, "3" exactly. */
function compare(text: string, option: string): (value: number) => boolean {
  const match = /^([-+]?)(\d+(?:\.\d+)?)$/.exec(text);
  if (!match) throw new CommandError(`invalid argument \`${text}' to \`${option}'`);
  const wanted = Number(match[2]);
  if (match[1] === "+") return (value) => value > wanted;
  return match[1] === "-" ? (value) => value < wanted : (value) => value === wanted;
}

const named = (ignoreCase: boolean, text: (found: Found) => string): Primary => ({
  make(parser, word) {
    const pattern = globPattern(parser.value(word), { ignoreCase });
    return (found) => pattern.test(text(found));
  },
});

const age = (unit: number, time: (found: Found) => number): Primary => ({
  make(parser, word) {
    const fits = compare(parser.value(word), word);
    const now = parser.process.clock.now();
    // Whole units that have passed; minutes are rounded up, days down.
    return (found) =>
      fits(
        unit === dayLength ? Math.floor((now - time(found)) / unit) : Math.ceil((now - time(found)) / unit),
      );
  },
});

const newerThan: Primary = {
  make(parser, word) {
    const path = parser.value(word);
    try {
      const { mtime } = parser.process.files.stat(fullPath(parser.process, path));
      return ({ stat }) => stat.mtime > mtime;
    } catch (error) {
      if (error instanceof FileError) throw new CommandError(`${quote(parser.process, path)}: ${error.text}`);
      throw error;
    }
  },
};

const sizeUnits: Record<string, number> = {
  "": 512,
  b: 512,
  c: 1,
  w: 2,
  k: 1024,
  M: 1024 ** 2,
  G: 1024 ** 3,
};
const kinds: Record<string, Kind> = { f: "file", d: "directory", l: "symlink", c: "device" };

const number = (parser: FindParser, word: string): number => {
  const text = parser.value(word);
  if (!/^\d+$/.test(text))
    throw new CommandError(
      `Expected a positive decimal integer argument to ${word}, but got ${quote(parser.process, text)}`,
    );
  return Number(text);
};

const depths = (set: (parser: FindParser, value: number) => void): Primary => ({
  make(parser, word) {
    set(parser, number(parser, word));
    return () => true;
  },
});

const right = (name: "read" | "write" | "execute"): Primary => ({
  make:
    ({ process }) =>
    (found) =>
      process.files.may(name, found.full),
});

const matching = (ignoreCase: boolean): Primary => ({
  make(parser, word) {
    const pattern = compilePattern(parser.value(word), { extended: parser.extended, ignoreCase });
    const whole = new RegExp(`^(?:${pattern.source})$`, pattern.flags);
    return (found) => whole.test(found.path);
  },
});

const print = (end: string): Primary => ({
  acts: true,
  make:
    ({ process }) =>
    async ({ path }) => {
      await process.stdout.write(bytesOf(path + end));
      return true;
    },
});

const regexTypes =
  "findutils-default ed emacs gnu-awk grep posix-awk awk posix-basic posix-egrep egrep posix-extended posix-minimal-basic sed".split(
    " ",
  );

export const primaries: Record<string, Primary> = {
  name: named(false, (found) => baseOf(found.path)),
  iname: named(true, (found) => baseOf(found.path)),
  path: named(false, (found) => found.path),
  wholename: named(false, (found) => found.path),
  ipath: named(true, (found) => found.path),
  regex: matching(false),
  iregex: matching(true),
  regextype: {
    make(parser, word) {
      const text = parser.value(word);
      if (!regexTypes.includes(text)) {
        const valid = regexTypes.map((type) => quote(parser.process, type)).join(", ");
        const unknown = quote(parser.process, text);
        throw new CommandError(`Unknown regular expression type ${unknown}; valid types are ${valid}.`);
      }
      parser.extended = /extended|egrep|awk/.test(text);
      return () => true;
    },
  },
  samefile: {
    make(parser, word) {
      const path = parser.value(word);
      const { files } = parser.process;
      const full = fullPath(parser.process, path);
      if (!files.exists(full))
        throw new CommandError(`${quote(parser.process, path)}: No such file or directory`);
      const { ino } = files.lstat(full);
      return ({ stat }) => stat.ino === ino;
    },
  },
  type: {
    make(parser, word) {
      const text = parser.value(word);
      for (const letter of text.split(","))
        if (!/^[bcdpflsD]$/.test(letter)) throw new CommandError(`Unknown argument to -type: ${letter}`);
      const wanted = text.split(",").map((letter) => kinds[letter]);
      return ({ stat }) => wanted.includes(stat.kind);
    },
  },
  maxdepth: depths((parser, value) => {
    parser.maxDepth = value;
  }),
  mindepth: depths((parser, value) => {
    parser.minDepth = value;
  }),
  depth: {
    make(parser) {
      parser.depthFirst = true;
      return () => true;
    },
  },
  mtime: age(dayLength, ({ stat }) => stat.mtime),
  mmin: age(60_000, ({ stat }) => stat.mtime),
  ctime: age(dayLength, ({ stat }) => stat.ctime),
  cmin: age(60_000, ({ stat }) => stat.ctime),
  newer: newerThan,
  size: {
    make(parser, word) {
      const text = parser.value(word);
      const match = /^([-+]?\d+)([bcwkMG]?)$/.exec(text);
      if (!match) throw new CommandError(`Invalid argument \`${text}' to -size`);
      const fits = compare(match[1]!, word);
      return ({ stat }) => fits(Math.ceil(stat.size / sizeUnits[match[2]!]!));
    },
  },
  empty: {
    make:
      ({ process }) =>
      ({ stat, full }) =>
        stat.kind === "directory"
          ? process.files.list(full).length === 0
          : stat.kind === "file" && stat.size === 0,
  },
  perm: {
    make(parser, word) {
      const text = parser.value(word);
      const [, sign = "", mode = ""] = /^([-/]?)(.*)$/.exec(text)!;
      const change = parseMode(mode, 0);
      if (!change) throw new CommandError(`invalid mode ${quote(parser.process, text)}`);
      const wanted = change(0, false);
      return ({ stat }) =>
        sign === "-"
          ? (stat.mode & wanted) === wanted
          : sign === "/"
            ? wanted === 0 || (stat.mode & wanted) !== 0
            : stat.mode === wanted;
    },
  },
  user: {
    make(parser, word) {
      const name = parser.value(word);
      const uid = userId(parser.process, name);
      if (uid === undefined)
        throw new CommandError(`${quote(parser.process, name)} is not the name of a known user`);
      return ({ stat }) => stat.uid === uid;
    },
  },
  links: {
    make(parser, word) {
      const fits = compare(parser.value(word), word);
      return ({ stat }) => fits(stat.links);
    },
  },
  readable: right("read"),
  writable: right("write"),
  executable: right("execute"),
  true: { make: () => () => true },
  false: { make: () => () => false },
  print: print("\n"),
  print0: print("\0"),
  printf: {
    acts: true,
    make(parser, word) {
      const format = parser.value(word);
      return async (found) => {
        await parser.process.stdout.write(bytesOf(formatFound(parser.process, format, found)));
        return true;
      };
    },
  },
  ls: {
    acts: true,
    make:
      ({ process }) =>
      async ({ path }) =>
        (await process.spawn(["ls", "-dils", path])) === 0,
  },
  prune: {
    make: () => (found) => {
      found.prune = true;
      return true;
    },
  },
  quit: {
    acts: true,
    make: () => (found) => {
      found.quit = true;
      return true;
    },
  },
  delete: {
    acts: true,
    make(parser) {
      parser.depthFirst = true;
      const { process } = parser;
      return async ({ path, full, stat }) => {
        if (path === ".") return true;
        try {
          if (stat.kind === "directory") process.files.rmdir(full);
          else process.files.unlink(full);
          return true;
        } catch (error) {
          if (!(error instanceof FileError)) throw error;
          await complain(process, "find", `cannot delete ${quote(process, path)}: ${error.text}`);
          return false;
        }
      };
    },
  },
  exec: exec(false, false),
  ok: exec(true, false),
  execdir: exec(false, true),
};
