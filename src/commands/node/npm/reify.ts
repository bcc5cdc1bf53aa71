import { dirname, join } from "../../../files/paths.ts";
import type { Process } from "../../../shell/command.ts";
import { NpmError } from "./errors.ts";
import { type Locked, nameAt, readHidden, type Tree, writeHidden } from "./lockfile.ts";
import type { Manifest } from "./manifest.ts";
import type { Registry } from "./registry.ts";
import { untar } from "./untar.ts";

export interface Changes {
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
}

/** Milliseconds of world time that npm needs for its own start, and for each package it fetches. */
const startUp = 400;
const perPackage = 25;

interface Project {
  readonly process: Process;
  readonly registry: Registry;
  readonly root: string;
  readonly manifest: Manifest;
}

/** Makes node_modules hold just this tree. */
export async function reify(project: Project, tree: Tree): Promise<Changes> {
  const { process, root, manifest } = project;
  const { files } = process;
  const present = readHidden(process, root);
  const count = { added: 0, removed: 0, changed: 0 };
  for (const place of [...present.keys()].sort().toReversed()) {
    if (tree.has(place)) continue;
    files.remove(join(root, place));
    removeIfEmpty(process, dirname(join(root, place)));
    count.removed++;
  }
  await process.clock.sleep(startUp, process.signal);
  const wanted = [...tree].filter(([place, { version, integrity }]) => {
    const old = present.get(place);
    return old?.version !== version || old.integrity !== integrity;
  });
  const packages = wanted.map(([place, locked]) => fetchLocked(project, place, locked));
  await Promise.all(packages);
  for (const [index, [place]] of wanted.entries()) {
    await process.clock.sleep(perPackage, process.signal);
    unpackInto(process, join(root, place), await packages[index]!);
    if (present.has(place)) count.changed++;
    else count.added++;
  }
  if (tree.size > 0) {
    linkPrograms(process, root, tree);
    writeHidden(process, root, manifest, tree, root.slice(root.lastIndexOf("/") + 1));
  } else files.remove(join(root, "node_modules"));
  return count;
}

function removeIfEmpty({ files }: Process, folder: string): void {
  if (files.is("directory", folder) && files.list(folder).length === 0) files.rmdir(folder);
}

type Contents = Awaited<ReturnType<typeof untar>>;

async function fetchLocked({ registry }: Project, place: string, locked: Locked): Promise<Contents> {
  const published =
    locked.resolved === undefined ? await registry.published(nameAt(place), locked.version) : undefined;
  return fetchPackage(
    registry,
    locked.resolved ?? published!.dist.tarball,
    locked.integrity ?? published?.dist.integrity,
  );
}

/**
 * The files of a package. What is checked is its package.json: the registry makes its integrity of that. Throws NpmError
 * (EINTEGRITY).
 */
export async function fetchPackage(
  registry: Registry,
  tarball: string,
  wanted: string | undefined,
): Promise<Contents> {
  const contents = await untar(await registry.download(tarball));
  const { data } = contents.find(({ path }) => path === "package.json")!;
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-512", data as Uint8Array<ArrayBuffer>));
  const actual = `sha512-${btoa(String.fromCharCode(...digest))}`;
  if (wanted?.startsWith("sha512-") && wanted !== actual)
    throw new NpmError([
      "code EINTEGRITY",
      `sha512 integrity checksum failed when using sha512: wanted ${wanted} but got ${actual}. (${data.length} bytes)`,
    ]);
  return contents;
}

/** Puts a package's files where `folder` is, in place of what was there. */
export function unpackInto({ files }: Process, folder: string, contents: Contents): void {
  files.remove(folder);
  for (const { path, data, mode } of contents) {
    files.mkdir(dirname(join(folder, path)), { parents: true });
    files.write(join(folder, path), data, { mode });
  }
}

/** node_modules/.bin: a link for each program of the packages at the top. */
function linkPrograms({ files }: Process, root: string, tree: Tree): void {
  const bin = join(root, "node_modules/.bin");
  files.remove(bin);
  for (const [place, { bin: programs = {} }] of tree) {
    if (place.lastIndexOf("node_modules/") > 0) continue;
    for (const [name, path] of Object.entries(programs)) {
      files.mkdir(bin, { parents: true });
      if (!files.exists(join(bin, name)))
        files.symlink(`../${nameAt(place)}/${path.replace(/^\.\//, "")}`, join(bin, name));
    }
  }
}
