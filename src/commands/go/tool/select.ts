import { resolve } from "../../../files/paths.ts";
import type { Process } from "../../../shell/command.ts";
import { standardPackages } from "../language/universe.ts";
import { GoError } from "./errors.ts";
import { matchPackages, type Package } from "./packages.ts";
import type { Workspace } from "./workspace.ts";

/** The packages that operands mean; "." without any. Throws GoError for one that matches nothing. */
export function selectPackages(
  process: Process,
  workspace: Workspace,
  operands: readonly string[],
): Package[] {
  const { files, cwd } = process;
  if (operands.length > 0 && operands.every((name) => name.endsWith(".go")))
    return [namedFiles(process, operands)];
  const found: Package[] = [];
  for (const pattern of operands.length > 0 ? operands : ["."]) {
    const matched = matchPackages(files, workspace, cwd, pattern);
    if (matched.length === 0) throw nothing(process, workspace, pattern);
    for (const one of matched)
      if (one.files.length === 0 && !pattern.endsWith("...") && one.tests.length === 0)
        throw new GoError(`package ${one.path}: build constraints exclude all Go files in ${one.folder}`);
      else if (!found.some(({ path }) => path === one.path) && one.files.length > 0) found.push(one);
  }
  return found;
}

function nothing({ files, cwd }: Process, { mod }: Workspace, pattern: string): GoError {
  const local = /^\.\.?(?:\/|$)/.test(pattern);
  const folder = resolve(cwd, pattern.replace(/\/?\.\.\.$/, ""));
  if (local && pattern.endsWith("/..."))
    return files.is("directory", folder)
      ? new GoError(`go: warning: "${pattern}" matched no packages\nno Go files`, 1)
      : new GoError(`pattern ${pattern}: lstat ${pattern.slice(0, -3)}: no such file or directory`);
  if (local)
    return new GoError(
      files.is("directory", folder) ? `no Go files in ${folder}` : `stat ${folder}: directory not found`,
    );
  if (standardPackages.has(pattern))
    return new GoError(`go: building ${pattern} of the standard library is not simulated yet`);
  if (pattern.startsWith(`${mod.module}/`))
    return new GoError(`no required module provides package ${pattern}; to add it:\n\tgo get ${pattern}`);
  if (!pattern.split("/")[0]!.includes("."))
    return new GoError(`package ${pattern} is not in std (/usr/local/go/src/${pattern})`);
  return new GoError(`no required module provides package ${pattern}; to add it:\n\tgo get ${pattern}`);
}

/** `go run main.go`: the files themselves are the package. */
export function namedFiles({ files, cwd }: Process, names: readonly string[]): Package {
  const missing = names.find((name) => !files.is("file", resolve(cwd, name)));
  if (missing !== undefined) throw new GoError(`stat ${missing}: no such file or directory`);
  return {
    path: "command-line-arguments",
    folder: cwd,
    files: names.map((name) => name.replace(/^\.\//, "")),
    tests: [],
  };
}
