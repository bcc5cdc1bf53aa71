import { CommandError } from "../../../shell/command.ts";

type Work = "create" | "extract" | "list" | "append";

/** What a command line of tar asks for. */
export interface TarRequest {
  readonly work: Work;
  /** Undefined: the standard streams. */
  readonly file: string | undefined;
  readonly gzip: boolean;
  readonly verbose: number;
  readonly stdout: boolean;
  readonly keepOld: boolean;
  readonly strip: number;
  readonly excludes: readonly string[];
  /** Each operand with the folder (-C) that holds for it. */
  readonly members: readonly { readonly folder: string; readonly path: string }[];
  readonly folder: string;
  readonly filesFrom: string | undefined;
}

const letters: Record<string, string> = {
  c: "create",
  x: "extract",
  t: "list",
  r: "append",
  u: "append",
  f: "file",
  C: "directory",
  z: "gzip",
  v: "verbose",
  O: "to-stdout",
  k: "keep-old-files",
  X: "exclude-from",
  T: "files-from",
  p: "preserve-permissions",
  a: "auto-compress",
  h: "dereference",
  m: "touch",
  j: "bzip2",
  J: "xz",
};
const long = new Set([
  ...Object.values(letters),
  ..."get ungzip gunzip strip-components exclude overwrite no-same-owner same-owner no-same-permissions preserve-order wildcards owner group mtime sort numeric-owner xform transform one-file-system totals zstd exclude-vcs".split(
    " ",
  ),
]);
const valued = new Set(
  "file directory exclude-from files-from strip-components exclude owner group mtime sort transform xform".split(
    " ",
  ),
);
const hint = "Try 'tar --help' or 'tar --usage' for more information.";
const notYet = new Set([
  "bzip2",
  "xz",
  "zstd",
  "transform",
  "xform",
  "exclude-from",
  "exclude-vcs",
  "sort",
  "mtime",
]);

/** Throws CommandError. */
export function readTarArguments(argv: readonly string[]): TarRequest {
  const given = new Map<string, string>();
  const excludes: string[] = [];
  const members: { folder: string; path: string }[] = [];
  const works = new Set<Work>();
  let verbose = 0;
  let folder = "";
  const set = (name: string, value = "") => {
    if (notYet.has(name)) throw new CommandError(`--${name} is not simulated yet`, 2);
    if (["create", "extract", "list", "append"].includes(name)) works.add(name as Work);
    else if (name === "get") works.add("extract");
    else if (name === "verbose") verbose++;
    else if (name === "exclude") excludes.push(value);
    else if (name === "directory")
      folder = value.startsWith("/") || folder === "" ? value : `${folder}/${value}`;
    else given.set(name, value);
  };
  const queue = [...argv];
  const missing = (shown: string) =>
    new CommandError(`option requires an argument -- '${shown}'\n${hint}`, 64);
  const bundle = (word: string, glued: boolean) => {
    for (let at = 0; at < word.length; at++) {
      const name = letters[word[at]!];
      if (!name) throw new CommandError(`invalid option -- '${word[at]}'\n${hint}`, 64);
      if (!valued.has(name)) set(name);
      else if (glued && at + 1 < word.length) {
        set(name, word.slice(at + 1));
        return;
      } else {
        const value = queue.shift();
        if (value === undefined) throw missing(word[at]!);
        set(name, value);
      }
    }
  };
  // The old way: letters without a dash first, their values behind all of them.
  if (queue[0] !== undefined && !queue[0].startsWith("-")) bundle(queue.shift()!, false);
  for (let word = queue.shift(); word !== undefined; word = queue.shift()) {
    if (word === "--") members.push(...queue.splice(0).map((path) => ({ folder, path })));
    else if (word.startsWith("--")) {
      const [typed = "", value] = /^--([^=]*)(?:=([\s\S]*))?$/.exec(word)!.slice(1);
      const fitting = long.has(typed) ? [typed] : [...long].filter((name) => name.startsWith(typed));
      if (fitting.length !== 1) throw new CommandError(`unrecognized option '--${typed}'\n${hint}`, 64);
      const [name] = fitting as [string];
      if (!valued.has(name)) set(name === "ungzip" || name === "gunzip" ? "gzip" : name);
      else {
        const text = value ?? queue.shift();
        if (text === undefined) throw new CommandError(`option '--${name}' requires an argument\n${hint}`, 2);
        set(name, text);
      }
    } else if (/^-./.test(word)) bundle(word.slice(1), true);
    else members.push({ folder, path: word });
  }
  if (works.size === 0)
    throw new CommandError(
      `You must specify one of the '-Acdtrux', '--delete' or '--test-label' options\n${hint}`,
      2,
    );
  if (works.size > 1)
    throw new CommandError(
      `You may not specify more than one '-Acdtrux', '--delete' or  '--test-label' option\n${hint}`,
      2,
    );
  const strip = Number(given.get("strip-components") ?? 0);
  if (!Number.isInteger(strip) || strip < 0)
    throw new CommandError(`${given.get("strip-components")}: Invalid number of elements`, 2);
  const file = given.get("file");
  return {
    work: [...works][0]!,
    file: file === "-" ? undefined : file,
    gzip: given.has("gzip") || (given.has("auto-compress") && /\.t?gz$/.test(file ?? "")),
    verbose,
    stdout: given.has("to-stdout"),
    keepOld: given.has("keep-old-files"),
    strip,
    excludes,
    members,
    folder,
    filesFrom: given.get("files-from"),
  };
}
