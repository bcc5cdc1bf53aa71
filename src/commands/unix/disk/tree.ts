import type { Entry } from "../../../files/files.ts";
import { CommandError, defineCommand, type Process } from "../../../shell/command.ts";
import { bytesOf } from "../base/byte-text.ts";
import { isUtf8 } from "../base/locale.ts";
import { globPattern } from "../base/globs.ts";
import { humanSize } from "../base/sizes.ts";
import { fullPath } from "../base/sources.ts";
import { databaseColours } from "./colour-database.ts";
import { colourOf, type Colours, paint, parseColours } from "./ls-colours.ts";

export const tree = defineCommand({
  name: "tree",
  summary: "list contents of directories in a tree-like format",
  usage: "tree [OPTION]... [DIRECTORY]...",
  options: {
    a: { help: "All files are listed" },
    d: { help: "List directories only" },
    f: { help: "Print the full path prefix for each file" },
    F: { help: "Appends '/' or '*' as per ls -F" },
    h: { help: "Print the size in a more human readable way" },
    i: { help: "Don't print indentation lines" },
    I: { value: "pattern", many: true, help: "Do not list files that match the given pattern" },
    L: { value: "level", help: "Descend only level directories deep" },
    P: { value: "pattern", many: true, help: "List only those files that match the pattern given" },
    s: { help: "Print the size in bytes of each file" },
    C: { help: "Turn colorization on always" },
    n: { help: "Turn colorization off always" },
    dirsfirst: { help: "List directories before files" },
    noreport: { help: "Turn off file/directory count at end of tree listing" },
  },
  async run(process, { options, operands }) {
    if (options.L !== undefined && !(Number(options.L) > 0))
      throw new CommandError("Invalid level, must be greater than 0.");
    const globs = (lists: readonly string[] | undefined) =>
      (lists ?? []).flatMap((list) => list.split("|")).map((glob) => globPattern(glob.replace(/\/$/, "")));
    const [ignored, wanted] = [globs(options.I), globs(options.P)];
    const shown = ({ name, kind }: Entry) =>
      (options.a || !name.startsWith(".")) &&
      (!options.d || kind === "directory") &&
      !ignored.some((glob) => glob.test(name)) &&
      (wanted.length === 0 || kind === "directory" || wanted.some((glob) => glob.test(name)));
    const drawing: Drawing = {
      process,
      shown,
      depth: Number(options.L ?? Infinity),
      foldersFirst: options.dirsfirst,
      colours:
        process.env.get("TERM") && (options.C || (process.stdout.isTTY && !options.n))
          ? parseColours(process.env.get("LS_COLORS") ?? databaseColours())
          : undefined,
      full: options.f,
      marks: options.F,
      strokes: options.i ? noStrokes : isUtf8(process) ? lines : ascii,
      size: (bytes) =>
        options.h
          ? `[${humanSize(bytes).padStart(4)}]  `
          : options.s
            ? `[${String(bytes).padStart(11)}]  `
            : "",
      folders: 0,
      files: 0,
    };
    let text = "";
    let status = 0;
    for (const path of operands.length > 0 ? operands : ["."]) {
      const full = fullPath(process, path);
      if (!process.files.is("directory", full)) {
        text += `${path}  [error opening dir]\n`;
        status = 2;
        continue;
      }
      drawing.folders++;
      text += `${drawing.size(4096)}${label(drawing, path, full)}\n${branches(drawing, path, full, "", 1)}`;
    }
    const folders = `${drawing.folders} ${drawing.folders === 1 ? "directory" : "directories"}`;
    const files = options.d ? "" : `, ${drawing.files} file${drawing.files === 1 ? "" : "s"}`;
    if (!options.noreport) text += `\n${folders}${files}\n`;
    await process.stdout.write(bytesOf(text));
    return status;
  },
});

/** What stands before a name, before the last name of a folder, and below each of them. */
type Strokes = readonly [branch: string, last: string, below: string, afterLast: string];

const lines: Strokes = ["├── ", "└── ", "│\u00a0\u00a0 ", "    "];
const ascii: Strokes = ["|-- ", "`-- ", "|   ", "    "];
const noStrokes: Strokes = ["", "", "", ""];

interface Drawing {
  readonly process: Process;
  readonly depth: number;
  readonly foldersFirst: boolean;
  readonly colours: Colours | undefined;
  readonly full: boolean;
  readonly marks: boolean;
  readonly strokes: Strokes;
  size(bytes: number): string;
  shown(entry: Entry): boolean;
  folders: number;
  files: number;
}

function label({ process, colours, marks }: Drawing, name: string, full: string): string {
  const { files } = process;
  const stat = files.lstat(full);
  const dangling = stat.kind === "symlink" && !files.exists(full);
  const painted = colours ? paint(name, colourOf(colours, name, stat, dangling) || "00", false) : name;
  const mark = !marks
    ? ""
    : stat.kind === "directory"
      ? "/"
      : stat.kind === "file" && stat.mode & 0o111
        ? "*"
        : "";
  return `${painted}${mark}${stat.kind === "symlink" ? ` -> ${files.readlink(full)}` : ""}`;
}

function branches(drawing: Drawing, path: string, full: string, indent: string, level: number): string {
  if (level > drawing.depth) return "";
  const { strokes } = drawing;
  const { files } = drawing.process;
  if (!files.may("read", full)) return "";
  let entries = files.list(full).filter(drawing.shown);
  const isFolder = ({ kind }: Entry) => kind === "directory";
  if (drawing.foldersFirst)
    entries = [...entries.filter(isFolder), ...entries.filter((entry) => !isFolder(entry))];
  return entries
    .map((entry, i) => {
      const last = i === entries.length - 1;
      const [below, belowFull] = [
        `${path.replace(/\/$/, "")}/${entry.name}`,
        `${full.replace(/\/$/, "")}/${entry.name}`,
      ];
      if (isFolder(entry)) drawing.folders++;
      else drawing.files++;
      const row = `${indent}${strokes[last ? 1 : 0]}${drawing.size(files.lstat(belowFull).size)}${label(drawing, drawing.full ? below : entry.name, belowFull)}\n`;
      return (
        row +
        (isFolder(entry)
          ? branches(drawing, below, belowFull, indent + strokes[last ? 3 : 2], level + 1)
          : "")
      );
    })
    .join("");
}
