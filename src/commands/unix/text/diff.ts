import { readAll } from "../../../base/streams.ts";
import { equal } from "../../../base/bytes.ts";
import { FileError } from "../../../files/errors.ts";
import { CommandError, defineCommand, type Process } from "../../../shell/command.ts";
import type { Arguments } from "../../../shell/options.ts";
import { bytesOf, textOf } from "../base/byte-text.ts";
import { formatDate } from "../base/dates.ts";
import { complain } from "../base/failures.ts";
import { diffLines } from "../base/line-diff.ts";
import { quoteFile } from "../base/quoting.ts";
import { fullPath, openSource } from "../base/sources.ts";
import { normalDiff, type Side, unifiedDiff } from "./diff-format.ts";

const options = {
  text: { short: "a", help: "treat all files as text" },
  "ignore-space-change": { short: "b", help: "ignore changes in the amount of white space" },
  "ignore-blank-lines": { short: "B", help: "ignore changes where lines are all blank" },
  "ignore-case": { short: "i", help: "ignore case differences in file contents" },
  "new-file": { short: "N", help: "treat absent files as empty" },
  brief: { short: "q", help: "report only when files differ" },
  recursive: { short: "r", help: "recursively compare any subdirectories found" },
  "report-identical-files": { short: "s", help: "report when two files are the same" },
  u: { help: "output 3 lines of unified context" },
  unified: {
    short: "U",
    value: "NUM",
    optional: true,
    help: "output NUM (default 3) lines of unified context",
  },
  "ignore-all-space": { short: "w", help: "ignore all white space" },
  color: { value: "WHEN", optional: true, help: "color output" },
  label: { value: "LABEL", many: true, help: "use LABEL instead of file name and timestamp" },
  exclude: { short: "x", value: "PAT", many: true, help: "exclude files that match PAT" },
} as const;

type Given = Arguments<typeof options>["options"];

/** 0 when inputs are the same, 1 when they differ, 2 after trouble. */
export const diff = defineCommand({
  name: "diff",
  summary: "compare files line by line",
  usage: "diff [OPTION]... FILES",
  usageStatus: 2,
  options,
  async run(process, { options: given, operands }) {
    if (operands.length === 0) throw mistake("missing operand after 'diff'");
    if (operands.length === 1) throw mistake(`missing operand after '${operands[0]}'`);
    if (operands.length > 2) throw mistake(`extra operand '${operands[2]}'`);
    const isFolder = (path: string) => path !== "-" && process.files.is("directory", fullPath(process, path));
    let [left, right] = operands as [string, string];
    if (isFolder(left) && isFolder(right)) return new Comparison(process, given).folders(left, right);
    // A file against a folder means the file of its name there.
    if (isFolder(left)) left = `${left.replace(/\/$/, "")}/${right.split("/").at(-1)}`;
    else if (isFolder(right)) right = `${right.replace(/\/$/, "")}/${left.split("/").at(-1)}`;
    return new Comparison(process, given).files(left, right, "");
  },
});

/** diff names itself before its hint too. */
const mistake = (message: string): CommandError =>
  new CommandError(`${message}\ndiff: Try 'diff --help' for more information.`, 2);

class Comparison {
  readonly #process: Process;
  readonly #given: Given;

  constructor(process: Process, given: Given) {
    this.#process = process;
    this.#given = given;
  }

