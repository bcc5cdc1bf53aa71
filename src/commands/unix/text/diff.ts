import { readAll } from "../../../base/streams.ts";
import { offsetOf } from "../../../base/time-zone.ts";
import { equal } from "../../../base/bytes.ts";
import { FileError } from "../../../files/errors.ts";
import { type Command, defineCommand, type Process } from "../../../shell/command.ts";
import { bytesOf, textOf } from "../base/byte-text.ts";
import { formatDate } from "../base/dates.ts";
import { complain } from "../base/failures.ts";
import { diffLines } from "../base/line-diff.ts";
import { compilePattern } from "../base/patterns.ts";
import { quoteFile, quoteListed } from "../base/quoting.ts";
import { fullPath, openSource } from "../base/sources.ts";
import type { Side } from "./diff-format.ts";
import { type DiffOptions, diffOptions } from "./diff-options.ts";
import { mistake, paintDiff, type Style, styleOf } from "./diff-style.ts";

/** 0 when inputs are the same, 1 when they differ, 2 after trouble. */
export const diff: Command = {
  ...diffOf([]),
  run: (process, argv) => {
    // `-u5` and `-c5`: the number of lines, as diff was told it long ago.
    const words = argv.map((word) =>
      word.replace(
        /^-([uc])(\d+)$/,
        (_, letter: string, count: string) => `-${letter.toUpperCase()}${count}`,
      ),
    );
    return diffOf(argv).run(process, words);
  },
};

/** `typed` is what stood on the command line: diff repeats its options above each file of a folder. */
function diffOf(typed: readonly string[]): Command {
  return defineCommand({
    name: "diff",
    summary: "compare files line by line",
    usage: "diff [OPTION]... FILES",
    usageStatus: 2,
    namesHint: true,
    options: diffOptions,
    async run(process, { options: given, operands }) {
      if (operands.length === 0) throw mistake("missing operand after 'diff'");
      if (operands.length === 1) throw mistake(`missing operand after '${operands[0]}'`);
      if (operands.length > 2) throw mistake(`extra operand '${operands[2]}'`);
      const style = styleOf(given);
      const words = typed.filter((word) => !operands.includes(word)).map(quoteListed);
      const comparison = new Comparison(process, given, style, ["diff", ...words].join(" "));
      const isFolder = (path: string) =>
        path !== "-" && process.files.is("directory", fullPath(process, path));
      let [left, right] = operands as [string, string];
      if (isFolder(left) && isFolder(right)) return comparison.folders(left, right);
      // A file against a folder means the file of its name there.
      if (isFolder(left)) left = `${left.replace(/\/$/, "")}/${right.split("/").at(-1)}`;
      else if (isFolder(right)) right = `${right.replace(/\/$/, "")}/${left.split("/").at(-1)}`;
      return comparison.files(left, right, "");
    },
  });
}

class Comparison {
  readonly #process: Process;
  readonly #given: DiffOptions;
  readonly #style: Style;
  /** The command as it was typed, without its operands. */
  readonly #typed: string;

  constructor(process: Process, given: DiffOptions, style: Style, typed: string) {
    this.#process = process;
    this.#given = given;
    this.#style = style;
    this.#typed = typed;
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
    const silent = (given["ignore-matching-lines"] ?? []).map((text) =>
      compilePattern(text, { extended: false }),
    );
    if (silent.length > 0)
      changes = changes.filter(
        ({ aStart, aEnd, bStart, bEnd }) =>
          ![...from.lines.slice(aStart, aEnd), ...to.lines.slice(bStart, bEnd)].every((line) =>
            silent.some((pattern) => pattern.test(line)),
          ),
      );
    if (changes.length === 0) return 0;
    if (given.brief) {
      await stdout.write(`Files ${left} and ${right} differ\n`);
      return 1;
    }
    const coloured =
      given.color === true || given.color === "always" || (given.color === "auto" && stdout.isTTY);
    const labels = [this.#label(left, 0), this.#label(right, 1)] as const;
    const body = this.#style.show(from, to, changes, labels);
    await stdout.write(bytesOf(title + (coloured ? paintDiff(this.#style.name, body) : body)));
    return 1;
  }

  #label(path: string, index: number): string {
    const given = this.#given.label?.[index];
    if (given !== undefined) return given;
    const { files, clock } = this.#process;
    const full = fullPath(this.#process, path);
    const time = path !== "-" && files.exists(full) ? files.stat(full).mtime : path === "-" ? clock.now() : 0;
    const offset = offsetOf(this.#process.env.get("TZ"), time);
    return `${path}\t${formatDate(time, "%Y-%m-%d %H:%M:%S.%N %z", offset)}`;
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
      } else end = await this.files(one, other, `${this.#typed} ${one} ${other}\n`);
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

function fold(line: string, given: DiffOptions): string {
  let key = given["strip-trailing-cr"] ? line.replace(/\r$/, "") : line;
  if (given["ignore-all-space"]) key = key.replace(/\s+/g, "");
  else if (given["ignore-space-change"]) key = key.replace(/\s+$/, "").replace(/\s+/g, " ");
  else if (given["ignore-trailing-space"]) key = key.replace(/\s+$/, "");
  return given["ignore-case"] ? key.toLowerCase() : key;
}
