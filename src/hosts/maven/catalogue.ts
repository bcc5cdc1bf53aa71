import { bootArtifacts } from "./data/boot-artifacts.ts";
import { clojureScalaArtifacts } from "./data/clojure-scala-artifacts.ts";
import { javaArtifacts } from "./data/java-artifacts.ts";
import { springBootReleases } from "./data/spring-boot.ts";

export interface Dependency {
  readonly group: string;
  readonly artifact: string;
  readonly version: string;
}

export interface Artifact {
  readonly group: string;
  readonly artifact: string;
  /** What a program may import from it, subpackages included. */
  readonly packages: readonly string[];
  /** Newest first. */
  readonly versions: readonly string[];
  /** The version that a release of Spring Boot manages; undefined when it manages none. */
  managedBy(boot: string): string | undefined;
  dependencies(version: string): readonly Dependency[];
}

/** The versions that a release of Spring Boot manages, by their short names: "spring" -> "7.0.8". */
export const bootProperties: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map(
  springBootReleases
    .trim()
    .split("\n")
    .map((line) => {
      const [version = "", ...pairs] = line.split(" ");
      return [version, new Map(pairs.map((pair) => pair.split("=") as [string, string]))];
    }),
);

/** Every value that a property has in releases of Boot with this first number (any, when empty). */
const valuesOf = (property: string, major: string): string[] => [
  ...new Set(
    [...bootProperties]
      .filter(([version]) => version.startsWith(major))
      .map(([, properties]) => properties.get(property))
      .filter((value) => value !== undefined),
  ),
];

function expandVersions(word: string): string[] {
  const family = /^@boot(\d?)$/.exec(word);
  if (family) {
    // What came with Boot 3 was there in Boot 2 too.
    const majors = family[1] === "3" ? ["3", "2"] : [family[1]!];
    return [...bootProperties.keys()].filter((version) => majors.some((major) => version.startsWith(major)));
  }
  if (!word.startsWith("$")) return [word];
  if (word === "$jackson2") return [...valuesOf("jackson2", ""), ...valuesOf("jackson", "2")];
  const name = word.slice(1);
  // "$jackson3": as releases of Boot 3 have it.
  const [, property = "", major = ""] = /^(jackson)(\d)$/.exec(name) ?? [];
  return property === "" ? valuesOf(name, "") : valuesOf(property, major);
}

/**
 * A line an artifact:
 *
 *     GROUP:ARTIFACT | PACKAGE, PACKAGE | VERSION VERSION | DEPENDENCY, DEPENDENCY
 *
 * A version may be "@boot" (all releases of Spring Boot; "@boot4": of one generation) or "$NAME" (all versions that
 * they manage under that name). A dependency is "GROUP:ARTIFACT:VERSION", or "=ARTIFACT" for one of the same group and
 * version; its version may be "=" or, of Boot's own, "$NAME". Indented lines give the dependencies of versions that
 * begin with a number.
 */
function read(text: string): Map<string, Artifact> {
  const artifacts = new Map<string, Artifact>();
  let special = new Map<string, string>();
  for (const line of text.split("\n")) {
    if (line.startsWith("  ")) {
      const [, prefix = "", list = ""] = /^ +(\d+): ?(.*)$/.exec(line) ?? [];
      special.set(`${prefix}.`, list);
      continue;
    }
    const [name = "", packages = "", versions = "", usual = ""] = line
      .split("|")
      .map((field) => field.trim());
    const [group = "", artifact = ""] = name.split(":");
    if (artifact === "") continue;
    const own = (special = new Map<string, string>());
    artifacts.set(name, {
      group,
      artifact,
      packages: packages.split(", ").filter(Boolean),
      versions: [...new Set(versions.split(" ").filter(Boolean).flatMap(expandVersions))],
      managedBy: (boot) => managed(versions, boot),
      dependencies(version) {
        const list = [...own].find(([prefix]) => version.startsWith(prefix))?.[1] ?? usual;
        return list
          .split(", ")
          .filter(Boolean)
          .map((word) => readDependency(word, group, version));
      },
    });
  }
  return artifacts;
}

function managed(versions: string, boot: string): string | undefined {
  const properties = bootProperties.get(boot);
  const source = /@boot\d?|\$\w+/.exec(versions)?.[0];
  if (!properties || source === undefined) return undefined;
  const fits = expandVersions(source);
  if (source.startsWith("@")) return fits.includes(boot) ? boot : undefined;
  const name = source.slice(1);
  const property = properties.has(name) ? name : name.replace(/\d$/, "");
  // Jackson 2 goes on beside Jackson 3 in Boot 4.
  const value =
    source === "$jackson3" && boot.startsWith("4") ? properties.get("jackson2") : properties.get(property);
  return value !== undefined && (fits.includes(value) || source === "$jackson3") ? value : undefined;
}

function readDependency(word: string, group: string, version: string): Dependency {
  if (word.startsWith("=")) return { group, artifact: word.slice(1), version };
  const [other = "", artifact = "", wanted = ""] = word.split(":");
  const own = wanted === "=" ? version : wanted;
  return {
    group: other,
    artifact,
    version: own.startsWith("$") ? (bootProperties.get(version)?.get(own.slice(1)) ?? own) : own,
  };
}

/** By "GROUP:ARTIFACT". */
export const catalogue: ReadonlyMap<string, Artifact> = read(
  bootArtifacts + javaArtifacts + clojureScalaArtifacts,
);

/** Has this version been released, as far as is known here? */
export const isReleased = ({ versions, group, artifact }: Artifact, version: string): boolean =>
  versions.includes(version) || wanted.has(`${group}:${artifact}:${version}`);

/** Versions that others depend on are there too. */
const wanted: ReadonlySet<string> = new Set(
  [...catalogue.values()].flatMap((each) =>
    each.versions.flatMap((version) =>
      each
        .dependencies(version)
        .map((dependency) => `${dependency.group}:${dependency.artifact}:${dependency.version}`),
    ),
  ),
);
