import type { Source } from "../buildpack.ts";
import { CompileError } from "../errors.ts";
import { block } from "../output.ts";
import { missingFileAdvice, uvAdvice } from "./known-files.ts";

export type PackageManager = "pip" | "pipenv" | "poetry" | "uv";

const files: readonly { readonly name: string; readonly manager: PackageManager; readonly title: string }[] =
  [
    { name: "Pipfile.lock", manager: "pipenv", title: "Pipenv" },
    { name: "requirements.txt", manager: "pip", title: "pip" },
    { name: "poetry.lock", manager: "poetry", title: "Poetry" },
    { name: "uv.lock", manager: "uv", title: "uv" },
  ];

/** Exactly one of the four files must be there; the buildpack does not guess. Throws CompileError. */
export function choosePackageManager(source: Source): PackageManager {
  if (source.has("Pipfile") && !source.has("Pipfile.lock")) throw error(missingLock);
  const found = files.filter(({ name }) => source.has(name));
  if (found.length === 1) return found[0]!.manager;
  if (found.length > 1) throw error(several(found.map(({ name, title }) => `${name} (${title})`)));
  if (source.has("setup.py")) throw error(setupOnly);
  throw error([
    "Error: Couldn't find any supported Python package manager files.",
    "",
    ...missingFileAdvice(source),
  ]);
}

const error = (lines: readonly string[]) => new CompileError(block("red", lines));

const missingLock: readonly string[] = [
  "Error: No 'Pipfile.lock' found!",
  "",
  "There is a 'Pipfile', but not the 'Pipfile.lock' that belongs",
  "to it. Only the lock file names the exact version of every",
  "package; without it Heroku could install other versions than",
  "the ones that work on your machine, and so it no longer tries.",
  "",
  "Run 'pipenv lock' locally to generate the lockfile, commit it,",
  "and make sure that 'Pipfile.lock' isn't listed in '.gitignore'",
  "or '.slugignore'.",
  "",
  "To use another package manager instead, delete your 'Pipfile'",
  "and add a 'requirements.txt', 'poetry.lock' or 'uv.lock' file.",
  "",
  ...uvAdvice,
];

const several = (found: readonly string[]): string[] => [
  "Error: Multiple Python package manager files were found.",
  "",
  "Exactly one package manager file should be present in your app's",
  "source code, however, several were found:",
  "",
  ...found,
  "",
  "The buildpack used to take the first one of this list. Since that",
  "was a guess, and often a wrong one, it now asks you to choose.",
  "",
  "You must decide which package manager you want to use with your",
  "app, and then delete the file(s) and any config from the others.",
  "",
  ...uvAdvice,
  "",
  "Note: A third-party uv or Poetry buildpack is no longer needed, and",
  "the requirements.txt it writes leads to this error. To remove it:",
  "https://devcenter.heroku.com/articles/managing-buildpacks#remove-classic-buildpacks",
];

const setupOnly: readonly string[] = [
  "Error: Implicit setup.py file support has been sunset.",
  "",
  "The only Python file of your app that names dependencies is a",
  "setup.py. The buildpack used to install it with pip in editable",
  "mode; it no longer does so unasked.",
  "",
  "To get the same result, create a file named 'requirements.txt'",
  "in the root directory with this one line (without quotes):",
  "'--editable .'",
  "",
  ...uvAdvice,
];
