import { join, resolve } from "../../../files/paths.ts";
import type { Process } from "../../../shell/command.ts";
import {
  type ComposerLock,
  ComposerError,
  contentHash,
  type LockedPackage,
  type Manifest,
  prettyJson,
  readManifest,
} from "./manifest.ts";
import { checkPlatform, isPlatform, Packagist, resolvePackages, rootRequire } from "./resolve.ts";
import { fits } from "./versions.ts";

export interface InstallOptions {
  readonly dev: boolean;
  /** Names whose versions may change; "all"; none when the lock file rules. */
  readonly update?: "all" | readonly string[];
  readonly optimize: boolean;
}

export function readLock({ files, cwd }: Process): ComposerLock | undefined {
  const path = resolve(cwd, "composer.lock");
  if (!files.is("file", path)) return undefined;
  try {
    return JSON.parse(files.text(path)) as ComposerLock;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new ComposerError(`"./composer.lock" does not contain valid JSON`);
  }
}

const readme = [
  "This file locks the dependencies of your project to a known state",
  "Read more about it at https://getcomposer.org/doc/01-basic-usage.md#installing-dependencies",
  "This file is @generated automatically",
];

/** The packages that `require` reaches, the rest are for development. */
function split(all: readonly LockedPackage[], manifest: Manifest): [LockedPackage[], LockedPackage[]] {
  const needed = new Set<string>();
  const visit = (name: string) => {
    if (needed.has(name)) return;
    needed.add(name);
    for (const one of Object.keys(all.find((other) => other.name === name)?.require ?? {})) visit(one);
  };
  for (const name of Object.keys(manifest.require ?? {})) visit(name);
  return [all.filter(({ name }) => needed.has(name)), all.filter(({ name }) => !needed.has(name))];
}

async function makeLock(
  process: Process,
  manifest: Manifest,
  php: string,
  old: ComposerLock | undefined,
  update: "all" | readonly string[],
): Promise<ComposerLock> {
  const keep = new Map(
    [...(old?.packages ?? []), ...(old?.["packages-dev"] ?? [])]
      .filter(({ name }) => update !== "all" && !update.includes(name))
      .map(({ name, version }) => [name, version]),
  );
  const found = await resolvePackages(new Packagist(process), rootRequire(manifest, true), php, keep);
  const [packages, dev] = split(found, manifest);
  const platform = (require: Readonly<Record<string, string>> = {}) =>
    Object.fromEntries(Object.entries(require).filter(([name]) => isPlatform(name)));
  const described = (one: LockedPackage) => ({
    ...one,
    "notification-url": "https://packagist.org/downloads/",
  });
  return {
    _readme: readme,
    "content-hash": contentHash(manifest),
    packages: packages.map(described),
    "packages-dev": dev.map(described),
    aliases: [],
    "minimum-stability": "stable",
    "stability-flags": {},
    "prefer-stable": false,
    "prefer-lowest": false,
    platform: platform(manifest.require),
    "platform-dev": platform(manifest["require-dev"]),
    "plugin-api-version": "2.9.0",
  } as ComposerLock;
}

/** `composer install`, `composer update`, and what `composer require` does last. Answers with the exit status. */
export async function install(process: Process, php: string, options: InstallOptions): Promise<number> {
  const say = (text: string) => process.stderr.write(`${text}\n`);
  const manifest = readManifest(process);
  const old = readLock(process);
  let lock = old;
  const lockPath = resolve(process.cwd, "composer.lock");
  if (!old || options.update) {
    if (!old && !options.update) {
      await say(
        "No composer.lock file present. Updating dependencies to latest instead of installing from lock file. See https://getcomposer.org/install for more information.",
      );
    }
    await say("Loading composer repositories with package information\nUpdating dependencies");
    lock = await makeLock(process, manifest, php, old, options.update ?? "all");
    const before = new Map(
      [...(old?.packages ?? []), ...(old?.["packages-dev"] ?? [])].map(({ name, version }) => [
        name,
        version,
      ]),
    );
    const now = [...lock.packages, ...lock["packages-dev"]];
    const added = now.filter(({ name }) => !before.has(name));
    const changed = now.filter(({ name, version }) => before.has(name) && before.get(name) !== version);
    const gone = [...before.keys()].filter((name) => !now.some((one) => one.name === name));
    if (added.length + changed.length + gone.length === 0) await say("Nothing to modify in lock file");
    else {
      await say(
        `Lock file operations: ${counted(added.length, "install")}, ${counted(changed.length, "update")}, ${counted(gone.length, "removal")}`,
      );
      for (const name of gone) await say(`  - Removing ${name} (${before.get(name)})`);
      for (const { name, version } of changed)
        await say(`  - Upgrading ${name} (${before.get(name)} => ${version})`);
      for (const { name, version } of added) await say(`  - Locking ${name} (${version})`);
    }
    process.files.write(lockPath, prettyJson(lock));
    await say(
      "Writing lock file\nInstalling dependencies from lock file" +
        (options.dev ? " (including require-dev)" : ""),
    );
  } else {
    await say(
      `Installing dependencies from lock file${options.dev ? " (including require-dev)" : ""}\nVerifying lock file contents can be installed on current platform.`,
    );
    if (old["content-hash"] !== contentHash(manifest)) {
      await say(
        "Warning: The lock file is not up to date with the latest changes in composer.json. You may be getting outdated dependencies. It is recommended that you run `composer update` or `composer update <package name>`.",
      );
      checkLocked(manifest, old, options.dev);
    }
    checkPlatform(manifest.require ?? {}, php, "Root composer.json");
    for (const one of [...old.packages, ...(options.dev ? old["packages-dev"] : [])])
      for (const range of [one.require?.["php"] ?? "*"])
        if (fits(php, range) === false)
          throw new ComposerError(
            `Your lock file does not contain a compatible set of packages. Please run composer update.\n\n  Problem 1\n    - ${one.name} is locked to version ${one.version} and an update of this package was not requested.\n    - ${one.name} ${one.version} requires php ${range} -> your php version (${php}) does not satisfy that requirement.`,
            2,
          );
  }
  await place(process, manifest, [...lock!.packages, ...(options.dev ? lock!["packages-dev"] : [])], options);
  return 0;
}

