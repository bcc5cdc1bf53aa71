import type { Process } from "../../../shell/command.ts";
import type { Tree } from "../npm/lockfile.ts";
import { type Dependencies, type Manifest } from "../npm/manifest.ts";
import { type Packument, type Published, Registry } from "../npm/registry.ts";
import { lookUp, resolveTree } from "../npm/resolve-tree.ts";
import { NpmError } from "../npm/errors.ts";
import { YarnError } from "./errors.ts";
import type { Entry, YarnLock } from "./lock-file.ts";

/** The registry as Yarn asks it: what its lock file names wins, and what is missing is said in Yarn's words. */
export class YarnRegistry extends Registry {
  #lock: YarnLock;

  constructor(process: Process, lock: YarnLock) {
    super(process);
    this.#lock = lock;
  }

  override async packument(name: string, wanted: string): Promise<Packument> {
    return this.#said(
      super.packument(name, wanted),
      `Couldn't find package "${name}" on the "npm" registry.`,
    );
  }

  override async pick(name: string, range: string): Promise<Published> {
    const locked = this.#lock.get(`${name}@${range}`);
    const { versions } = await this.packument(name, range);
    const kept = locked && versions[locked.version];
    if (kept) return kept;
    return this.#said(
      super.pick(name, range),
      `Couldn't find any versions for "${name}" that matches "${range}"`,
    );
  }

  async #said<T>(answer: Promise<T>, message: string): Promise<T> {
    try {
      return await answer;
    } catch (error) {
      if (!(error instanceof NpmError)) throw error;
      throw new YarnError(
        /^code E(?:404|TARGET)$/.test(error.lines[0]!)
          ? message
          : `An unexpected error occurred: "${error.lines.at(-1)}".`,
      );
    }
  }
}

export interface Resolved {
  readonly tree: Tree;
  readonly lock: YarnLock;
}

/** What a package.json needs, and the lock file that says so. Throws YarnError for what the registry does not have. */
export async function resolve(registry: YarnRegistry, manifest: Manifest): Promise<Resolved> {
  const tree = await resolveTree(registry, manifest, new Map());
  const lock = new Map<string, Entry>();
  const note = (needs: Dependencies | undefined, from: string) => {
    for (const [name, range] of Object.entries(needs ?? {})) {
      const { version, resolved, integrity, dependencies } = tree.get(lookUp(tree, name, from)!)!;
      lock.set(`${name}@${range}`, {
        version,
        ...(resolved !== undefined && { resolved }),
        ...(integrity !== undefined && { integrity }),
        ...(dependencies !== undefined && { dependencies }),
      });
    }
  };
  note({ ...manifest.devDependencies, ...manifest.optionalDependencies, ...manifest.dependencies }, "");
  for (const [place, { dependencies }] of tree) note(dependencies, place);
  return { tree, lock };
}
