import { parseTag } from "../../../base/git/objects.ts";
import type { Repository } from "../core/repository.ts";
import { writePackFiles } from "../core/pack-files.ts";
import { reachableFrom, rootsOf } from "./reachable.ts";

/** Puts reachable objects into one pack: all of them, or those that are in none. With `drop` what that replaces goes. */
export function repack(repository: Repository, { all, drop }: { all: boolean; drop: boolean }): boolean {
  const { objects, files, commonDir: gitDir } = repository;
  const folder = `${gitDir}/objects`;
  const wanted = [...reachableFrom(repository, rootsOf(repository))].filter(
    (oid) => all || !objects.packs.has(oid),
  );
  if (wanted.length === 0 && !all) return false;
  const old = objects.packs.list.map(({ path }) => path.slice(0, -".pack".length));
  // Commits first, then tags, trees and blobs, as git lays a pack out.
  const order = ["commit", "tag", "tree", "blob"];
  const found = wanted.map((oid) => [oid, objects.get(oid)] as const);
  found.sort(([, a], [, b]) => order.indexOf(a.type) - order.indexOf(b.type));
  const base = found.length > 0 ? writePackFiles(files, folder, new Map(found)) : undefined;
  if (all && drop)
    for (const path of old)
      if (path !== base) for (const end of [".pack", ".idx", ".rev", ".bitmap"]) files.remove(path + end);
  objects.packs.forget();
  if (drop) prunePacked(repository);
  files.mkdir(`${folder}/info`, { parents: true });
  files.write(
    `${folder}/info/packs`,
    `${objects.packs.list.map(({ path }) => `P ${path.slice(path.lastIndexOf("/") + 1)}\n`).join("")}\n`,
  );
  return base !== undefined;
}

export function removeLoose({ files, commonDir: gitDir }: Repository, oid: string): void {
  const folder = `${gitDir}/objects/${oid.slice(0, 2)}`;
  files.remove(`${folder}/${oid.slice(2)}`);
  if (files.is("directory", folder) && files.list(folder).length === 0) files.rmdir(folder);
}

/** Loose objects that a pack holds too; they are removed unless only asked for. */
export function prunePacked(repository: Repository, dryRun = false): string[] {
  const extra = repository.objects.loose().filter((oid) => repository.objects.packs.has(oid));
  if (!dryRun) for (const oid of extra) removeLoose(repository, oid);
  return extra;
}

/** Writes refs into packed-refs: tags and what is packed already, or all. */
export function packRefs(repository: Repository, all: boolean, prune = true): void {
  const { refs, files, commonDir: gitDir, objects } = repository;
  const path = `${gitDir}/packed-refs`;
  const packed = new Set(
    files.exists(path)
      ? [...files.text(path).matchAll(/^[0-9a-f]{40} (.+)$/gm)].map(([, name]) => name!)
      : [],
  );
  const rows = refs
    .list()
    .filter(
      ({ name }) =>
        refs.symbolic(name) === undefined && (all || name.startsWith("refs/tags/") || packed.has(name)),
    );
  files.write(
    path,
    `# pack-refs with: peeled fully-peeled sorted \n${rows
      .map(({ name, oid }) => {
        const object = objects.find(oid);
        const peeled =
          object?.type === "tag" ? (objects.peel(oid) ?? parseTag(object.data).object) : undefined;
        return `${oid} ${name}\n${peeled === undefined ? "" : `^${peeled}\n`}`;
      })
      .join("")}`,
  );
  if (!prune) return;
  for (const { name } of rows) {
    const loose = `${gitDir}/${name}`;
    if (!files.is("file", loose)) continue;
    files.unlink(loose);
    // Folders of refs/heads/a/b that are empty now go too; refs/heads itself stays.
    for (
      let at = loose.slice(0, loose.lastIndexOf("/"));
      at.slice(gitDir.length + 1).split("/").length > 2 && files.list(at).length === 0;
      at = at.slice(0, at.lastIndexOf("/"))
    )
      files.rmdir(at);
  }
}
