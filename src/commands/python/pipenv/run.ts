import { basename, dirname, join } from "../../../files/paths.ts";
import type { PythonHome } from "../home.ts";
import { findPipfile } from "./pipfile.ts";
import { isOn, type Pipenv, PipenvError, targetHome, type Verb } from "./project.ts";

export const run: Verb = async (pipenv, argv) => {
  const { process } = pipenv;
  const words = argv[0] === "--" ? argv.slice(1) : argv;
  if (words.length === 0)
    throw new PipenvError(
      "Usage: pipenv run [OPTIONS] COMMAND [ARGS]...\nTry 'pipenv run -h' for help.\n\nError: Missing argument 'COMMAND'.",
      2,
    );
  const { env } = await environment(pipenv);
  const path = (env.PATH ?? "").split(":");
  const isThere =
    words[0]!.includes("/") || path.some((folder) => process.files.is("file", join(folder, words[0]!)));
  if (!isThere)
    throw new PipenvError(
      `Error: the command ${words[0]} could not be found within PATH or Pipfile's [scripts].`,
      127,
    );
  return process.spawn(words, { env });
};

export const shell: Verb = async (pipenv) => {
  const { process } = pipenv;
  const { env, home } = await environment(pipenv);
  if (isOn(process.env.get("PIPENV_ACTIVE")))
    throw new PipenvError(
      `Shell for ${home.prefix} already activated.\nNew shell not activated to avoid nested environments.`,
    );
  await process.stderr.write("Launching subshell in virtual environment...\n");
  const prompt = process.env.get("PS1") ?? "\\u@\\h:\\w\\$ ";
  return process.spawn(["bash"], {
    env: { ...env, PS1: `(${basename(dirname(findPipfile(process.files, process.cwd)!))}) ${prompt}` },
  });
};

/** The environment of a process inside the project's virtual environment, with what `.env` sets. */
async function environment(
  pipenv: Pipenv,
): Promise<{ env: Record<string, string | undefined>; home: PythonHome }> {
  const { process } = pipenv;
  const { files } = process;
  const pipfile = findPipfile(files, process.cwd);
  if (!pipfile)
    throw new PipenvError(
      "No Pipfile present at project home. Consider running `pipenv install` first to automatically generate a Pipfile for you.",
    );
  const home = await targetHome(pipenv, pipfile, false);
  const env: Record<string, string | undefined> = {
    PATH: `${home.prefix}/bin:${process.env.get("PATH") ?? ""}`,
    VIRTUAL_ENV: home.prefix,
    PIPENV_ACTIVE: "1",
    PYTHONHOME: undefined,
  };
  const dotenv = join(dirname(pipfile), ".env");
  if (files.is("file", dotenv) && !isOn(process.env.get("PIPENV_DONT_LOAD_ENV"))) {
    await process.stderr.write("Loading .env environment variables...\n");
    for (const line of files.text(dotenv).split("\n")) {
      const match = /^\s*(?:export\s+)?([A-Za-z_]\w*)\s*=\s*(.*?)\s*$/.exec(line);
      if (match && !process.env.has(match[1]!)) env[match[1]!] = match[2]!.replace(/^(['"])(.*)\1$/, "$2");
    }
  }
  return { env, home };
}
