import { packagesAToM } from "./data/packages-a-m.ts";
import { packagesNToS } from "./data/packages-n-s.ts";
import { packagesSToZ } from "./data/packages-s-z.ts";

export interface Release {
  readonly version: string;
  readonly type: string;
  readonly license: string;
  /** Namespaces below "src/": "Slim\\". */
  readonly namespaces: readonly string[];
  readonly bin: readonly string[];
  readonly require: Readonly<Record<string, string>>;
}

/**
 * The catalogue by name, versions newest first. Its form: a line with the name, then a line a version:
 *
 *     VERSION / type / license / NAMESPACE,NAMESPACE / PROGRAM,... / NAME RANGE, NAME RANGE
 */
export const catalogue: ReadonlyMap<string, readonly Release[]> = read(
  packagesAToM + packagesNToS + packagesSToZ,
);

function read(text: string): Map<string, Release[]> {
  const packages = new Map<string, Release[]>();
  let releases: Release[] = [];
  for (const line of text.split("\n")) {
    if (line === "") continue;
    if (!line.startsWith("  ")) {
      packages.set(line, (releases = []));
      continue;
    }
    const [version = "", type = "", license = "", namespaces = "", bin = "", require = ""] = line
      .trim()
      .split(/ \/(?: |$)/);
    releases.push({
      version,
      type,
      license,
      namespaces: namespaces.split(",").filter(Boolean),
      bin: bin.split(",").filter(Boolean),
      require: Object.fromEntries(
        require
          .split(/, (?=[a-z])/)
          .filter(Boolean)
          .map((one) => [one.slice(0, one.indexOf(" ")), one.slice(one.indexOf(" ") + 1)]),
      ),
    });
  }
  return packages;
}
