import { FileError } from "../../../files/errors.ts";
import { type Command, CommandError, defineCommand, type Process } from "../../../shell/command.ts";
import { parseArguments, UsageError } from "../../../shell/options.ts";
import { complain } from "../base/failures.ts";
import { PatternError } from "../base/patterns.ts";
import { fullPath, openSource, readFile } from "../base/sources.ts";
import { textOf } from "../base/byte-text.ts";
import { GrepFile } from "./grep-file.ts";
import { type GrepOptions, grepOptions } from "./grep-options.ts";
import { matcherOf } from "./grep-matcher.ts";

const usage = `Usage: grep [OPTION]... PATTERNS [FILE]...\nTry 'grep --help' for more information.\n`;

/** 0 when a line was selected, 1 when none was, 2 after an error. */
const command = defineCommand({
  name: "grep",
  summary: "print lines that match patterns",
  usage: "grep [OPTION]... PATTERNS [FILE]...",
  usageStatus: 2,
  options: grepOptions,
  async run(process, { options, operands, given }) {
    const lists = [...(options.regexp ?? [])];
    for (const path of options.file ?? []) {
      try {
        const text = textOf(readFile(process, path));
        if (text !== "") lists.push(text.replace(/\n$/, ""));
      } catch (error) {
        if (!(error instanceof FileError)) throw error;
        throw new CommandError(`${path}: ${error.text}`, 2);
      }
    }
    const fromOptions = given.some(({ name }) => name === "regexp" || name === "file");
    if (!fromOptions && operands.length === 0) {
      await process.stderr.write(usage);
      return 2;
    }
    const patterns = (fromOptions ? lists : [operands[0]!]).flatMap((list) => list.split("\n"));
    const named = fromOptions ? operands : operands.slice(1);
    const recursive = options.recursive || options["dereference-recursive"];
    const paths = named.length > 0 ? named : recursive ? [""] : ["-"];
    const kind = given.findLast(({ name }) => /^(?:extended|basic|fixed|perl)/.test(name))?.name;
    return new Search(process, options, patterns, kind).run(paths, recursive, named.length === 0);
  },
});

/** `grep -3` is an old way of `grep -C 3`; and grep shows its usage with every mistake. */
export const grep: Command = {
  ...command,
  async run(process, argv) {
    const dashes = argv.indexOf("--");
    const takesNext = /^-[a-zA-Z]*[efmABCd]$/;
    const modern = argv.map((word, i) => {
      const isOption = (dashes < 0 || i < dashes) && !takesNext.test(argv[i - 1] ?? "");
      return isOption ? word.replace(/^-(\d+)$/, "-C$1") : word;
    });
    try {
      parseArguments(grepOptions, modern);
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      if (error.option !== "--help") {
        await process.stderr.write(`grep: ${error.gnuText}\n${usage}`);
        return 2;
      }
    }
    return command.run(process, modern);
  },
};

class Search {
  readonly #process: Process;
  readonly #options: GrepOptions;
  readonly #file: GrepFile;
  #failed = false;
  #found = false;

  constructor(process: Process, options: GrepOptions, patterns: readonly string[], kind: string | undefined) {
    this.#process = process;
    this.#options = options;
    for (const name of ["after-context", "before-context", "context"] as const)
      if (options[name] !== undefined && !/^\d+$/.test(options[name]))
        throw new CommandError(`${options[name]}: invalid context length argument`, 2);
    if (options["max-count"] !== undefined && !/^-?\d+$/.test(options["max-count"]))
      throw new CommandError("invalid max count", 2);
    try {
      this.#file = new GrepFile(process, options, matcherOf(patterns, kind, options));
    } catch (error) {
      if (error instanceof PatternError) throw new CommandError(error.message, 2);
      throw error;
    }
  }

  async run(paths: readonly string[], recursive: boolean, implied: boolean): Promise<number> {
    const options = this.#options;
    const named =
      options["with-filename"] ||
      (!options["no-filename"] &&
        (paths.length > 1 || (recursive && (implied || this.#isFolder(paths[0]!)))));
    for (const path of paths) {
      if (options.quiet && this.#found) break;
      if (recursive && this.#isFolder(path)) await this.#folder(path, named);
      else await this.#one(path, named);
    }
    return this.#failed && !(options.quiet && this.#found) ? 2 : this.#found ? 0 : 1;
  }

  #isFolder(path: string): boolean {
    return (
      path === "" || (path !== "-" && this.#process.files.is("directory", fullPath(this.#process, path)))
    );
  }

  async #one(path: string, named: boolean): Promise<void> {
    try {
      if (this.#isFolder(path)) {
        if (this.#options.directories === "skip") return;
        this.#failed = true;
        await this.#complain(`${path}: Is a directory`);
        return;
      }
      const label = path === "-" ? (this.#options.label ?? "(standard input)") : path;
      if (await this.#file.search(openSource(this.#process, path), label, named)) this.#found = true;
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      this.#failed = true;
      await this.#complain(`${path}: ${error.text}`);
    }
  }

  async #complain(message: string): Promise<void> {
    if (!this.#options["no-messages"]) await complain(this.#process, "grep", message);
  }

  async #folder(path: string, named: boolean): Promise<void> {
    const options = this.#options;
    let entries;
    try {
      entries = this.#process.files.list(path === "" ? this.#process.cwd : fullPath(this.#process, path));
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      this.#failed = true;
      return this.#complain(`${path}: ${error.text}`);
    }
    const matches = (globs: readonly string[] | undefined, name: string) =>
      (globs ?? []).some((glob) => globOf(glob).test(name));
    for (const { name, kind } of entries) {
      const below = path === "" ? name : `${path.replace(/(?<=.)\/$/, "")}/${name}`;
      const follows = kind === "symlink" && options["dereference-recursive"];
      const isFolder = kind === "directory" || (follows && this.#isFolder(below));
      if (isFolder) {
        if (!matches(options["exclude-dir"], name)) await this.#folder(below, named);
      } else if (kind === "file" || follows) {
        if ((options.include ?? []).length > 0 && !matches(options.include, name)) continue;
        if (!matches(options.exclude, name)) await this.#one(below, named);
      }
      if (options.quiet && this.#found) return;
    }
  }
}

const globOf = (glob: string): RegExp =>
  new RegExp(
    `^${glob
      .replace(/\/+$/, "")
      .replace(/[.+^${}()|\\]/g, "\\$&")
      .replaceAll("*", ".*")
      .replaceAll("?", ".")
      .replace(/\[!/g, "[^")}$`,
    "su",
  );
