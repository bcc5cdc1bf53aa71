import { packagesAToH } from "./data/packages-a-h.ts";
import { packagesIToO } from "./data/packages-i-o.ts";
import { packagesPToZ } from "./data/packages-p-z.ts";
import { about } from "./data/about.ts";

export interface Release {
  readonly version: string;
  readonly license: string;
  /** engines.node; empty when it says nothing. */
  readonly node: string;
  /** Does its author ask for funding? */
  readonly funding: boolean;
  /** Programs: "nodemon" -> "bin/nodemon.js". */
  readonly bin: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
}

export interface Package {
  readonly name: string;
  readonly description: string;
  readonly homepage: string;
  /** Newest first. */
  readonly releases: readonly Release[];
}

/**
 * The catalogue by name. Its form: a line with the name, then a line a version, newest first:
 *
 *     VERSION / license / engines.node / f when funded / PROGRAM=PATH ... / NAME RANGE, NAME RANGE
 */
export const catalogue: ReadonlyMap<string, Package> = read(packagesAToH + packagesIToO + packagesPToZ);

function read(text: string): Map<string, Package> {
  const packages = new Map<string, Package & { releases: Release[] }>();
  let releases: Release[] = [];
  for (const line of text.split("\n")) {
    if (line === "") continue;
    if (line.startsWith("  ")) releases.push(readRelease(line.trim()));
    else {
      const [description = "", homepage = `https://www.npmjs.com/package/${line}`] = about[line] ?? [];
      releases = [];
      packages.set(line, { name: line, description, homepage, releases });
    }
  }
  return packages;
}

function readRelease(line: string): Release {
  const [version = "", license = "", node = "", funding = "", bin = "", dependencies = ""] = line
    .split(/ \/(?= |$)/)
    .map((field) => field.trim());
  return {
    version,
    license,
    node,
    funding: funding === "f",
    bin: Object.fromEntries(
      bin
        .split(" ")
        .filter(Boolean)
        .map((pair) => pair.split("=") as [string, string]),
    ),
    dependencies: Object.fromEntries(
      dependencies
        .split(", ")
        .filter(Boolean)
        .map((pair) => [pair.slice(0, pair.indexOf(" ")), pair.slice(pair.indexOf(" ") + 1)]),
    ),
  };
}
