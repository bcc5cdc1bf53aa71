import { compareNames } from "../../../files/paths.ts";
import { compareVersions } from "../base/versions.ts";
import type { Item } from "./ls.ts";
import type { Listing } from "./ls-options.ts";

const extension = (name: string): string => /(?<=.)\.[^.]*$/.exec(name)?.[0] ?? "";

/** The order of a listing: by name unless the options say otherwise. */
export function sortItems(items: readonly Item[], given: Listing): Item[] {
  const word =
    given.sort ?? (given.S ? "size" : given.t ? "time" : given.v ? "version" : given.X ? "extension" : "");
  const sorted = [...items];
  if (given.U || given.f || word === "none") return sorted;
  const byName = (a: Item, b: Item) => compareNames(a.name, b.name);
  const orders: Record<string, (a: Item, b: Item) => number> = {
    size: (a, b) => b.stat.size - a.stat.size,
    time: (a, b) => (given.c ? b.stat.ctime - a.stat.ctime : b.stat.mtime - a.stat.mtime),
    version: (a, b) => compareVersions(a.name, b.name),
    extension: (a, b) => compareNames(extension(a.name), extension(b.name)),
    width: (a, b) => a.name.length - b.name.length,
  };
  const order = orders[word];
  sorted.sort((a, b) => (order?.(a, b) || byName(a, b)) * (given.reverse ? -1 : 1));
  if (!given["group-directories-first"]) return sorted;
  const isFolder = ({ stat }: Item) => stat.kind === "directory";
  return [...sorted.filter(isFolder), ...sorted.filter((item) => !isFolder(item))];
}
