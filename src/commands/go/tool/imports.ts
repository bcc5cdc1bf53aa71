import type { Import } from "../language/ast.ts";
import { parseHeader } from "../language/parse.ts";
import { standardPackages } from "../language/universe.ts";
import { join } from "../../../files/paths.ts";
import type { Process } from "../../../shell/command.ts";
import type { Requirement } from "./mod-file.ts";
import { type Package, packageAt } from "./packages.ts";
import { readSums } from "./sums.ts";
import type { Workspace } from "./workspace.ts";

/** What a package's imports come to. */
export interface Resolved {
  readonly own: Package[];
  readonly modules: Requirement[];
  /** Paths of packages of other modules. */
  readonly foreign: string[];
  readonly complaints: string[];
}

export const headerOf = parseHeader;

/** A file's path as the go command shows it: relative to where it runs. */
export const shownFile = (cwd: string, file: string): string =>
  file.startsWith(`${cwd}/`) ? file.slice(cwd.length + 1) : file;

/** Finds every package that `start` reaches, and says what cannot be found. */
export function resolveImports(process: Process, workspace: Workspace, start: readonly Package[]): Resolved {
  const found: Resolved = { own: [], modules: [], foreign: [], complaints: [] };
  const seen = new Set<string>();
  const visit = (one: Package) => {
    if (seen.has(one.path)) return;
    seen.add(one.path);
    for (const name of one.files) {
      const file = join(one.folder, name);
      for (const imported of headerOf(process.files.text(file)).imports)
        resolveOne(process, workspace, { file, from: one.path, imported }, found, visit);
    }
    found.own.push(one);
  };
  for (const one of start) visit(one);
  return found;
}

interface Asked {
  readonly file: string;
  readonly from: string;
  readonly imported: Import;
}

function resolveOne(
  process: Process,
  workspace: Workspace,
  { file, from, imported }: Asked,
  found: Resolved,
  visit: (one: Package) => void,
): void {
  const { files, cwd, env } = process;
  const { path, line, column } = imported;
  const { mod, root, vendored } = workspace;
  const complain = (text: string) =>
    found.complaints.push(`${shownFile(cwd, file)}:${line}:${column}: ${text}`);
  if (standardPackages.has(path) || path === "C") return;
  if (path === mod.module || path.startsWith(`${mod.module}/`)) {
    const own = packageAt(files, workspace, join(root, path.slice(mod.module.length)));
    if (own && own.files.length > 0) visit(own);
    else if (path.split("/")[0]!.includes("."))
      complain(`no required module provides package ${path}; to add it:\n\tgo get ${path}`);
    else complain(`package ${path} is not in std (${env.get("GOROOT") ?? "/usr/local/go"}/src/${path})`);
    return;
  }
  const module = mod.requires
    .filter((one) => path === one.path || path.startsWith(`${one.path}/`))
    .toSorted((a, b) => b.path.length - a.path.length)[0];
  if (!path.split("/")[0]!.includes(".") && !module) {
    complain(`package ${path} is not in std (${env.get("GOROOT") ?? "/usr/local/go"}/src/${path})`);
    return;
  }
  if (!module) {
    complain(`no required module provides package ${path}; to add it:\n\tgo get ${path}`);
    return;
  }
  if (!found.foreign.includes(path)) found.foreign.push(path);
  const local = mod.replaced.get(module.path);
  if (vendored || local?.startsWith(".")) {
    const folder = vendored ? join(root, "vendor", path) : join(root, local!, path.slice(module.path.length));
    if (!files.is("directory", folder))
      complain(`cannot find module providing package ${path}: import lookup disabled by -mod=vendor`);
    return;
  }
  if (!readSums(files, join(root, "go.sum")).has(`${module.path} ${module.version}`)) {
    complain(
      `missing go.sum entry for module providing package ${path} (imported by ${from}); to add:\n\tgo get ${from}`,
    );
    return;
  }
  if (!found.modules.includes(module)) found.modules.push(module);
}
