import type { Process } from "../../../shell/command.ts";
import { ComposerError, type LockedPackage, type Manifest } from "./manifest.ts";
import { compareVersions, fits, isStable } from "./versions.ts";

/** Extensions this PHP has; the others can be asked for on Heroku, where they are installed. */
export const extensions = new Set(
  "ext-ctype ext-curl ext-date ext-dom ext-fileinfo ext-filter ext-gd ext-hash ext-iconv ext-json ext-libxml ext-mbstring ext-openssl ext-pcre ext-pdo ext-pdo_pgsql ext-pgsql ext-phar ext-session ext-simplexml ext-sodium ext-spl ext-tokenizer ext-xml ext-xmlreader ext-xmlwriter ext-zip ext-zlib ext-bcmath ext-intl ext-redis ext-imagick ext-apcu ext-pcntl ext-sockets".split(
    " ",
  ),
);

export const isPlatform = (name: string): boolean =>
  /^(?:php(?:-64bit)?|hhvm|(?:ext|lib)-.*|composer(?:-.*)?)$/.test(name);

/** A client of packagist.org. Asks for each package once. */
export class Packagist {
  readonly #process: Process;
  readonly #pages = new Map<string, Promise<readonly LockedPackage[]>>();

  constructor(process: Process) {
    this.#process = process;
  }

  /** Every version, newest first; none for a package that is not there. */
  versions(name: string): Promise<readonly LockedPackage[]> {
    let page = this.#pages.get(name);
    if (!page) this.#pages.set(name, (page = this.#load(name)));
    return page;
  }

  async #load(name: string): Promise<readonly LockedPackage[]> {
    const response = await this.#process.fetch(new Request(`https://repo.packagist.org/p2/${name}.json`));
    if (!response.ok) return [];
    const { packages } = (await response.json()) as { packages: Record<string, LockedPackage[]> };
    return [...packages[name]!].sort((a, b) => compareVersions(b.version, a.version));
  }
}

interface Demand {
  readonly name: string;
  readonly range: string;
  readonly by: string;
}

const problem = (lines: readonly string[]): ComposerError =>
  new ComposerError(
    `Your requirements could not be resolved to an installable set of packages.\n\n  Problem 1\n${lines.map((line) => `    - ${line}`).join("\n")}`,
    2,
  );

/** Throws ComposerError when this PHP is not what is required. */
export function checkPlatform(require: Readonly<Record<string, string>>, php: string, by: string): void {
  for (const [name, range] of Object.entries(require)) {
    if (name === "php" && fits(php, range) === false)
      throw problem([
        `${by} requires php ${range} but your php version (${php}) does not satisfy that requirement.`,
      ]);
    if (name.startsWith("ext-") && !extensions.has(name))
      throw problem([
        `${by} requires PHP extension ${name} ${range} but it is missing from your system. Install or enable PHP's ${name.slice(4)} extension.`,
      ]);
  }
}

/** Finds a version of every package that is needed. Throws ComposerError. */
export async function resolvePackages(
  registry: Packagist,
  require: Readonly<Record<string, string>>,
  php: string,
  keep: ReadonlyMap<string, string>,
): Promise<LockedPackage[]> {
  checkPlatform(require, php, "Root composer.json");
  const demands: Demand[] = Object.entries(require)
    .filter(([name]) => !isPlatform(name))
    .map(([name, range]) => ({ name, range, by: "Root composer.json" }));
  for (const { name, range } of demands) {
    const versions = await registry.versions(name);
    if (versions.length === 0)
      throw problem([
        `Root composer.json requires ${name}, it could not be found in any version, there may be a typo in the package name.`,
      ]);
    if (!versions.some(({ version }) => fits(version, range)))
      throw problem([
        `Root composer.json requires ${name} ${range}, found ${name}[${versions.map(({ version }) => version).join(", ")}] but it does not match the constraint.`,
      ]);
  }
  const outcome = await search(registry, demands, new Map(), php, keep);
  if ("conflict" in outcome)
    throw problem(outcome.conflict.map(({ by, name, range }) => `${by} requires ${name} ${range}`));
  return [...outcome.found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

type Outcome =
  { readonly found: ReadonlyMap<string, LockedPackage> } | { readonly conflict: readonly Demand[] };

async function search(
  registry: Packagist,
  demands: readonly Demand[],
  found: ReadonlyMap<string, LockedPackage>,
  php: string,
  keep: ReadonlyMap<string, string>,
): Promise<Outcome> {
  for (const one of demands) {
    const known = found.get(one.name);
    if (known && !fits(known.version, one.range))
      return { conflict: demands.filter(({ name }) => name === one.name) };
  }
  const open = demands.find(({ name }) => !found.has(name));
  if (!open) return { found };
  const own = demands.filter(({ name }) => name === open.name);
  const usable = (await registry.versions(open.name)).filter(
    ({ version, require = {} }) =>
      isStable(version) &&
      own.every(({ range }) => fits(version, range)) &&
      (require["php"] === undefined || fits(php, require["php"]) !== false),
  );
  // A virtual package, "psr/log-implementation", is provided by others and has no versions of its own.
  if (usable.length === 0 && open.name.endsWith("-implementation"))
    return search(
      registry,
      demands.filter(({ name }) => name !== open.name),
      found,
      php,
      keep,
    );
  usable.sort((a, b) => (a.version === keep.get(open.name) ? -1 : b.version === keep.get(open.name) ? 1 : 0));
  let failure: Outcome = { conflict: own };
  for (const candidate of usable) {
    const more = Object.entries(candidate.require ?? {})
      .filter(([name]) => !isPlatform(name))
      .map(([name, range]) => ({ name, range, by: `${candidate.name} ${candidate.version}` }));
    const outcome = await search(
      registry,
      [...demands, ...more],
      new Map(found).set(open.name, candidate),
      php,
      keep,
    );
    if ("found" in outcome) return outcome;
    failure = outcome;
  }
  return failure;
}

export const rootRequire = (manifest: Manifest, dev: boolean): Record<string, string> => ({
  ...manifest.require,
  ...(dev ? manifest["require-dev"] : {}),
});
