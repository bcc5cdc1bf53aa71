import { FileError } from "../files/errors.ts";
import { elementOf } from "./array-names.ts";
import type { Context } from "./context.ts";
import { expandHereDocument, expandText, expandWords } from "./expand.ts";
import { DiskFile, InputFile, NullFile, OutputFile, TextFile } from "./open-file.ts";
import type { OpenFile } from "./open-file.ts";
import type { Redirection, Word } from "./parse.ts";

/** A redirection failed: bash prints "bash: line 1: " and this, and does not run the command. */
export class RedirectError extends Error {}

type Mode = "read" | "write" | "append" | "both";

/** Opens a path as a redirection does. Throws RedirectError. */
export function openPath(context: Context, path: string, mode: Mode, noclobber = false): OpenFile {
  const device = openDevice(context, path);
  if (device) return device;
  const { files } = context.world;
  const full = context.path(path);
  try {
    if (path === "") throw new FileError("ENOENT", path);
    if (mode === "read") {
      // Opening a folder works on Linux; reading it does not.
      if (files.is("directory", full)) return new FolderFile();
      return new DiskFile(files, full, { read: true });
    }
    if (files.is("directory", full) || path.endsWith("/")) throw new FileError("EISDIR", path);
    if (files.is("device", full)) return new NullFile();
    const there = files.exists(full);
    if (there && noclobber) throw new RedirectError(`${path}: cannot overwrite existing file`);
    if (!there) files.write(full, new Uint8Array(0), { mode: 0o666 & ~context.umask });
    else if (!files.may("write", full)) throw new FileError("EACCES", path);
    else if (mode === "write") files.write(full, new Uint8Array(0));
    return new DiskFile(files, full, { read: mode === "both", write: true, append: mode === "append" });
  } catch (error) {
    if (error instanceof FileError) throw new RedirectError(reasonOf(context, mode, path, error));
    throw error;
  }
}

function reasonOf({ isDash }: Context, mode: string, path: string, { code, text }: FileError): string {
  if (!isDash) return `${path}: ${text}`;
  if (mode === "read") return `cannot open ${path}: ${code === "ENOENT" ? "No such file" : text}`;
  return `cannot create ${path}: ${code === "ENOENT" ? "Directory nonexistent" : text}`;
}

class FolderFile extends InputFile {
  constructor() {
    super({ isTTY: false, read: () => Promise.reject(new FileError("EISDIR", "")), unread() {} });
  }
}

/** The paths below /dev that mean something other than a file. */
function openDevice(context: Context, path: string): OpenFile | undefined {
  const standard = { "/dev/stdin": 0, "/dev/stdout": 1, "/dev/stderr": 2 }[path];
  const number = standard ?? (/^\/dev\/fd\/\d+$/.test(path) ? Number(path.slice(8)) : undefined);
  if (number !== undefined) {
    const file = context.descriptors.get(number);
    if (!file) throw new RedirectError(`${path}: No such file or directory`);
    return file.retain();
  }
  if (path === "/dev/null") return new NullFile();
  if (path !== "/dev/tty") return undefined;
  const { terminal } = context;
  if (!terminal) throw new RedirectError("/dev/tty: No such device or address");
  class TerminalFile extends OutputFile {
    override input = (signal?: AbortSignal) => terminal!.input(signal);
    override output = (signal?: AbortSignal) => terminal!.output(signal);
  }
  return new TerminalFile(terminal.output(context.signal), terminal);
}

/** What `undo` needs to bring the descriptors back. */
type Undo = () => void;

/**
 * Applies redirections in their order. Answers with the way back; when one fails, complains (where stderr goes by
 * then), brings everything back and answers with undefined.
 */
export async function redirect(
  context: Context,
  redirections: readonly Redirection[],
): Promise<Undo | undefined> {
  const former: [number, OpenFile | undefined][] = [];
  const { descriptors } = context;
  const put = (number: number, file: OpenFile | undefined) => {
    former.push([number, descriptors.take(number)]);
    if (file) descriptors.put(number, file);
  };
  const undo = () => {
    for (const [number, file] of former.toReversed()) {
      descriptors.close(number);
      if (file) descriptors.put(number, file);
    }
  };
  try {
    for (const redirection of redirections) await redirectOne(context, redirection, put);
  } catch (error) {
    if (error instanceof RedirectError) await context.complain(error.message);
    undo();
    if (error instanceof RedirectError) return undefined;
    throw error;
  }
  return undo;
}

/** The status of a command whose redirection failed. */
export const redirectionStatus = ({ isDash }: Context): number => (isDash ? 2 : 1);

