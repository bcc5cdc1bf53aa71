import { encode } from "../../../base/bytes.ts";
import { basename, dirname, join } from "../../../files/paths.ts";
import type { Process } from "../../../shell/command.ts";
import { type PythonHome, sitePackagesOf } from "../home.ts";
import { createVenv } from "../venv.ts";

/** Where Pipenv keeps the virtual environment of a project: NAME-HASH8, the hash over the Pipfile's path. */
export async function virtualenvPath(process: Process, pipfile: string): Promise<string> {
  const folder = dirname(pipfile);
  if (process.env.get("PIPENV_VENV_IN_PROJECT") || process.files.is("directory", join(folder, ".venv")))
    return join(folder, ".venv");
  const hash = new Uint8Array(
    await crypto.subtle.digest("SHA-256", encode(pipfile) as Uint8Array<ArrayBuffer>),
  );
  const tail = btoa(String.fromCharCode(...hash.subarray(0, 6)))
    .replaceAll("+", "-")
    .replaceAll("/", "_");
  const name = basename(folder)
    .replace(/[ &$`!*@"()[\]\\\r\n\t]/g, "_")
    .slice(0, 42);
  const data =
    process.env.get("WORKON_HOME") ?? join(process.env.get("HOME") ?? "/", ".local/share/virtualenvs");
  return join(data, `${name}-${tail}`);
}

/** The interpreter of a virtual environment made from `base`. */
export const virtualenvHome = (path: string, base: PythonHome): PythonHome => ({
  ...base,
  prefix: path,
  executable: join(path, "bin/python"),
  sitePackages: sitePackagesOf(path, base.version),
});

/** Makes the project's virtual environment unless it is there, and says so on stderr as Pipenv does. */
export async function ensureVirtualenv(
  process: Process,
  pipfile: string,
  base: PythonHome,
): Promise<PythonHome> {
  const path = await virtualenvPath(process, pipfile);
  const home = virtualenvHome(path, base);
  if (process.files.is("directory", path)) return home;
  const say = (text: string) => process.stderr.write(text);
  await say(`Creating a virtualenv for this project\nPipfile: ${pipfile}\n`);
  await say(`Using ${base.executable} ${base.version} to create virtualenv...\n`);
  await process.clock.sleep(700, process.signal);
  createVenv(process.files, path, base);
  await say(
    `created virtual environment CPython${base.version}.final.0-64 in 212ms\n  creator CPython3Posix(dest=${path}, clear=False, no_vcs_ignore=False, global=False)\n\n✔ Successfully created virtual environment!\nVirtualenv location: ${path}\n`,
  );
  return home;
}