const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? "" : "s"}`;

/** Throws ComposerError when composer.json asks for what the lock file has not. */
function checkLocked(manifest: Manifest, lock: ComposerLock, dev: boolean): void {
  const locked = new Map(
    [...lock.packages, ...lock["packages-dev"]].map(({ name, version }) => [name, version]),
  );
  const lines: string[] = [];
  for (const [name, range] of Object.entries(rootRequire(manifest, dev))) {
    if (isPlatform(name)) continue;
    const version = locked.get(name);
    if (version === undefined) lines.push(`- Required package "${name}" is not present in the lock file.`);
    else if (fits(version, range) === false)
      lines.push(
        `- Required package "${name}" is in the lock file as "${version}" but that does not satisfy your constraint "${range}".`,
      );
  }
  if (lines.length > 0)
    throw new ComposerError(
      `${lines.join("\n")}\nThis usually happens when composer files are incorrectly merged or the composer.json file is manually edited.\nRead more about correctly resolving merge conflicts https://getcomposer.org/doc/articles/resolving-merge-conflicts.md\nand prefer using the "require" command over editing the composer.json file directly https://getcomposer.org/doc/03-cli.md#require-r`,
      4,
    );
}

async function place(
  process: Process,
  manifest: Manifest,
  wanted: readonly LockedPackage[],
  { optimize }: InstallOptions,
): Promise<void> {
  const { files, cwd } = process;
  const say = (text: string) => process.stderr.write(`${text}\n`);
  const vendor = resolve(cwd, "vendor");
  const installedPath = join(vendor, "composer/installed.json");
  const before = new Map(
    (files.is("file", installedPath)
      ? (JSON.parse(files.text(installedPath)) as { packages: LockedPackage[] }).packages
      : []
    ).map((one) => [one.name, one.version]),
  );
  const added = wanted.filter(({ name }) => !before.has(name));
  const changed = wanted.filter(({ name, version }) => before.has(name) && before.get(name) !== version);
  const gone = [...before.keys()].filter((name) => !wanted.some((one) => one.name === name));
  if (added.length + changed.length + gone.length === 0) await say("Nothing to install, update or remove");
  else {
    await say(
      `Package operations: ${counted(added.length, "install")}, ${counted(changed.length, "update")}, ${counted(gone.length, "removal")}`,
    );
    for (const { name, version } of [...added, ...changed]) {
      await say(`  - Downloading ${name} (${version})`);
      await process.clock.sleep(30, process.signal);
    }
    for (const name of gone) {
      files.remove(join(vendor, name));
      await say(`  - Removing ${name} (${before.get(name)})`);
    }
    for (const one of [...changed, ...added]) {
      const place = join(vendor, one.name);
      files.mkdir(place, { parents: true });
      files.write(
        join(place, "composer.json"),
        prettyJson({
          name: one.name,
          type: one.type ?? "library",
          license: one.license ?? [],
          require: one.require ?? {},
          ...(one.autoload && { autoload: one.autoload }),
        }),
      );
      await say(
        before.has(one.name)
          ? `  - Upgrading ${one.name} (${before.get(one.name)} => ${one.version}): Extracting archive`
          : `  - Installing ${one.name} (${one.version}): Extracting archive`,
      );
    }
  }
  files.mkdir(join(vendor, "composer"), { parents: true });
  files.write(installedPath, prettyJson({ packages: wanted, dev: true }));
  files.write(join(vendor, "autoload.php"), autoloader(manifest));
  await say(`Generating ${optimize ? "optimized autoload" : "autoload"} files`);
}

/** vendor/autoload.php: finds the app's own classes by PSR-4 and loads its files. */
function autoloader(manifest: Manifest): string {
  const prefixes = Object.entries(manifest.autoload?.["psr-4"] ?? {}).flatMap(([prefix, folder]) =>
    [folder].flat().map((one) => [prefix, one.replace(/\/$/, "")] as const),
  );
  const quoted = (text: string) => `'${text.replace(/[\\']/g, "\\$&")}'`;
  return `<?php

// autoload.php @generated by Composer

spl_autoload_register(function ($class) {
    foreach ([${prefixes.map(([prefix, folder]) => `[${quoted(prefix)}, ${quoted(folder)}]`).join(", ")}] as [$prefix, $folder]) {
        if (!str_starts_with($class, $prefix)) {
            continue;
        }
        $file = __DIR__ . '/../' . $folder . '/' . str_replace('\\\\', '/', substr($class, strlen($prefix))) . '.php';
        if (is_file($file)) {
            require $file;
            return;
        }
    }
});
${(manifest.autoload?.files ?? []).map((file) => `require_once __DIR__ . '/../${file}';\n`).join("")}
return true;
`;
}
