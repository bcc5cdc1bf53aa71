import { join } from "../../../files/paths.ts";
import type { Process } from "../../../shell/command.ts";
import { type NpmArguments, notSimulated } from "./arguments.ts";
import { warnOfEngines } from "./engines.ts";
import { NpmError } from "./errors.ts";
import { installGlobal } from "./global.ts";
import { type Lock, nameAt, readHidden, readLock, type Tree, writeLock } from "./lockfile.ts";
import { type Dependencies, findRoot, type Manifest, readManifest, writeManifest } from "./manifest.ts";
import { Registry } from "./registry.ts";
import { reify } from "./reify.ts";
import { report } from "./report.ts";
import { lockTroubles, markDev, resolveTree } from "./resolve-tree.ts";
import { runScript } from "./scripts.ts";
import { isVersion, parseRange } from "../../../base/semver.ts";
import { ciUsage } from "./usage.ts";

/** What an install leaves out: development packages in production, unless told otherwise. */
export function omitsDev({ env }: Process, { options }: NpmArguments): boolean {
  if (options.get("include") === "dev" || options.get("production") === false) return false;
  if (options.get("omit") === "dev" || options.get("production") === true || options.get("only") === "prod")
    return true;
  if (env.get("NPM_CONFIG_PRODUCTION") === "false" || env.get("npm_config_production") === "false")
    return false;
  return env.get("NODE_ENV") === "production" || env.get("NPM_CONFIG_PRODUCTION") === "true";
}

const wanted = ({ options }: NpmArguments) => ({
  audit: options.get("audit") !== false,
  fund: options.get("fund") !== false,
});

const withoutDev = (tree: Tree): Tree => new Map([...tree].filter(([, { dev }]) => !dev));

/** `npm install [NAME[@RANGE]]...` */
export async function install(
  process: Process,
  args: NpmArguments,
  npm: string,
  node: string,
): Promise<number> {
  if (args.options.get("global")) return installGlobal(process, args, node);
  const started = process.clock.now();
  const root = findRoot(process);
  const manifest = readManifest(process, root) ?? {};
  const registry = new Registry(process);
  const before = JSON.stringify(manifest);
  for (const spec of args.operands) await add(registry, manifest, spec, args);
  const lock = readLock(process, root);
  const known = lock ? lock.tree : readHidden(process, root);
  for (const spec of args.operands) known.delete(`node_modules/${nameOf(spec)}`);
  const tree = await resolveTree(registry, manifest, known);
  await warnOfEngines(process, manifest, tree, node, npm);
  const kept = omitsDev(process, args) ? withoutDev(tree) : tree;
  if (args.operands.length === 0) await hooks(process, root, manifest, args, ["preinstall"]);
  const changes = await reify({ process, registry, root, manifest }, kept);
  if (JSON.stringify(manifest) !== before) writeManifest(process, root, manifest);
  if (args.options.get("package-lock") !== false && args.options.get("save") !== false)
    writeLock(process, root, manifest, tree, folderOf(root));
  if (args.operands.length === 0)
    await hooks(process, root, manifest, args, ["install", "postinstall", "prepare"]);
  await report(process, changes, kept, started, wanted(args));
  return 0;
}

const folderOf = (root: string) => root.slice(root.lastIndexOf("/") + 1);

const nameOf = (spec: string): string => /^(@?[^@]+)/.exec(spec)![1]!;

async function add(
  registry: Registry,
  manifest: Manifest,
  spec: string,
  { options }: NpmArguments,
): Promise<void> {
  if (/^(?:\.|\/|~|git|https?:|file:)/.test(spec)) throw notSimulated(`npm install ${spec}`);
  const name = nameOf(spec);
  const range = spec.slice(name.length + 1);
  const { version } = await registry.pick(name, range || "*");
  if (options.get("save") === false) return;
  const isRange =
    range !== "" && parseRange(range) !== undefined && !isVersion(range) && !/^\d+$/.test(range);
  const saved = options.get("save-exact")
    ? version
    : isRange
      ? range
      : isVersion(range)
        ? range
        : `^${version}`;
  const inDev = manifest.devDependencies?.[name] !== undefined;
  const dev = options.get("save-dev") === true || (inDev && !options.get("save-prod"));
  const [to, other] = dev
    ? (["devDependencies", "dependencies"] as const)
    : (["dependencies", "devDependencies"] as const);
  manifest[to] = sortKeys({ ...manifest[to], [name]: saved });
  if (manifest[other]?.[name] !== undefined) drop(manifest, other, name);
}

const sortKeys = (table: Dependencies): Dependencies =>
  Object.fromEntries(Object.entries(table).sort(([a], [b]) => a.localeCompare(b, "en")));

function drop(manifest: Manifest, group: "dependencies" | "devDependencies", name: string): void {
  delete manifest[group]![name];
  if (Object.keys(manifest[group]!).length === 0) delete manifest[group];
}

