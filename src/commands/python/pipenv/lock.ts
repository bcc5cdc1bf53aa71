import type { Process } from "../../../shell/command.ts";
import type { PythonHome } from "../home.ts";
import { IndexClient } from "../packaging/index-client.ts";
import { environmentOf } from "../packaging/marker.ts";
import { parseRequirement, type Requirement } from "../packaging/requirement.ts";
import { type Pin, resolveRequirements } from "../packaging/resolve.ts";
import { type PackageSpec, type Pipfile, pipfileHash } from "./pipfile.ts";

export interface LockedPackage {
  readonly hashes?: readonly string[];
  readonly index?: string;
  readonly markers?: string;
  readonly version?: string;
  readonly extras?: readonly string[];
}

export interface Lock {
  readonly _meta: {
    readonly hash: { readonly sha256: string };
    readonly "pipfile-spec": 6;
    readonly requires: Readonly<Record<string, string>>;
    readonly sources: Pipfile["sources"];
  };
  readonly default: Readonly<Record<string, LockedPackage>>;
  readonly develop: Readonly<Record<string, LockedPackage>>;
}

/** "*", ">=2" or a table as the requirement it stands for. */
export function requirementOf(name: string, spec: PackageSpec): Requirement {
  const { version = "*", extras = [], markers } = typeof spec === "string" ? { version: spec } : spec;
  const brackets = extras.length > 0 ? `[${extras.join(",")}]` : "";
  return parseRequirement(
    `${name}${brackets}${version === "*" ? "" : version}${markers ? `; ${markers}` : ""}`,
  );
}

/** Resolves one table of the Pipfile. Throws NoMatch, Conflict or InvalidRequirement. */
export async function lockTable(
  process: Process,
  home: PythonHome,
  packages: Pipfile["packages"],
): Promise<Record<string, LockedPackage>> {
  const index = new IndexClient(process, home.version);
  const roots = Object.entries(packages).map(([name, spec]) => ({
    requirement: requirementOf(name, spec),
    from: "",
  }));
  const pins = await resolveRequirements(index, roots, {
    environment: environmentOf(home.version),
    installed: new Map(),
    upgrade: new Set(),
  });
  const locked: Record<string, LockedPackage> = {};
  for (const pin of pins.toSorted((a, b) => (a.key < b.key ? -1 : 1)))
    locked[pin.key] = await lockedPackage(index, pin);
  return locked;
}

async function lockedPackage(
  index: IndexClient,
  { key, version, wanted, extras }: Pin,
): Promise<LockedPackage> {
  const files = (await index.offers(key)).files.get(version) ?? [];
  const python = files[0]?.["requires-python"];
  return {
    ...(extras.length > 0 ? { extras } : {}),
    hashes: files.map(({ hashes }) => `sha256:${hashes.sha256}`).toSorted(),
    ...(wanted.parent ? {} : { index: "pypi" }),
    ...(python ? { markers: pythonMarker(python) } : {}),
    version: `==${version}`,
  };
}

/** ">=2.7, !=3.0.*, !=3.1.*" as the marker Pipenv writes. */
function pythonMarker(python: string): string {
  const parts = python.split(",").map((part) => part.trim());
  const excluded = parts
    .filter((part) => part.startsWith("!="))
    .map((part) => part.slice(2).replace(".*", ""));
  const bounds = parts
    .filter((part) => !part.startsWith("!="))
    .map((part) => part.replace(/^([<>=~]+)\s*(.*)$/, "python_version $1 '$2'"));
  return [...bounds, ...(excluded.length > 0 ? [`python_version not in '${excluded.join(", ")}'`] : [])].join(
    " and ",
  );
}

export async function makeLock(process: Process, home: PythonHome, pipfile: Pipfile): Promise<Lock> {
  return {
    _meta: {
      hash: { sha256: await pipfileHash(pipfile) },
      "pipfile-spec": 6,
      requires: pipfile.requires,
      sources: pipfile.sources,
    },
    default: await lockTable(process, home, pipfile.packages),
    develop: await lockTable(process, home, pipfile.devPackages),
  };
}

/** As Pipenv writes it: four spaces, keys sorted. */
export const lockText = (lock: Lock): string => `${JSON.stringify(sorted(lock), null, 4)}\n`;

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
