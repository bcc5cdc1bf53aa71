import type { Files } from "../../../files/files.ts";
import { CompileError } from "../errors.ts";
import { block } from "../output.ts";

/** Folders that a build writes itself, or that are of no use on another machine, must not come with the source. */
export function checkNoPython(files: Files, dir: string): void {
  if (!files.exists(`${dir}/.heroku/python`)) return;
  throw new CompileError(
    block("red", [
      "Error: Existing '.heroku/python/' directory found.",
      "",
      "Your app's source code brings along the directory in which the",
      "Python buildpack installs Python. It contains:",
      "",
      ...twoLevels(files, dir, ".heroku/python"),
      "",
      "If it is in your Git repository, delete it there or give it another",
      "name. If a 'bin/pre_compile' hook or an earlier buildpack makes it,",
      "change those.",
    ]),
  );
}

export function checkNoVenv(files: Files, dir: string): void {
  for (const name of [".venv", "venv"])
    if (files.is("file", `${dir}/${name}/pyvenv.cfg`))
      throw new CompileError(block("red", text(files, dir, name)));
}

const text = (files: Files, dir: string, name: string): string[] => [
  `Error: Existing '${name}/' directory found.`,
  "",
  "Your app's source code contains an existing directory named",
  `'${name}/', which looks like a Python virtual environment:`,
  "",
  ...twoLevels(files, dir, name),
  "",
  "A virtual environment holds files made for one machine; on any",
  "other they do not work, so it must not be part of the source.",
  "",
  "To take it out of the repository:",
  `1. Run 'git rm --cached -r ${name}/' to remove the directory`,
  "   from the Git index.",
  "2. Create a '.gitignore' file in the root directory, if there",
  "   isn't one yet.",
  `3. Add a line '${name}/' (without quotes) to that file.`,
  "4. Run 'git add .gitignore', and 'git commit' both changes.",
  "",
  "For more information, see:",
  "https://docs.github.com/en/get-started/git-basics/ignoring-files",
];

/** As `find NAME/ -maxdepth 2 | sort`. */
function twoLevels(files: Files, dir: string, name: string): string[] {
  const lines = [`${name}/`];
  for (const first of files.list(`${dir}/${name}`)) {
    lines.push(`${name}/${first.name}`);
    if (first.kind === "directory")
      for (const second of files.list(`${dir}/${name}/${first.name}`))
        lines.push(`${name}/${first.name}/${second.name}`);
  }
  return lines.sort();
}
