import { dirname } from "../../../files/paths.ts";
import { type Options, parseArguments } from "../../../shell/options.ts";
import { findPipfile } from "./pipfile.ts";
import { existingHome, PipenvError, targetHome, type Verb } from "./project.ts";
import { virtualenvPath } from "./virtualenv.ts";

const options = {
  where: { help: "Output project home information." },
  venv: { help: "Output virtualenv information." },
  py: { help: "Output Python interpreter information." },
  rm: { help: "Remove the virtualenv." },
  python: { value: "version", help: "Specify which version of Python virtualenv should use." },
  three: { help: "Use Python 3 when creating virtualenv." },
} satisfies Options;

const noVenv = "No virtualenv has been created for this project yet!";

/** `pipenv --where`, `--venv`, `--py`, `--rm`, `--python VERSION`. */
export const about: Verb = async (pipenv, argv) => {
  const { process, base } = pipenv;
  const { options: given } = parseArguments(options, argv);
  const pipfile = findPipfile(process.files, process.cwd);
  if (given.python !== undefined) {
    if (!base.version.startsWith(given.python))
      throw new PipenvError(
        `Warning: Python ${given.python} was not found on your system...\nNeither 'pyenv' nor 'asdf' could be found to install Python.`,
      );
    await targetHome(pipenv, pipfile ?? `${process.cwd}/Pipfile`, false);
    return 0;
  }
  if (!pipfile)
    throw new PipenvError(
      given.where
        ? "No Pipfile present at project home. Consider running `pipenv install` first to automatically generate a Pipfile for you."
        : noVenv,
    );
  if (given.where) {
    await process.stdout.write(`${dirname(pipfile)}\n`);
    return 0;
  }
  const home = await existingHome(pipenv, pipfile);
  if (!home) throw new PipenvError(`${noVenv}\nAborted!`);
  if (given.rm) {
    const path = await virtualenvPath(process, pipfile);
    await process.stderr.write(`Removing virtualenv (${path})...\n`);
    process.files.remove(path);
    return 0;
  }
  await process.stdout.write(`${given.py ? home.executable : home.prefix}\n`);
  return 0;
};