/** Lets redirections stay, as `exec` does: closes what they took the place of. */
export async function redirectForGood(context: Context, redirections: readonly Redirection[]): Promise<void> {
  for (const redirection of redirections)
    await redirectOne(context, redirection, (number, file) => {
      if (file) context.descriptors.put(number, file);
      else context.descriptors.close(number);
    });
}

type Put = (number: number, file: OpenFile | undefined) => void;

async function redirectOne(context: Context, redirection: Redirection, put: Put): Promise<void> {
  const { descriptor, operator } = redirection;
  const reading = operator.startsWith("<");
  const number = descriptorNumber(context, descriptor, reading ? 0 : 1);
  if (redirection.type === "HereDoc") {
    const text = await hereText(context, redirection);
    return put(number, new TextFile(text));
  }
  if (redirection.type === "HereString") {
    const text = redirection.target ? await expandText(context, redirection.target) : "";
    return put(number, new TextFile(`${text}\n`));
  }
  const target = await targetOf(context, redirection.target);
  switch (redirection.operator) {
    case ">":
      return put(number, openPath(context, target, "write", context.options.has("noclobber")));
    case ">|":
      return put(number, openPath(context, target, "write"));
    case ">>":
      return put(number, openPath(context, target, "append"));
    case "<":
      return put(number, openPath(context, target, "read"));
    case "<>":
      return put(number, openPath(context, target, "both"));
    case "&>":
    case "&>>":
      return putBoth(context, target, redirection.operator === "&>" ? "write" : "append", put);
    case "<&":
    case ">&": {
      if (redirection.operator === ">&" && !descriptor && !/^\d*-?$/.test(target))
        return putBoth(context, target, "write", put);
      return duplicate(context, number, target, put);
    }
    default: {
      const never: never = redirection;
      throw new Error(`a redirection of no known kind: ${String(never)}`);
    }
  }
}

function putBoth(context: Context, target: string, mode: Mode, put: Put): void {
  const file = openPath(context, target, mode, mode === "write" && context.options.has("noclobber"));
  put(1, file);
  put(2, file.retain());
}

/** `2>&1`, `3<&-`, `4>&3-`. */
function duplicate(context: Context, number: number, target: string, put: Put): void {
  if (target === "-") return put(number, undefined);
  const match = /^(\d+)(-?)$/.exec(target);
  if (!match) throw new RedirectError(`${target}: ambiguous redirect`);
  const from = Number(match[1]);
  const file = context.descriptors.get(from);
  if (!file) throw new RedirectError(`${from}: Bad file descriptor`);
  put(number, file.retain());
  if (match[2] && from !== number) put(from, undefined);
}

function descriptorNumber(context: Context, descriptor: Redirection["descriptor"], standard: number): number {
  if (!descriptor) return standard;
  if (descriptor.type === "FileDescriptor") return descriptor.value;
  const free = context.descriptors.free(10);
  const element = /^(\w+)\[(.+)\]$/.exec(descriptor.name);
  const given = element
    ? elementOf(context, element[1]!, element[2]!)
    : context.variables.get(descriptor.name);
  // `{name}>&-` closes the descriptor that the variable names; all else finds a new one.
  if (given !== undefined && context.descriptors.get(Number(given))) return Number(given);
  context.variables.set(descriptor.name, String(free));
  return free;
}

async function targetOf(context: Context, target: Word | undefined): Promise<string> {
  if (!target) return "";
  const words = await expandWords(context, [target]);
  if (words.length !== 1) throw new RedirectError(`${target.text}: ambiguous redirect`);
  return words[0]!;
}

async function hereText(context: Context, here: Extract<Redirection, { type: "HereDoc" }>): Promise<string> {
  const strip = (text: string) => (here.operator === "<<-" ? text.replace(/^\t+/gm, "") : text);
  if (here.delimiter?.quoted || !here.body.parts)
    return here.delimiter?.quoted
      ? strip(here.body.text)
      : strip(here.body.text).replace(/\\([\\$`])|\\\n/g, "$1");
  if (here.operator === "<<") return expandHereDocument(context, here.body.parts);
  // Tabs are taken off the text as written, not off what expansions bring.
  let lineStart = true;
  const parts = here.body.parts.map((part) => {
    if (part.type !== "Literal") {
      lineStart = false;
      return part;
    }
    const value = part.value.replace(lineStart ? /(^|\n)\t+/g : /(\n)\t+/g, "$1");
    lineStart = value.endsWith("\n");
    return { ...part, value, text: value };
  });
  return expandHereDocument(context, parts);
}
