import { type BundleContext, isSet } from "./context.ts";
import { BundlerError, type Gemfile, type WantedGem } from "./gemfile.ts";
import type { Dependency, Lock, LockedGem } from "./lockfile.ts";
import { fits } from "../gems/version.ts";
import type { GemIndex } from "../gems/index-client.ts";
import { resolveGems } from "./resolve.ts";

/** Of this machine, as lock files name it. */
export const localPlatform = "x86_64-linux";

const runsHere = (platform: string) =>
  platform === "" || platform === "ruby" || /^x86_64-linux(?:-gnu)?$/.test(platform);

const asDependency = ({ name, requirement }: WantedGem): Dependency => ({ name, requirement });

const normal = (requirement: string): string =>
  requirement
    .split(",")
    .map((one) => one.trim())
    .filter((one) => one !== "" && one !== ">= 0")
    .sort()
    .join(", ");

/** How the Gemfile differs from its lock file, as Bundler lists it; undefined when it does not. */
export function describeChanges(gemfile: Gemfile, lock: Lock): string | undefined {
  const wanted = new Map(gemfile.gems.map(({ name, requirement }) => [name, normal(requirement)]));
  const locked = new Map(lock.dependencies.map(({ name, requirement }) => [name, normal(requirement)]));
  const shown = (name: string, requirement: string) => `* ${name}${requirement ? ` (${requirement})` : ""}`;
  const added = [...wanted]
    .filter(([name]) => !locked.has(name))
    .map(([name, requirement]) => shown(name, requirement));
  const deleted = [...locked]
    .filter(([name]) => !wanted.has(name))
    .map(([name, requirement]) => shown(name, requirement));
  const changed = [...wanted]
    .filter(([name, requirement]) => locked.has(name) && locked.get(name) !== requirement)
    .map(
      ([name, requirement]) =>
        `* ${name} from \`${locked.get(name) || "no specified source"}\` to \`${requirement || ">= 0"}\``,
    );
  const parts: string[] = [];
  if (added.length > 0) parts.push(`You have added to the Gemfile:\n${added.join("\n")}`);
  if (deleted.length > 0) parts.push(`You have deleted from the Gemfile:\n${deleted.join("\n")}`);
  if (changed.length > 0) parts.push(`You have changed in the Gemfile:\n${changed.join("\n")}`);
  return parts.length > 0 ? parts.join("\n\n") : undefined;
}

/** Does every locked gem still fit, so that nothing need be resolved? */
export const isCurrent = (gemfile: Gemfile, lock: Lock): boolean =>
  describeChanges(gemfile, lock) === undefined &&
  gemfile.gems.every(({ name, requirement }) =>
    lock.specs.some((spec) => spec.name === name && fits(spec.version, requirement)),
  );

/** Throws BundlerError (status 18) when this is not the Ruby the Gemfile asks for. */
export function checkRuby(gemfile: Gemfile, version: string): void {
  if (gemfile.ruby === undefined || gemfile.ruby === "" || fits(version, gemfile.ruby.replace(/^ruby /, "")))
    return;
  throw new BundlerError(`Your Ruby version is ${version}, but your Gemfile specified ${gemfile.ruby}`, 18);
}

/** Throws BundlerError (status 16) when the lock file was made for other machines only. */
export function checkPlatforms(lock: Lock): void {
  if (lock.platforms.length === 0 || lock.platforms.some(runsHere)) return;
  throw new BundlerError(
    `Your bundle only supports platforms ${JSON.stringify(lock.platforms).replaceAll(",", ", ")} but your local platform is ${localPlatform}. Add the current platform to the lockfile with\n\`bundle lock --add-platform ${localPlatform}\` and try again.`,
    16,
  );
}

/** The lock file that the Gemfile asks for now; what is locked stays as it is where it fits. */
export async function makeLock(
  context: BundleContext,
  gemfile: Gemfile,
  index: GemIndex,
  old: Lock | undefined,
  update: "all" | readonly string[] = [],
): Promise<Lock> {
  const keep = new Map(
    (old?.specs ?? [])
      .filter(({ name }) => update !== "all" && !update.includes(name))
      .map(({ name, version }) => [name, version]),
  );
  const source = `${(gemfile.source ?? "https://rubygems.org").replace(/\/$/, "")}/`;
  const found = await resolveGems(index, gemfile.gems.map(asDependency), {
    keep,
    rubyVersion: context.home.version,
    source,
  });
  const specs: LockedGem[] = [...found];
  for (const { name, version } of found)
    for (const one of await index.versions(name))
      if (one.version === version && one.platform !== "" && runsHere(one.platform))
        specs.push({
          name,
          version,
          platform: one.platform,
          dependencies: one.dependencies.filter((dependency) => dependency.name !== "mini_portile2"),
        });
  return {
    remote: source,
    specs,
    platforms: old ? [...new Set([...old.platforms, localPlatform])] : ["ruby", localPlatform],
    dependencies: gemfile.gems.map(asDependency),
    ...(gemfile.ruby ? { ruby: `ruby ${context.home.version}` } : {}),
    bundledWith: old?.bundledWith ?? context.bundler,
  };
}

/** The gems of the lock file that are installed here, those of left-out groups not among them; depended-on first. */
export function installList(context: BundleContext, gemfile: Gemfile, lock: Lock): LockedGem[] {
  const without = new Set((context.settings["BUNDLE_WITHOUT"] ?? "").split(/[:\s]+/).filter(Boolean));
  const found: LockedGem[] = [];
  const pick = (name: string) => {
    const all = lock.specs.filter((spec) => spec.name === name && runsHere(spec.platform));
    const forced = isSet(context.settings, "BUNDLE_FORCE_RUBY_PLATFORM");
    return (
      (forced ? undefined : all.find(({ platform }) => platform !== "" && platform !== "ruby")) ?? all[0]
    );
  };
  const visit = (name: string, path: readonly string[]) => {
    const spec = pick(name);
    if (!spec || path.includes(name) || found.includes(spec)) return;
    for (const one of [...spec.dependencies].sort((a, b) => (a.name < b.name ? -1 : 1)))
      visit(one.name, [...path, name]);
    found.push(spec);
  };
  const wanted = gemfile.gems.filter(
    ({ groups, elsewhere }) => !elsewhere && !groups.every((group) => without.has(group)),
  );
  if (wanted.some(({ name }) => name === "rake") || wanted.length > 0) visit("rake", []);
  const needed = new Set<string>();
  const mark = (name: string) => {
    if (needed.has(name)) return;
    needed.add(name);
    for (const one of pick(name)?.dependencies ?? []) mark(one.name);
  };
  for (const { name } of wanted) mark(name);
  for (const name of [...needed].sort()) visit(name, []);
  return found.filter(({ name }) => needed.has(name));
}
