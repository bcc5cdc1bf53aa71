import { join, resolve } from "../../../files/paths.ts";
import type { Process } from "../../../shell/command.ts";
import type { RubyHome } from "../home.ts";

export interface InstalledGem {
  readonly name: string;
  readonly version: string;
  /** "x86_64-linux-gnu"; empty for plain Ruby. */
  readonly platform: string;
  /** The folder that holds gems/, specifications/ and bin/. */
  readonly home: string;
}

export const fullName = ({ name, version, platform }: Omit<InstalledGem, "home">): string =>
  `${name}-${version}${platform ? `-${platform}` : ""}`;

/** Where gems are looked for, first to last: GEM_PATH, then the folder of this Ruby. */
export function gemPaths(process: Process, home: RubyHome): string[] {
  const given = process.env.get("GEM_PATH")?.split(":").filter(Boolean) ?? [];
  return [...new Set([...given.map((path) => resolve(process.cwd, path)), home.gems])];
}

/** The gems of one folder, by the names of their specifications. */
export function gemsIn(files: Process["files"], home: string): InstalledGem[] {
  const folder = join(home, "specifications");
  if (!files.is("directory", folder)) return [];
  return files.list(folder).flatMap(({ name: file }) => {
    const found = /^(.+?)-(\d[\w.]*?)(?:-([a-z].*))?\.gemspec$/.exec(file);
    return found ? [{ name: found[1]!, version: found[2]!, platform: found[3] ?? "", home }] : [];
  });
}

export const installedGems = (process: Process, home: RubyHome): InstalledGem[] =>
  gemPaths(process, home).flatMap((path) => gemsIn(process.files, path));
