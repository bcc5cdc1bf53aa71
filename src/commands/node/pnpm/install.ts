import { join } from "../../../files/paths.ts";
import type { Process } from "../../../shell/command.ts";
import type { NpmArguments } from "../npm/arguments.ts";
import { type Dependencies, type Manifest, writeManifest } from "../npm/manifest.ts";
import { Registry } from "../npm/registry.ts";
import { PnpmError } from "./errors.ts";
import { included, layOut } from "./layout.ts";
import { differences, formatPnpmLock, type Group, groups, type PnpmLock, readPnpmLock } from "./lock-file.ts";
import { directOf, Reporter } from "./report.ts";
import { resolve, specifierFor } from "./resolve.ts";
import { runEvents } from "./run.ts";

export interface Project {
  readonly process: Process;
  readonly args: NpmArguments;
  readonly root: string;
  readonly manifest: Manifest;
}

/** --prod leaves out what only development needs, --dev everything else. */
const wantedGroups = ({ args: { options } }: Project): readonly Group[] =>
  options.get("prod") === true || options.get("production") === true
    ? ["dependencies", "optionalDependencies"]
    : options.get("dev") === true
      ? ["devDependencies"]
      : groups;

const isFrozen = ({ process, args: { options } }: Project): boolean =>
  options.has("frozen-lockfile") ? options.get("frozen-lockfile") === true : Boolean(process.env.get("CI"));

const hint =
  'Note that in CI environments this setting is true by default. If you still need to run install in such cases, use "pnpm install --no-frozen-lockfile"';

export async function install(project: Project): Promise<number> {
  const { process, root, manifest } = project;
  const old = readPnpmLock(process, root);
  const troubles = old && differences(old, manifest);
  if (isFrozen(project)) {
    if (!old)
      throw new PnpmError(
        "NO_LOCKFILE",
        'Cannot install with "frozen-lockfile" because pnpm-lock.yaml is absent',
        [hint],
      );
    if (troubles && troubles.length > 0)
      throw new PnpmError(
        "OUTDATED_LOCKFILE",
        'Cannot install with "frozen-lockfile" because pnpm-lock.yaml is not up to date with <ROOT>/package.json',
        [
          hint,
          "",
          "  Failure reason:",
          "  specifiers in the lockfile don't match specifiers in package.json:",
          ...troubles,
          "",
        ],
      );
  }
  const isRight = troubles?.length === 0;
  return bringAbout(project, old, isRight ? old : undefined, { done: true, skipsDev: false });
}

/** `pnpm prune [--prod]` */
export function prune(project: Project): Promise<number> {
  const old = readPnpmLock(project.process, project.root);
  return bringAbout(project, old, old, { done: false, skipsDev: true });
}

/** `pnpm update`: the newest that package.json allows. */
export const update = (project: Project): Promise<number> =>
  bringAbout(project, undefined, undefined, { done: true, skipsDev: false });

/** Resolves, unless the lock file says it all, and lays out node_modules. */
async function bringAbout(
  project: Project,
  old: PnpmLock | undefined,
  ready: PnpmLock | undefined,
  { done, skipsDev }: { readonly done: boolean; readonly skipsDev: boolean },
): Promise<number> {
  const { process, root, manifest, args } = project;
  const report = new Reporter(process);
  const registry = new Registry(process);
  const wanted = wantedGroups(project);
  const before = directOf(readInstalled(process, root), included(process, root));
  if (ready) await report.line("Lockfile is up to date, resolution step is skipped");
  if (!args.options.get("ignore-scripts")) await runEvents(project, ["preinstall"]);
  await process.clock.sleep(300, process.signal);
  const lock = ready ?? (await resolve(registry, manifest, old, root));
  const { added, removed, reused } = await layOut(process, registry, root, lock, wanted, (changes) =>
    report.packages(changes),
  );
  if (added.length > 0 || !ready)
    await report.progress(
      ready ? added.length : lock.packages.size,
      reused,
      added.length - reused,
      added.length,
    );
  if (!ready) process.files.write(join(root, "pnpm-lock.yaml"), formatPnpmLock(lock));
  const newest = async (name: string) =>
    ready ? undefined : (await registry.packument(name, "latest"))["dist-tags"]["latest"];
  const changed = added.length + removed.length > 0;
  await report.summary(
    before,
    directOf(lock, wanted),
    newest,
    skipsDev && !changed && !wanted.includes("devDependencies"),
  );
  if (!args.options.get("ignore-scripts")) await runEvents(project, ["install", "postinstall", "prepare"]);
  if (done) await report.done();
  return 0;
}

