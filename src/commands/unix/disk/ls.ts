import { FileError } from "../../../files/errors.ts";
import type { Stat } from "../../../files/files.ts";
import { defineCommand, type Process } from "../../../shell/command.ts";
import { bytesOf } from "../base/byte-text.ts";
import { inColumns, textWidth } from "../base/columns.ts";
import { complain } from "../base/failures.ts";
import { quoteAlways, quoteFile, quoteListed } from "../base/quoting.ts";
import { diskUse, humanSize } from "../base/sizes.ts";
import { fullPath } from "../base/sources.ts";
import { colourOf, type Colours, paint, parseColours } from "./ls-colours.ts";
import { longRows } from "./ls-long.ts";
import { shownName } from "./ls-names.ts";
import { type Listing, lsOptions } from "./ls-options.ts";
import { sortItems } from "./ls-sort.ts";
import { blockUnit, colourWord, formatOf, plainListing } from "./ls-words.ts";

/** One name that is listed. */
export interface Item {
  readonly name: string;
  /** Absolute. */
  readonly path: string;
  readonly stat: Stat;
}

export const ls = defineCommand({
  name: "ls",
  summary: "list directory contents",
  usage: "ls [OPTION]... [FILE]...",
  usageStatus: 2,
  options: lsOptions,
  async run(process, { options: given, operands, given: order }) {
    const colour = colourWord(process, given);
    const paints = Boolean(process.env.get("TERM") || process.env.get("LS_COLORS"));
    const show = new Lister(
      process,
      plainListing(given),
      formatOf(process, order),
      paints && (colour === "always" || (colour === "auto" && process.stdout.isTTY)),
    );
    return show.run(operands.length > 0 ? operands : ["."]);
  },
});

class Lister {
  readonly process: Process;
  readonly given: Listing;
  readonly format: ReturnType<typeof formatOf>;
  readonly colours: boolean;
  readonly #palette: Colours;
  #status = 0;
  #painted = false;
  #printed = false;

  constructor(process: Process, given: Listing, format: ReturnType<typeof formatOf>, colours: boolean) {
    this.process = process;
    this.given = given;
    this.format = format;
    this.colours = colours;
    this.#palette = parseColours(process.env.get("LS_COLORS"));
  }

  async run(operands: readonly string[]): Promise<number> {
    const { given } = this;
    const named: Item[] = [];
    for (const name of operands) {
      const item = await this.#look(name, fullPath(this.process, name), 2);
      if (item) named.push(item);
    }
    const sorted = sortItems(named, given);
    const follow = this.format !== "long" && !given.classify && !given.directory;
    const isFolder = ({ path, stat }: Item) =>
      stat.kind === "directory" ||
      (stat.kind === "symlink" && follow && this.process.files.is("directory", path));
    const folders = given.directory ? [] : sorted.filter(isFolder);
    const files = sorted.filter((item) => !folders.includes(item));
    await this.#print(files, false);
    for (const folder of folders)
      await this.#folder(folder.name, folder.path, operands.length > 1 || given.recursive, 2);
    return this.#status;
  }

