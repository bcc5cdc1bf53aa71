import type { Stat } from "../../../files/files.ts";
import { defineCommand, type Process } from "../../../shell/command.ts";
import { bytesOf } from "../base/byte-text.ts";
import { offsetOf } from "../../../base/time-zone.ts";
import { formatDate } from "../base/dates.ts";
import { unescape } from "../base/escapes.ts";
import { eachPath, missingOperand } from "../base/failures.ts";
import { modeText, octalMode } from "../base/modes.ts";
import { quoteAlways } from "../base/quoting.ts";
import { diskUse } from "../base/sizes.ts";
import { fullPath } from "../base/sources.ts";
import { userName } from "../base/users.ts";
import { linksOf } from "./ls-long.ts";

const kindText = ({ kind, size }: Stat): string =>
  kind === "file"
    ? size === 0
      ? "regular empty file"
      : "regular file"
    : kind === "symlink"
      ? "symbolic link"
      : kind === "device"
        ? "character special file"
        : "directory";

const time = ({ process }: Seen, ms: number): string =>
  formatDate(ms, "%Y-%m-%d %H:%M:%S.%N %z", offsetOf(process.env.get("TZ"), ms));
const seconds = (ms: number): number => Math.floor(ms / 1000);

interface Seen {
  readonly process: Process;
  readonly name: string;
  readonly path: string;
  readonly stat: Stat;
}

const parts: Record<string, (seen: Seen) => string | number> = {
  "%": () => "%",
  a: ({ stat }) => stat.mode.toString(8),
  A: ({ stat }) => modeText(stat),
  b: ({ stat }) => diskUse(stat) * 2,
  B: () => 512,
  d: () => 2049,
  f: ({ stat }) =>
    (
      (stat.kind === "directory"
        ? 0o40000
        : stat.kind === "symlink"
          ? 0o120000
          : stat.kind === "device"
            ? 0o20000
            : 0o100000) | stat.mode
    ).toString(16),
  F: ({ stat }) => kindText(stat),
  g: ({ stat }) => stat.uid,
  G: ({ process, stat }) => userName(process, stat.uid),
  h: ({ process, path, stat }) => linksOf(process, path, stat),
  i: ({ stat }) => stat.ino,
  m: () => "/",
  n: ({ name }) => name,
  N: ({ process, name, path, stat }) =>
    stat.kind === "symlink"
      ? `${quoteAlways(name)} -> ${quoteAlways(process.files.readlink(path))}`
      : quoteAlways(name),
  o: () => 4096,
  s: ({ stat }) => stat.size,
  u: ({ stat }) => stat.uid,
  U: ({ process, stat }) => userName(process, stat.uid),
  w: (seen) => time(seen, seen.stat.ctime),
  W: ({ stat }) => seconds(stat.ctime),
  x: (seen) => time(seen, seen.stat.mtime),
  X: ({ stat }) => seconds(stat.mtime),
  y: (seen) => time(seen, seen.stat.mtime),
  Y: ({ stat }) => seconds(stat.mtime),
  z: (seen) => time(seen, seen.stat.ctime),
  Z: ({ stat }) => seconds(stat.ctime),
};

const format = (text: string, seen: Seen): string =>
  text.replace(
    /%(-?)(0?)(\d*)([A-Za-z%])/g,
    (_, left: string, zero: string, width: string, letter: string) => {
      const value = String(parts[letter]?.(seen) ?? "?");
      return left ? value.padEnd(Number(width)) : value.padStart(Number(width), zero || " ");
    },
  );

export const stat = defineCommand({
  name: "stat",
  summary: "display file or file system status",
  usage: "stat [OPTION]... FILE...",
  options: {
    dereference: { short: "L", help: "follow links" },
    format: { short: "c", value: "FORMAT", help: "use the specified FORMAT instead of the default" },
    printf: { value: "FORMAT", help: "like --format, but interpret backslash escapes and add no newline" },
    terse: { short: "t", help: "print the information in terse form" },
  },
  async run(process, { options, operands }) {
    if (operands.length === 0) throw missingOperand("stat");
    const { files, stdout } = process;
    return eachPath(
      process,
      "stat",
      operands,
      async (name) => {
        const path = fullPath(process, name);
        const seen = {
          process,
          name,
          path,
          stat: options.dereference ? files.stat(path) : files.lstat(path),
        };
        if (options.printf !== undefined)
          await stdout.write(bytesOf(format(unescape(options.printf, "\\nnn").text, seen)));
        else if (options.format !== undefined)
          await stdout.write(bytesOf(`${format(options.format, seen)}\n`));
        else if (options.terse)
          await stdout.write(bytesOf(format("%n %s %b %f %u %g %d %i %h 0 0 %X %Y %Z %W %o\n", seen)));
        else await stdout.write(bytesOf(full(seen)));
      },
      { describe: (path, reason) => `cannot statx ${quoteAlways(path)}: ${reason}` },
    );
  },
});

function full(seen: Seen): string {
  const { stat: found, process } = seen;
  const who = userName(process, found.uid).padStart(8);
  return format(
    `  File: ${found.kind === "symlink" ? `${seen.name} -> ${process.files.readlink(seen.path)}` : seen.name}
  Size: %-10s\tBlocks: %-10b IO Block: %-6o %F
Device: 8,1\tInode: %-11i Links: %h
Access: (${octalMode(found.mode)}/%10A)  Uid: (${String(found.uid).padStart(5)}/${who})   Gid: (${String(found.uid).padStart(5)}/${who})
Access: %x
Modify: %y
Change: %z
 Birth: %w
`,
    seen,
  );
}
