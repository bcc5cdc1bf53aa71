import type { Source } from "../buildpack.ts";
import { block } from "../output.ts";
import { listing } from "../source.ts";

/** Any of these at the root makes it a Python app; misspelt ones count, so that the error can explain itself. */
const today: readonly string[] = [
  ".python-version",
  "__init__.py",
  "app.py",
  "main.py",
  "manage.py",
  "pdm.lock",
  "Pipfile",
  "Pipfile.lock",
  "poetry.lock",
  "pyproject.toml",
  "requirements.txt",
  "runtime.txt",
  "server.py",
  "setup.cfg",
  "setup.py",
  "uv.lock",
  "requeriments.txt",
  "requirement.txt",
  "requirements",
  "requirements.text",
  "Requirements.txt",
  "requirements.txt.txt",
  "requirments.txt",
];

const folders: readonly string[] = ["__pycache__", ".venv", "venv"];

const classic: readonly string[] = ["requirements.txt", "setup.py", "Pipfile"];

export const isPython = (source: Source): boolean =>
  source.edition === "classic"
    ? classic.some((name) => source.has(name))
    : today.some((name) => source.has(name)) || folders.some((name) => source.isFolder(name));

export const explainPython = (source: Source): string[] =>
  source.edition === "classic"
    ? []
    : block("red", [
        "Error: Your app is configured to use the Python buildpack,",
        "but we couldn't find any supported Python project files.",
        "",
        ...missingFileAdvice(source),
      ]);

/** What a Python app must have at its root, and what is there instead. */
export const missingFileAdvice = (source: Source): string[] => [
  "A Python app on Heroku must have either a 'requirements.txt',",
  "'Pipfile.lock', 'poetry.lock' or 'uv.lock' package manager file",
  "in the root directory of its source code.",
  "",
  "Currently the root directory of your app contains:",
  "",
  ...listing(source),
  "",
  "Is such a file on your own machine? Then see to it that it:",
  "",
  "1. Is in the top level directory (not a subdirectory).",
  "2. Has the correct spelling (the filenames are case-sensitive).",
  "3. Isn't listed in '.gitignore' or '.slugignore'.",
  "4. Has been added to the Git repository using 'git add --all'",
  "   and then committed using 'git commit'.",
  "",
  "An app without any dependencies still needs one: create an",
  "empty 'requirements.txt' file.",
  "",
  ...uvAdvice,
  "",
  "More about Python on Heroku:",
  "https://devcenter.heroku.com/articles/getting-started-with-python",
  "https://devcenter.heroku.com/articles/python-support",
];

export const uvAdvice: readonly string[] = [
  "Not sure which package manager to choose? Try uv: it is fast,",
  "locks every version, and is maintained by a full-time team:",
  "https://docs.astral.sh/uv/",
];
