import { stubOf } from "../stub.ts";
import type { Files } from "../../../files/files.ts";
import { majorOf } from "./versions.ts";

/** Where Python is at build time and at run time: in /app, which links to the build's own folder meanwhile. */
export const pythonHome = "/app/.heroku/python";

export const sitePackages = (home: string, version: string): string =>
  `${home}/lib/python${majorOf(version)}/site-packages`;

/** Unpacks Python with its pip into the slug. */
export function installPython(files: Files, dir: string, version: string): void {
  const home = `${dir}/.heroku/python`;
  files.mkdir(`${home}/bin`, { parents: true });
  files.mkdir(sitePackages(home, version), { parents: true });
  const program = (name: string, runs: string) =>
    files.write(`${home}/bin/${name}`, stubOf(runs, version), { mode: 0o755 });
  for (const name of ["python", "python3", `python${majorOf(version)}`]) program(name, "python");
  for (const name of ["pip", "pip3", `pip${majorOf(version)}`]) program(name, "pip");
}

/** Puts Pipenv where the buildpack of today has it: in an environment of its own beside Python's programs. */
export function installPipenv(files: Files, dir: string, version: string): void {
  const bin = `${dir}/.heroku/python/pipenv/bin`;
  files.mkdir(bin, { parents: true });
  files.write(`${bin}/pipenv`, stubOf("pipenv", version), { mode: 0o755 });
}

/** Makes /app/.heroku/python lead to the Python of this build. */
export function linkPython(files: Files, dir: string): void {
  files.mkdir("/app/.heroku", { parents: true });
  files.remove(pythonHome);
  files.symlink(`${dir}/.heroku/python`, pythonHome);
}
