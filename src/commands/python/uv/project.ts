import { dirname, join, resolve } from "../../../files/paths.ts";
import { type PythonHome, sitePackagesOf } from "../home.ts";
import { findPyproject, type Pyproject, readPyproject } from "../project/pyproject.ts";
import { satisfies, parseSpecifiers } from "../packaging/specifier.ts";
import { createVenv } from "../venv.ts";
import { UvError } from "./trouble.ts";
import type { Uv } from "./tool.ts";

/** The project around the current folder. Throws UvError when there is none. */
export function openProject({ process: { files, cwd } }: Uv): Pyproject {
  const path = findPyproject(files, cwd);
  if (!path) throw new UvError("No `pyproject.toml` found in current directory or any parent directory");
  const project = readPyproject(files, path);
  if (project.name === "") throw new UvError(`No \`project\` table found in: \`${path}\``);
  return project;
}

/** The interpreter in a virtual environment made of `base`. */
export const venvHome = (prefix: string, base: PythonHome): PythonHome => ({
  ...base,
  prefix,
  executable: join(prefix, "bin/python3"),
  sitePackages: sitePackagesOf(prefix, base.version),
});

/** The project's environment, made when it is not there: .venv, or what UV_PROJECT_ENVIRONMENT names. */
export async function projectHome(uv: Uv, project: Pyproject): Promise<PythonHome> {
  const { process, base } = uv;
  const { files } = process;
  checkPython(project, base);
  const root = dirname(project.path);
  const set = process.env.get("UV_PROJECT_ENVIRONMENT");
  const path = set ? resolve(root, set) : join(root, ".venv");
  if (set && files.exists(join(path, "bin/python")) && !files.exists(join(path, "pyvenv.cfg"))) return base;
  const other = process.env.get("VIRTUAL_ENV");
  if (other && other !== path)
    await process.stderr.write(
      `warning: \`VIRTUAL_ENV=${other}\` does not match the project environment path \`${set ?? ".venv"}\` and will be ignored; use \`--active\` to target the active environment instead\n`,
    );
  if (!files.exists(join(path, "pyvenv.cfg"))) {
    await process.stderr.write(
      `Using CPython ${base.version} interpreter at: ${join(base.basePrefix, `bin/python${base.minor}`)}\nCreating virtual environment at: ${set ?? ".venv"}\n`,
    );
    makeVenv(uv, path);
  }
  return venvHome(path, base);
}

/** A virtual environment as uv makes it: without pip, and with a .gitignore. */
export function makeVenv({ process: { files }, base }: Uv, path: string): void {
  createVenv(files, path, base);
  for (const name of ["pip", "pip3", `pip${base.minor}`]) files.remove(join(path, "bin", name));
  const site = sitePackagesOf(path, base.version);
  for (const { name } of files.list(site)) if (name.startsWith("pip")) files.remove(join(site, name));
  files.write(join(path, ".gitignore"), "*");
}

function checkPython({ requiresPython, path }: Pyproject, { version }: PythonHome): void {
  if (requiresPython === "" || satisfies(version, parseSpecifiers(requiresPython) ?? [], true)) return;
  throw new UvError(
    `The Python request from \`${dirname(path)}/.python-version\` resolved to Python ${version}, which is incompatible with the project's Python requirement: \`${requiresPython}\` (from \`project.requires-python\`)`,
  );
}
