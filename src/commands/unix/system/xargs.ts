import { inputOf, readAll } from "../../../base/streams.ts";
import { FileError } from "../../../files/errors.ts";
import { type Command, CommandError, defineCommand, type Process } from "../../../shell/command.ts";
import { textOf } from "../base/byte-text.ts";
import { complain } from "../base/failures.ts";
import { confirm } from "../base/confirm.ts";
import { whyNot } from "../base/programs.ts";
import { quoteListed } from "../base/quoting.ts";
import { openSource } from "../base/sources.ts";

/** What one command line may hold, in bytes: findutils' own choice. */
const lineLimit = 131072;

const command = defineCommand({
  name: "xargs",
  summary: "build and execute command lines from standard input",
  usage: "xargs [OPTION]... COMMAND [INITIAL-ARGS]...",
  rules: { operandEndsOptions: true },
  options: {
    null: { short: "0", help: "items are separated by a null, not whitespace" },
    "arg-file": { short: "a", value: "FILE", help: "read arguments from FILE, not standard input" },
    delimiter: {
      short: "d",
      value: "CHARACTER",
      help: "items in input stream are separated by CHARACTER, not by whitespace",
    },
    E: { value: "END", help: "set logical EOF string" },
    I: { value: "R", help: "replace R in INITIAL-ARGS with names read from standard input" },
    "max-lines": {
      short: "L",
      value: "MAX-LINES",
      help: "use at most MAX-LINES non-blank input lines per command line",
    },
    "max-args": { short: "n", value: "MAX-ARGS", help: "use at most MAX-ARGS arguments per command line" },
    "max-procs": { short: "P", value: "MAX-PROCS", help: "run at most MAX-PROCS processes at a time" },
    interactive: { short: "p", help: "prompt before running commands" },
    "no-run-if-empty": { short: "r", help: "if there are no arguments, then do not run COMMAND" },
    "max-chars": { short: "s", value: "MAX-CHARS", help: "limit length of command line to MAX-CHARS" },
    verbose: { short: "t", help: "print commands before executing them" },
    exit: { short: "x", help: "exit if the size (see -s) is exceeded" },
  },
  async run(process, { options, operands }) {
    let bytes: Uint8Array;
    try {
      bytes = await readAll(
        options["arg-file"] === undefined ? process.stdin : openSource(process, options["arg-file"]),
      );
    } catch (error) {
      if (error instanceof FileError)
        throw new CommandError(`Cannot open input file ${quoteListed(options["arg-file"]!)}: ${error.text}`);
      throw error;
    }
    const words = operands.length > 0 ? operands : ["echo"];
    const separator = options.null
      ? "\0"
      : options.delimiter === undefined
        ? undefined
        : separatorOf(options.delimiter);
    const limit = (name: "max-args" | "max-lines" | "max-chars" | "max-procs"): number => {
      const text = options[name];
      if (text === undefined) return Infinity;
      if (!/^\d+$/.test(text)) {
        const letter = { "max-args": "n", "max-lines": "L", "max-chars": "s", "max-procs": "P" }[name];
        throw new CommandError(
          `invalid number "${text}" for -${letter} option\nTry 'xargs --help' for more information.`,
        );
      }
      return Number(text);
    };
    const items = split(textOf(bytes), separator, options.I !== undefined);
    const end = options.E === undefined ? -1 : items.findIndex((item) => item.text === options.E);
    const used = end < 0 ? items : items.slice(0, end);
    const batches: string[][] = [];
    const replaced = options.I;
    if (replaced !== undefined)
      for (const { text } of used)
        batches.push(words.map((word, i) => (i === 0 ? word : word.replaceAll(replaced, text))));
    else {
      const [maxArgs, maxLines, maxChars] = [
        limit("max-args"),
        limit("max-lines"),
        Math.min(lineLimit, limit("max-chars")),
      ];
      let batch: string[] = [];
      let lines = new Set<number>();
      let size = words.join(" ").length + 1;
      const empty = size;
      for (const { text, line } of used) {
        const full =
          batch.length >= maxArgs ||
          (!lines.has(line) && lines.size >= maxLines) ||
          size + text.length + 1 > maxChars;
        if (full && batch.length > 0) {
          batches.push([...words, ...batch]);
          [batch, lines, size] = [[], new Set<number>(), empty];
        }
        batch.push(text);
        lines.add(line);
        size += text.length + 1;
      }
      if (batch.length > 0 || (used.length === 0 && !options["no-run-if-empty"]))
        batches.push([...words, ...batch]);
    }
    return runAll(process, batches, {
      ask: options.interactive,
      show: options.verbose,
      atOnce: Math.max(1, Math.min(limit("max-procs"), 64)),
      several: options["max-procs"] !== undefined,
    });
  },
});

