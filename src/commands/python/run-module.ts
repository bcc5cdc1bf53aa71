import { join, resolve } from "../../files/paths.ts";
import { serveFolder } from "./http-server.ts";
import { NotSimulated } from "./language/syntax-error.ts";
import { runPip } from "./pip/pip.ts";
import { pipenv } from "./pipenv/pipenv.ts";
import { runMain } from "./python.ts";
import { PyExit } from "./runtime/exceptions.ts";
import { importModule } from "./runtime/imports.ts";
import type { Interpreter } from "./runtime/interpreter.ts";
import { createVenv } from "./venv.ts";
import { installedIn } from "./packaging/installed.ts";
import { canonical } from "./packaging/requirement.ts";
import { load, dump } from "./modules/json.ts";
import { readText } from "../../base/streams.ts";

type Run = (python: Interpreter, argv: readonly string[]) => Promise<number>;

/** Modules that are programs and are not written in Python here. */
const programs: Record<string, Run> = {
  pip: ({ process, home }, argv) => runPip(process, home, argv),
  pipenv: ({ process, home }, argv) => pipenv.run(process, [home.version, ...argv]),
  venv: async ({ process, home }, argv) => {
    const names = argv.filter((word) => !word.startsWith("-"));
    if (names.length === 0) {
      await process.stderr.write(
        "usage: venv [-h] [--system-site-packages] [--clear] [--upgrade] [--without-pip] [--prompt PROMPT] ENV_DIR [ENV_DIR ...]\nvenv: error: the following arguments are required: ENV_DIR\n",
      );
      return 2;
    }
    for (const name of names) {
      await process.clock.sleep(1500, process.signal);
      createVenv(process.files, resolve(process.cwd, name), home);
    }
    return 0;
  },
  "json.tool": async ({ process }) => {
    const value = load(await readText(process.stdin));
    await process.stdout.write(
      `${dump(value, { indent: "    ", sortKeys: false, ascii: true, separators: [",", ": "] })}\n`,
    );
    return 0;
  },
  "http.server": ({ process }, argv) => serveFolder(process, argv),
  gunicorn: (python) => entry(python, "gunicorn.app.wsgiapp", "run"),
  flask: (python) => entry(python, "flask.cli", "main"),
};

async function entry(python: Interpreter, module: string, name: string): Promise<number> {
  const loaded = await importModule(python, module);
  await python.call(await python.attribute(loaded, name), []);
  return 0;
}

const loud = ["unittest", "timeit", "pdb", "site", "ensurepip", "zipfile", "this", "compileall"];

/** python -m NAME */
export async function runProgramModule(
  python: Interpreter,
  name: string,
  argv: readonly string[],
): Promise<void> {
  const { process, home } = python;
  const isInstalled = (wanted: string) =>
    installedIn(process.files, home.sitePackages).has(canonical(wanted));
  const file = [
    join(process.cwd, `${name.replaceAll(".", "/")}.py`),
    join(process.cwd, name.replaceAll(".", "/"), "__main__.py"),
  ].find((path) => process.files.is("file", path));
  const run = Object.hasOwn(programs, name) ? programs[name] : undefined;
  if (file && !run) return runMain(python, process.files.text(file), file, file);
  const needsPackage = ["gunicorn", "flask"].includes(name) && !isInstalled(name);
  if (run && !needsPackage) throw new PyExit(await run(python, argv));
  if (loud.includes(name) || isInstalled(name)) throw new NotSimulated(`python -m ${name}`);
  await process.stderr.write(`${home.executable}: No module named ${name}\n`);
  throw new PyExit(1);
}
