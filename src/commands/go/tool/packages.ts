import type { Files } from "../../../files/files.ts";
import { join, resolve } from "../../../files/paths.ts";
import type { Workspace } from "./workspace.ts";

/** A package of the main module. */
export interface Package {
  /** "example.com/app/cmd/web" */
  readonly path: string;
  readonly folder: string;
  /** Names of its Go files, sorted; no tests. */
  readonly files: readonly string[];
  readonly tests: readonly string[];
}

const otherSystem =
  /_(?:windows|darwin|freebsd|netbsd|openbsd|plan9|solaris|js|wasip1|android|ios|aix)(?:_\w+)?\.go$|_(?:arm64|arm|386|wasm|ppc64le?|s390x|riscv64)\.go$/;

/** Does the build take this file? "//go:build ignore" and other systems' files are left out. */
function isBuilt(files: Files, file: string): boolean {
  if (otherSystem.test(file)) return false;
  const constraint = /^\/\/go:build (.+)$/m.exec(files.text(file).split(/^package /m)[0]!)?.[1]?.trim();
  if (constraint === undefined) return true;
  const known = new Set(["linux", "amd64", "unix", "heroku", "gc", "cgo"]);
  return constraint.split("||").some((part) =>
    part.split("&&").every((word) => {
      const name = word.trim().replace(/[()]/g, "");
      return name.startsWith("!") ? !known.has(name.slice(1)) : known.has(name) || /^go1\.\d+$/.test(name);
    }),
  );
}

/** The package that lies in a folder; undefined where there are no Go files. */
export function packageAt(files: Files, { root, mod }: Workspace, folder: string): Package | undefined {
  if (!files.is("directory", folder)) return undefined;
  const names = files
    .list(folder)
    .filter(({ name, kind }) => kind !== "directory" && name.endsWith(".go") && !/^[._]/.test(name))
    .map(({ name }) => name);
  if (names.length === 0) return undefined;
  const built = names.filter((name) => !name.endsWith("_test.go") && isBuilt(files, join(folder, name)));
  const path = folder === root ? mod.module : `${mod.module}${folder.slice(root === "/" ? 0 : root.length)}`;
  return { path, folder, files: built, tests: names.filter((name) => name.endsWith("_test.go")) };
}

/** Every package at or below a folder. Go looks into no vendor, testdata, hidden folder or other module. */
export function packagesBelow(files: Files, workspace: Workspace, folder: string): Package[] {
  const here = packageAt(files, workspace, folder);
  const below = files
    .list(folder)
    .filter(
      ({ name, kind }) => kind === "directory" && !/^(?:[._]|vendor$|testdata$|node_modules$)/.test(name),
    )
    .map(({ name }) => join(folder, name))
    .filter((child) => !files.is("file", join(child, "go.mod")))
    .flatMap((child) => packagesBelow(files, workspace, child));
  return [...(here ? [here] : []), ...below];
}

/** The packages that a pattern of the command line means: ".", "./cmd/...", "example.com/app/cmd/web". */
export function matchPackages(files: Files, workspace: Workspace, cwd: string, pattern: string): Package[] {
  const { root, mod } = workspace;
  const local = pattern === "." || pattern.startsWith("./") || pattern.startsWith("../");
  const inModule = pattern === mod.module || pattern.startsWith(`${mod.module}/`);
  if (!local && !inModule) return [];
  const all = pattern.endsWith("/...");
  const bare = all ? pattern.slice(0, -4) : pattern;
  const folder = local ? resolve(cwd, bare) : join(root, bare.slice(mod.module.length));
  if (!files.is("directory", folder)) return [];
  if (all) return packagesBelow(files, workspace, folder);
  const found = packageAt(files, workspace, folder);
  return found ? [found] : [];
}
