import { dirname, join } from "../../../files/paths.ts";
import { parseArguments } from "../../../shell/options.ts";
import type { PythonHome } from "../home.ts";
import { IndexClient } from "../packaging/index-client.ts";
import { removeInstalled } from "../packaging/installed.ts";
import { environmentOf, evaluateMarker } from "../packaging/marker.ts";
import { planSite, putPackage } from "../project/site.ts";
import type { Pyproject } from "../project/pyproject.ts";
import { contentHash, type PoetryLock, readLock } from "./lock-file.ts";
import { lockPath, readProjectLock, resolveLock } from "./lock.ts";
import type { Poetry, Verb } from "./tool.ts";
import { isPackageMode, openProject, projectHome } from "./project.ts";
import { PoetryError } from "./trouble.ts";

const options = {
  only: { value: "ONLY", many: true, help: "The only dependency groups to include" },
  with: { value: "WITH", many: true, help: "The optional dependency groups to include" },
  without: { value: "WITHOUT", many: true, help: "The dependency groups to ignore" },
  "no-root": { help: "Do not install the root package (the current project)" },
  sync: { help: "Synchronize the environment with the locked packages and the specified groups" },
  compile: { help: "Compile Python source files to bytecode" },
} as const;

const bring =
  (always: boolean): Verb =>
  async (poetry, argv) => {
    const { options: given } = parseArguments(options, argv);
    const { process } = poetry;
    const project = openProject(poetry);
    const home = await projectHome(poetry, project);
    let lock = readProjectLock(poetry, project);
    if (lock && lock.contentHash !== (await contentHash(project)))
      throw new PoetryError(
        "pyproject.toml changed significantly since poetry.lock was last generated. Run `poetry lock` to fix the lock file.",
      );
    let fresh: string | undefined;
    if (lock) await process.stdout.write("Installing dependencies from lock file\n");
    else {
      await process.stdout.write("Updating dependencies\n");
      fresh = await resolveLock(poetry, project, true);
      lock = readLock(fresh);
    }
    const list = (names: readonly string[]) => names.flatMap((text) => text.split(","));
    const without = list(given.without);
    const groups =
      given.only.length > 0
        ? list(given.only)
        : ["main", ...Object.keys(project.groups)].filter((name) => !without.includes(name));
    await installLocked(poetry, home, lock, { groups, exact: always || given.sync });
    if (fresh !== undefined) {
      await process.stdout.write("\nWriting lock file\n");
      process.files.write(lockPath(project), fresh);
    }
    if (given["no-root"] || !isPackageMode(project)) return 0;
    await installRoot(poetry, home, project);
    return 0;
  };

export const install = bring(false);
export const sync = bring(true);

/** Installs what the lock has for these groups; tells of each package. */
export async function installLocked(
  { process }: Poetry,
  home: PythonHome,
  { packages }: PoetryLock,
  { groups, exact }: { readonly groups: readonly string[]; readonly exact: boolean },
): Promise<void> {
  const environment = environmentOf(home.version);
  const wanted = new Map<string, string>();
  const visit = (key: string) => {
    const one = packages.get(key);
    if (!one || wanted.has(key) || !one.groups.some((name) => groups.includes(name))) return;
    if (one.markers && !evaluateMarker(one.markers, environment)) return;
    // Dependencies first, as Poetry installs.
    for (const need of one.needs) if (need.key !== key) visit(need.key);
    wanted.set(key, one.version);
  };
  for (const key of packages.keys()) visit(key);
  const plan = planSite(process, home, wanted, exact);
  const say = (line: string) => process.stdout.write(`${line}\n`);
  const updates = plan.install.filter(({ old }) => old).length;
  const installs = plan.install.length - updates;
  const many = (number: number, word: string) => `${number} ${word}${number === 1 ? "" : "s"}`;
  if (plan.install.length + plan.remove.length === 0) {
    await say("\nNo dependencies to install or update");
    return;
  }
  await say(
    `\nPackage operations: ${many(installs, "install")}, ${many(updates, "update")}, ${many(plan.remove.length, "removal")}\n`,
  );
  for (const one of plan.remove) {
    await say(`  - Removing ${one.name.toLowerCase()} (${one.version})`);
    removeInstalled(process.files, one);
  }
  const index = new IndexClient(process, home.version);
  for (const one of plan.install) {
    await say(
      one.old
        ? `  - Updating ${one.key} (${one.old.version} -> ${one.version})`
        : `  - Installing ${one.key} (${one.version})`,
    );
    await putPackage(process, index, home, one, "Poetry 2.4.1");
  }
}

/** The project itself, in editable mode: its folder of modules must be there. */
async function installRoot({ process }: Poetry, home: PythonHome, project: Pyproject): Promise<void> {
  const { files } = process;
  const root = dirname(project.path);
  const module = project.name.toLowerCase().replace(/[-.]+/g, "_");
  await process.stdout.write(`\nInstalling the current project: ${project.name} (${project.version})\n`);
  const place = [join(root, module), join(root, "src", module), join(root, `${module}.py`)].find((path) =>
    files.exists(path),
  );
  if (!place)
    throw new PoetryError(
      `Error: The current project could not be installed: No file/folder found for package ${module.replaceAll("_", "-")}\nIf you do not want to install the current project use --no-root.\nIf you want to use Poetry only for dependency management but not for packaging, you can disable package mode by setting package-mode = false in your pyproject.toml file.\nIf you did intend to install the current project, you may need to set \`packages\` in your pyproject.toml file.`,
    );
  files.write(join(home.sitePackages, `${module}.pth`), `${dirname(place)}\n`);
  const info = join(home.sitePackages, `${module}-${project.version}.dist-info`);
  files.mkdir(info, { parents: true });
  files.write(
    join(info, "METADATA"),
    `Metadata-Version: 2.4\nName: ${project.name}\nVersion: ${project.version}\n`,
  );
  files.write(join(info, "INSTALLER"), "Poetry 2.4.1");
}
