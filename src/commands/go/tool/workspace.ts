import { dirname, join } from "../../../files/paths.ts";
import type { Process } from "../../../shell/command.ts";
import { GoError } from "./errors.ts";
import { type ModFile, readModFile } from "./mod-file.ts";

/** The main module: where it lies and what its go.mod says. */
export interface Workspace {
  readonly root: string;
  readonly mod: ModFile;
  readonly vendored: boolean;
}

export function findRoot({ files, cwd }: Process): string | undefined {
  for (let folder = cwd; ; folder = dirname(folder)) {
    if (files.is("file", join(folder, "go.mod"))) return folder;
    if (folder === "/") return undefined;
  }
}

/** Throws GoError when no folder above this one holds a go.mod. */
export function openWorkspace(process: Process): Workspace {
  const root = findRoot(process);
  if (root === undefined)
    throw new GoError(
      "go: go.mod file not found in current directory or any parent directory; see 'go help modules'",
    );
  const { files, cwd } = process;
  const file = join(root, "go.mod");
  const mod = readModFile(files.text(file), root === cwd ? "go.mod" : file);
  return { root, mod, vendored: files.is("file", join(root, "vendor/modules.txt")) };
}