/** `xargs -i` and `-l` are old ways of -I {} and -L 1. */
export const xargs: Command = {
  ...command,
  run: (process, argv) =>
    command.run(
      process,
      argv.map((word, i) => (i === 0 && word === "-i" ? "-I{}" : word)),
    ),
};

interface Manner {
  readonly ask: boolean;
  readonly show: boolean;
  readonly atOnce: number;
  readonly several: boolean;
}

/** 123 when a command failed, 124 when one ended with 255 and so all ended, 126 and 127 when it cannot be run. */
async function runAll(
  process: Process,
  batches: readonly string[][],
  { ask, show, atOnce, several }: Manner,
): Promise<number> {
  let status = 0;
  const runOne = async (words: string[]): Promise<number | undefined> => {
    const line = words.map(quoteListed).join(" ");
    if (ask) {
      if (!(await confirm(process, `${line}?...`))) return undefined;
    } else if (show) await process.stderr.write(`${line}\n`);
    const trouble = whyNot(process, words[0]!);
    if (trouble) {
      await complain(process, "xargs", `${words[0]}: ${trouble.reason}`);
      return trouble.status;
    }
    const exit = await process.spawn(words, { stdin: inputOf() });
    if (exit === 255) {
      await complain(process, "xargs", `${words[0]}: exited with status 255; aborting`);
      return 124;
    }
    if (exit > 128 && exit < 160) {
      await complain(process, "xargs", `${words[0]}: terminated by signal ${exit - 128}`);
      return 125;
    }
    if (exit !== 0) status = 123;
    return undefined;
  };
  for (let at = 0; at < batches.length; at += several ? atOnce : 1) {
    const ends = await Promise.all(batches.slice(at, at + (several ? atOnce : 1)).map(runOne));
    const fatal = ends.find((exit) => exit !== undefined);
    if (fatal !== undefined) return fatal;
  }
  return status;
}

function separatorOf(text: string): string {
  const named: Record<string, string> = { "\\n": "\n", "\\t": "\t", "\\0": "\0", "\\\\": "\\" };
  return named[text] ?? text[0]!;
}

interface Item {
  readonly text: string;
  readonly line: number;
}

/** Items by xargs' own quoting: blanks and newlines part them, quotes and backslashes keep them together. */
function split(text: string, separator: string | undefined, byLine: boolean): Item[] {
  if (separator !== undefined) {
    const parts = text.split(separator);
    if (parts.at(-1) === "") parts.pop();
    return parts.map((part, line) => ({ text: part, line }));
  }
  const items: Item[] = [];
  text.split("\n").forEach((row, line) => {
    let rest = byLine ? row.trimStart() : row;
    if (byLine && rest === "") return;
    let item: string | undefined;
    while (rest !== "") {
      const match = /^(?:"([^"]*)"|'([^']*)'|\\(.)|([^\s"'\\]+)|(\s+))/s.exec(rest);
      if (!match) {
        const kind = rest[0] === '"' ? "double" : "single";
        if (rest === "\\") break;
        throw new CommandError(
          `unmatched ${kind} quote; by default quotes are special to xargs unless you use the -0 option`,
        );
      }
      rest = rest.slice(match[0].length);
      const [, double, single, escaped, plain, blank] = match;
      if (blank !== undefined) {
        if (byLine) item = (item ?? "") + blank;
        else if (item !== undefined) {
          items.push({ text: item, line });
          item = undefined;
        }
      } else item = (item ?? "") + (double ?? single ?? escaped ?? plain!);
    }
    if (item !== undefined) items.push({ text: item, line });
  });
  return items;
}
