import { join } from "../../../files/paths.ts";
import type { Process } from "../../../shell/command.ts";
import type { NpmArguments } from "../npm/arguments.ts";
import type { Tree } from "../npm/lockfile.ts";
import type { Manifest } from "../npm/manifest.ts";
import { reify } from "../npm/reify.ts";
import { YarnError } from "./errors.ts";
import { formatYarnLock, readYarnLock, type YarnLock } from "./lock-file.ts";
import type { Reporter } from "./report.ts";
import { resolve, YarnRegistry } from "./resolve.ts";
import { runScripts } from "./run.ts";

export interface Project {
  readonly process: Process;
  readonly report: Reporter;
  readonly args: NpmArguments;
  readonly root: string;
  readonly manifest: Manifest;
}

const isProduction = ({ process: { env }, args: { options } }: Project): boolean =>
  options.has("production") ? options.get("production") === true : env.get("NODE_ENV") === "production";

/** `yarn install`: what package.json and yarn.lock say, in node_modules. */
export async function install(project: Project): Promise<number> {
  const { process, report, args, root, manifest } = project;
  const old = readYarnLock(process.files, join(root, "yarn.lock"));
  if (!old) await report.line("info No lockfile found.");
  await report.step(1, 4, "Resolving packages...");
  const registry = new YarnRegistry(process, old ?? new Map());
  const { tree, lock } = await resolve(registry, manifest);
  const isNew = [...lock.keys()].some((pattern) => !old?.has(pattern));
  if (old && isNew && args.options.get("frozen-lockfile"))
    throw new YarnError("Your lockfile needs to be updated, but yarn was run with `--frozen-lockfile`.");
  const mark = integrityOf(project, lock);
  const place = join(root, "node_modules/.yarn-integrity");
  if (!isNew && process.files.is("file", place) && process.files.text(place) === mark) {
    await report.line("success Already up-to-date.");
    return 0;
  }
  await report.step(2, 4, "Fetching packages...");
  await report.step(3, 4, "Linking dependencies...");
  await link(project, registry, tree, mark);
  await report.step(4, 4, "Building fresh packages...");
  await saveLock(project, old, lock);
  if (!args.options.get("ignore-scripts"))
    for (const event of ["preinstall", "install", "postinstall", "prepare"])
      if (manifest.scripts?.[event] !== undefined) await runScripts(project, event, []);
  return 0;
}

/** Writes yarn.lock when it says something new. */
export async function saveLock(
  { process: { files }, report, args, root }: Project,
  old: YarnLock | undefined,
  lock: YarnLock,
): Promise<void> {
  const text = formatYarnLock(lock);
  if (args.options.get("frozen-lockfile") || (old && formatYarnLock(old) === text)) return;
  files.write(join(root, "yarn.lock"), text);
  await report.line("success Saved lockfile.");
}

/** Makes node_modules anew. */
export async function link(
  project: Project,
  registry: YarnRegistry,
  tree: Tree,
  mark: string,
): Promise<void> {
  const { process, root, manifest } = project;
  const { files } = process;
  const kept = isProduction(project) ? new Map([...tree].filter(([, { dev }]) => !dev)) : tree;
  files.remove(join(root, "node_modules"));
  await reify({ process, registry, root, manifest }, kept);
  // npm's own note of what it installed is none of Yarn's.
  files.remove(join(root, "node_modules/.package-lock.json"));
  files.mkdir(join(root, "node_modules"), { parents: true });
  files.write(join(root, "node_modules/.yarn-integrity"), mark);
}

/** What Yarn notes in node_modules, to know next time that nothing is to be done. */
export function integrityOf(project: Project, lock: YarnLock): string {
  const { dependencies, devDependencies } = project.manifest;
  const production = isProduction(project);
  const top = Object.entries({ ...(production ? {} : devDependencies), ...dependencies });
  return JSON.stringify(
    {
      systemParams: "linux-x64-137",
      modulesFolders: ["node_modules"],
      flags: production ? ["production"] : [],
      linkedModules: [],
      topLevelPatterns: top.map(([name, range]) => `${name}@${range}`).sort(),
      lockfileEntries: Object.fromEntries(
        [...lock].map(([pattern, { resolved = "" }]) => [pattern, resolved]).sort(),
      ),
      files: [],
      artifacts: {},
    },
    null,
    2,
  );
}
