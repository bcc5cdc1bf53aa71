import { isVersion, parseRange, satisfies } from "../../../base/semver.ts";
import type { Dependencies, Manifest } from "../npm/manifest.ts";
import { NpmError } from "../npm/errors.ts";
import type { Published, Registry } from "../npm/registry.ts";
import { PnpmError } from "./errors.ts";
import { type Group, groups, type Package, type PnpmLock, type Wanted } from "./lock-file.ts";

/** What package.json needs: what the lock file has and still fits is kept, the rest is the newest there is. */
export async function resolve(
  registry: Registry,
  manifest: Manifest,
  known: PnpmLock | undefined,
  root: string,
): Promise<PnpmLock> {
  const packages = new Map<string, Package>();
  const importer: Record<Group, Record<string, Wanted>> = {
    dependencies: {},
    devDependencies: {},
    optionalDependencies: {},
  };
  const before = new Map<string, Wanted>();
  if (known)
    for (const group of groups)
      for (const [name, one] of Object.entries(known.importer[group])) before.set(name, one);
  const waiting: { name: string; version: string }[] = [];
  for (const group of groups)
    for (const [name, specifier] of Object.entries(manifest[group] ?? {})) {
      const old = before.get(name);
      const version =
        old?.specifier === specifier
          ? old.version
          : (await pick(registry, name, specifier, known, root)).version;
      importer[group][name] = { specifier, version };
      waiting.push({ name, version });
    }
  for (let one = waiting.shift(); one; one = waiting.shift()) {
    const { name, version } = one;
    const key = `${name}@${version}`;
    if (packages.has(key)) continue;
    const kept = known?.packages.get(key);
    if (kept) packages.set(key, kept);
    else {
      const published = await registry.published(name, version);
      const dependencies: Dependencies = {};
      for (const [need, range] of Object.entries(published.dependencies ?? {}))
        dependencies[need] = (await pick(registry, need, range, known, root, packages)).version;
      packages.set(key, packageOf(published, dependencies));
    }
    for (const [need, wanted] of Object.entries(packages.get(key)!.dependencies))
      waiting.push({ name: need, version: wanted });
  }
  return { importer, packages };
}

const packageOf = (
  { name, version, dist, engines, bin }: Published,
  dependencies: Dependencies,
): Package => ({
  name,
  version,
  integrity: dist.integrity,
  ...(engines && { engines }),
  ...(bin && { hasBin: true }),
  dependencies,
});

/** A version that is here already and fits; else the newest published. Throws PnpmError. */
async function pick(
  registry: Registry,
  name: string,
  range: string,
  known: PnpmLock | undefined,
  root: string,
  own?: ReadonlyMap<string, Package>,
): Promise<{ readonly version: string }> {
  if (own && parseRange(range))
    for (const all of [known?.packages, own])
      for (const one of all?.values() ?? [])
        if (one.name === name && satisfies(one.version, range)) return one;
  try {
    return await registry.pick(name, range);
  } catch (error) {
    if (!(error instanceof NpmError)) throw error;
    const where = `This error happened while installing a direct dependency of ${root}`;
    const [code = ""] = error.lines;
    if (code === "code E404")
      throw new PnpmError(
        "FETCH_404",
        `${error.lines[1]!.replace(/^404 Not Found - /, "")}: Not Found - 404`,
        [
          where,
          "",
          `${name} is not in the npm registry, or you have no permission to fetch it.`,
          "",
          "No authorization header was set for the request.",
        ],
      );
    if (code !== "code ETARGET") throw new PnpmError("META_FETCH_FAIL", error.lines.at(-1) ?? "");
    const { "dist-tags": tags, versions } = await registry.packument(name, range);
    throw new PnpmError(
      "NO_MATCHING_VERSION",
      `No matching version found for ${name}@${range} while fetching it from ${registry.home}`,
      [
        where,
        "",
        `The latest release of ${name} is "${tags["latest"]}".`,
        "",
        `If you need the full list of all ${Object.keys(versions).length} published versions run "pnpm view ${name} versions".`,
      ],
    );
  }
}

/** What `pnpm add NAME@RANGE` writes into package.json. */
export const specifierFor = (asked: string, version: string, exact: boolean): string => {
  if (exact || isVersion(asked)) return version;
  const isRange = asked !== "" && parseRange(asked) !== undefined && !/^\d+(?:\.\d+)?$/.test(asked);
  return isRange ? asked : `^${version}`;
};

/** The packages that these groups lead to. */
export function reachable({ importer, packages }: PnpmLock, wanted: readonly Group[]): Map<string, Package> {
  const found = new Map<string, Package>();
  const waiting = wanted.flatMap((group) =>
    Object.entries(importer[group]).map(([name, { version }]) => `${name}@${version}`),
  );
  for (let key = waiting.shift(); key !== undefined; key = waiting.shift()) {
    const one = packages.get(key);
    if (!one || found.has(key)) continue;
    found.set(key, one);
    waiting.push(...Object.entries(one.dependencies).map(([name, version]) => `${name}@${version}`));
  }
  return found;
}
