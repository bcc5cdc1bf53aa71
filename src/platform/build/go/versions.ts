/** Go releases, newest of each line; read on 22 November 2026. */
const releases: Readonly<Record<string, string>> = {
  "1.18": "1.18.10",
  "1.19": "1.19.13",
  "1.20": "1.20.14",
  "1.21": "1.21.13",
  "1.22": "1.22.12",
  "1.23": "1.23.12",
  "1.24": "1.24.13",
  "1.25": "1.25.12",
  "1.26": "1.26.5",
};

export const defaultGo = "go1.25";

/** "go1.25" or "1.25" -> "go1.25.12"; a version with a patch is taken as it is. Undefined where there is no such release. */
export function expandVersion(wanted: string): string | undefined {
  const [, line, patch] = /^(?:go)?(1\.\d+)(?:\.(\d+))?$/.exec(wanted) ?? [];
  const newest = line === undefined ? undefined : releases[line];
  if (newest === undefined) return undefined;
  if (patch === undefined) return `go${newest}`;
  return Number(patch) <= Number(newest.split(".")[2]) ? `go${line}.${patch}` : undefined;
}
