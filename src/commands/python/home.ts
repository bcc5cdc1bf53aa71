import { dirname, join, resolve } from "../../files/paths.ts";
import { readStub } from "../../files/stubs.ts";
import type { Process } from "../../shell/command.ts";

/** The interpreter a process runs under: where it lies and where its packages are. */
export interface PythonHome {
  /** sys.version: "3.14.7". */
  readonly version: string;
  /** "3.14". */
  readonly minor: string;
  /** sys.executable */
  readonly executable: string;
  /** sys.prefix: the virtual environment's folder when there is one. */
  readonly prefix: string;
  /** Where Python itself is installed. */
  readonly basePrefix: string;
  readonly sitePackages: string;
}

/**
 * What real Python works out at start: a pyvenv.cfg above the executable makes a virtual environment, otherwise the
 * executable's own folder tells the prefix.
 */
export function pythonHome(process: Process, version: string): PythonHome {
  return homeAt(process, version, executableOf(process) ?? onPath(process) ?? "/usr/local/bin/python3");
}

/** The Python that a program finds on PATH, which need not be the one it runs under: what Pipenv works for. */
export function pythonOnPath(process: Process, version: string): PythonHome {
  return homeAt(process, version, onPath(process) ?? "/usr/local/bin/python3");
}

const onPath = ({ env, files }: Process): string | undefined =>
  (env.get("PATH") ?? "")
    .split(":")
    .flatMap((folder) => [`${folder}/python3`, `${folder}/python`])
    .find((path) => path.startsWith("/") && files.is("file", path));

function homeAt(process: Process, version: string, called: string): PythonHome {
  const minor = version.split(".").slice(0, 2).join(".");
  const above = dirname(dirname(called));
  const isVenv = process.files.exists(join(above, "pyvenv.cfg"));
  const real = process.files.exists(called) ? process.files.realpath(called) : called;
  const basePrefix = dirname(dirname(real));
  const prefix = isVenv ? above : basePrefix;
  const executable = isPython(called) ? called : join(prefix, "bin/python3");
  return { version, minor, executable, prefix, basePrefix, sitePackages: sitePackagesOf(prefix, version) };
}

export const sitePackagesOf = (prefix: string, version: string): string =>
  join(prefix, "lib", `python${version.split(".").slice(0, 2).join(".")}`, "site-packages");

const isPython = (path: string) => /\/python[0-9.]*$/.test(path);

/** bash leaves the path of what it runs in `_`: the interpreter, or the script whose first line names it. */
function executableOf({ env, files, cwd }: Process): string | undefined {
  const called = env.get("_");
  if (!called) return undefined;
  const path = resolve(cwd, called);
  if (!path.includes("/bin/") || !files.is("file", path)) return undefined;
  if (isPython(path)) return path;
  const text = files.text(path);
  const interpreter = /^#![ \t]*(\/\S*\/python[0-9.]*)/.exec(text)?.[1];
  if (interpreter && files.exists(interpreter)) return interpreter;
  const program = readStub(text)?.[0];
  return program === "pip" || program === "pipenv" || program === "python" ? path : undefined;
}
