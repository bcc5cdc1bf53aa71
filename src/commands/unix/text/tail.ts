import { concat } from "../../../base/bytes.ts";
import type { Input } from "../../../base/streams.ts";
import { FileError } from "../../../files/errors.ts";
import { type Command, CommandError, defineCommand, type Process } from "../../../shell/command.ts";
import { complain, eachPath } from "../base/failures.ts";
import { quote, quoteAlways, quoteFile } from "../base/quoting.ts";
import { parseSize } from "../base/sizes.ts";
import { fullPath, openSource } from "../base/sources.ts";

const command = defineCommand({
  name: "tail",
  summary: "output the last part of files",
  usage: "tail [OPTION]... [FILE]...",
  options: {
    bytes: {
      short: "c",
      value: "[+]NUM",
      help: "output the last NUM bytes; with +NUM, starting with byte NUM",
    },
    follow: { short: "f", value: "HOW", optional: true, help: "output appended data as the file grows" },
    F: { help: "same as --follow=name --retry" },
    lines: {
      short: "n",
      value: "[+]NUM",
      help: "output the last NUM lines instead of the last 10; with +NUM, starting with line NUM",
    },
    quiet: { short: "q", help: "never output headers giving file names" },
    silent: { help: "same as --quiet", hidden: true },
    retry: { help: "keep trying to open a file if it is inaccessible" },
    "sleep-interval": { short: "s", value: "N", help: "with -f, sleep for N seconds between iterations" },
    verbose: { short: "v", help: "always output headers giving file names" },
    "zero-terminated": { short: "z", help: "line delimiter is NUL, not newline" },
  },
  async run(process, { options, operands, given }) {
    const last = given.findLast(({ name }) => name === "bytes" || name === "lines");
    const unit = last?.name === "bytes" ? "bytes" : "lines";
    const text = last?.value ?? "10";
    const count = parseSize(text.replace(/^[-+]/, ""));
    if (count === undefined) throw new CommandError(`invalid number of ${unit}: ${quote(process, text)}`);
    const pause = Number(options["sleep-interval"] ?? 1);
    if (Number.isNaN(pause))
      throw new CommandError(`invalid number of seconds: ${quote(process, options["sleep-interval"]!)}`);
    const separator = unit === "bytes" ? undefined : options["zero-terminated"] ? 0 : 10;
    const paths = operands.length > 0 ? operands : ["-"];
    const titled = !(options.quiet || options.silent) && (options.verbose || paths.length > 1);
    const screen = new Titles(process, titled);
    const status = await eachPath(
      process,
      "tail",
      paths,
      async (path) => {
        if (process.files.is("directory", fullPath(process, path))) await screen.title(path);
        const source = openSource(process, path);
        await screen.title(path);
        const all = await drain(source, text.startsWith("+") ? process : undefined, count, separator);
        if (all) await process.stdout.write(lastOf(all, count, separator));
      },
      {
        describe: (path, reason) =>
          reason === "Is a directory"
            ? `error reading ${quoteAlways(path)}: ${reason}`
            : `cannot open ${quoteAlways(path)} for reading: ${reason}`,
      },
    );
    if (!options.follow && !options.F) return status;
    const byName = options.F || options.follow === "name";
    return follow(
      process,
      paths.filter((path) => path !== "-"),
      { byName, retry: options.F || options.retry, pause, screen, status },
    );
  },
});

/** `tail -5`, `tail +5` and `tail -5f` are old ways of `-n`. */
export const tail: Command = {
  ...command,
  run(process, argv) {
    const [, sign, count, follows] = /^([-+])(\d+)(f?)$/.exec(argv[0] ?? "") ?? [];
    if (count === undefined) {
      const odd = /^-(\d)/.exec(argv[0] ?? "");
      if (odd) throw new CommandError(`option used in invalid context -- ${odd[1]}`);
      return command.run(process, argv);
    }
    const modern = [`-n${sign === "+" ? "+" : ""}${count}`, ...(follows ? ["-f"] : [])];
    return command.run(process, [...modern, ...argv.slice(1)]);
  },
};

class Titles {
  #process: Process;
  #wanted: boolean;
  #shown: string | undefined;

  constructor(process: Process, wanted: boolean) {
    this.#process = process;
    this.#wanted = wanted;
  }

  /** Says whose text follows, unless it was said last. */
  async title(path: string): Promise<void> {
    if (this.#wanted && this.#shown !== path)
      await this.#process.stdout.write(
        `${this.#shown === undefined ? "" : "\n"}==> ${path === "-" ? "standard input" : path} <==\n`,
      );
    this.#shown = path;
  }
}

/** Reads to the end. With `process` it writes what stands from the `count`-th unit on, as it comes, and answers null. */
async function drain(
  source: Input,
  process: Process | undefined,
  count: number,
  separator: number | undefined,
): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  let skip = Math.max(0, count - 1);
  for (let bytes = await source.read(); bytes; bytes = await source.read()) {
    if (!process) {
      parts.push(bytes);
      continue;
    }
    let at = 0;
    if (separator === undefined) {
      at = Math.min(skip, bytes.length);
      skip -= at;
    } else
      while (skip > 0) {
        const next = bytes.indexOf(separator, at);
        at = next < 0 ? bytes.length : next + 1;
        if (next < 0) break;
        skip--;
      }
    if (at < bytes.length) await process.stdout.write(bytes.subarray(at));
  }
  return process ? null : concat(parts);
}

function lastOf(all: Uint8Array, count: number, separator: number | undefined): Uint8Array {
  if (count === 0) return all.subarray(all.length);
  if (separator === undefined) return all.subarray(Math.max(0, all.length - count));
  let at = all.at(-1) === separator ? all.length - 1 : all.length;
  for (let left = count; left > 0; left--) {
    if (at <= 0) return all;
    at = all.lastIndexOf(separator, at - 1);
    if (at < 0) return all;
  }
  return all.subarray(at + 1);
}

interface Following {
  byName: boolean;
  retry: boolean;
  pause: number;
  screen: Titles;
  status: number;
}

/** Watches files grow until a signal ends it, or until none of them is left to watch. */
async function follow(process: Process, paths: readonly string[], how: Following): Promise<number> {
  const { files } = process;
  const sizes = new Map<string, number | undefined>();
  for (const path of paths) {
    const there = files.is("file", fullPath(process, path));
    if (there || how.retry) sizes.set(path, there ? files.stat(fullPath(process, path)).size : undefined);
  }
  while (sizes.size > 0) {
    await process.clock.sleep(how.pause * 1000, process.signal);
    for (const [path, before] of sizes) {
      try {
        const bytes = files.read(fullPath(process, path));
        if (before === undefined && how.byName)
          await complain(process, "tail", `${quoteAlways(path)} has appeared;  following new file`);
        if (before !== undefined && bytes.length < before)
          await complain(process, "tail", `${quoteFile(path)}: file truncated`);
        const from = before === undefined || bytes.length < before ? 0 : before;
        sizes.set(path, bytes.length);
        if (bytes.length <= from) continue;
        await how.screen.title(path);
        await process.stdout.write(bytes.subarray(from));
      } catch (error) {
        if (!(error instanceof FileError)) throw error;
        if (before === undefined || !how.byName) continue;
        await complain(process, "tail", `${quoteAlways(path)} has become inaccessible: ${error.text}`);
        if (how.retry) sizes.set(path, undefined);
        else sizes.delete(path);
      }
    }
  }
  if (paths.length > 0) await complain(process, "tail", "no files remaining");
  return how.status;
}
