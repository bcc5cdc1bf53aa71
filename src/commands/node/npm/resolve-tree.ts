import type { Locked, Tree } from "./lockfile.ts";
import type { Manifest } from "./manifest.ts";
import type { Published, Registry } from "./registry.ts";
import { parseRange, satisfies } from "../../../base/semver.ts";

interface Need {
  readonly name: string;
  readonly range: string;
  /** Where the package that needs it lies; "" is the project. */
  readonly from: string;
}

/** Where `name` is found from `from`: in its own node_modules, or in one further up. */
export function lookUp(tree: Tree, name: string, from: string): string | undefined {
  for (let at = from; ; at = above(at)) {
    const place = below(at, name);
    if (tree.has(place)) return place;
    if (at === "") return undefined;
  }
}

const below = (at: string, name: string) =>
  at === "" ? `node_modules/${name}` : `${at}/node_modules/${name}`;

const above = (at: string) => at.slice(0, Math.max(0, at.lastIndexOf("/node_modules/")));

const fits = (version: string, range: string): boolean =>
  parseRange(range) === undefined || satisfies(version, range);

/**
 * The tree that a package.json needs, flat as far as versions allow. What `known` (a lock file, what is installed)
 * has and still fits is kept; the rest is the newest that the registry has.
 */
export async function resolveTree(registry: Registry, manifest: Manifest, known: Tree): Promise<Tree> {
  const tree: Tree = new Map();
  const queue: Need[] = [];
  const needsOf = (dependencies: Record<string, string> | undefined, from: string) =>
    Object.entries(dependencies ?? {})
      .sort(([a], [b]) => a.localeCompare(b, "en"))
      .map(([name, range]) => ({ name, range, from }));
  queue.push(
    ...needsOf(
      { ...manifest.devDependencies, ...manifest.optionalDependencies, ...manifest.dependencies },
      "",
    ),
  );
  for (let need = queue.shift(); need; need = queue.shift()) {
    const { name, range, from } = need;
    // The pages that will be needed next are on their way while this one is waited for.
    for (const next of queue) if (!lookUp(known, next.name, next.from)) registry.prefetch(next.name);
    const found = lookUp(tree, name, from);
    if (found && fits(tree.get(found)!.version, range)) continue;
    const kept = lookUp(known, name, from);
    const keeps = kept !== undefined && fits(known.get(kept)!.version, range);
    const locked: Locked = keeps ? known.get(kept)! : lockedOf(await registry.pick(name, range));
    const place = placeFor(tree, name, from);
    const { dev: _, ...bare } = locked;
    tree.set(place, bare);
    queue.push(...needsOf(bare.dependencies, place));
  }
  markDev(tree, manifest);
  return tree;
}

/** The topmost node_modules on the way up in which the name is still free. */
function placeFor(tree: Tree, name: string, from: string): string {
  let free = below(from, name);
  for (let at = from; at !== "";) {
    at = above(at);
    if (tree.has(below(at, name))) return free;
    free = below(at, name);
  }
  return free;
}

const lockedOf = ({ version, license, dependencies, bin, engines, funding, dist }: Published) => ({
  version,
  resolved: dist.tarball,
  integrity: dist.integrity,
  ...(license && { license }),
  ...(dependencies && { dependencies }),
  ...(bin && { bin }),
  ...(engines && { engines }),
  ...(funding !== undefined && { funding }),
});

/** What only devDependencies lead to is marked so; `npm ci --omit=dev` leaves it out. */
export function markDev(tree: Tree, manifest: Manifest): void {
  const reached = new Set<string>();
  const reach = (names: Record<string, string> | undefined, from: string) => {
    for (const name of Object.keys(names ?? {})) {
      const place = lookUp(tree, name, from);
      if (place === undefined || reached.has(place)) continue;
      reached.add(place);
      reach(tree.get(place)!.dependencies, place);
    }
  };
  reach({ ...manifest.optionalDependencies, ...manifest.dependencies }, "");
  for (const [place, locked] of tree) {
    if (reached.has(place)) delete locked.dev;
    else {
      const { version, resolved, integrity, ...rest } = locked;
      tree.set(place, {
        version,
        ...(resolved && { resolved }),
        ...(integrity && { integrity }),
        ...rest,
        dev: true,
      });
    }
  }
}

/** Why a lock file does not belong to a package.json, in npm's words; empty when it does. */
export function lockTroubles(manifest: Manifest, tree: Tree): string[] {
  const troubles: string[] = [];
  for (const [name, range] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })) {
    const locked = tree.get(`node_modules/${name}`);
    if (!locked) troubles.push(`Missing: ${name}@${range} from lock file`);
    else if (!fits(locked.version, range))
      troubles.push(`Invalid: lock file's ${name}@${locked.version} does not satisfy ${name}@${range}`);
  }
  return troubles;
}