/** The lock file that pnpm keeps of what it installed. */
function readInstalled(process: Process, root: string): PnpmLock | undefined {
  const folder = join(root, "node_modules/.pnpm");
  if (!process.files.is("file", join(folder, "lock.yaml"))) return undefined;
  const copy = join(folder, "pnpm-lock.yaml");
  process.files.write(copy, process.files.text(join(folder, "lock.yaml")));
  const lock = readPnpmLock(process, folder);
  process.files.remove(copy);
  return lock;
}

/** `pnpm add [-D] NAME[@RANGE]...` */
export async function add(project: Project): Promise<number> {
  const { process, root, manifest, args } = project;
  if (args.operands.length === 0)
    throw new PnpmError("MISSING_PACKAGE_NAME", "`pnpm add` requires the package name");
  if (args.options.get("global"))
    throw new PnpmError("NOT_SIMULATED", "pnpm add --global is not simulated yet");
  const registry = new Registry(process);
  const group: Group = args.options.get("save-dev")
    ? "devDependencies"
    : args.options.get("save-optional")
      ? "optionalDependencies"
      : "dependencies";
  const known = readPnpmLock(process, root);
  for (const spec of args.operands) {
    const [, name = "", range = ""] = /^(@?[^@]+)(?:@(.*))?$/.exec(spec) ?? [];
    const trial = await resolve(registry, { dependencies: { [name]: range || "latest" } }, undefined, root);
    const { version } = trial.importer.dependencies[name]!;
    const to =
      range === "" && group === "dependencies" && manifest.devDependencies?.[name] !== undefined
        ? "devDependencies"
        : group;
    for (const other of groups)
      if (other !== to && manifest[other]?.[name] !== undefined) drop(manifest, other, name);
    manifest[to] = sortKeys({
      ...manifest[to],
      [name]: specifierFor(range, version, args.options.get("save-exact") === true),
    });
  }
  const status = await bringAbout({ ...project, args: { ...args, options: new Map() } }, known, undefined, {
    done: true,
    skipsDev: false,
  });
  writeManifest(process, root, manifest);
  return status;
}

/** `pnpm remove NAME...` */
export async function remove(project: Project): Promise<number> {
  const { process, root, manifest, args } = project;
  const order = ["devDependencies", "dependencies", "optionalDependencies"] as const;
  const names = order.flatMap((group) => Object.keys(manifest[group] ?? {}));
  if (args.operands.length === 0)
    throw new PnpmError(
      "MUST_REMOVE_SOMETHING",
      "At least one dependency name should be specified for removal",
    );
  const missing = args.operands.filter((name) => !names.includes(name));
  if (missing.length > 0)
    throw new PnpmError(
      "CANNOT_REMOVE_MISSING_DEPS",
      missing.length === 1
        ? `Cannot remove '${missing[0]}': no such dependency found`
        : `Cannot remove ${missing.map((name) => `'${name}'`).join(", ")}: no such dependencies found`,
      [`Available dependencies: ${names.join(", ")}`],
    );
  for (const name of args.operands)
    for (const group of groups) if (manifest[group]?.[name] !== undefined) drop(manifest, group, name);
  const known = readPnpmLock(process, root);
  const status = await bringAbout({ ...project, args: { ...args, options: new Map() } }, known, undefined, {
    done: true,
    skipsDev: false,
  });
  writeManifest(process, root, manifest);
  return status;
}

const sortKeys = (table: Dependencies): Dependencies =>
  Object.fromEntries(Object.entries(table).sort(([a], [b]) => (a < b ? -1 : 1)));

function drop(manifest: Manifest, group: Group, name: string): void {
  delete manifest[group]![name];
  if (Object.keys(manifest[group]!).length === 0) delete manifest[group];
}