/** Scripts of the project itself that belong to an install. */
async function hooks(
  process: Process,
  root: string,
  manifest: Manifest,
  { options }: NpmArguments,
  names: readonly string[],
): Promise<void> {
  if (options.get("ignore-scripts")) return;
  for (const name of names) {
    if (manifest.scripts?.[name] === undefined) continue;
    const status = await runScript(process, root, manifest, name);
    if (status !== 0)
      throw new NpmError(
        [`code ${status}`, `path ${root}`, "command failed", `command sh -c ${manifest.scripts[name]}`],
        status,
      );
  }
}

/** `npm uninstall NAME...` */
export async function uninstall(process: Process, args: NpmArguments): Promise<number> {
  if (args.options.get("global")) throw notSimulated("npm uninstall --global");
  const started = process.clock.now();
  const root = findRoot(process);
  const manifest = readManifest(process, root) ?? {};
  if (args.operands.length === 0) throw new NpmError(["Must provide a package name to remove"]);
  for (const name of args.operands)
    for (const group of ["dependencies", "devDependencies"] as const)
      if (manifest[group]?.[name] !== undefined) drop(manifest, group, name);
  const registry = new Registry(process);
  const tree = await resolveTree(
    registry,
    manifest,
    readLock(process, root)?.tree ?? readHidden(process, root),
  );
  const kept = omitsDev(process, args) ? withoutDev(tree) : tree;
  const changes = await reify({ process, registry, root, manifest }, kept);
  writeManifest(process, root, manifest);
  writeLock(process, root, manifest, tree, folderOf(root));
  await report(process, changes, kept, started, wanted(args));
  return 0;
}

/** `npm update`: the newest that package.json allows, whatever the lock file says. */
export async function update(process: Process, args: NpmArguments): Promise<number> {
  if (args.operands.length > 0) throw notSimulated("npm update with the name of a package");
  const started = process.clock.now();
  const root = findRoot(process);
  const manifest = readManifest(process, root) ?? {};
  const registry = new Registry(process);
  const tree = await resolveTree(registry, manifest, new Map());
  const kept = omitsDev(process, args) ? withoutDev(tree) : tree;
  const changes = await reify({ process, registry, root, manifest }, kept);
  writeLock(process, root, manifest, tree, folderOf(root));
  await report(process, changes, kept, started, wanted(args));
  return 0;
}

/** `npm prune`: takes out what package.json does not need (any more, or in production). */
export async function prune(process: Process, args: NpmArguments): Promise<number> {
  const started = process.clock.now();
  const root = findRoot(process);
  const manifest = readManifest(process, root) ?? {};
  const registry = new Registry(process);
  const tree = await resolveTree(
    registry,
    manifest,
    readLock(process, root)?.tree ?? readHidden(process, root),
  );
  const kept = omitsDev(process, args) ? withoutDev(tree) : tree;
  await report(
    process,
    await reify({ process, registry, root, manifest }, kept),
    kept,
    started,
    wanted(args),
  );
  return 0;
}

/** `npm ci`: just what the lock file says, from an empty node_modules. */
export async function cleanInstall(
  process: Process,
  args: NpmArguments,
  npm: string,
  node: string,
): Promise<number> {
  const started = process.clock.now();
  const root = findRoot(process);
  const manifest = readManifest(process, root) ?? {};
  const lock = readLock(process, root);
  if (!lock)
    throw new NpmError([
      "code EUSAGE",
      "",
      "The `npm ci` command can only install with an existing package-lock.json or",
      "npm-shrinkwrap.json with lockfileVersion >= 1. Run an install with npm@5 or",
      "later to generate a package-lock.json file, then try again.",
      ...ciUsage,
    ]);
  const registry = new Registry(process);
  await checkInSync(registry, manifest, lock);
  await warnOfEngines(process, manifest, lock.tree, node, npm);
  markDev(lock.tree, manifest);
  const tree = omitsDev(process, args) ? withoutDev(lock.tree) : lock.tree;
  process.files.remove(join(root, "node_modules"));
  await hooks(process, root, manifest, args, ["preinstall"]);
  const changes = await reify({ process, registry, root, manifest }, tree);
  await hooks(process, root, manifest, args, ["install", "postinstall", "prepare"]);
  await report(process, changes, tree, started, wanted(args));
  return 0;
}

/** Throws NpmError when package.json asks for what its lock file does not have. */
async function checkInSync(registry: Registry, manifest: Manifest, { tree }: Lock): Promise<void> {
  if (lockTroubles(manifest, tree).length === 0) return;
  const needed = await resolveTree(registry, manifest, tree);
  const troubles = lockTroubles(manifest, tree).filter((line) => line.startsWith("Invalid"));
  for (const [place, { version }] of needed)
    if (!tree.has(place)) troubles.push(`Missing: ${nameAt(place)}@${version} from lock file`);
  throw new NpmError([
    "code EUSAGE",
    "",
    "`npm ci` can only install packages when your package.json and package-lock.json or npm-shrinkwrap.json are in sync. Please update your lock file with `npm install` before continuing.",
    "",
    ...troubles,
    ...ciUsage,
  ]);
}
