import { dirname, join } from "../../../files/paths.ts";
import type { Process } from "../../../shell/command.ts";
import { NpmError } from "../npm/errors.ts";
import { fetchPackage, unpackInto } from "../npm/reify.ts";
import type { Registry } from "../npm/registry.ts";
import { PnpmError } from "./errors.ts";
import { formatPnpmLock, type Group, groups, type Package, type PnpmLock } from "./lock-file.ts";
import { reachable } from "./resolve.ts";

export interface Changes {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** How many of those that were added lay in the store. */
  readonly reused: number;
}

/** "@babel/core@7.0.0" has its folder in .pnpm as "@babel+core@7.0.0". */
const folderOf = (key: string): string => key.replaceAll("/", "+");
const placeOf = (key: string, name: string): string => `.pnpm/${folderOf(key)}/node_modules/${name}`;
const up = (name: string): string => (name.includes("/") ? "../" : "");

export const storeOf = ({ env }: Process): string =>
  env.get("npm_config_store_dir") ?? `${env.get("HOME") ?? "/"}/.local/share/pnpm/store/v10`;

/** What lies in node_modules, by "name@version"; undefined when pnpm has not been here. */
export function installed({ files }: Process, root: string): Set<string> | undefined {
  const folder = join(root, "node_modules/.pnpm");
  if (!files.is("directory", folder)) return undefined;
  return new Set(
    files
      .list(folder)
      .filter(({ name, kind }) => kind === "directory" && name !== "node_modules")
      .map(({ name }) => name.replace(/\+/, "/")),
  );
}

/** Makes node_modules hold just what these groups of package.json need, each package in its own folder. */
export async function layOut(
  process: Process,
  registry: Registry,
  root: string,
  lock: PnpmLock,
  wanted: readonly Group[],
  told: (changes: Changes) => Promise<void>,
): Promise<Changes> {
  const { files } = process;
  const base = join(root, "node_modules");
  const all = reachable(lock, wanted);
  const present = installed(process, root) ?? new Set();
  const added = [...all.keys()].filter((key) => !present.has(key));
  const removed = [...present].filter((key) => !all.has(key));
  const store = storeOf(process);
  const reused = added.filter((key) => files.exists(`${store}/index/${folderOf(key)}`)).length;
  const changes = { added, removed, reused };
  await told(changes);
  for (const key of removed) files.remove(join(base, ".pnpm", folderOf(key)));
  files.mkdir(`${store}/index`, { parents: true });
  const contents = await Promise.all(added.map((key) => download(registry, all.get(key)!)));
  for (const [index, key] of added.entries()) {
    const one = all.get(key)!;
    await process.clock.sleep(20, process.signal);
    unpackInto(process, join(base, placeOf(key, one.name)), contents[index]!);
    for (const [name, version] of Object.entries(one.dependencies))
      link(
        process,
        `../${up(name)}../${folderOf(`${name}@${version}`)}/node_modules/${name}`,
        join(base, `.pnpm/${folderOf(key)}/node_modules`, name),
      );
    files.write(`${store}/index/${folderOf(key)}`, "");
  }
  if (all.size === 0 && !files.is("directory", base)) return changes;
  linkTop(process, base, lock, wanted, all);
  note(process, base, lock, wanted, all);
  return changes;
}

async function download(registry: Registry, { name, version, integrity }: Package) {
  const { dist } = await registry.published(name, version);
  try {
    return await fetchPackage(registry, dist.tarball, integrity);
  } catch (error) {
    if (!(error instanceof NpmError)) throw error;
    throw new PnpmError(
      "TARBALL_INTEGRITY",
      `Got unexpected checksum for "${dist.tarball}". Wanted "${integrity}".`,
    );
  }
}

function link({ files }: Process, target: string, path: string): void {
  files.mkdir(dirname(path), { parents: true });
  if (files.is("symlink", path) || files.exists(path)) files.remove(path);
  files.symlink(target, path);
}

