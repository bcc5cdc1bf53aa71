import type { Files } from "../../../files/files.ts";
import { dirname, join } from "../../../files/paths.ts";
import { canonical, parseRequirement, type Requirement } from "./requirement.ts";

/** A package that lies in site-packages, as its .dist-info tells. */
export interface Installed {
  readonly name: string;
  readonly version: string;
  readonly summary: string;
  readonly requires: readonly Requirement[];
  /** The .dist-info folder. */
  readonly info: string;
}

/** Core metadata: `Name: value` lines up to the first empty one. */
export function readMetadata(text: string): Map<string, string[]> {
  const headers = new Map<string, string[]>();
  for (const line of text.split("\n\n", 1)[0]!.split("\n")) {
    const colon = line.indexOf(": ");
    if (colon < 0) continue;
    const name = line.slice(0, colon);
    headers.set(name, [...(headers.get(name) ?? []), line.slice(colon + 2)]);
  }
  return headers;
}

/** Everything in one site-packages folder by canonical name; empty when there is no such folder. */
export function installedIn(files: Files, sitePackages: string): Map<string, Installed> {
  const found = new Map<string, Installed>();
  if (!files.is("directory", sitePackages)) return found;
  for (const { name: folder } of files.list(sitePackages)) {
    if (!folder.endsWith(".dist-info")) continue;
    const info = join(sitePackages, folder);
    if (!files.exists(join(info, "METADATA"))) continue;
    const headers = readMetadata(files.text(join(info, "METADATA")));
    const name = headers.get("Name")?.[0];
    const version = headers.get("Version")?.[0];
    if (name && version)
      found.set(canonical(name), {
        name,
        version,
        summary: headers.get("Summary")?.[0] ?? "",
        requires: (headers.get("Requires-Dist") ?? []).map(parseRequirement),
        info,
      });
  }
  return found;
}

/** Takes away every file its RECORD lists, and the folders left empty by that. */
export function removeInstalled(files: Files, { info }: Installed): void {
  const site = dirname(info);
  const folders = new Set<string>();
  const record = join(info, "RECORD");
  if (files.exists(record))
    for (const row of files.text(record).split("\n")) {
      const path = join(site, row.split(",")[0]!);
      if (row === "" || !files.is("file", path)) continue;
      files.unlink(path);
      folders.add(dirname(path));
    }
  for (const folder of folders)
    if (folder !== site && files.is("directory", folder) && files.list(folder).length === 0)
      files.rmdir(folder);
  files.remove(info);
}