  async files(left: string, right: string, title: string): Promise<number> {
    const given = this.#given;
    const { stdout } = this.#process;
    const [a, b] = [await this.#read(left), await this.#read(right)];
    if (!a || !b) return 2;
    const same = equal(a, b);
    if (same) {
      if (given["report-identical-files"]) await stdout.write(`Files ${left} and ${right} are identical\n`);
      return 0;
    }
    if (!given.text && (a.includes(0) || b.includes(0))) {
      await stdout.write(`Binary files ${left} and ${right} differ\n`);
      return given.brief ? 1 : 2;
    }
    const [from, to] = [sideOf(a), sideOf(b)];
    const key = (side: Side) =>
      side.lines.map(
        (line, i) => fold(line, given) + (i === side.lines.length - 1 && !side.ended ? "\0" : ""),
      );
    let changes = diffLines(key(from), key(to));
    if (given["ignore-blank-lines"])
      changes = changes.filter(
        ({ aStart, aEnd, bStart, bEnd }) =>
          ![...from.lines.slice(aStart, aEnd), ...to.lines.slice(bStart, bEnd)].every(
            (line) => line.trim() === "",
          ),
      );
    if (changes.length === 0) return 0;
    if (given.brief) {
      await stdout.write(`Files ${left} and ${right} differ\n`);
      return 1;
    }
    const unified = given.u || given.unified !== undefined;
    const context = typeof given.unified === "string" ? Number(given.unified) : 3;
    const body = unified
      ? `--- ${this.#label(left, 0)}\n+++ ${this.#label(right, 1)}\n${unifiedDiff(from, to, changes, context)}`
      : normalDiff(from, to, changes);
    const coloured =
      given.color === true || given.color === "always" || (given.color === "auto" && stdout.isTTY);
    await stdout.write(bytesOf(title + (coloured ? paint(body) : body)));
    return 1;
  }

  #label(path: string, index: number): string {
    const given = this.#given.label?.[index];
    if (given !== undefined) return given;
    const { files, clock } = this.#process;
    const full = fullPath(this.#process, path);
    const time = path !== "-" && files.exists(full) ? files.stat(full).mtime : path === "-" ? clock.now() : 0;
    return `${path}\t${formatDate(time, "%Y-%m-%d %H:%M:%S.%N")} +0000`;
  }

  async #read(path: string): Promise<Uint8Array | undefined> {
    try {
      if (
        this.#given["new-file"] &&
        path !== "-" &&
        !this.#process.files.exists(fullPath(this.#process, path))
      )
        return new Uint8Array(0);
      return await readAll(openSource(this.#process, path));
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      await complain(this.#process, "diff", `${quoteFile(path)}: ${error.text}`);
      return undefined;
    }
  }

  async folders(left: string, right: string): Promise<number> {
    const { files, stdout } = this.#process;
    const given = this.#given;
    const list = (path: string) => files.list(fullPath(this.#process, path));
    const [a, b] = [
      new Map(list(left).map((e) => [e.name, e])),
      new Map(list(right).map((e) => [e.name, e])),
    ];
    const excluded = new Set(given.exclude ?? []);
    const names = [...new Set([...a.keys(), ...b.keys()])].filter((name) => !excluded.has(name)).sort();
    const words = given.recursive ? "-r " : "";
    const style = given.u ? "-u " : "";
    let status = 0;
    for (const name of names) {
      const join = (folder: string) => `${folder.replace(/(?<=.)\/$/, "")}/${name}`;
      const isFolder = (path: string) => files.is("directory", fullPath(this.#process, path));
      const [one, other] = [join(left), join(right)];
      let end = 1;
      if ((!a.has(name) || !b.has(name)) && !given["new-file"])
        await stdout.write(`Only in ${a.has(name) ? left : right}: ${name}\n`);
      else if (isFolder(one) && isFolder(other)) {
        end = 0;
        if (given.recursive) end = await this.folders(one, other);
        else await stdout.write(`Common subdirectories: ${one} and ${other}\n`);
      } else if (isFolder(one) !== isFolder(other) && a.has(name) && b.has(name)) {
        const kind = (path: string) => (isFolder(path) ? "directory" : "regular file");
        await stdout.write(`File ${one} is a ${kind(one)} while file ${other} is a ${kind(other)}\n`);
      } else
        end = await this.files(
          one,
          other,
          `diff ${words}${style}${given["new-file"] ? "-N " : ""}${one} ${other}\n`,
        );
      status = Math.max(status, end);
    }
    return status;
  }
}

function sideOf(bytes: Uint8Array): Side {
  const text = textOf(bytes);
  const ended = text === "" || text.endsWith("\n");
  return { lines: text === "" ? [] : text.replace(/\n$/, "").split("\n"), ended };
}

function fold(line: string, given: Given): string {
  let key = line;
  if (given["ignore-all-space"]) key = key.replace(/\s+/g, "");
  else if (given["ignore-space-change"]) key = key.replace(/\s+$/, "").replace(/\s+/g, " ");
  return given["ignore-case"] ? key.toLowerCase() : key;
}

const paint = (text: string): string =>
  text.replace(
    /^(?:(---|\+\+\+)|(@@)|([-<])|([+>])).*$/gm,
    (line, file?: string, hunk?: string, old?: string) =>
      file
        ? `\x1b[1m${line}\x1b[0m`
        : hunk
          ? `\x1b[36m${line}\x1b[0m`
          : old
            ? `\x1b[31m${line}\x1b[0m`
            : `\x1b[32m${line}\x1b[0m`,
  );
