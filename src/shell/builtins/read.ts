import { decode } from "../../base/bytes.ts";
import { Killed } from "../../base/signals.ts";
import { type Input, inputOf } from "../../base/streams.ts";
import { setElement } from "../array-names.ts";
import type { Context } from "../context.ts";
import { BadDescriptor, type OpenFile } from "../open-file.ts";
import { readKeys } from "../read-keys.ts";
import type { Builtin } from "./builtin.ts";
import { BuiltinError, isName, readOptions } from "./builtin.ts";

interface Rules {
  readonly delimiter: number;
  /** A backslash is a character like any other. */
  readonly raw: boolean;
  readonly count?: number;
  /** With -N: the delimiter does not end the reading. */
  readonly exact: boolean;
}

/** One line's characters; those that a backslash quotes are marked, so that they do not separate words. */
interface Line {
  text: string;
  readonly quoted: Set<number>;
  /** The delimiter, or the wanted number of characters, was met. */
  ended: boolean;
}

/** Reads just as much as `rules` want and gives the rest back. */
async function readLine(input: Input, rules: Rules): Promise<Line> {
  const bytes: number[] = [];
  const quoted = new Set<number>();
  const line = (ended: boolean): Line => withQuotes(bytes, quoted, ended);
  let escaped = false;
  if (rules.count === 0) return line(true);
  for (let chunk = await input.read(); chunk; chunk = await input.read()) {
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at]!;
      const plain = !escaped;
      escaped = false;
      if (plain && byte === 92 && !rules.raw) {
        escaped = true;
        continue;
      }
      if (!plain && byte === 10) continue; // a backslash joins two lines
      if (plain && byte === rules.delimiter && !rules.exact) {
        input.unread(chunk.subarray(at + 1));
        return line(true);
      }
      if (byte === 0) continue;
      if (!plain) quoted.add(bytes.length);
      bytes.push(byte);
      if (rules.count !== undefined && characters(bytes) >= rules.count && isWhole(bytes)) {
        input.unread(chunk.subarray(at + 1));
        return line(true);
      }
    }
  }
  return line(false);
}

const characters = (bytes: readonly number[]): number =>
  bytes.filter((byte) => (byte & 0xc0) !== 0x80).length;

/** Do the bytes end with a whole UTF-8 character? */
function isWhole(bytes: readonly number[]): boolean {
  const lead = bytes.findLastIndex((byte) => (byte & 0xc0) !== 0x80);
  const first = bytes[lead] ?? 0;
  const length = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
  return bytes.length - lead >= length;
}

function withQuotes(bytes: readonly number[], quotedBytes: ReadonlySet<number>, ended: boolean): Line {
  if (quotedBytes.size === 0) return { text: decode(new Uint8Array(bytes)), quoted: new Set(), ended };
  let text = "";
  const quoted = new Set<number>();
  for (let at = 0; at < bytes.length;) {
    let end = at + 1;
    while (end < bytes.length && (bytes[end]! & 0xc0) === 0x80) end++;
    if (quotedBytes.has(at)) quoted.add(text.length);
    text += decode(new Uint8Array(bytes.slice(at, end)));
    at = end;
  }
  return { text, quoted, ended };
}

/** The words of a line for `count` variables: the last one gets all the rest. */
function splitLine({ text, quoted }: Line, separators: string, count: number): string[] {
  const separates = (at: number) => at < text.length && !quoted.has(at) && separators.includes(text[at]!);
  const isSpace = (at: number) => separates(at) && /[ \t\n]/.test(text[at]!);
  const words: string[] = [];
  let at = 0;
  while (isSpace(at)) at++;
  while (at < text.length && words.length < count - 1) {
    const begun = at;
    while (at < text.length && !separates(at)) at++;
    words.push(text.slice(begun, at));
    while (isSpace(at)) at++;
    if (separates(at) && !isSpace(at)) {
      at++;
      while (isSpace(at)) at++;
    }
  }
  if (at >= text.length) return words;
  let end = text.length;
  while (end > at && isSpace(end - 1)) end--;
  const rest = text.slice(at, end);
  // One separator that ends the last word is not part of it.
  const single = [...rest].findIndex((_, offset) => separates(at + offset) && !isSpace(at + offset));
  words.push(single >= 0 && at + single === end - 1 ? rest.slice(0, -1) : rest);
  return words;
}

