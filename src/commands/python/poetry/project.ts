import { encode } from "../../../base/bytes.ts";
import { dirname, join } from "../../../files/paths.ts";
import { type PythonHome, sitePackagesOf } from "../home.ts";
import { parseSpecifiers, satisfies } from "../packaging/specifier.ts";
import { findPyproject, type Pyproject, readPyproject } from "../project/pyproject.ts";
import { createVenv } from "../venv.ts";
import type { Poetry } from "./tool.ts";
import { PoetryError } from "./trouble.ts";

/** The project around the current folder. Throws PoetryError when there is none. */
export function openProject({ process: { files, cwd } }: Poetry): Pyproject {
  const path = findPyproject(files, cwd);
  if (!path) throw new PoetryError(`Poetry could not find a pyproject.toml file in ${cwd} or its parents`);
  return readPyproject(files, path);
}

/** Where Poetry keeps the project's virtual environment: NAME-HASH8-py3.14 in its cache, or .venv in the project. */
export async function venvPath({ process, base }: Poetry, project: Pyproject): Promise<string> {
  const root = dirname(project.path);
  const { env, files } = process;
  if (
    /^(1|true)$/.test(env.get("POETRY_VIRTUALENVS_IN_PROJECT") ?? "") ||
    files.exists(join(root, ".venv/pyvenv.cfg"))
  )
    return join(root, ".venv");
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", encode(root) as Uint8Array<ArrayBuffer>));
  const tail = btoa(String.fromCharCode(...hash.subarray(0, 6)))
    .replaceAll("+", "-")
    .replaceAll("/", "_");
  const name = project.name
    .toLowerCase()
    .replace(/[ $`!*@"\\\r\n\t]/g, "_")
    .slice(0, 42);
  return join(
    env.get("HOME") ?? "/",
    `.cache/pypoetry/virtualenvs/${name || "non-package-mode"}-${tail}-py${base.minor}`,
  );
}

/** The interpreter that the project's packages belong to; undefined when its environment is not made yet. */
export async function findHome(poetry: Poetry, project: Pyproject): Promise<PythonHome | undefined> {
  const { process, base } = poetry;
  const home = (prefix: string): PythonHome => ({
    ...base,
    prefix,
    executable: join(prefix, "bin/python"),
    sitePackages: sitePackagesOf(prefix, base.version),
  });
  const active = process.env.get("VIRTUAL_ENV");
  if (active) return home(active);
  if (process.env.get("POETRY_VIRTUALENVS_CREATE") === "false") return base;
  const path = await venvPath(poetry, project);
  return process.files.exists(join(path, "pyvenv.cfg")) ? home(path) : undefined;
}

/** As findHome, but makes the environment. Throws PoetryError when the project is for other Pythons. */
export async function projectHome(poetry: Poetry, project: Pyproject): Promise<PythonHome> {
  const { process, base } = poetry;
  const { requiresPython } = project;
  if (requiresPython !== "" && !satisfies(base.version, parseSpecifiers(requiresPython) ?? [], true))
    throw new PoetryError(
      `Current Python version (${base.version}) is not allowed by the project (${requiresPython}).\nPlease change python executable via the "env use" command.`,
    );
  const found = await findHome(poetry, project);
  if (found) return found;
  const path = await venvPath(poetry, project);
  const name = path.slice(path.lastIndexOf("/") + 1);
  await process.stdout.write(
    `Creating virtualenv ${name === ".venv" ? project.name : name} in ${name === ".venv" ? path : dirname(path)}\n`,
  );
  await process.clock.sleep(900, process.signal);
  createVenv(process.files, path, base);
  return (await findHome(poetry, project))!;
}

/** Is it an application only, whose own code Poetry does not install? */
export function isPackageMode({ data }: Pyproject): boolean {
  const tool = data["tool"] as { poetry?: { "package-mode"?: boolean } } | undefined;
  return tool?.poetry?.["package-mode"] !== false;
}
