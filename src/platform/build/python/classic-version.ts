import type { Files } from "../../../files/files.ts";
import { CompileError } from "../errors.ts";
import { readPipfile } from "./pipfile.ts";
import { classic } from "./versions.ts";

/** runtime.txt, else what the lock file or the Pipfile requires, else the last build's, else the default. */
export function readPythonVersion(files: Files, dir: string, cached: string | undefined): string {
  const path = (name: string) => `${dir}/${name}`;
  if (files.is("file", path("runtime.txt")))
    return complete(
      files
        .text(path("runtime.txt"))
        .trim()
        .replace(/^python-/, ""),
    );
  const required =
    files.is("file", path("Pipfile.lock")) && files.is("file", path("Pipfile"))
      ? requiredByLock(files.text(path("Pipfile.lock")))
      : files.is("file", path("Pipfile"))
        ? readPipfile(files.text(path("Pipfile")))
        : undefined;
  return complete(required ?? cached ?? classic.default);
}

/** "3.6" stands for its newest patch. */
const complete = (version: string): string => classic.latest[version] ?? version;

function requiredByLock(text: string): string | undefined {
  try {
    const lock = JSON.parse(text) as {
      _meta?: { requires?: { python_full_version?: string; python_version?: string } };
    };
    return lock._meta?.requires?.python_full_version ?? lock._meta?.requires?.python_version;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new CompileError([`parse error: ${error.message}`]);
  }
}
