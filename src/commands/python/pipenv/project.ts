import { dirname, join } from "../../../files/paths.ts";
import type { Process } from "../../../shell/command.ts";
import type { PythonHome } from "../home.ts";
import { findPipfile, PipfileError, type Pipfile, readPipfile } from "./pipfile.ts";
import { ensureVirtualenv, virtualenvHome, virtualenvPath } from "./virtualenv.ts";
import type { Lock } from "./lock.ts";

/** Pipenv ends with these words. */
export class PipenvError extends Error {
  readonly status: number;

  constructor(message: string, status = 1) {
    super(message);
    this.name = "PipenvError";
    this.status = status;
  }
}

/** What a verb of Pipenv works with. */
export interface Pipenv {
  readonly process: Process;
  /** The Python that Pipenv itself runs under. */
  readonly base: PythonHome;
  readonly version: string;
}

export type Verb = (pipenv: Pipenv, argv: readonly string[]) => Promise<number>;

/** Throws PipenvError when there is no Pipfile or it cannot be read. */
export function openPipfile({ process }: Pipenv): Pipfile {
  const path = findPipfile(process.files, process.cwd);
  if (!path)
    throw new PipenvError(
      "No Pipfile present at project home. Consider running `pipenv install` first to automatically generate a Pipfile for you.",
    );
  return read(process, path);
}

export function read(process: Process, path: string): Pipfile {
  try {
    return readPipfile(process.files, path);
  } catch (error) {
    if (error instanceof PipfileError) throw new PipenvError(error.message);
    throw error;
  }
}

export const lockPath = (pipfile: Pipfile): string => join(dirname(pipfile.path), "Pipfile.lock");

/** Undefined when there is none; throws PipenvError when it is not JSON. */
export function readLock({ process }: Pipenv, pipfile: Pipfile): Lock | undefined {
  const path = lockPath(pipfile);
  if (!process.files.is("file", path)) return undefined;
  try {
    return JSON.parse(process.files.text(path)) as Lock;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new PipenvError(
      "Pipfile.lock is corrupted: it is not valid JSON. Run `pipenv lock` to make it again.",
    );
  }
}

/** Where packages go: the project's virtual environment, or the system with --system. */
export async function targetHome(pipenv: Pipenv, pipfile: string, system: boolean): Promise<PythonHome> {
  const { process, base } = pipenv;
  if (system || isOn(process.env.get("PIPENV_SYSTEM"))) return base;
  const active = process.env.get("VIRTUAL_ENV");
  if (
    active &&
    !isOn(process.env.get("PIPENV_IGNORE_VIRTUALENVS")) &&
    process.files.exists(join(active, "pyvenv.cfg"))
  ) {
    if (!process.env.get("PIPENV_ACTIVE") && process.env.get("PIPENV_VERBOSITY") !== "-1")
      await process.stderr.write(
        "Courtesy Notice:\nPipenv found itself running within a virtual environment, so it will\nautomatically use that environment, instead of creating its own for any project.\nYou can set PIPENV_IGNORE_VIRTUALENVS=1 to force pipenv to ignore that environment and create its own instead.\n",
      );
    return virtualenvHome(active, base);
  }
  return ensureVirtualenv(process, pipfile, base);
}

/** The project's environment if it exists. */
export async function existingHome(pipenv: Pipenv, pipfile: string): Promise<PythonHome | undefined> {
  const { process, base } = pipenv;
  const active = process.env.get("VIRTUAL_ENV");
  if (active && process.files.exists(join(active, "pyvenv.cfg"))) return virtualenvHome(active, base);
  const path = await virtualenvPath(process, pipfile);
  return process.files.is("directory", path) ? virtualenvHome(path, base) : undefined;
}

export const isOn = (value: string | undefined): boolean =>
  value !== undefined && /^(1|true|yes|on)$/i.test(value);
