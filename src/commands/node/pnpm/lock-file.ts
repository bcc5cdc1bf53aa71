import { join } from "../../../files/paths.ts";
import type { Process } from "../../../shell/command.ts";
import type { Dependencies, Manifest } from "../npm/manifest.ts";
import { PnpmError } from "./errors.ts";
import { parseYaml, scalar, type Table } from "./yaml.ts";

/** One package of a lock file. */
export interface Package {
  readonly name: string;
  readonly version: string;
  readonly integrity: string;
  readonly engines?: Dependencies;
  readonly hasBin?: boolean;
  /** Names and exact versions. */
  readonly dependencies: Dependencies;
}

/** What package.json asks for, and what it gets. */
export interface Wanted {
  readonly specifier: string;
  readonly version: string;
}

export type Group = "dependencies" | "devDependencies" | "optionalDependencies";
export const groups: readonly Group[] = ["dependencies", "optionalDependencies", "devDependencies"];

export interface PnpmLock {
  readonly importer: Readonly<Record<Group, Readonly<Record<string, Wanted>>>>;
  /** By "name@version". */
  readonly packages: ReadonlyMap<string, Package>;
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const table = (value: Table | string | undefined): Table => (typeof value === "object" ? value : {});
const texts = (value: Table | string | undefined): Dependencies => table(value) as Dependencies;

/** pnpm-lock.yaml of version 9; undefined when there is none. Throws PnpmError for one that cannot be read. */
export function readPnpmLock({ files }: Process, root: string): PnpmLock | undefined {
  const path = join(root, "pnpm-lock.yaml");
  if (!files.is("file", path)) return undefined;
  let read: Table;
  try {
    read = parseYaml(files.text(path));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new PnpmError("BROKEN_LOCKFILE", `The lockfile at "${path}" is broken: ${error.message}`);
  }
  if (!String(read["lockfileVersion"]).startsWith("9."))
    throw new PnpmError("LOCKFILE_BREAKING_CHANGE", `Lockfile ${path} not compatible with current pnpm`, [
      "Run with the --force parameter to recreate the lockfile.",
    ]);
  const importer = table(table(read["importers"])["."]);
  const wanted = (group: Group) =>
    Object.fromEntries(
      Object.entries(table(importer[group])).map(([name, value]) => {
        const { specifier = "", version = "" } = texts(value);
        return [name, { specifier, version }];
      }),
    );
  const snapshots = table(read["snapshots"]);
  const packages = new Map<string, Package>();
  for (const [key, value] of Object.entries(table(read["packages"]))) {
    const { resolution, engines, hasBin } = table(value);
    const at = key.lastIndexOf("@");
    packages.set(key, {
      name: key.slice(0, at),
      version: key.slice(at + 1),
      integrity: texts(resolution)["integrity"] ?? "",
      ...(engines !== undefined && { engines: texts(engines) }),
      ...(hasBin === "true" && { hasBin: true }),
      dependencies: texts(table(snapshots[key])["dependencies"]),
    });
  }
  return {
    importer: {
      dependencies: wanted("dependencies"),
      devDependencies: wanted("devDependencies"),
      optionalDependencies: wanted("optionalDependencies"),
    },
    packages,
  };
}

export function formatPnpmLock({ importer, packages }: PnpmLock): string {
  const lines = [
    "lockfileVersion: '9.0'",
    "",
    "settings:",
    "  autoInstallPeers: true",
    "  excludeLinksFromLockfile: false",
    "",
  ];
  lines.push("importers:", "");
  const used = groups.filter((group) => Object.keys(importer[group]).length > 0);
  lines.push(used.length > 0 ? "  .:" : "  .: {}");
  for (const group of used) {
    lines.push(`    ${group}:`);
    for (const [name, { specifier, version }] of sorted(importer[group]))
      lines.push(
        `      ${scalar(name)}:`,
        `        specifier: ${scalar(specifier)}`,
        `        version: ${scalar(version)}`,
      );
  }
  lines.push("");
  const all = [...packages].sort(([a], [b]) => byText(a, b));
  if (all.length > 0) lines.push("packages:", "");
  for (const [key, { integrity, engines, hasBin }] of all) {
    lines.push(`  ${scalar(key)}:`, `    resolution: {integrity: ${integrity}}`);
    if (engines)
      lines.push(
        `    engines: {${Object.entries(engines)
          .map(([name, range]) => `${name}: ${scalar(range)}`)
          .join(", ")}}`,
      );
    if (hasBin) lines.push("    hasBin: true");
    lines.push("");
  }
  if (all.length > 0) lines.push("snapshots:", "");
  for (const [key, { dependencies }] of all) {
    const needs = sorted(dependencies);
    lines.push(needs.length > 0 ? `  ${scalar(key)}:` : `  ${scalar(key)}: {}`);
    if (needs.length > 0) lines.push("    dependencies:");
    for (const [name, version] of needs) lines.push(`      ${scalar(name)}: ${scalar(version)}`);
    lines.push("");
  }
  return `${lines.join("\n").trimEnd()}\n`;
}

const sorted = <T>(all: Readonly<Record<string, T>>): [string, T][] =>
  Object.entries(all).sort(([a], [b]) => byText(a, b));

/** Why a lock file does not belong to a package.json, in pnpm's words; empty when it does. */
export function differences({ importer }: PnpmLock, manifest: Manifest): string[] {
  const asked: Dependencies = {
    ...manifest.devDependencies,
    ...manifest.optionalDependencies,
    ...manifest.dependencies,
  };
  const locked: Dependencies = {};
  for (const group of groups)
    for (const [name, { specifier }] of Object.entries(importer[group])) locked[name] = specifier;
  const told = (count: string[], how: string) =>
    count.length > 0 ? [`* ${count.length} dependencies were ${how}: ${count.join(", ")}`] : [];
  const added = Object.keys(asked)
    .filter((name) => !(name in locked))
    .map((name) => `${name}@${asked[name]}`);
  const removed = Object.keys(locked)
    .filter((name) => !(name in asked))
    .map((name) => `${name}@${locked[name]}`);
  const changed = Object.keys(asked)
    .filter((name) => name in locked && locked[name] !== asked[name])
    .map((name) => `${name} (lockfile: ${locked[name]}, manifest: ${asked[name]})`);
  return [
    ...told(added, "added"),
    ...told(removed, "removed"),
    ...(changed.length > 0
      ? [`* ${changed.length} dependencies are mismatched:`, ...changed.map((one) => `  - ${one}`)]
      : []),
  ];
}
