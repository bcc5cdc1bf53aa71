import { decode } from "../../../base/bytes.ts";
import type { Files } from "../../../files/files.ts";
import { CompileError } from "../errors.ts";
import { block } from "../output.ts";
import type { PackageManager } from "./package-manager.ts";
import * as texts from "./version-texts.ts";
import { majorOf, today } from "./versions.ts";

export type Origin = "runtime.txt" | ".python-version" | "Pipfile.lock" | "cached" | "default";

export interface Requested {
  /** As it was asked for: "3.14" or "3.14.2". */
  readonly version: string;
  readonly origin: Origin;
}

const versionPattern = /^(0|[1-9]\d*)\.(0|[1-9]\d*)(\.(0|[1-9]\d*))?$/;

const misspellings: readonly string[] = [
  " .python-version",
  ". python-version",
  ".python_version.txt",
  ".python_version",
  ".python-version ",
  ",python-version",
  ".python-version.",
  ".python-version.py",
  ".python-version.rtf",
  ".python-version.txt",
  ".python-version.TXT",
  ".Python-version",
  ".python.version",
  ".pythonversion",
  "'.python-version'",
  "python_version.txt",
  "python_version",
  "python-version.",
  "python-version.txt",
  "python-version",
];

/** Which Python the app asks for, and where; pyproject.toml does not count. Throws CompileError. */
export function readRequestedVersion(
  files: Files,
  dir: string,
  manager: PackageManager,
  cached: string | undefined,
): Requested {
  if (files.is("file", `${dir}/runtime.txt`))
    return { version: readRuntimeTxt(files.text(`${dir}/runtime.txt`)), origin: "runtime.txt" };
  for (const name of misspellings)
    if (files.is("file", `${dir}/${name}`)) throw error(texts.misspelled(name));
  if (files.is("file", `${dir}/.python-version`))
    return {
      version: readVersionFile(files.read(`${dir}/.python-version`)),
      origin: ".python-version",
    };
  if (manager === "pipenv") {
    const version = readLock(files.text(`${dir}/Pipfile.lock`));
    if (version !== undefined) return { version, origin: "Pipfile.lock" };
  }
  if (cached !== undefined) return { version: majorOf(cached), origin: "cached" };
  return { version: today.default, origin: "default" };
}

const error = (lines: readonly string[]) => new CompileError(block("red", lines));

const versionLines = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"));

function readRuntimeTxt(text: string): string {
  const lines = versionLines(text);
  const version = /^python-(.*)$/.exec(lines[0] ?? "")?.[1];
  if (lines.length === 1 && version !== undefined && versionPattern.test(version)) return version;
  throw error(texts.badRuntimeTxt);
}

function readVersionFile(bytes: Uint8Array): string {
  const encoding = foreignEncoding(bytes);
  if (encoding) throw error(texts.unreadable(encoding));
  const versions = versionLines(decode(bytes));
  const bad = versions.find((version) => !versionPattern.test(version));
  if (bad !== undefined) throw error(texts.badVersionFile(bad.replace(/[^\x20-\x7e]/g, "\ufffd")));
  if (versions.length === 0) throw error(texts.emptyVersionFile);
  if (versions.length > 1) throw error(texts.severalVersions(versions));
  return versions[0]!;
}

/** What `file --brief` calls the encodings that Windows writes. */
function foreignEncoding(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "Unicode text, UTF-16, little-endian text";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "Unicode text, UTF-16, big-endian text";
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)
    return "Unicode text, UTF-8 (with BOM) text";
  return undefined;
}

function readLock(text: string): string | undefined {
  let lock: { _meta?: { requires?: { python_full_version?: unknown; python_version?: unknown } } };
  try {
    lock = JSON.parse(text) as typeof lock;
  } catch (problem) {
    if (!(problem instanceof SyntaxError)) throw problem;
    throw error(texts.brokenLock(problem.message));
  }
  const requires = lock._meta?.requires;
  const version = requires?.python_full_version ?? requires?.python_version;
  if (version === undefined || version === null) return undefined;
  if (typeof version === "string" && versionPattern.test(version)) return version;
  throw error(texts.badLockVersion(String(version)));
}

/** The version that will be installed. Throws CompileError for one that is too old or not known. */
export function resolveVersion({ version, origin }: Requested): string {
  const [major = 0, minor = 0, patch] = version.split(".").map(Number);
  if (major < 3 || (major === 3 && minor < today.oldest))
    throw error(texts.endOfLife(`${major}.${minor}`, origin));
  if (major > 3 || minor > today.newest) throw error(texts.unknownMajor(`${major}.${minor}`, origin));
  return patch === undefined ? today.latest[version]! : version;
}