export const read: Builtin = {
  name: "read",
  usage:
    "[-ers] [-a array] [-d delim] [-i text] [-n nchars] [-N nchars] [-p prompt] [-t timeout] [-u fd] [name ...]",
  summary: "Read a line from the standard input and split it into fields.",
  async run(context, args) {
    const { options, operands } = readOptions(args, "ersa:d:i:n:N:p:t:u:");
    for (const name of operands)
      if (!isName(name) && !/^[A-Za-z_]\w*\[.+\]$/.test(name))
        throw new BuiltinError(`\`${name}': not a valid identifier`);
    const count = numberOf(options.get("N") ?? options.get("n"));
    const timeout = options.has("t") ? timeoutOf(options.get("t")!) : undefined;
    const number = options.has("u") ? numberOf(options.get("u"))! : 0;
    const file = context.descriptors.get(number);
    if (!file) throw new BuiltinError(`${number}: invalid file descriptor: Bad file descriptor`);
    if (options.has("p") && file.isTTY) await context.output(2).write(options.get("p")!);
    const delimiter = options.has("d") ? options.get("d")!.charCodeAt(0) || 0 : 10;
    const rules = { delimiter, raw: options.has("r"), count, exact: options.has("N") };
    let line: Line;
    try {
      const read = readerOf(context, file, rules, options.has("s"));
      line = await (timeout === undefined ? read(context.signal) : withTimeout(context, timeout, read));
    } catch (error) {
      if (error instanceof BadDescriptor) throw new BuiltinError(`read error: ${number}: ${error.message}`);
      if (!(error instanceof TimeOut)) throw error;
      return 142;
    }
    assignWords(context, options, operands, line);
    return line.ended ? 0 : 1;
  },
};

type Reader = (signal: AbortSignal) => Promise<Line>;

/** How a line is read: from a terminal whole and perhaps unseen, or key by key when it does not end with Enter. */
function readerOf(context: Context, file: OpenFile, rules: Rules, hidden: boolean): Reader {
  const { terminal } = context;
  const isTyped = file.isTTY && terminal !== undefined;
  if (isTyped && (rules.count !== undefined || rules.delimiter !== 10))
    return (signal) => readKeys(terminal, signal, hidden, (input) => readLine(input, rules));
  if (!isTyped || !hidden) return (signal) => readLine(trapping(context, file, signal), rules);
  return async (signal) => {
    const typed = await terminal.readHidden(signal);
    return readLine(inputOf(typed === null ? "" : `${typed}\n`), rules);
  };
}

/** The file, at which the shell waits on once it has run the trap of a signal that came meanwhile. */
function trapping(context: Context, file: OpenFile, signal: AbortSignal): Input {
  const plain = file.input(signal);
  return {
    isTTY: plain.isTTY,
    async read() {
      for (;;) {
        const { waitSignal } = context;
        if (waitSignal === context.signal) return plain.read();
        try {
          return await file.input(AbortSignal.any([signal, waitSignal])).read();
        } catch (error) {
          if (!(error instanceof Killed) || signal.aborted) throw error;
          await context.engine.runPendingTraps(context);
        }
      }
    },
    unread: (bytes) => plain.unread(bytes),
  };
}

class TimeOut extends Error {}

async function withTimeout(
  context: Context,
  seconds: number,
  work: (signal: AbortSignal) => Promise<Line>,
): Promise<Line> {
  const late = new AbortController();
  const done = new AbortController();
  const both = AbortSignal.any([context.signal, late.signal]);
  const waiting = context.world.clock
    .sleep(seconds * 1000, AbortSignal.any([context.signal, done.signal]))
    .then(() => late.abort(new TimeOut()))
    .catch((error: unknown) => {
      if (!(error instanceof Killed)) throw error;
    });
  try {
    return await work(both);
  } finally {
    done.abort(new Killed("SIGTERM"));
    await waiting;
  }
}

function assignWords(
  context: Context,
  options: ReadonlyMap<string, string>,
  names: readonly string[],
  line: Line,
): void {
  const { variables } = context;
  const separators = variables.get("IFS") ?? " \t\n";
  const array = options.get("a");
  if (array !== undefined) return variables.setArray(array, splitLine(line, separators, Infinity));
  if (names.length === 0) return variables.set("REPLY", line.text);
  const words = options.has("N") ? [line.text] : splitLine(line, separators, names.length);
  names.forEach((name, at) => {
    const element = /^(\w+)\[(.+)\]$/.exec(name);
    if (element) setElement(context, element[1]!, element[2]!, words[at] ?? "");
    else variables.set(name, words[at] ?? "");
  });
}

function numberOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d+$/.test(text)) throw new BuiltinError(`${text}: invalid number`);
  return Number(text);
}

function timeoutOf(text: string): number {
  if (!/^\d*\.?\d*$/.test(text) || text === "")
    throw new BuiltinError(`${text}: invalid timeout specification`);
  return Number(text);
}