  async #look(name: string, path: string, failed: number): Promise<Item | undefined> {
    const { files } = this.process;
    try {
      return { name, path, stat: this.given.dereference ? files.stat(path) : files.lstat(path) };
    } catch (error) {
      await this.#failed(error, `cannot access ${quoteAlways(name)}`, failed);
      return undefined;
    }
  }

  async #failed(error: unknown, what: string, status: number): Promise<void> {
    if (!(error instanceof FileError)) throw error;
    this.#status = Math.max(this.#status, status);
    await complain(this.process, "ls", `${what}: ${error.text}`);
  }

  async #folder(name: string, path: string, titled: boolean, failed: number): Promise<void> {
    const { given } = this;
    let names: string[];
    try {
      names = this.process.files.list(path).map((entry) => entry.name);
    } catch (error) {
      return this.#failed(error, `cannot open directory ${quoteAlways(name)}`, failed);
    }
    const shown = given.all || given.f ? [".", "..", ...names] : names;
    const ignored = (given.ignore ?? []).map(globPattern);
    const items: Item[] = [];
    for (const each of shown) {
      if (each.startsWith(".") && !given.all && !given.f && !given["almost-all"]) continue;
      if (ignored.some((pattern) => pattern.test(each)) || (given["ignore-backups"] && each.endsWith("~")))
        continue;
      const item = await this.#look(each, `${path.replace(/\/$/, "")}/${each}`, 1);
      if (item) items.push(item);
    }
    const sorted = sortItems(items, given);
    if (titled) {
      const quoted = this.process.stdout.isTTY ? quoteFile(name) : name;
      await this.process.stdout.write(`${this.#printed ? "\n" : ""}${quoted}:\n`);
    }
    this.#printed = true;
    await this.#print(sorted, true);
    if (!given.recursive) return;
    for (const item of sorted)
      if (item.stat.kind === "directory" && item.name !== "." && item.name !== "..")
        await this.#folder(
          `${name.replace(/(?<=.)\/$/, "")}/${item.name}`.replace(/^\/\//, "/"),
          item.path,
          true,
          1,
        );
  }

  async #print(items: readonly Item[], whole: boolean): Promise<void> {
    const { given, process } = this;
    const withTotal = whole && (this.format === "long" || given.size);
    const blocks = items.reduce((sum, { stat }) => sum + diskUse(stat), 0);
    let text = withTotal ? `total ${this.#blocks(blocks)}\n` : "";
    const cells = items.map((item) => this.#cell(item, items));
    if (this.format === "long")
      text += longRows(
        process,
        items,
        cells.map((cell) => cell.text),
        given,
      );
    else if (this.format === "one")
      text += cells.map((cell) => cell.text + (given.zero ? "\0" : "\n")).join("");
    else if (this.format === "commas") text += commas(cells, this.#width);
    else {
      const tabs = !this.colours;
      text += inColumns(cells, this.#width, { across: this.format === "across", tabs });
    }
    if (items.length > 0) this.#printed = true;
    await process.stdout.write(bytesOf(text));
  }

  get #width(): number {
    return Number(this.given.width ?? this.process.env.get("COLUMNS") ?? this.process.stdout.columns) || 80;
  }

  #blocks(kibibytes: number): string {
    const { given } = this;
    const unit = blockUnit(given["block-size"]);
    if (unit) return `${Math.ceil((kibibytes * 1024) / unit.bytes)}${unit.letter}`;
    if (given.si) return humanSize(kibibytes * 1024, 1000);
    return given["human-readable"] ? humanSize(kibibytes * 1024) : String(kibibytes);
  }

  /** A name as it stands in the listing: number and blocks before it, colour, indicator, target of a link. */
  #cell(item: Item, all: readonly Item[]): { text: string; width: number } {
    const { given, process } = this;
    const { files, stdout } = process;
    const quoted = shownName(item.name, given, stdout.isTTY);
    const pad =
      stdout.isTTY &&
      !(given.literal || given.escape || given["quote-name"]) &&
      all.some(({ name }) => quoteListed(name) !== name) &&
      quoted === item.name;
    const widest = (text: (other: Item) => string) =>
      this.format === "commas" ? 0 : Math.max(...all.map((other) => text(other).length));
    const inode = (other: Item) => String(other.stat.ino);
    const blocks = (other: Item) => this.#blocks(diskUse(other.stat));
    const before =
      (given.inode ? `${inode(item).padStart(widest(inode))} ` : "") +
      (given.size ? `${blocks(item).padStart(widest(blocks))} ` : "") +
      (pad && this.format !== "one" && this.format !== "commas" ? " " : "");
    const colour = this.colours
      ? colourOf(
          this.#palette,
          item.name,
          item.stat,
          item.stat.kind === "symlink" && !files.exists(item.path),
        )
      : "";
    const painted = paint(quoted, colour, !this.#painted);
    if (colour) this.#painted = true;
    let after = this.#indicator(item.stat, this.format === "long");
    if (this.format === "long" && item.stat.kind === "symlink") {
      const target = files.readlink(item.path);
      const there = files.exists(item.path);
      const end = there ? files.stat(item.path) : item.stat;
      const lost = !there && !this.#palette.kinds.has("or");
      const targetColour = this.colours && !lost ? colourOf(this.#palette, target, end, !there) : "";
      after = ` -> ${paint(stdout.isTTY ? quoteListed(target) : target, targetColour, false)}${there ? this.#indicator(end, false) : ""}`;
    }
    return { text: before + painted + after, width: before.length + textWidth(quoted) + after.length };
  }

  #indicator(stat: Stat, long: boolean): string {
    const { given } = this;
    const all = given.classify || given["file-type"];
    if (stat.kind === "directory") return all || given.p ? "/" : "";
    if (stat.kind === "symlink") return all && !long ? "@" : "";
    return given.classify && stat.kind === "file" && stat.mode & 0o111 ? "*" : "";
  }
}

function commas(cells: readonly { text: string; width: number }[], width: number): string {
  let text = "";
  let at = 0;
  cells.forEach((cell, i) => {
    const room = cell.width + (i < cells.length - 1 ? 1 : 0);
    if (i > 0) {
      if (at + 2 + cell.width < width) {
        text += ", ";
        at += 2;
      } else {
        text += ",\n";
        at = 0;
      }
    }
    text += cell.text;
    at += room - (i < cells.length - 1 ? 1 : 0);
  });
  return cells.length > 0 ? `${text}\n` : "";
}

const globPattern = (glob: string): RegExp =>
  new RegExp(
    `^${glob
      .replace(/[.+^${}()|\\]/g, "\\$&")
      .replaceAll("*", ".*")
      .replaceAll("?", ".")}$`,
    "su",
  );
