import type { Files } from "../../../files/files.ts";
import { stubOf } from "../../../files/stubs.ts";
import { majorOf } from "./versions.ts";

/** Where Python is, at build time and at run time: what it installs names that path. */
export const pythonHome = "/app/.heroku/python";

export const sitePackages = (home: string, version: string): string =>
  `${home}/lib/python${majorOf(version)}/site-packages`;

/** Unpacks Python with its pip. */
export function installPython(files: Files, version: string): void {
  const home = pythonHome;
  files.mkdir(`${home}/bin`, { parents: true });
  files.mkdir(sitePackages(home, version), { parents: true });
  const program = (name: string, runs: string) =>
    files.write(`${home}/bin/${name}`, stubOf(runs, version), { mode: 0o755 });
  for (const name of ["python", "python3", `python${majorOf(version)}`]) program(name, "python");
  for (const name of ["pip", "pip3", `pip${majorOf(version)}`]) program(name, "pip");
}

/** Puts Pipenv where the buildpack of today has it: in an environment of its own beside Python's programs. */
export const installPipenv = (files: Files, version: string): void =>
  installTool(files, `${pythonHome}/pipenv/bin`, "pipenv", version);

/** Puts one program into the folder `bin`. */
export function installTool(files: Files, bin: string, program: string, version: string): void {
  files.mkdir(bin, { parents: true });
  files.write(`${bin}/${program}`, stubOf(program, version), { mode: 0o755 });
}

/** Makes room for Python in /app and lets the slug's own folder lead there while the build lasts. */
export function linkPython(files: Files, dir: string): void {
  for (const folder of [`${dir}/.heroku`, "/app/.heroku"]) files.mkdir(folder, { parents: true });
  files.remove(`${dir}/.heroku/python`);
  files.symlink(pythonHome, `${dir}/.heroku/python`);
}

/** Puts Python into the slug. */
export function movePython(files: Files, dir: string): void {
  files.remove(`${dir}/.heroku/python`);
  files.graft(`${dir}/.heroku/python`, files.subtree(pythonHome));
}
