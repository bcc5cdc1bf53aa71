import type { Files } from "../../files/files.ts";
import { dirname, join } from "../../files/paths.ts";
import { stubOf } from "../../files/stubs.ts";
import { sitePackagesOf } from "./home.ts";

/** The pip and Pipenv that come with a Python of this version. */
export function bundledTools(version: string): { readonly pip: string; readonly pipenv: string } {
  return Number(version.split(".")[1]) <= 6
    ? { pip: "21.3.1", pipenv: "2018.11.26" }
    : { pip: "26.2.1", pipenv: "2026.7.1" };
}

/** Puts Python `version` ("3.14.7") with pip, Pipenv, Poetry and uv below `prefix` ("/usr/local"). */
export function installPython(files: Files, prefix: string, version: string): void {
  const { pip, pipenv } = bundledTools(version);
  installInterpreter(files, prefix, version);
  installPip(files, prefix, version, pip);
  files.write(join(prefix, "bin/pipenv"), stubOf("pipenv", version, pipenv), { mode: 0o755 });
  // Neither was there in the time of the old edition's Python.
  if (Number(version.split(".")[1]) >= 10)
    for (const name of ["poetry", "uv"])
      files.write(join(prefix, "bin", name), stubOf(name, version), { mode: 0o755 });
}

/** The interpreter and its folders alone: PREFIX/bin/python3.14 with python3 and python as links to it. */
export function installInterpreter(files: Files, prefix: string, version: string): void {
  const minor = version.split(".").slice(0, 2).join(".");
  for (const folder of ["bin", dirname(sitePackagesOf(prefix, version)), sitePackagesOf(prefix, version)])
    files.mkdir(folder.startsWith("/") ? folder : join(prefix, folder), { parents: true });
  files.write(join(prefix, `bin/python${minor}`), stubOf("python", version), { mode: 0o755 });
  for (const name of ["python3", "python"]) {
    files.remove(join(prefix, "bin", name));
    files.symlink(`python${minor}`, join(prefix, "bin", name));
  }
}

/** PREFIX/bin/{pip,pip3,pip3.14} and the package's own record, so that `pip list` shows it. */
export function installPip(files: Files, prefix: string, version: string, pip: string): void {
  const site = sitePackagesOf(prefix, version);
  const minor = version.split(".").slice(0, 2).join(".");
  for (const name of ["pip", "pip3", `pip${minor}`])
    files.write(join(prefix, "bin", name), stubOf("pip", version), { mode: 0o755 });
  const info = join(site, `pip-${pip}.dist-info`);
  files.mkdir(info, { parents: true });
  files.mkdir(join(site, "pip"), { parents: true });
  files.write(join(site, "pip/__init__.py"), `__version__ = "${pip}"\n`);
  files.write(
    join(info, "METADATA"),
    `Metadata-Version: 2.4\nName: pip\nVersion: ${pip}\nSummary: The PyPA recommended tool for installing Python packages.\n`,
  );
  files.write(join(info, "INSTALLER"), "pip\n");
}
