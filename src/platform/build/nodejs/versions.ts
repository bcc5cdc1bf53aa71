import { compareVersions, parseRange } from "../../../base/semver.ts";

/** The newest release of each major version on 18 August 2026, and the npm that comes with it. */
const releases: readonly { readonly node: string; readonly npm: string; readonly endOfLife?: true }[] = [
  { node: "26.3.0", npm: "11.13.0" },
  { node: "24.19.0", npm: "11.13.0" },
  { node: "22.22.0", npm: "10.9.4" },
  { node: "20.20.2", npm: "10.8.2", endOfLife: true },
  { node: "18.20.8", npm: "10.8.2", endOfLife: true },
  { node: "16.20.2", npm: "8.19.4", endOfLife: true },
  { node: "14.21.3", npm: "6.14.18", endOfLife: true },
  { node: "12.22.12", npm: "6.14.16", endOfLife: true },
  { node: "10.24.1", npm: "6.14.12", endOfLife: true },
];

export const currentLts = "24.x";

export interface Resolved {
  readonly node: string;
  readonly npm: string;
  readonly endOfLife: boolean;
}

/**
 * The newest release in a range; "invalid" when it is none, "unknown" when nothing fits. An exact version is taken to
 * exist when its major version does and has come as far.
 */
export function resolveNode(range: string): Resolved | "invalid" | "unknown" {
  const test = parseRange(range);
  if (!test) return "invalid";
  const exact = /^\s*[=v]*(\d+\.\d+\.\d+)\s*$/.exec(range)?.[1];
  const found = exact
    ? releases.find(({ node }) => majorOf(node) === majorOf(exact) && compareVersions(exact, node) <= 0)
    : releases.find(({ node }) => test(node));
  if (!found) return "unknown";
  return { node: exact ?? found.node, npm: found.npm, endOfLife: found.endOfLife ?? false };
}

export const majorOf = (version: string): string => version.slice(0, version.indexOf("."));

/** Can a range lead to another major version one day? */
export const isWide = (range: string): boolean =>
  /^\s*(?:>=?\s*\d|\*|x|latest|>)/.test(range) && !/</.test(range) && !/\|\|/.test(range);
