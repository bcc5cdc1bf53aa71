import { join } from "../../../files/paths.ts";
import { nameAt } from "../npm/lockfile.ts";
import { type Dependencies, writeManifest } from "../npm/manifest.ts";
import { YarnError } from "./errors.ts";
import { integrityOf, link, type Project, saveLock } from "./install.ts";
import { formatYarnLock, readYarnLock } from "./lock-file.ts";
import { resolve, YarnRegistry } from "./resolve.ts";

const groups = ["dependencies", "devDependencies"] as const;

/** `yarn add NAME[@RANGE]...`, with -D for development, -E for just this version. */
export async function add(project: Project): Promise<number> {
  const { process, report, args, root, manifest } = project;
  if (args.operands.length === 0) throw new YarnError("Missing list of packages to add to your project.");
  const old = readYarnLock(process.files, join(root, "yarn.lock"));
  if (!old) await report.line("info No lockfile found.");
  await report.step(1, 4, "Resolving packages...");
  const registry = new YarnRegistry(process, old ?? new Map());
  const group = args.options.get("save-dev") || args.options.get("dev") ? "devDependencies" : "dependencies";
  const added: string[] = [];
  for (const spec of args.operands) {
    if (/^(?:\.|\/|~|git|https?:|file:)/.test(spec))
      throw new YarnError(`yarn add ${spec} is not simulated yet`);
    const name = /^@?[^@]+/.exec(spec)![0];
    const range = spec.slice(name.length + 1);
    const { version } = await registry.pick(name, range || "latest");
    const exact = args.options.get("save-exact") || args.options.get("exact");
    for (const one of groups) if (manifest[one]) delete manifest[one][name];
    manifest[group] = sorted({
      ...manifest[group],
      [name]: range === "" || range === "latest" ? (exact ? version : `^${version}`) : range,
    });
    added.push(name);
  }
  const before = new Set([...(old ?? [])].map(([pattern, { version }]) => `${nameOf(pattern)}@${version}`));
  const { tree, lock } = await resolve(registry, manifest);
  await report.step(2, 4, "Fetching packages...");
  await report.step(3, 4, "Linking dependencies...");
  await link(project, registry, tree, integrityOf(project, lock));
  await report.step(4, 4, "Building fresh packages...");
  writeManifest(process, root, manifest);
  await saveLock(project, old, lock);
  const all = [...tree].map(([place, { version }]) => `${nameAt(place)}@${version}`).sort();
  const fresh = all.filter((id) => !before.has(id));
  await report.line(
    `success Saved ${fresh.length} new ${fresh.length === 1 ? "dependency" : "dependencies"}.`,
  );
  const direct = added.map((name) => `${name}@${tree.get(`node_modules/${name}`)!.version}`).sort();
  await report.line("info Direct dependencies");
  for (const line of branches(direct)) await report.line(line);
  await report.line("info All dependencies");
  for (const line of branches(fresh)) await report.line(line);
  return 0;
}

/** `yarn remove NAME...` */
export async function remove(project: Project): Promise<number> {
  const { process, report, args, root, manifest } = project;
  const names = args.operands;
  if (names.length === 0) throw new YarnError("Not enough arguments, expected at least 1.");
  for (const [index, name] of names.entries()) {
    await report.step(index + 1, names.length + 1, `Removing module ${name}...`);
    const found = groups.filter((group) => manifest[group]?.[name] !== undefined);
    if (found.length === 0) throw new YarnError("This module isn't specified in a package.json file.");
    for (const group of found) delete manifest[group]![name];
  }
  const text = "Regenerating lockfile and installing missing dependencies...";
  await report.step(names.length + 1, names.length + 1, text);
  const old = readYarnLock(process.files, join(root, "yarn.lock"));
  const registry = new YarnRegistry(process, old ?? new Map());
  const { tree, lock } = await resolve(registry, manifest);
  await link(project, registry, tree, integrityOf(project, lock));
  writeManifest(process, root, manifest);
  process.files.write(join(root, "yarn.lock"), formatYarnLock(lock));
  await report.line("success Uninstalled packages.");
  return 0;
}

const nameOf = (pattern: string): string => pattern.slice(0, pattern.lastIndexOf("@"));

const branches = (ids: readonly string[]): string[] =>
  ids.map((id, at) => `${at === ids.length - 1 ? "└─" : "├─"} ${id}`);

const sorted = (table: Dependencies): Dependencies =>
  Object.fromEntries(Object.entries(table).sort(([a], [b]) => (a < b ? -1 : 1)));
