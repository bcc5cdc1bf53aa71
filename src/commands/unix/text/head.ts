import { type Command, CommandError, defineCommand, type Process } from "../../../shell/command.ts";
import { eachPath } from "../base/failures.ts";
import { quote, quoteAlways } from "../base/quoting.ts";
import { parseSize } from "../base/sizes.ts";
import { openSource } from "../base/sources.ts";
import { concat } from "../../../base/bytes.ts";
import type { Input } from "../../../base/streams.ts";

const command = defineCommand({
  name: "head",
  summary: "output the first part of files",
  usage: "head [OPTION]... [FILE]...",
  options: {
    bytes: {
      short: "c",
      value: "[-]NUM",
      help: "print the first NUM bytes of each file; with '-', all but the last",
    },
    lines: {
      short: "n",
      value: "[-]NUM",
      help: "print the first NUM lines instead of the first 10; with '-', all but the last",
    },
    quiet: { short: "q", help: "never print headers giving file names" },
    silent: { help: "same as --quiet", hidden: true },
    verbose: { short: "v", help: "always print headers giving file names" },
    "zero-terminated": { short: "z", help: "line delimiter is NUL, not newline" },
  },
  async run(process, { options, operands, given }) {
    const last = given.findLast(({ name }) => name === "bytes" || name === "lines");
    const unit = last?.name === "bytes" ? "bytes" : "lines";
    const text = last?.value ?? "10";
    const count = parseSize(text.replace(/^-/, ""));
    if (count === undefined) throw new CommandError(`invalid number of ${unit}: ${quote(process, text)}`);
    const separator = unit === "bytes" ? undefined : options["zero-terminated"] ? 0 : 10;
    const titled = !(options.quiet || options.silent) && (options.verbose || operands.length > 1);
    let first = true;
    const paths = operands.length > 0 ? operands : ["-"];
    const describe = (path: string, reason: string) =>
      reason === "Is a directory"
        ? `error reading ${quoteAlways(path)}: ${reason}`
        : `cannot open ${quoteAlways(path)} for reading: ${reason}`;
    return eachPath(
      process,
      "head",
      paths,
      async (path) => {
        const title = async () => {
          if (titled)
            await process.stdout.write(
              `${first ? "" : "\n"}==> ${path === "-" ? "standard input" : path} <==\n`,
            );
          first = false;
        };
        if (process.files.is("directory", `${process.cwd}/${path}`)) await title();
        const source = openSource(process, path);
        await title();
        if (text.startsWith("-")) await allBut(process, source, count, separator);
        else await firstOf(process, source, count, separator);
      },
      { describe },
    );
  },
});

/** `head -5` is an old way of `head -n 5`. */
export const head: Command = {
  ...command,
  run: (process, argv) =>
    command.run(
      process,
      argv.map((word, i) =>
        i === 0 ? word.replace(/^-(\d+)([qvz]*)$/, (_, n: string, rest: string) => `-${rest}n${n}`) : word,
      ),
    ),
};

/** Where the `count`-th separator of these bytes ends; -1 when there are fewer, and how many there are. */
function after(
  bytes: Uint8Array,
  count: number,
  separator: number | undefined,
): { at: number; seen: number } {
  if (separator === undefined) return { at: bytes.length >= count ? count : -1, seen: bytes.length };
  let seen = 0;
  if (count === 0) return { at: 0, seen };
  for (let at = bytes.indexOf(separator); at >= 0; at = bytes.indexOf(separator, at + 1))
    if (++seen === count) return { at: at + 1, seen };
  return { at: -1, seen };
}

async function firstOf(
  process: Process,
  source: Input,
  count: number,
  separator: number | undefined,
): Promise<void> {
  let left = count;
  while (left > 0) {
    const bytes = await source.read();
    if (!bytes) return;
    const { at, seen } = after(bytes, left, separator);
    if (at >= 0) {
      source.unread(bytes.subarray(at));
      return process.stdout.write(bytes.subarray(0, at));
    }
    left -= seen;
    await process.stdout.write(bytes);
  }
}

async function allBut(
  process: Process,
  source: Input,
  count: number,
  separator: number | undefined,
): Promise<void> {
  const parts: Uint8Array[] = [];
  for (let bytes = await source.read(); bytes; bytes = await source.read()) parts.push(bytes);
  const all = concat(parts);
  if (separator === undefined) return process.stdout.write(all.subarray(0, Math.max(0, all.length - count)));
  let end = all.length;
  // A last line without its newline counts as a line.
  let left = all.at(-1) === separator || all.length === 0 ? count + 1 : count;
  for (let at = all.length; left > 0; left--) {
    at = at > 0 ? all.lastIndexOf(separator, at - 1) : -1;
    end = at + 1;
    if (at < 0) break;
  }
  await process.stdout.write(all.subarray(0, count === 0 ? all.length : end));
}
