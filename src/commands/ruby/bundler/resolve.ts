import { type GemIndex, type Published } from "../gems/index-client.ts";
import { fits, isPrerelease } from "../gems/version.ts";
import { BundlerError } from "./gemfile.ts";
import type { Dependency, LockedGem } from "./lockfile.ts";

interface Demand extends Dependency {
  /** "Gemfile", or the gem that asks. */
  readonly by: string;
}

export interface ResolveOptions {
  /** Versions to keep when they still fit: those of the lock file. */
  readonly keep: ReadonlyMap<string, string>;
  readonly rubyVersion: string;
  readonly source: string;
}

/** Finds a version of every gem that is needed. Throws BundlerError. */
export async function resolveGems(
  index: GemIndex,
  wanted: readonly Dependency[],
  options: ResolveOptions,
): Promise<LockedGem[]> {
  for (const { name, requirement } of wanted) {
    const versions = await index.versions(name);
    if (versions.length === 0)
      throw new BundlerError(
        `Could not find gem '${name}${requirement ? ` (${requirement})` : ""}' in rubygems repository ${options.source} or installed\nlocally.`,
        7,
      );
    if (!versions.some(({ version }) => fits(version, requirement))) {
      const known = [...new Set(versions.map(({ version }) => version))].reverse();
      throw new BundlerError(
        `Could not find gem '${name} (${requirement})' in rubygems repository\n${options.source} or installed locally.\n\nThe source contains the following gems matching '${name}':\n${known.map((version) => `  * ${name}-${version}`).join("\n")}`,
        7,
      );
    }
  }
  const demands: Demand[] = wanted.map((one) => ({ ...one, by: "Gemfile" }));
  const chosen = await search(index, demands, new Map(), options);
  if ("conflict" in chosen) throw new BundlerError(describe(chosen.conflict), 6);
  const all: LockedGem[] = [];
  for (const { name, version } of chosen.found.values()) {
    for (const one of await index.versions(name))
      if (one.version === version && one.platform === "")
        all.push({ name, version, platform: "", dependencies: one.dependencies });
  }
  return all;
}

type Outcome = { readonly found: ReadonlyMap<string, Published> } | { readonly conflict: readonly Demand[] };

async function search(
  index: GemIndex,
  demands: readonly Demand[],
  found: ReadonlyMap<string, Published>,
  options: ResolveOptions,
): Promise<Outcome> {
  const open = demands.find(({ name }) => name !== "bundler" && !found.has(name));
  for (const one of demands) {
    const known = found.get(one.name);
    if (known && !fits(known.version, one.requirement))
      return { conflict: demands.filter(({ name }) => name === one.name) };
  }
  if (!open) return { found };
  const own = demands.filter(({ name }) => name === open.name);
  const keep = options.keep.get(open.name);
  const usable = (await index.versions(open.name)).filter(
    ({ version, ruby, platform }) =>
      platform === "" &&
      own.every(({ requirement }) => fits(version, requirement)) &&
      (ruby === "" || fits(options.rubyVersion, ruby)) &&
      (!isPrerelease(version) ||
        own.some(({ requirement }) => isPrerelease(requirement.replace(/[<>=~! ,]/g, "")))),
  );
  usable.sort((a, b) => (a.version === keep ? -1 : b.version === keep ? 1 : 0));
  let failure: Outcome = { conflict: own };
  for (const candidate of usable) {
    const next = new Map(found).set(open.name, candidate);
    const outcome = await search(
      index,
      [
        ...demands,
        ...candidate.dependencies.map((one) => ({ ...one, by: `${candidate.name} (${candidate.version})` })),
      ],
      next,
      options,
    );
    if ("found" in outcome) return outcome;
    failure = outcome;
  }
  return failure;
}

function describe(conflict: readonly Demand[]): string {
  const [first] = conflict;
  const lines = conflict.map(({ by, name, requirement }) =>
    by === "Gemfile"
      ? `    ${name}${requirement ? ` (${requirement})` : ""}`
      : `    ${by} depends on ${name}${requirement ? ` (${requirement})` : ""}`,
  );
  return `Could not find compatible versions\n\nBecause of what these ask for, no version of ${first!.name} can be chosen:\n${lines.join("\n")}`;
}
