import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** Two versions of one file: of one package in two releases, or built for two kinds of modules. */
export interface FilePair {
  readonly name: string;
  readonly old: Uint8Array;
  readonly now: Uint8Array;
}

const text = /\.(js|mjs|cjs|ts|mts|cts|json|md|css|html|txt|yml)$/;
const sizes = { least: 200, most: 24_000 };

interface Found {
  readonly path: string;
  readonly group: string;
}

/** Files of the installed packages, by the package and the name that versions of one file share. */
function* filesBelow(folder: string): Generator<Found> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.name.startsWith(".")) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(path);
    else if (entry.isFile() && text.test(entry.name)) {
      const parts = path.slice(path.lastIndexOf("/node_modules/") + "/node_modules/".length).split("/");
      const packageName = parts.slice(0, parts[0]!.startsWith("@") ? 2 : 1).join("/");
      yield { path, group: `${packageName} ${entry.name.replace(/\.[mc](js|ts)$/, ".$1")}` };
    }
  }
}

/** So that the choice is spread over all packages, and the same wherever the same packages are installed. */
const lot = (name: string): string => createHash("sha1").update(name).digest("hex");

/** Pairs of versions of real files, drawn by lot from what is installed below `root`. */
export function realPairs(root: string, wanted: number): FilePair[] {
  const groups = new Map<string, string[]>();
  for (const folder of ["node_modules", "test/oracle/node_modules"].map((each) => join(root, each)))
    if (existsSync(folder))
      for (const { path, group } of filesBelow(folder))
        groups.set(group, [...(groups.get(group) ?? []), path]);
  const pairs: FilePair[] = [];
  const inLots = [...groups.keys()].map((group) => ({ group, lot: lot(group) }));
  for (const { group } of inLots.sort((a, b) => (a.lot < b.lot ? -1 : 1))) {
    const paths = groups.get(group)!;
    if (paths.length < 2) continue;
    const seen = new Set<string>();
    const versions: Uint8Array[] = [];
    for (const path of paths.sort().slice(0, 12)) {
      const { size } = statSync(path);
      if (size < sizes.least || size > sizes.most) continue;
      const data = readFileSync(path);
      const digest = lot(data.toString("latin1"));
      if (seen.has(digest)) continue;
      seen.add(digest);
      versions.push(data);
    }
    for (let i = 1; i < versions.length; i++)
      pairs.push({ name: `${group} ${i}`, old: versions[i - 1]!, now: versions[i]! });
    if (pairs.length >= wanted) return pairs.slice(0, wanted);
  }
  return pairs;
}
