import { decode } from "../../../base/bytes.ts";
import { FileError } from "../../../files/errors.ts";
import { dirname, resolve } from "../../../files/paths.ts";
import type { Process } from "../../../shell/command.ts";
import { InvalidRequirement, parseRequirement } from "./requirement.ts";
import type { Wanted } from "./resolve.ts";

/** pip ends with these words after "ERROR: ". */
export class PipError extends Error {
  readonly status: number;

  constructor(message: string, status = 1) {
    super(message);
    this.name = "PipError";
    this.status = status;
  }
}

/** What pip says of a text that is no requirement; `where` is "" or " (from line 2 of requirements.txt)". */
export function invalidRequirement(error: InvalidRequirement, where: string): PipError {
  const hint = /(?<![=!<>~])=(?!=)/.test(error.text)
    ? "\nHint: = is not a valid operator. Did you mean == ?"
    : "";
  return new PipError(`Invalid requirement: ${repr(error.text)}: ${error.shown}${where}${hint}`);
}

const repr = (text: string): string => {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  const escaped = text
    .replaceAll("\\", "\\\\")
    .replace(/[\0-\x1f\x7f]/g, (character) => `\\x${character.charCodeAt(0).toString(16).padStart(2, "0")}`);
  return quote + (quote === "'" ? escaped.replaceAll("'", "\\'") : escaped) + quote;
};

/** pip's auto_decode: a byte order mark tells UTF-16; otherwise UTF-8. */
function decodeFile(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  return decode(bytes).replace(/^\ufeff/, "");
}

/** Reads a requirements file with those it includes by `-r`. Throws PipError. */
export function readRequirementsFile(
  process: Process,
  name: string,
): { wanted: Wanted[]; ignored: string[] } {
  let text: string;
  try {
    text = decodeFile(process.files.read(resolve(process.cwd, name)));
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    const number = { ENOENT: 2, EISDIR: 21, EACCES: 13 }[error.code as "ENOENT"] ?? 2;
    throw new PipError(`Could not open requirements file: [Errno ${number}] ${error.text}: '${name}'`);
  }
  const wanted: Wanted[] = [];
  const ignored: string[] = [];
  let joined = "";
  let start = 0;
  for (const [i, raw] of text.split(/\r\n|\r|\n/).entries()) {
    if (joined === "") start = i + 1;
    if (raw.endsWith("\\")) {
      joined += raw.slice(0, -1);
      continue;
    }
    const line = (joined + raw).replace(/(^|\s+)#.*$/, "").trim();
    joined = "";
    if (line === "") continue;
    const where = `-r ${name} (line ${start})`;
    const include = /^(?:-r|--requirement)[ =]?\s*(\S+)/.exec(line);
    if (include) {
      const path = include[1]!.startsWith("/") ? include[1]! : relativeTo(name, include[1]!);
      const inner = readRequirementsFile(process, path);
      wanted.push(...inner.wanted);
      ignored.push(...inner.ignored);
      continue;
    }
    if (line.startsWith("-")) {
      if (/^(-e|--editable)/.test(line))
        throw new PipError(
          `${line.replace(/^\S+\s*/, "")}: editable requirements are not simulated yet (${where})`,
        );
      if (
        !/^(-i|-c|-f|--(index-url|extra-index-url|trusted-host|no-index|find-links|constraint|pre|prefer-binary|only-binary|no-binary|require-hashes))\b/.test(
          line,
        )
      )
        throw new PipError(`Invalid requirement: ${repr(line)} (from line ${start} of ${name})`, 2);
      ignored.push(line);
      continue;
    }
    const bare = line.replace(/(?:\s+--hash=\S+)+$/, "");
    try {
      wanted.push({ requirement: parseRequirement(bare), from: where });
    } catch (error) {
      if (!(error instanceof InvalidRequirement)) throw error;
      throw invalidRequirement(error, ` (from line ${start} of ${name})`);
    }
  }
  return { wanted, ignored };
}

const relativeTo = (file: string, path: string) => (file.includes("/") ? `${dirname(file)}/${path}` : path);
