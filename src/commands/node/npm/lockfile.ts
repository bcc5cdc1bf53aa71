import { join } from "../../../files/paths.ts";
import type { Process } from "../../../shell/command.ts";
import { NpmError } from "./errors.ts";
import type { Dependencies, Manifest } from "./manifest.ts";

/** One package of a lock file, under its path: "node_modules/express". */
export interface Locked {
  version: string;
  resolved?: string;
  integrity?: string;
  dev?: true;
  license?: string;
  dependencies?: Dependencies;
  bin?: Record<string, string>;
  engines?: Record<string, string>;
  funding?: unknown;
}

/** Paths to packages, in the order npm writes them. */
export type Tree = Map<string, Locked>;

export interface Lock {
  readonly root: Manifest;
  readonly tree: Tree;
}

/** package-lock.json (lockfileVersion 2 or 3); undefined when there is none. */
export function readLock({ files }: Process, root: string): Lock | undefined {
  const path = join(root, "package-lock.json");
  if (!files.is("file", path)) return undefined;
  let lock: { packages?: Record<string, Locked & Manifest> };
  try {
    lock = JSON.parse(files.text(path)) as typeof lock;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new NpmError([
      "code EJSONPARSE",
      `JSON.parse Invalid package-lock.json: JSONParseError: ${error.message}`,
      "JSON.parse Failed to parse JSON data.",
      "JSON.parse Note: package.json must be actual JSON, not just JavaScript.",
    ]);
  }
  const { "": manifest = {}, ...packages } = lock.packages ?? {};
  return { root: manifest as Manifest, tree: new Map(Object.entries(packages)) };
}

const sorted = (tree: Tree): [string, Locked][] => [...tree].sort(([a], [b]) => a.localeCompare(b, "en"));

export function writeLock(
  { files }: Process,
  root: string,
  manifest: Manifest,
  tree: Tree,
  folderName: string,
): void {
  const { name = folderName, version, license, dependencies, devDependencies, bin, engines } = manifest;
  const filled = (table: Dependencies | undefined) =>
    table && Object.keys(table).length > 0 ? table : undefined;
  const top = {
    name,
    version,
    license,
    dependencies: filled(dependencies),
    devDependencies: filled(devDependencies),
    bin,
    engines,
  };
  const lock = {
    name,
    ...(version === undefined ? {} : { version }),
    lockfileVersion: 3,
    requires: true,
    packages: { "": top, ...Object.fromEntries(sorted(tree)) },
  };
  const text = `${JSON.stringify(lock, null, 2)}\n`;
  const path = join(root, "package-lock.json");
  if (!files.is("file", path) || files.text(path) !== text) files.write(path, text);
}

/** What lies in node_modules, as npm itself notes it there. */
export function readHidden({ files }: Process, root: string): Tree {
  const path = join(root, "node_modules/.package-lock.json");
  if (!files.is("file", path)) return new Map();
  const { packages } = JSON.parse(files.text(path)) as { packages: Record<string, Locked> };
  return new Map(
    Object.entries(packages).filter(([place]) => files.is("file", join(root, place, "package.json"))),
  );
}

export function writeHidden(
  { files }: Process,
  root: string,
  manifest: Manifest,
  tree: Tree,
  folderName: string,
): void {
  const lock = {
    name: manifest.name ?? folderName,
    ...(manifest.version === undefined ? {} : { version: manifest.version }),
    lockfileVersion: 3,
    requires: true,
    packages: Object.fromEntries(sorted(tree)),
  };
  files.write(join(root, "node_modules/.package-lock.json"), `${JSON.stringify(lock, null, 2)}\n`);
}

/** "node_modules/a/node_modules/@b/c" -> "@b/c" */
export const nameAt = (place: string): string =>
  place.slice(place.lastIndexOf("node_modules/") + "node_modules/".length);