/** The packages that package.json names, their programs, and in .pnpm/node_modules all others. */
function linkTop(
  process: Process,
  base: string,
  lock: PnpmLock,
  wanted: readonly Group[],
  all: ReadonlyMap<string, Package>,
): void {
  const { files } = process;
  for (const { name } of files.is("directory", base) ? files.list(base) : [])
    if (name !== ".pnpm") files.remove(join(base, name));
  files.remove(join(base, ".pnpm/node_modules"));
  files.mkdir(join(base, ".pnpm/node_modules"), { parents: true });
  const direct = new Map(
    wanted.flatMap((group) =>
      Object.entries(lock.importer[group]).map(([name, { version }]) => [name, version] as const),
    ),
  );
  for (const [name, version] of direct) {
    const key = `${name}@${version}`;
    link(process, `${up(name)}${placeOf(key, name)}`, join(base, name));
    if (all.get(key)?.hasBin) linkPrograms(process, base, key, name);
  }
  for (const [key, { name }] of all)
    if (!direct.has(name)) {
      const path = join(base, ".pnpm/node_modules", name);
      if (!files.exists(path)) link(process, `${up(name)}../${folderOf(key)}/node_modules/${name}`, path);
    }
}

/** A small script for each program, as pnpm writes them. */
function linkPrograms({ files }: Process, base: string, key: string, name: string): void {
  const manifest = JSON.parse(files.text(join(base, placeOf(key, name), "package.json"))) as {
    bin?: string | Record<string, string>;
  };
  const bin =
    typeof manifest.bin === "string" ? { [name.replace(/^.*\//, "")]: manifest.bin } : (manifest.bin ?? {});
  files.mkdir(join(base, ".bin"), { parents: true });
  for (const [program, path] of Object.entries(bin)) {
    const target = `"$basedir/../${placeOf(key, name)}/${path.replace(/^\.\//, "")}"`;
    const text = [
      "#!/bin/sh",
      `basedir=$(dirname "$(echo "$0" | sed -e 's,\\\\,/,g')")`,
      "",
      'if [ -x "$basedir/node" ]; then',
      `  exec "$basedir/node"  ${target} "$@"`,
      "else",
      `  exec node  ${target} "$@"`,
      "fi",
      "",
    ].join("\n");
    files.write(join(base, ".bin", program), text, { mode: 0o755 });
  }
}

/** What pnpm notes of its own work. */
function note(
  process: Process,
  base: string,
  lock: PnpmLock,
  wanted: readonly Group[],
  all: ReadonlyMap<string, Package>,
): void {
  const direct = new Set(wanted.flatMap((group) => Object.keys(lock.importer[group])));
  const hoisted = [...all].filter(([, { name }]) => !direct.has(name));
  const text = {
    hoistedDependencies: Object.fromEntries(hoisted.map(([key, { name }]) => [key, { [name]: "private" }])),
    hoistPattern: ["*"],
    included: Object.fromEntries(
      (["dependencies", "devDependencies", "optionalDependencies"] as const).map((group) => [
        group,
        wanted.includes(group),
      ]),
    ),
    layoutVersion: 5,
    nodeLinker: "isolated",
    storeDir: storeOf(process),
    virtualStoreDir: ".pnpm",
    virtualStoreDirMaxLength: 120,
  };
  process.files.write(join(base, ".modules.yaml"), JSON.stringify(text, null, 2));
  process.files.write(
    join(base, ".pnpm/lock.yaml"),
    formatPnpmLock({ importer: lock.importer, packages: all }),
  );
}

/** The groups of which something lies in node_modules. */
export function included({ files }: Process, root: string): readonly Group[] {
  const path = join(root, "node_modules/.modules.yaml");
  if (!files.is("file", path)) return [];
  const { included: known } = JSON.parse(files.text(path)) as { included: Record<Group, boolean> };
  return groups.filter((group) => known[group]);
}
